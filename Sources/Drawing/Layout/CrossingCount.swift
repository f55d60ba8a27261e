/// How many segments cross between the layers of an order.
///
/// Barth, W., Jünger, M. and Mutzel, P. "Simple and efficient bilayer cross counting." *Graph
/// Drawing* 2002, pp. 130–141. <https://doi.org/10.1007/3-540-36151-0_13>
struct CrossingCount {
  private(set) var total = 0

  /// - Complexity: O(*m* log *n*) for *m* segments between layers of at most *n* vertices.
  init(_ layers: Layers, _ orders: [[Int]]) {
    var places = [Int](repeating: 0, count: layers.vertices.count)
    for order in orders { for (place, vertex) in order.enumerated() { places[vertex] = place } }
    var ends: [Int] = []
    for (upper, lower) in zip(orders, orders.dropFirst()) {
      ends.removeAll(keepingCapacity: true)
      for vertex in upper {
        let start = ends.count
        for neighbour in layers.below[vertex] { ends.append(places[neighbour]) }
        if ends.count - start > 1 { ends[start...].sort() }
      }
      total += Self.inversions(of: ends, below: lower.count)
    }
  }

  /// How many pairs of numbers stand in the wrong order.
  private static func inversions(of numbers: [Int], below limit: Int) -> Int {
    var leaves = 1
    while leaves < limit { leaves *= 2 }
    var tree = [Int](repeating: 0, count: 2 * leaves)
    var count = 0
    for number in numbers {
      var node = number + leaves
      tree[node] += 1
      while node > 1 {
        if node % 2 == 0 { count += tree[node + 1] }
        node /= 2
        tree[node] += 1
      }
    }
    return count
  }
}
