package import ArgumentModel
package import Comparison
internal import Evaluation

/// The document of `crux`: on what it turns that claims stand differently for two sides.
package struct CruxDocument: Document {
  package static let schema = DocumentSchema(
    "crux", format: "argmap-crux/1", title: "On what two sides' standings of a claim turn.",
    summary: "The cruxes on one claim, or on all clashing claims and answers of questions.",
    either: [
      claimMembers,
      [
        .always(
          "cruxes", .array(.object(claimMembers)),
          "On claims that stand differently, in file order."),
        .sometimes(
          "not_searched", .someWords, "Claims on which too many points bear to search them."),
      ],
    ],
    definitions: [("point", .cruxPoint)])

  private static let claimMembers: [SchemaMember] = [
    .always("claim", .word),
    .always(
      "left", .standingWord, "In the left side's view, its own word on the claim left aside."),
    .always("right", .standingWord, "The same in the right side's view."),
    .always(
      "size", .integer(atLeast: 0),
      "How many points must change; 0 where nothing is to explain, or no three points do."),
    .always("sets", .cruxSets, SchemaPart.cruxSetsMeaning),
    .always("double", .words, SchemaPart.doubleMeaning),
    .sometimes("rivals", .someWords, SchemaPart.rivalsMeaning),
    .sometimes("stopped_early", .yes, "Whether there was no time to try all sets."),
  ]

  private enum Content {
    case one(Crux)
    case list(Cruxes)
  }

  private let content: Content
  private let map: ArgumentMap

  /// A document on one claim.
  package init(_ crux: Crux, in map: ArgumentMap) {
    content = .one(crux)
    self.map = map
  }

  /// A document on all clashing claims and answers.
  package init(_ cruxes: Cruxes, in map: ArgumentMap) {
    content = .list(cruxes)
    self.map = map
  }

  package func write(to writer: inout JSONWriter) {
    switch content {
    case .one(let crux): write(crux, to: &writer)
    case .list(let cruxes):
      writer.array("cruxes", of: cruxes.list, evenIfEmpty: true) { writer, crux in
        writer.object { write(crux, to: &$0) }
      }
      writer.array("not_searched", of: cruxes.notSearched) { $0.string(map.id(of: $1)) }
    }
  }

  private func write(_ crux: Crux, to writer: inout JSONWriter) {
    writer.field("claim", map.id(of: crux.claim))
    writer.field("left", crux.left.rawValue)
    writer.field("right", crux.right.rawValue)
    writer.field("size", crux.size)
    writer.sets(of: crux, in: map)
    writer.flag("stopped_early", crux.stoppedEarly)
  }
}

extension JSONWriter {
  /// Writes the sets of points of a crux, and the claims that are double cruxes.
  mutating func sets(of crux: Crux, in map: ArgumentMap) {
    array("sets", of: crux.sets, evenIfEmpty: true) { writer, set in
      writer.array {
        for point in set {
          $0.object {
            $0.field("id", map.id(of: point.node))
            $0.field("change", point.right.rawValue)
          }
        }
      }
    }
    array("double", of: crux.double, evenIfEmpty: true) { $0.string(map.id(of: $1)) }
    array("rivals", of: crux.rivals) { $0.string(map.id(of: $1)) }
  }
}

extension SchemaPart {
  /// A claim or a link on which the sides differ, and what the right side says of it.
  static let cruxPoint = SchemaPart.object([
    .always("id", .word, "A claim or a link."),
    .always(
      "change", .one(of: Crux.Word.allCases.map(\.rawValue)),
      """
      The right side's word, put in the place of the left side's. Of a claim: committed for it, \
      against it, both, only questioned, none; of a link: with it, without it.
      """),
  ])

  static let cruxSets = SchemaPart.array(.array(.definition("point"), atLeast: 1, atMost: 3))
  static let cruxSetsMeaning = """
    All smallest sets of points on which the right side's word, in the left side's view, gives the \
    claim the standing that it has for the right side.
    """
  static let rivalsMeaning = """
    What excludes the claim and is not said alike by the two: such are no points of its cruxes.
    """
  static let doubleMeaning = """
    Claims on which either side, by turning its own word around, would see the claim fall that \
    stands, or stand that falls.
    """
}
