/// An order of boxes in which few edges point backwards.
///
/// Eades, P., Lin, X. and Smyth, W. F. "A fast and effective heuristic for the feedback arc set
/// problem." *Information Processing Letters* 47(6), 1993, pp. 319–323.
/// <https://doi.org/10.1016/0020-0190(93)90079-O>
struct CycleRemoval {
  /// Vertex → its place in the order.
  private(set) var places: [Int]
  private var edges: [(from: Int, to: Int)]
  private var outgoing: [[Int]]
  private var incoming: [[Int]]

  /// Orders the vertices of each group by themselves, the groups by their numbers.
  ///
  /// - Parameters:
  ///   - groups: Vertex → its group; 0 is the first.
  ///   - edges: Pairs of vertices.
  /// - Complexity: O(*n* + *m*) for *n* vertices and *m* edges without cycles; a vertex taken out of
  ///   a cycle costs O(*n*).
  init(groups: [Int], edges: [(from: Int, to: Int)]) {
    places = Array(repeating: 0, count: groups.count)
    self.edges = edges.filter { groups[$0.from] == groups[$0.to] && $0.from != $0.to }
    outgoing = Array(repeating: [], count: groups.count)
    incoming = outgoing
    for (index, edge) in self.edges.enumerated() {
      outgoing[edge.from].append(index)
      incoming[edge.to].append(index)
    }
    var next = 0
    for group in Set(groups).sorted() {
      for vertex in order(of: groups.indices.filter { groups[$0] == group }) {
        places[vertex] = next
        next += 1
      }
    }
  }

  /// Whether an edge points backwards.
  func isBack(from: Int, to: Int) -> Bool { places[from] > places[to] }

  private func order(of vertices: [Int]) -> [Int] {
    var outDegree = outgoing.map(\.count)
    var inDegree = incoming.map(\.count)
    var isTaken = [Bool](repeating: true, count: places.count)
    for vertex in vertices { isTaken[vertex] = false }
    var sources = vertices.filter { inDegree[$0] == 0 }
    var sinks = vertices.filter { outDegree[$0] == 0 }
    var first: [Int] = []
    var last: [Int] = []
    func take(_ vertex: Int) {
      isTaken[vertex] = true
      for edge in outgoing[vertex] where !isTaken[edges[edge].to] {
        inDegree[edges[edge].to] -= 1
        if inDegree[edges[edge].to] == 0 { sources.append(edges[edge].to) }
      }
      for edge in incoming[vertex] where !isTaken[edges[edge].from] {
        outDegree[edges[edge].from] -= 1
        if outDegree[edges[edge].from] == 0 { sinks.append(edges[edge].from) }
      }
    }
    while first.count + last.count < vertices.count {
      if let sink = sinks.popLast() {
        if isTaken[sink] { continue }
        last.append(sink)
        take(sink)
      } else if let source = sources.popLast() {
        if isTaken[source] { continue }
        first.append(source)
        take(source)
      } else if let best = vertices.lazy.filter({ !isTaken[$0] })
        .max(by: { outDegree[$0] - inDegree[$0] < outDegree[$1] - inDegree[$1] })
      {
        first.append(best)
        take(best)
      }
    }
    return first + last.reversed()
  }
}
