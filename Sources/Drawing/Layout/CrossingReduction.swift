/// The order of the vertices in each layer, with few crossings.
///
/// Sweeps down and up put each vertex at the weighted median of its neighbours in the layer before,
/// and then neighbours change places where that saves crossings: section 3 of the paper that
/// ``NetworkSimplex`` names.
struct CrossingReduction {
  /// Layer → its vertices from the left.
  private(set) var orders: [[Int]]
  /// How many crossings are left.
  private(set) var crossings: Int
  private let layers: Layers
  /// Vertex → its place in its layer.
  private var places: [Int]

  /// - Parameters:
  ///   - layers: What to order.
  ///   - budget: About how many steps may be taken.
  init(_ layers: Layers, budget: Int = 40_000_000) {
    self.layers = layers
    orders = layers.layers
    places = Array(repeating: 0, count: layers.vertices.count)
    crossings = .max
    let size = layers.vertices.count + layers.below.reduce(0) { $0 + $1.count }
    let rounds = max(4, budget / max(1, size * 60))
    var best: (orders: [[Int]], crossings: Int)?
    for start in 0..<min(16, rounds) {
      orders = layers.layers
      if start < 2 {
        search(from: start == 0 ? .top : .bottom)
      } else {
        shuffle(seed: UInt64(start))
      }
      number()
      improve(rounds: min(24, max(4, rounds / 2)))
      if crossings < best?.crossings ?? .max { best = (orders, crossings) }
      if crossings == 0 { break }
      if start >= 1, (start + 1) * 24 >= rounds { break }
    }
    if let best {
      orders = best.orders
      crossings = best.crossings
    }
  }

  private enum Side { case top, bottom }

  private mutating func number() {
    for order in orders { for (place, vertex) in order.enumerated() { places[vertex] = place } }
  }

  /// Orders by when a search through the graph comes to a vertex.
  private mutating func search(from side: Side) {
    var isMet = [Bool](repeating: false, count: layers.vertices.count)
    var found = [[Int]](repeating: [], count: orders.count)
    let sequence = side == .top ? orders : orders.reversed()
    for start in sequence.joined() where !isMet[start] {
      var stack = [start]
      while let vertex = stack.popLast() {
        if isMet[vertex] { continue }
        isMet[vertex] = true
        found[layers.vertices[vertex].layer].append(vertex)
        let next = layers.above[vertex] + layers.below[vertex]
        for other in next.reversed() where !isMet[other] { stack.append(other) }
      }
    }
    orders = found
  }

  private mutating func shuffle(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for layer in orders.indices where orders[layer].count > 1 {
      for place in stride(from: orders[layer].count - 1, to: 0, by: -1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        orders[layer].swapAt(place, Int(state >> 33) % (place + 1))
      }
    }
  }

  private mutating func improve(rounds: Int) {
    var best = orders
    var least = CrossingCount(layers, orders).total
    var withoutGain = 0
    for round in 0..<rounds where least > 0 {
      sweep(down: round % 2 == 0, movesEqual: round % 4 < 2)
      transpose()
      let count = CrossingCount(layers, orders).total
      if count < least {
        withoutGain = 0
        least = count
        best = orders
      } else {
        withoutGain += 1
        if withoutGain == 8 { break }
      }
    }
    orders = best
    number()
    crossings = least
  }

  // MARK: Medians

  private mutating func sweep(down: Bool, movesEqual: Bool) {
    let sequence = down ? Array(orders.indices) : orders.indices.reversed()
    for layer in sequence.dropFirst() {
      let neighbours = down ? layers.above : layers.below
      let order = orders[layer]
      let medians = order.map { median(of: neighbours[$0]) }
      // Vertices without neighbours stay where they are.
      var movable = order.indices.filter { medians[$0] != nil }
      let free = movable
      movable.sort { left, right in
        guard let first = medians[left], let second = medians[right] else { return left < right }
        if first != second { return first < second }
        return movesEqual ? left > right : left < right
      }
      for (place, old) in zip(free, movable) { orders[layer][place] = order[old] }
      for (place, vertex) in orders[layer].enumerated() { places[vertex] = place }
    }
  }

  private func median(of neighbours: [Int]) -> Double? {
    let sorted = neighbours.map { places[$0] }.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return Double(sorted[middle]) }
    if sorted.count == 2 { return Double(sorted[0] + sorted[1]) / 2 }
    let left = Double(sorted[middle - 1] - sorted[0])
    let right = Double(sorted[sorted.count - 1] - sorted[middle])
    if left + right == 0 { return Double(sorted[middle - 1] + sorted[middle]) / 2 }
    return (Double(sorted[middle - 1]) * right + Double(sorted[middle]) * left) / (left + right)
  }

  // MARK: Transposition

  private mutating func transpose() {
    var isWaiting = [Bool](repeating: true, count: orders.count)
    for _ in 0..<12 where isWaiting.contains(true) {
      for layer in orders.indices where isWaiting[layer] {
        isWaiting[layer] = false
        var gain = 0
        for place in orders[layer].indices.dropLast() {
          let (left, right) = (orders[layer][place], orders[layer][place + 1])
          let saved = saving(left, right)
          if saved > 0 {
            orders[layer].swapAt(place, place + 1)
            places[left] = place + 1
            places[right] = place
            gain += saved
          }
        }
        if gain > 0 {
          for near in max(0, layer - 1)...min(orders.count - 1, layer + 1) {
            isWaiting[near] = true
          }
        }
      }
    }
  }

  /// How many crossings fewer there are once two neighbours have changed places.
  private func saving(_ left: Int, _ right: Int) -> Int {
    saving(layers.above[left], layers.above[right])
      + saving(layers.below[left], layers.below[right])
  }

  private func saving(_ left: [Int], _ right: [Int]) -> Int {
    var saved = 0
    for first in left {
      let place = places[first]
      for second in right {
        let other = places[second]
        if place > other { saved += 1 } else if place < other { saved -= 1 }
      }
    }
    return saved
  }
}
