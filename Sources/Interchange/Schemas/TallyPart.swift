internal import ArgumentModel
internal import Comparison

extension SchemaPart {
  /// How firmly one side speaks, and on what evidence.
  static let tally = SchemaPart.object([
    .always("claims", .integer(atLeast: 0), "How many it speaks to."),
    .always("hedged", .integer(atLeast: 0), "How many of these it says with reserve."),
    .always("reported", .integer(atLeast: 0), "How many of these it only passes on."),
    .always("asserted", .integer(atLeast: 0)),
    .always("unreasoned", .integer(atLeast: 0), "For how many asserted ones it gives no reason."),
    .always("evidence", .integer(atLeast: 0), "How many pieces it cites or uses."),
    .always("figures", .integer(atLeast: 0), "How many of these have a figure."),
    .always(
      "kinds",
      .object(Evidence.Kind.allCases.map { .sometimes($0.rawValue, .integer(atLeast: 1)) })),
  ])
}

extension JSONWriter {
  mutating func tally(_ tally: Tally) {
    object {
      $0.field("claims", tally.claims)
      $0.field("hedged", tally.hedged)
      $0.field("reported", tally.reported)
      $0.field("asserted", tally.asserted)
      $0.field("unreasoned", tally.unreasoned)
      $0.field("evidence", tally.evidence)
      $0.field("figures", tally.figures)
      $0.key("kinds")
      $0.object {
        for kind in tally.kinds {
          $0.key(named: kind.kind.rawValue)
          $0.number(kind.count)
        }
      }
    }
  }
}
