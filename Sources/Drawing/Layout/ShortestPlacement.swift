/// Places from left to right with the least length of edges in all, straight stretches of edges kept.
///
/// Section 4 of the paper that ``NetworkSimplex`` names.
struct ShortestPlacement {
  /// Vertex → the place of its middle.
  private(set) var centres: [Double]

  /// Of more units the way would be too long.
  static let unitLimit = 2500

  /// - Complexity: As ``NetworkSimplex``.
  init(_ layers: Layers, _ orders: [[Int]], _ centres: [Double]) {
    self.centres = centres
    let stretches = StraightStretches(layers, centres)
    let unitOf = stretches.unitOf
    guard stretches.units.count <= Self.unitLimit else { return }
    var edges: [NetworkSimplex.Edge] = []
    for order in orders {
      for (left, right) in zip(order, order.dropFirst()) {
        edges.append(
          .init(
            tail: unitOf[left], head: unitOf[right],
            minimum: Int(layers.distance(left, right).rounded(.up)), weight: 0))
      }
    }
    var vertexCount = stretches.units.count
    for vertex in layers.vertices.indices {
      for neighbour in layers.below[vertex] where unitOf[vertex] != unitOf[neighbour] {
        let innerCount = [vertex, neighbour].count { layers.isInner($0) }
        for end in [vertex, neighbour] {
          edges.append(
            .init(
              tail: vertexCount, head: unitOf[end], minimum: 0, weight: [1, 2, 8][innerCount]))
        }
        vertexCount += 1
      }
    }
    let places = NetworkSimplex(vertexCount: vertexCount, edges: edges).ranks
    for vertex in centres.indices { self.centres[vertex] = Double(places[unitOf[vertex]]) }
  }
}
