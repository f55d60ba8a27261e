/// The index of a claim, a piece of evidence or a link in one map and its ``ArgumentGraph``.
///
/// Claims come first, then evidence, then links, each in file order. The indices are dense, so
/// per-node facts belong in an array as long as `nodeCount`, never in a dictionary. An index means
/// nothing in another map.
package struct NodeID: Hashable, Comparable, Sendable {
  package let rawValue: Int32

  package init(_ index: Int) {
    self.rawValue = Int32(index)
  }

  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The index as an array index.
  package var index: Int { Int(rawValue) }

  package static func < (lhs: NodeID, rhs: NodeID) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// The index of a holder in one map's ``ArgumentMap/holders``.
package struct HolderID: Hashable, Comparable, Sendable {
  package let rawValue: Int32

  package init(_ index: Int) {
    self.rawValue = Int32(index)
  }

  /// Whoever writes the map.
  package static let mapper = HolderID(0)

  /// The index as an array index.
  package var index: Int { Int(rawValue) }

  package static func < (lhs: HolderID, rhs: HolderID) -> Bool { lhs.rawValue < rhs.rawValue }
}
