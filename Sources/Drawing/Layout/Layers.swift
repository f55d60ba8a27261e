/// A graph cut into layers, such that every segment joins two neighbouring layers: long edges have
/// bends in between.
struct Layers {
  enum Content: Hashable, Sendable {
    case box(Int)
    case sign(Int)
    /// Where an edge passes through a layer.
    case bend
  }

  struct Vertex: Sendable {
    var content: Content
    var layer: Int
    var width: Double
    var height: Double
  }

  /// A part of a link from one end to another, downwards through all layers between.
  struct Chain: Sendable {
    enum Part: Hashable, Sendable {
      /// From the box with this number among the tails to the sign.
      case tail(Int)
      /// From the sign, or from the only tail where there is none, to the head.
      case head
    }

    var link: Int
    var part: Part
    /// From the top.
    var vertices: [Int]
    /// Whether the link runs downwards along it.
    var isDownward: Bool
  }

  private(set) var vertices: [Vertex] = []
  private(set) var chains: [Chain] = []
  /// Layer → its vertices from the left, as they came.
  private(set) var layers: [[Int]] = []
  /// Layer → the row of boxes that it is, or `nil` for a row of signs.
  private(set) var rowOfLayer: [Int?] = []
  /// Vertex → vertices in the layer above, with repetitions.
  private(set) var above: [[Int]] = []
  /// Vertex → vertices in the layer below, with repetitions.
  private(set) var below: [[Int]] = []

  init(_ graph: LayoutGraph) {
    let ranking = Ranking(graph)
    let rowCount = (ranking.rows.max() ?? -1) + 1
    // How many levels of signs there are below each row.
    var levelCounts = [Int](repeating: 0, count: rowCount)
    for (index, link) in graph.links.enumerated() where link.style != .plain {
      levelCounts[ranking.gaps[index]] = max(
        levelCounts[ranking.gaps[index]], ranking.levels[index] + 1)
    }
    var layerOfRow: [Int] = []
    for row in 0..<rowCount {
      layerOfRow.append(rowOfLayer.count)
      rowOfLayer.append(row)
      rowOfLayer += Array(repeating: nil, count: levelCounts[row])
    }
    layers = Array(repeating: [], count: rowOfLayer.count)
    let boxes = graph.boxes.indices.map { index in
      add(
        .box(index), layer: layerOfRow[ranking.rows[index]], width: graph.boxes[index].width,
        height: graph.boxes[index].height)
    }
    let signs = graph.links.indices.map { index -> Int? in
      if graph.links[index].style == .plain { return nil }
      let layer = layerOfRow[ranking.gaps[index]] + 1 + ranking.levels[index]
      return add(.sign(index), layer: layer, width: graph.signSize, height: graph.signSize)
    }
    for (index, link) in graph.links.enumerated() {
      let head: Int? =
        switch link.head {
        case .box(let box): boxes[box]
        case .link(let other): signs[other]
        }
      guard let sign = signs[index] else {
        if let head { connect(boxes[link.tails[0]], head, link: index, part: .head) }
        continue
      }
      for (number, tail) in link.tails.enumerated() {
        connect(boxes[tail], sign, link: index, part: .tail(number))
      }
      if let head { connect(sign, head, link: index, part: .head) }
    }
  }

  private mutating func add(
    _ content: Content, layer: Int, width: Double, height: Double
  ) -> Int {
    vertices.append(Vertex(content: content, layer: layer, width: width, height: height))
    layers[layer].append(vertices.count - 1)
    above.append([])
    below.append([])
    return vertices.count - 1
  }

  private mutating func connect(_ start: Int, _ end: Int, link: Int, part: Chain.Part) {
    let isDownward = vertices[start].layer < vertices[end].layer
    guard vertices[start].layer != vertices[end].layer else { return }
    let (top, bottom) = isDownward ? (start, end) : (end, start)
    var chain = [top]
    for layer in (vertices[top].layer + 1)..<max(vertices[bottom].layer, vertices[top].layer + 1) {
      chain.append(add(.bend, layer: layer, width: 0, height: 0))
    }
    chain.append(bottom)
    for (upper, lower) in zip(chain, chain.dropFirst()) {
      below[upper].append(lower)
      above[lower].append(upper)
    }
    chains.append(Chain(link: link, part: part, vertices: chain, isDownward: isDownward))
  }
}
