/// The vertices of ordered layers in units that keep their place together: boxes and junctions by
/// themselves, straight stretches of edges as one.
struct StraightStretches {
  /// The vertices of each unit, the units from the left.
  private(set) var units: [[Int]] = []
  /// Vertex → its unit.
  private(set) var unitOf: [Int]
  private let layers: Layers

  init(_ layers: Layers, _ centres: [Double]) {
    self.layers = layers
    unitOf = Array(repeating: 0, count: centres.count)
    var isMet = [Bool](repeating: false, count: centres.count)
    for start in centres.indices where !isMet[start] {
      isMet[start] = true
      var unit = [start]
      for neighbours in [layers.below, layers.above] where layers.isInner(start) {
        var end = start
        while let next = neighbours[end].first, layers.isInner(next), !isMet[next],
          abs(centres[next] - centres[end]) < 0.5
        {
          isMet[next] = true
          unit.append(next)
          end = next
        }
      }
      units.append(unit)
    }
    units.sort { (centres[$0[0]], $0[0]) < (centres[$1[0]], $1[0]) }
    for (index, unit) in units.enumerated() { for vertex in unit { unitOf[vertex] = index } }
  }
}

extension Layers {
  /// Whether a vertex is a point of one edge, to be passed straight.
  func isInner(_ vertex: Int) -> Bool {
    switch vertices[vertex].content {
    case .box: false
    case .bend: true
    case .sign: above[vertex].count == 1 && below[vertex].count == 1
    }
  }

  /// The least distance between the middles of two neighbours of a layer.
  func distance(_ left: Int, _ right: Int) -> Double {
    let (first, second) = (vertices[left], vertices[right])
    return (first.width + second.width) / 2 + Spacing.between(first.content, second.content)
  }
}
