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
  package struct Bases: Sendable, Equatable {
    /// Indices into ``Comparison/rows``.
    package var rows: [Int] = []
    package var tags: [String] = []
    /// Link indices.
    package var links: [Int] = []
    /// Indices into the cruxes of the comparison.
    package var cruxes: [Int] = []
    /// What cannot all be held.
    package var conflicts: [[NodeID]] = []
  }

  package struct Sentence: Sendable, Equatable {
    package let topic: Topic
    /// Whom it is about, where that is one of the two.
    package let side: Comparison.Side?
    package let text: String
    package let bases: Bases
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
  /// How many lines a brief has at most on a screen of ``width`` columns, but where its claims are
  /// very long.
  static let mostLines = 15
  static let width = 100

  /// How many lines sentences take on a screen of ``width`` columns.
  static func lineCount(of sentences: [Sentence]) -> Int {
    paragraphs(of: sentences).reduce(0) { $0 + $1.wrapped(to: width).count }
  }

  /// What stands together: what it comes to, each side, how sure they are, what would settle it.
  private static let groups: [Set<Topic>] = [
    [.verdict, .accepted], [.concern, .unanswered], [.firmness], [.turningPoint, .incoherence],
  ]

  private static func paragraphs(of sentences: [Sentence]) -> [String] {
    groups.map { topics in
      sentences.filter { topics.contains($0.topic) }.map(\.text).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// The text in a few paragraphs.
  package var paragraphs: [String] { Self.paragraphs(of: sentences) }

  /// What a sentence was made from, by IDs, a line for each kind of thing.
  package func reasons(for sentence: Sentence) -> [String] {
    let map = comparison.graph.map
    let bases = sentence.bases
    let kinds = [
      ("rows", bases.rows.map { map.id(of: comparison.rows[$0].item) }),
      ("tags", bases.tags.map { "#\($0)" }),
      ("links", bases.links.map { map.links[$0].id }),
      ("cruxes", bases.cruxes.map { map.id(of: comparison.cruxes.list[$0].claim) }),
      ("conflicts", bases.conflicts.map { $0.map(map.id(of:)).joined(separator: " + ") }),
    ]
    return kinds.filter { !$1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))" }
  }
}
