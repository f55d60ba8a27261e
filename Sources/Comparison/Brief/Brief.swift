package import ArgumentModel
internal import SourceText

/// What two positions disagree about, in a few sentences that somebody who knows no theory of
/// argument reads once.
///
/// Every sentence is made by one of the rules below from a comparison, and names what it was made
/// from. No sentence stands where there is nothing to say.
package struct Brief: Sendable {
  /// What a sentence tells, in the order in which they stand.
  package enum Topic: String, Sendable, CaseIterable {
    /// Whether the two clash, agree, or talk past each other.
    case verdict
    case accepted
    /// What only one of the two cares about.
    case concern
    /// What one leaves unanswered.
    case unanswered
    /// How sure one is, and on what.
    case firmness
    case turningPoint = "turning-point"
    /// What one says that cannot all be held.
    case incoherence
  }

  /// What a sentence was made from.
  package enum Basis: Sendable, Equatable {
    /// An index into ``Comparison/rows``.
    case row(Int)
    case tag(String)
    /// A link index.
    case link(Int)
    /// An index into the cruxes of the comparison.
    case crux(Int)
    /// What cannot all be held.
    case conflict([NodeID])
  }

  package struct Sentence: Sendable, Equatable {
    package let topic: Topic
    /// Whom it is about, where that is one of the two.
    package let side: Comparison.Side?
    package let text: String
    package let bases: [Basis]
  }

  /// By topic.
  package let sentences: [Sentence]
  package let comparison: Comparison

  /// Makes the brief of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: Of two positions as wholes.
  ///   - names: What to call the two.
  /// - Complexity: That of ``Standings`` and ``Consistency/conflicts()``, and O(*n*) for the standings
  ///   that change with each of a bounded number of objections.
  package init(_ comparison: Comparison, names: (left: String, right: String)) {
    self.comparison = comparison
    let rules = BriefRules(comparison, names: names)
    sentences = rules.sentences
  }
}

extension Brief {
  /// What a sentence was made from, by IDs, a line for each kind of thing.
  package func reasons(for sentence: Sentence) -> [String] {
    let map = comparison.graph.map
    var lines: [String] = []
    func add(_ kind: String, _ things: [String]) {
      if !things.isEmpty { lines.append("\(kind): \(things.joined(separator: ", "))") }
    }
    add(
      "rows",
      sentence.bases.compactMap {
        if case .row(let row) = $0 { map.id(of: comparison.rows[row].item) } else { nil }
      })
    add("tags", sentence.bases.compactMap { if case .tag(let tag) = $0 { "#\(tag)" } else { nil } })
    add(
      "links",
      sentence.bases.compactMap { if case .link(let link) = $0 { map.links[link].id } else { nil } }
    )
    add(
      "cruxes",
      sentence.bases.compactMap {
        if case .crux(let crux) = $0 { map.id(of: comparison.cruxes.list[crux].claim) } else { nil }
      })
    add(
      "conflicts",
      sentence.bases.compactMap {
        if case .conflict(let subjects) = $0 {
          subjects.map(map.id(of:)).joined(separator: " + ")
        } else {
          nil
        }
      })
    return lines
  }
}
