/// The strongly connected components of a graph: two nodes are in one if each leads to the other.
///
/// Tarjan, R. "Depth-first search and linear graph algorithms." *SIAM Journal on Computing* 1(2),
/// 1972, pp. 146–160. <https://doi.org/10.1137/0201010>; with a stack of its own in place of
/// recursion, so that a chain of any length is no danger.
@usableFromInline
package struct StrongComponents {
  /// Node → component; -1 where none of the roots leads to it.
  ///
  /// What a component leads to has a smaller number.
  package private(set) var numbers: [Int32]
  package private(set) var count = 0

  /// - Parameters:
  ///   - edgesFrom: Node → the edges that leave it.
  ///   - roots: Where to begin.
  ///   - target: Where an edge leads; `nil` where it is left out.
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges.
  @inlinable
  package init(
    _ edgesFrom: CompressedRows, from roots: some Sequence<Int32>,
    target: (_ edge: Int32) -> Int32?
  ) {
    var search = StrongComponentSearch(nodeCount: edgesFrom.count)
    for root in roots where search.isNew(root) {
      search.enter(root, edgesFrom.range(of: Int(root)).lowerBound)
      while let edge = search.nextEdge {
        if edge < edgesFrom.range(of: Int(search.node)).upperBound {
          search.takeEdge()
          guard let target = target(edgesFrom.items[edge]) else { continue }
          if search.isNew(target) {
            search.enter(target, edgesFrom.range(of: Int(target)).lowerBound)
          } else {
            search.meet(target)
          }
        } else {
          search.leave()
        }
      }
    }
    self.init(numbers: search.numbers, count: search.count)
  }

  @usableFromInline
  init(numbers: [Int32], count: Int) {
    self.numbers = numbers
    self.count = count
  }

  /// Component → its nodes, ascending.
  ///
  /// - Complexity: O(*n*) for *n* nodes.
  package var members: CompressedRows {
    CompressedRows(rowCount: count) { add in
      for (node, component) in numbers.enumerated() where component >= 0 {
        add(component, Int32(node))
      }
    }
  }
}

/// A search in depth on its way.
@usableFromInline
struct StrongComponentSearch {
  @usableFromInline var numbers: [Int32]
  @usableFromInline var count = 0
  /// The order of discovery, from 1; the least order that is known to be reached from a node.
  @usableFromInline var order: [Int32]
  @usableFromInline var lowest: [Int32]
  @usableFromInline var path: [(node: Int32, nextEdge: Int)] = []
  /// What has no component yet, in the order of discovery.
  @usableFromInline var open: [Int32] = []
  @usableFromInline var met: Int32 = 0

  @inlinable
  init(nodeCount: Int) {
    numbers = Array(repeating: -1, count: nodeCount)
    order = Array(repeating: 0, count: nodeCount)
    lowest = order
  }

  @inlinable
  func isNew(_ node: Int32) -> Bool { order[Int(node)] == 0 }

  /// The node at hand, once there is one.
  @inlinable
  var node: Int32 { path[path.count - 1].node }

  /// The place among all edges of the next one of the node at hand; `nil` where there is no node.
  @inlinable
  var nextEdge: Int? { path.last?.nextEdge }

  @inlinable
  mutating func takeEdge() { path[path.count - 1].nextEdge += 1 }

  @inlinable
  mutating func enter(_ node: Int32, _ firstEdge: Int) {
    met += 1
    order[Int(node)] = met
    lowest[Int(node)] = met
    open.append(node)
    path.append((node, firstEdge))
  }

  /// An edge of the node at hand leads to one that was found before.
  @inlinable
  mutating func meet(_ target: Int32) {
    if numbers[Int(target)] < 0 {
      lowest[Int(node)] = min(lowest[Int(node)], order[Int(target)])
    }
  }

  /// The node at hand has no more edges.
  @inlinable
  mutating func leave() {
    let node = path.removeLast().node
    if let parent = path.last?.node {
      lowest[Int(parent)] = min(lowest[Int(parent)], lowest[Int(node)])
    }
    guard lowest[Int(node)] == order[Int(node)] else { return }
    while let member = open.popLast() {
      numbers[Int(member)] = Int32(count)
      if member == node { break }
    }
    count += 1
  }
}
