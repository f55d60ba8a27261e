/// A spanning tree of edges, numbered so that what hangs below a vertex is found in no time.
struct SpanningTree {
  /// The edges in the tree.
  private(set) var edgeIndices: [Int] = []
  /// Edge → its cut value.
  var cuts: [Int]
  /// Vertex → the edge that leads up from it; -1 for the root.
  private(set) var parents: [Int]
  /// Vertex → its number in postorder, from 1.
  private(set) var numbers: [Int]
  /// Vertex → the least number below it.
  private(set) var lows: [Int]
  private let edges: [NetworkSimplex.Edge]
  /// Edge → its place in ``edgeIndices``; -1 outside the tree.
  private var places: [Int]
  /// Vertex → the tree's edges at it.
  private var incident: [[Int]]
  private var vertices: [Int]

  init(vertexCount: Int, edges: [NetworkSimplex.Edge]) {
    self.edges = edges
    cuts = Array(repeating: 0, count: edges.count)
    places = Array(repeating: -1, count: edges.count)
    parents = Array(repeating: -1, count: vertexCount)
    numbers = Array(repeating: 0, count: vertexCount)
    lows = numbers
    incident = Array(repeating: [], count: vertexCount)
    vertices = Array(repeating: 0, count: vertexCount + 1)
  }

  func contains(_ edge: Int) -> Bool { places[edge] >= 0 }

  func vertex(numbered number: Int) -> Int { vertices[number] }

  /// Whether a vertex is another or hangs below it.
  func isBelow(_ vertex: Int, _ other: Int) -> Bool {
    lows[other] <= numbers[vertex] && numbers[vertex] <= numbers[other]
  }

  mutating func insert(_ edge: Int) {
    places[edge] = edgeIndices.count
    edgeIndices.append(edge)
    incident[edges[edge].tail].append(edge)
    incident[edges[edge].head].append(edge)
  }

  mutating func replace(_ old: Int, with new: Int) {
    places[new] = places[old]
    edgeIndices[places[old]] = new
    places[old] = -1
    for vertex in [edges[old].tail, edges[old].head] { incident[vertex].removeAll { $0 == old } }
    for vertex in [edges[new].tail, edges[new].head] { incident[vertex].append(new) }
  }

  /// Numbers anew what hangs below a vertex.
  mutating func number(from root: Int, parent: Int, first: Int) {
    var next = first
    parents[root] = parent
    lows[root] = next
    var stack = [(vertex: root, step: 0)]
    while let (vertex, step) = stack.last {
      if step == incident[vertex].count {
        numbers[vertex] = next
        vertices[next] = vertex
        next += 1
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].step += 1
      let edge = incident[vertex][step]
      if edge == parents[vertex] { continue }
      let child = edges[edge].tail == vertex ? edges[edge].head : edges[edge].tail
      parents[child] = edge
      lows[child] = next
      stack.append((child, 0))
    }
  }
}
