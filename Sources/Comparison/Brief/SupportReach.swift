internal import ArgumentModel
internal import Dense

/// How much hangs on a claim: how many claims supports and entailments lead to from it, up to a
/// limit, since there may be as many claims to ask for as there are claims.
struct SupportReach {
  private let graph: ArgumentGraph

  private static let limit = 256

  init(_ graph: ArgumentGraph) { self.graph = graph }

  /// - Complexity: O(*m*) expected for *m* links from a bounded number of claims that are reached.
  func count(from claim: NodeID) -> Int {
    var met: Set<Int32> = [claim.rawValue]
    var waiting = [claim.rawValue]
    while met.count <= Self.limit, let node = waiting.popLast() {
      for link in graph.linksFrom[Int(node)] where graph.relations[Int(link)].isPro {
        let target = graph.targets[Int(link)]
        if Int(target) < graph.claimCount, met.insert(target).inserted { waiting.append(target) }
      }
    }
    return min(met.count - 1, Self.limit)
  }
}
