internal import ArgumentModel

/// The strongly connected components of a graph of supports, or of other edges.
///
/// Tarjan, R. "Depth-first search and linear graph algorithms." *SIAM Journal on Computing* 1(2),
/// 1972, pp. 146–160. <https://doi.org/10.1137/0201010>; with a stack of its own in place of
/// recursion, so that a chain of any length is no danger.
struct StrongComponents {
  /// Node → component.
  private(set) var numbers: [Int32]
  private(set) var count = 0

  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges.
  init(_ graph: SupportGraph) {
    self.init(graph.edgesFrom) { graph.targets[Int($0)] }
  }

  /// - Parameters:
  ///   - edgesFrom: Node → the edges that leave it.
  ///   - target: Where an edge leads; `nil` where it is left out.
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges.
  init(_ edgesFrom: Rows, target: (_ edge: Int32) -> Int32?) {
    let nodeCount = edgesFrom.starts.count - 1
    numbers = [Int32](repeating: -1, count: nodeCount)
    // The order of discovery, from 1; the least order that is known to be reached from a node.
    var order = [Int32](repeating: 0, count: nodeCount)
    var lowest = order
    var nextEdge = Array(edgesFrom.starts.dropLast())
    var path: [Int32] = []
    var open: [Int32] = []
    var met: Int32 = 0
    for root in 0..<nodeCount where order[root] == 0 {
      path.append(Int32(root))
      while let last = path.last {
        let node = Int(last)
        if order[node] == 0 {
          met += 1
          order[node] = met
          lowest[node] = met
          open.append(last)
        }
        if nextEdge[node] < edgesFrom.starts[node + 1] {
          let edge = edgesFrom.items[Int(nextEdge[node])]
          nextEdge[node] += 1
          guard let target = target(edge).map({ Int($0) }) else { continue }
          if order[target] == 0 {
            path.append(Int32(target))
          } else if numbers[target] < 0 {
            lowest[node] = min(lowest[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last {
          lowest[Int(parent)] = min(lowest[Int(parent)], lowest[node])
        }
        if lowest[node] == order[node] {
          while let member = open.popLast() {
            numbers[Int(member)] = Int32(count)
            if member == last { break }
          }
          count += 1
        }
      }
    }
  }
}
