/// Places from left to right for the vertices of ordered layers: long edges straight, vertices near
/// the middle of their neighbours.
///
/// Brandes, U. and Köpf, B. "Fast and simple horizontal coordinate assignment." *Graph Drawing*
/// 2001, pp. 31–44. <https://doi.org/10.1007/3-540-45848-4_3>. Blocks of aligned vertices are set
/// by longest paths in the graph of the blocks, which needs no classes of them.
struct HorizontalPlacement {
  /// Vertex → the place of its middle.
  private(set) var centres: [Double]
  private let layers: Layers
  private let orders: [[Int]]
  private let places: [Int]
  /// The segments (upper vertex, place among its lower ones) that no vertex is aligned along.
  private var conflicts: Set<Segment> = []

  private struct Segment: Hashable {
    var upper: Int
    var lower: Int
  }

  /// - Complexity: O(*n* + *m* log *m*) for *n* vertices and *m* segments.
  init(_ layers: Layers, _ orders: [[Int]]) {
    self.layers = layers
    self.orders = orders
    var places = [Int](repeating: 0, count: layers.vertices.count)
    for order in orders { for (place, vertex) in order.enumerated() { places[vertex] = place } }
    self.places = places
    centres = Array(repeating: 0, count: layers.vertices.count)
    markConflicts()
    var assignments: [[Double]] = []
    for isDown in [true, false] {
      for isLeft in [true, false] {
        let blocks = align(down: isDown, left: isLeft)
        assignments.append(compact(blocks, left: isLeft))
      }
    }
    combine(assignments)
  }

  // MARK: Conflicts

  /// Marks segments at boxes that cross a segment between two points of edges.
  private mutating func markConflicts() {
    for (upper, lower) in zip(orders, orders.dropFirst()) {
      var left = 0
      var scanned = 0
      for (place, vertex) in lower.enumerated() {
        let inner = layers.isInner(vertex) ? layers.above[vertex].first { layers.isInner($0) } : nil
        guard inner != nil || place == lower.count - 1 else { continue }
        let right = inner.map { places[$0] } ?? upper.count - 1
        while scanned <= place {
          let other = lower[scanned]
          for neighbour in layers.above[other]
          where (places[neighbour] < left || places[neighbour] > right)
            && !(layers.isInner(other) && layers.isInner(neighbour))
          {
            conflicts.insert(Segment(upper: neighbour, lower: other))
          }
          scanned += 1
        }
        left = right
      }
    }
  }

  // MARK: Alignment

  /// Vertex → the first vertex of its block.
  private func align(down: Bool, left: Bool) -> [Int] {
    var roots = Array(layers.vertices.indices)
    var isTaken = [Bool](repeating: false, count: layers.vertices.count)
    let neighbours = down ? layers.above : layers.below
    for layer in down ? Array(orders.indices) : orders.indices.reversed() {
      // How far to the side the last alignment went.
      var limit = left ? -1 : Int.max
      for vertex in left ? orders[layer] : orders[layer].reversed() {
        let sorted = neighbours[vertex].sorted { places[$0] < places[$1] }
        guard !sorted.isEmpty else { continue }
        let low = (sorted.count - 1) / 2
        let high = sorted.count / 2
        for median in left ? [low, high] : [high, low] {
          let other = sorted[median]
          let segment =
            down ? Segment(upper: other, lower: vertex) : Segment(upper: vertex, lower: other)
          guard roots[vertex] == vertex, !isTaken[other], !conflicts.contains(segment),
            left ? limit < places[other] : limit > places[other]
          else { continue }
          isTaken[other] = true
          roots[vertex] = roots[other]
          limit = places[other]
        }
      }
    }
    return roots
  }

  // MARK: Compaction

  /// Sets blocks as near to one side as can be, and then those with room as near to the other.
  private func compact(_ roots: [Int], left: Bool) -> [Double] {
    var following: [[(block: Int, distance: Double)]] = Array(repeating: [], count: roots.count)
    var preceding = following
    var waiting = [Int](repeating: 0, count: roots.count)
    for order in orders {
      for (first, second) in zip(order, order.dropFirst()) {
        let gap = layers.distance(first, second)
        following[roots[first]].append((roots[second], gap))
        preceding[roots[second]].append((roots[first], gap))
        waiting[roots[second]] += 1
      }
    }
    var sequence: [Int] = roots.indices.filter { roots[$0] == $0 && waiting[$0] == 0 }
    var next = 0
    while next < sequence.count {
      for edge in following[sequence[next]] {
        waiting[edge.block] -= 1
        if waiting[edge.block] == 0 { sequence.append(edge.block) }
      }
      next += 1
    }
    var centres = [Double](repeating: 0, count: roots.count)
    if left {
      for block in sequence {
        centres[block] = preceding[block].reduce(0) { max($0, centres[$1.block] + $1.distance) }
      }
      for block in sequence.reversed() {
        let limit = following[block].map { centres[$0.block] - $0.distance }.min()
        if let limit { centres[block] = max(centres[block], limit) }
      }
    } else {
      for block in sequence.reversed() {
        centres[block] = following[block].reduce(0) { min($0, centres[$1.block] - $1.distance) }
      }
      for block in sequence {
        let limit = preceding[block].map { centres[$0.block] + $0.distance }.max()
        if let limit { centres[block] = min(centres[block], limit) }
      }
    }
    return roots.map { centres[$0] }
  }

  // MARK: Balance

  /// Takes the mean of the two middle ones of the four, set side by side where the narrowest is.
  private mutating func combine(_ assignments: [[Double]]) {
    func bounds(_ centres: [Double]) -> (low: Double, high: Double) {
      var low = Double.infinity
      var high = -Double.infinity
      for (vertex, centre) in centres.enumerated() {
        low = min(low, centre - layers.vertices[vertex].width / 2)
        high = max(high, centre + layers.vertices[vertex].width / 2)
      }
      return (low, high)
    }
    let all = assignments.map(bounds)
    guard
      let narrowest = all.min(by: { $0.high - $0.low < $1.high - $1.low })
    else { return }
    let shifts = all.indices.map { index in
      index % 2 == 0 ? narrowest.low - all[index].low : narrowest.high - all[index].high
    }
    for vertex in centres.indices {
      let sorted = assignments.indices.map { assignments[$0][vertex] + shifts[$0] }.sorted()
      centres[vertex] = (sorted[1] + sorted[2]) / 2
    }
  }
}
