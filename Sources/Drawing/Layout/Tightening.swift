/// Moves what has room nearer to what it is joined to, straight stretches of edges as one.
///
/// The four alignments of ``HorizontalPlacement`` leave white space between them; here each unit goes
/// to the weighted median of its neighbours, as far as those beside it let it, until none moves.
struct Tightening {
  /// Vertex → the place of its middle.
  private(set) var centres: [Double]
  private let layers: Layers
  private let orders: [[Int]]
  private let places: [Int]
  private var stretches: StraightStretches

  /// - Complexity: O(*r*·(*n* + *m* log *m*)) for *n* vertices, *m* segments and a fixed number of
  ///   rounds *r*.
  init(_ layers: Layers, _ orders: [[Int]], _ centres: [Double], rounds: Int = 24) {
    self.layers = layers
    self.orders = orders
    self.centres = centres
    var places = [Int](repeating: 0, count: layers.vertices.count)
    for order in orders { for (place, vertex) in order.enumerated() { places[vertex] = place } }
    self.places = places
    stretches = StraightStretches(layers, centres)
    for round in 0..<rounds {
      if round % 4 == 0 {
        stretches = StraightStretches(layers, self.centres)
        for unit in stretches.units {
          for vertex in unit { self.centres[vertex] = self.centres[unit[0]] }
        }
      }
      let units = stretches.units
      var hasMoved = false
      for unit in round % 2 == 0 ? Array(units.indices) : units.indices.reversed()
      where move(units[unit], unit) {
        hasMoved = true
      }
      if !hasMoved { break }
    }
  }

  /// Moves one unit, if that helps.
  private mutating func move(_ unit: [Int], _ index: Int) -> Bool {
    var low = -Double.infinity
    var high = Double.infinity
    var wanted: [(place: Double, weight: Double)] = []
    for vertex in unit {
      let order = orders[layers.vertices[vertex].layer]
      let place = places[vertex]
      if place > 0 {
        let left = order[place - 1]
        low = max(low, centres[left] + layers.distance(left, vertex))
      }
      if place + 1 < order.count {
        let right = order[place + 1]
        high = min(high, centres[right] - layers.distance(vertex, right))
      }
      for neighbour in layers.above[vertex] + layers.below[vertex]
      where stretches.unitOf[neighbour] != index {
        let bothInner = layers.isInner(vertex) && layers.isInner(neighbour)
        let place = target(vertex, neighbour, from: centres[unit[0]])
        wanted.append((place, bothInner ? 4 : 1))
      }
    }
    let current = centres[unit[0]]
    var isBox = false
    if case .box = layers.vertices[unit[0]].content { isBox = true }
    guard low <= high, let best = median(wanted, near: isBox ? nil : current) else { return false }
    let place = min(max(best, low), high)
    guard abs(place - current) > 0.5 else { return false }
    for vertex in unit { centres[vertex] = place }
    return true
  }

  /// Where a vertex would be straight above or below a neighbour, with which it may be joined at any
  /// place of a box's side.
  private func target(_ vertex: Int, _ neighbour: Int, from current: Double) -> Double {
    var slack = 0.0
    for end in [vertex, neighbour] {
      guard case .box = layers.vertices[end].content else { continue }
      // Boxes are drawn together, and edges are only let off a little.
      let sides = end == neighbour ? layers.above[end].count + layers.below[end].count : 2
      if sides > 1 {
        slack = max(slack, layers.vertices[end].width / 2 - Spacing.corner)
      }
    }
    let centre = centres[neighbour]
    if case .box = layers.vertices[vertex].content { return centre }
    return min(max(current, centre - slack), centre + slack)
  }

  /// The place with the least weighted distance; of several the nearest, or the middle one.
  private func median(
    _ wanted: [(place: Double, weight: Double)], near current: Double?
  ) -> Double? {
    guard !wanted.isEmpty else { return nil }
    let sorted = wanted.sorted { $0.place < $1.place }
    let half = sorted.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    for (index, item) in sorted.enumerated() {
      sum += item.weight
      if sum > half { return item.place }
      if sum == half, index + 1 < sorted.count {
        let next = sorted[index + 1].place
        return current.map { min(max($0, item.place), next) } ?? (item.place + next) / 2
      }
    }
    return sorted.last?.place
  }
}
