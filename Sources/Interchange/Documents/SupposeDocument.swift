internal import ArgumentModel
package import Comparison
package import Evaluation

/// The document of `suppose`: what would stand otherwise if something were so.
package struct SupposeDocument: Document {
  package static let schema = DocumentSchema(
    "suppose", format: "argmap-suppose/1",
    title: "What would stand otherwise if something were so.",
    summary: "What is supposed of the map, which standings that would change and for whom, and "
      + "which cruxes would come and go.",
    [
      .always(
        "supposed",
        .array(
          .either([
            .object([
              .always("id", .word, meaningOfID), .always("is", .one(of: truths)),
            ]),
            .object([.always("statement", .word, "A statement of the map language.")]),
          ])), "In the order in which it was supposed."),
      .sometimes(
        "rivals", .array(.array(.word, atLeast: 2), atLeast: 1),
        "Claims that are supposed to hold together, though the map says that they cannot."),
      .always(
        "standings",
        .array(
          .object([
            .always("id", .word, meaningOfID), .always("kind", .node),
            .always("perspective", .word, "Everyone, or a source in its own voice."),
            .sometimes("old", .standingWord, "Left out where it is not in view as the map is."),
            .sometimes("new", .standingWord, "Left out where it is not in view as supposed."),
          ])), "What stands otherwise: grounded, where no claim needs backing."),
      .sometimes(
        "stopped_early", .yes,
        "Whether there are too many sources to find out what stands for each."),
      .sometimes(
        "cruxes",
        .object([
          .always("left", .word), .always("right", .word),
          .always("appeared", .array(.definition("turn"))),
          .always("gone", .array(.definition("turn"))),
          .sometimes(
            "not_searched", .someWords, "Claims on which too many points bear to search them."),
        ]), "Of the first two sources; left out where there are not two."),
    ],
    definitions: [
      ("point", .cruxPoint),
      (
        "turn",
        .object([
          .always("claim", .word),
          .always(
            "set", .array(.definition("point"), atMost: 3),
            "A smallest set of points on which the claim turns; empty where it stands differently "
              + "for the two, and no three points would move it."),
        ])
      ),
    ])

  private static let truths = ["true", "false", "absent"]
  private static let meaningOfID =
    "A claim, evidence or a link; a link without a name by what it says, in parentheses."

  private let supposed: [Supposed]
  private let changes: SupposedChanges

  package init(_ supposed: [Supposed], _ changes: SupposedChanges) {
    self.supposed = supposed
    self.changes = changes
  }

  package func write(to writer: inout JSONWriter) {
    writer.array("supposed", of: supposed, evenIfEmpty: true) { writer, supposed in
      writer.object { writer in
        switch supposed {
        case .truth(let name, let holds):
          writer.field("id", name)
          writer.field("is", holds ? Self.truths[0] : Self.truths[1])
        case .absence(let name):
          writer.field("id", name)
          writer.field("is", Self.truths[2])
        case .statement(let text): writer.field("statement", text)
        }
      }
    }
    writer.array("rivals", of: changes.rivalsHeld) { writer, group in
      writer.array { writer in for id in group { writer.string(id) } }
    }
    writer.array("standings", of: changes.standings, evenIfEmpty: true) { writer, change in
      writer.object { writer in
        writer.field("id", change.name)
        writer.field("kind", change.kind.rawValue)
        writer.field("perspective", change.perspective)
        writer.field("old", change.old?.rawValue)
        writer.field("new", change.new?.rawValue)
      }
    }
    writer.flag("stopped_early", changes.sourcesLeftOut > 0)
    guard let cruxes = changes.cruxes else { return }
    writer.key("cruxes")
    writer.object { writer in
      writer.field("left", cruxes.left)
      writer.field("right", cruxes.right)
      writer.array("appeared", of: cruxes.appeared, evenIfEmpty: true, turn)
      writer.array("gone", of: cruxes.gone, evenIfEmpty: true, turn)
      writer.array("not_searched", of: cruxes.notSearched) { $0.string($1) }
    }
  }

  private func turn(_ writer: inout JSONWriter, _ turn: SupposedChanges.Turn) {
    writer.object { writer in
      writer.field("claim", turn.claim)
      writer.array("set", of: turn.points, evenIfEmpty: true) { writer, point in
        writer.object { writer in
          writer.field("id", point.name)
          writer.field("change", point.change.rawValue)
        }
      }
    }
  }
}
