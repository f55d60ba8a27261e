internal import Comparison
internal import SourceText

/// What a kind of row in a comparison means.
struct DiffRow {
  let kind: Comparison.Kind
  /// One line, lower-case, without a full stop.
  let summary: String
  let explanation: String

  var name: String { kind.rawValue }

  /// Every kind of row, in the order of the screen.
  static let all = [
    DiffRow(
      kind: .clash, summary: "both cannot be right",
      explanation: """
        One holds the claim and the other its negation, or each holds one side of a contradiction or
        one answer of a question, directly or one entailment away. Both claims have a row.
        """),
    DiffRow(
      kind: .conceded, summary: "one grants what the other asserts, and counters it",
      explanation: """
        Their attitudes differ without a clash, and the weaker one concedes the claim.
        """),
    DiffRow(
      kind: .doubted, summary: "one leaves open what the other holds",
      explanation: """
        Their attitudes differ without a clash, and the weaker one questions the claim.
        """),
    DiffRow(
      kind: .relayed, summary: "one only passes on what the other holds",
      explanation: """
        Their attitudes differ without a clash, and the weaker one reports the claim without vouching
        for it.
        """),
    DiffRow(
      kind: .hedged, summary: "the same attitude, one of them with a may or a likely",
      explanation: """
        Both take the same attitude, and one of them hedges it wherever it takes it.
        """),
    DiffRow(
      kind: .oppositeUse, summary: "the same premise, turned against each other",
      explanation: """
        Both use it as a premise, and one supports or entails what the other attacks with it. A piece
        of evidence has a row only here.
        """),
    DiffRow(
      kind: .agreeDifferentGrounds, summary: "the same attitude, for other reasons",
      explanation: """
        Both take the same attitude, and what each gives as a reason for it differs.
        """),
    DiffRow(
      kind: .agreeSameGrounds, summary: "the same attitude, for the same reasons",
      explanation: """
        Both take the same attitude and give the same reasons for it, or none. Where all rows are of
        this kind the two positions are the same.
        """),
    DiffRow(
      kind: .silentButRelevant,
      summary: "only one speaks, but it bears on what the other holds",
      explanation: """
        Only one speaks of the claim, and a link leads from it to a claim on which the other takes a
        stance, or it undercuts a step of the other's: support that it could borrow, or an attack
        that it does not answer.
        """),
    DiffRow(
      kind: .onlyLeft, summary: "only the first speaks",
      explanation: """
        Only the first speaks of the claim, and it bears on nothing of which the second speaks.
        """),
    DiffRow(
      kind: .onlyRight, summary: "only the second speaks",
      explanation: """
        Only the second speaks of the claim, and it bears on nothing of which the first speaks.
        """),
  ]
}

extension HelpText {
  /// What the rows of a comparison mean.
  static var diffRows: String {
    let width = DiffRow.all.map(\.name.displayWidth).max() ?? 0
    let rows = DiffRow.all.map { "  \($0.name.padded(to: width))  \($0.summary)" }
    return """
      'diff A B' puts every claim on which A or B is not silent in one row, the first that fits;
      'help ROW' says more of one.

      \(rows.joined(separator: "\n"))

      A stance that is not said but follows from a side's own links counts as implicit. Claims
      that only a quoted voice speaks to are counted, not shown: 'diff A+ B' includes them.
      Exit status: 0 where all rows agree on the same grounds, 1 otherwise.
      """
  }

  static func page(of row: DiffRow) -> String {
    """
    \(row.name) (a row of a diff)
      \(row.summary)

    \(row.explanation)

    A claim stands in the first row that fits. All of them: help rows
    """
  }
}
