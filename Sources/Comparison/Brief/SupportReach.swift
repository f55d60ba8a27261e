internal import ArgumentModel
internal import Dense

/// How much hangs on a claim: how many claims supports and entailments lead to from it.
struct SupportReach {
  private let graph: ArgumentGraph

  init(_ graph: ArgumentGraph) { self.graph = graph }

  /// - Complexity: O(*n* + *m*) for *n* claims that are reached and *m* links from them.
  func count(from claim: NodeID) -> Int {
    var met: Set<Int32> = [claim.rawValue]
    var waiting = [claim.rawValue]
    while let node = waiting.popLast() {
      for link in graph.linksFrom[Int(node)] where graph.relations[Int(link)].isPro {
        let target = graph.targets[Int(link)]
        if Int(target) < graph.claimCount, met.insert(target).inserted { waiting.append(target) }
      }
    }
    return met.count - 1
  }
}
