internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// Two claims that are worded almost alike, with nothing on the map that says how they relate.
package struct LikelyDuplicate: Check {
  package let code = "likely-duplicate"
  package let summary = "two claims worded almost alike and not linked"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    Two claims have the same words, but for a few more in one of them. If they mean the same, one
    claim is enough, and only then do the articles meet in it. If one is the narrower, link them.
    Claims that differ in a number, a negation, a quantity or a "should" are not found, nor are
    claims that a link, a contradiction or a question joins.

        claim trade-loss "The shops on Main Street would lose trade."
        claim lost-trade "Shops on Main Street will lose trade."
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    let wording = context.wording
    let pairs = wording.claimsByLanguage.flatMap { claims, wordCount in
      ClaimTwins(wording, claims: claims, wordCount: wordCount)
        .pairs { Self.areJoined($0, $1, in: graph) }
    }
    return pairs.map { first, second in
      Finding(
        code, severity, subjects: [.node(NodeID(first)), .node(NodeID(second))],
        "\(map.quoted(NodeID(first))) and \(map.quoted(NodeID(second))) are worded almost alike",
        at: map.claims[second].place,
        remedy: "use one claim for both, or say how they relate: '\(map.claims[first].id) entails"
          + " \(map.claims[second].id)'")
    }
  }

  /// Whether a link, a contradiction or a question joins two claims.
  ///
  /// - Complexity: O(*n* log *m*), where *n* of them end at the one claim and *m* at the other, and
  ///   *n* is less.
  private static func areJoined(_ one: Int, _ other: Int, in graph: ArgumentGraph) -> Bool {
    graph.linksFrom[one].sharesAny(with: graph.linksInto[other])
      || graph.linksFrom[other].sharesAny(with: graph.linksInto[one])
      || graph.linksFrom[one].sharesAny(with: graph.linksFrom[other])
      || graph.contradictions[one].sharesAny(with: graph.contradictions[other])
      || graph.questions[one].sharesAny(with: graph.questions[other])
  }
}

extension ArraySlice<Int32> {
  /// Whether an element is also in another array, both in ascending order.
  fileprivate func sharesAny(with other: Self) -> Bool {
    let (few, many) = count < other.count ? (self, other) : (other, self)
    return few.contains { element in
      var low = many.startIndex
      var high = many.endIndex
      while low < high {
        let middle = (low + high) / 2
        if many[middle] < element { low = middle + 1 } else { high = middle }
      }
      return low < many.endIndex && many[low] == element
    }
  }
}
