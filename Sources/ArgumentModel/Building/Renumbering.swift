/// The new numbers of the things in a list some of which, that stand together, have given way to
/// others.
struct Renumbering {
  /// What has given way.
  let gone: Range<Int>
  /// How many things came in its place.
  let newCount: Int
  /// The new numbers of those that have given way to themselves, in other words; -1 for others.
  private(set) var followed: [Int32]

  init(_ gone: Range<Int>, newCount: Int) {
    self.gone = gone
    self.newCount = newCount
    followed = Array(repeating: -1, count: gone.count)
  }

  /// Whether all have the numbers that they had.
  var isNothing: Bool { gone.count == newCount && !followed.contains(-1) && isInOrder }

  private var isInOrder: Bool {
    followed.indices.allSatisfy { Int(followed[$0]) == gone.lowerBound + $0 }
  }

  /// One of the things that came is one that has given way.
  ///
  /// - Parameters:
  ///   - old: What has given way, by its old number.
  ///   - new: What came, counted among what came.
  mutating func follow(_ old: Int, to new: Int) {
    followed[old - gone.lowerBound] = Int32(gone.lowerBound + new)
  }

  /// The new number; -1 where the thing is gone.
  ///
  /// - Complexity: O(1).
  func callAsFunction(_ index: Int) -> Int {
    if index < gone.lowerBound { return index }
    if index >= gone.upperBound { return index - gone.count + newCount }
    return Int(followed[index - gone.lowerBound])
  }
}

/// The new numbers of claims, evidence and links.
struct NodeRenumbering {
  private let claims: Renumbering
  private let evidence: Renumbering
  private let links: Renumbering
  /// Where evidence and links started, and start now.
  private let old: (evidence: Int, links: Int)
  private let new: (evidence: Int, links: Int)

  init(
    claims: Renumbering, evidence: Renumbering, links: Renumbering, old map: ArgumentMap,
    claimCount: Int, evidenceCount: Int
  ) {
    self.claims = claims
    self.evidence = evidence
    self.links = links
    old = (map.claims.count, map.claims.count + map.evidence.count)
    new = (claimCount, claimCount + evidenceCount)
  }

  /// The new number of a node; -1 where it is gone.
  ///
  /// - Complexity: O(1).
  func callAsFunction(_ node: NodeID) -> Int {
    if node.index < old.evidence { return claims(node.index) }
    if node.index < old.links {
      let index = evidence(node.index - old.evidence)
      return index < 0 ? -1 : new.evidence + index
    }
    let index = links(node.index - old.links)
    return index < 0 ? -1 : new.links + index
  }
}
