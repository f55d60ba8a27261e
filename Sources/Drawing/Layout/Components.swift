/// The connected parts of a graph, each as a graph of its own, in the order of their first boxes.
struct Components {
  struct Part {
    var graph: LayoutGraph
    /// Box of the part → box of the whole.
    var boxes: [Int]
    /// Link of the part → link of the whole.
    var links: [Int]
  }

  private(set) var parts: [Part] = []

  /// - Complexity: Near to O(*n* + *m*) for *n* boxes and *m* ends of links.
  init(_ graph: LayoutGraph) {
    let boxCount = graph.boxes.count
    var parents = Array(0..<boxCount + graph.links.count)
    func find(_ item: Int) -> Int {
      var item = item
      while parents[item] != item {
        parents[item] = parents[parents[item]]
        item = parents[item]
      }
      return item
    }
    func join(_ first: Int, _ second: Int) {
      let (one, two) = (find(first), find(second))
      parents[max(one, two)] = min(one, two)
    }
    for (index, link) in graph.links.enumerated() {
      for tail in link.tails { join(boxCount + index, tail) }
      switch link.head {
      case .box(let box): join(boxCount + index, box)
      case .link(let other): join(boxCount + index, boxCount + other)
      }
    }
    var partOfRoot: [Int: Int] = [:]
    var numbers = [Int](repeating: 0, count: parents.count)
    func part(of item: Int) -> Int {
      let root = find(item)
      if let part = partOfRoot[root] { return part }
      partOfRoot[root] = parts.count
      var empty = graph
      empty.boxes = []
      empty.links = []
      parts.append(Part(graph: empty, boxes: [], links: []))
      return parts.count - 1
    }
    for box in graph.boxes.indices {
      let part = part(of: box)
      numbers[box] = parts[part].boxes.count
      parts[part].boxes.append(box)
      parts[part].graph.boxes.append(graph.boxes[box])
    }
    for link in graph.links.indices {
      let part = part(of: boxCount + link)
      numbers[boxCount + link] = parts[part].links.count
      parts[part].links.append(link)
    }
    for part in parts.indices {
      parts[part].graph.links = parts[part].links.map { index in
        var link = graph.links[index]
        link.tails = link.tails.map { numbers[$0] }
        switch link.head {
        case .box(let box): link.head = .box(numbers[box])
        case .link(let other): link.head = .link(numbers[boxCount + other])
        }
        return link
      }
    }
  }
}
