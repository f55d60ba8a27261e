package import ArgumentModel
package import Checks
internal import Evaluation
package import SourceText

/// The document of `changes`: what changed between two versions of a map.
package struct ChangesDocument: Document {
  package static let schema = DocumentSchema(
    "changes", format: "argmap-changes/1", title: "What changed between two versions of a map.",
    summary: """
      Things are followed by their identifiers, or, where they have none, by what they say.
      """,
    [
      .always("added", .array(.definition("item"))),
      .always("removed", .array(.definition("item"))),
      .always(
        "changed",
        .array(
          .object([
            .always("kind", .one(of: MapChanges.Kind.allCases.map(\.rawValue))),
            .always("id", .word),
            .always("field", .one(of: MapChanges.Field.allCases.map(\.rawValue))),
            .sometimes("old", .definition("value"), "Left out where there was none."),
            .sometimes("new", .definition("value"), "Left out where there is none."),
          ]))),
      .always(
        "standings",
        .array(
          .object([
            .always("claim", .word),
            .always("perspective", .word, "Everyone, or a source in its own voice."),
            .always("old", .standingWord), .always("new", .standingWord),
          ])), "Claims whose standing changed: grounded, where no claim needs backing."),
      .sometimes(
        "stopped_early", .yes, "Whether there are too many sources to compare what stands for each."
      ),
      .always(
        "findings",
        .object([
          .always("new", .array(.definition("finding"))),
          .always("gone", .array(.definition("finding"))),
        ]), "What the checks find in one version only, with its own identifiers and places."),
    ],
    definitions: [
      ("place", .place),
      (
        "item",
        .object([
          .always(
            "kind",
            .one(of: MapChanges.Kind.allCases.filter { $0 != .map }.map(\.rawValue))),
          .always("id", .word), .always("text", .string()),
        ])
      ),
      ("value", .either([.string(), .array(.string(), atLeast: 1), .yes])),
      ("finding", .object(CheckDocument.finding, [.sometimes("place", .definition("place"))])),
    ])

  /// One of the two versions.
  package struct Version {
    private(set) var map: ArgumentMap
    private(set) var files: [SourceFile]

    /// Takes a map, and the files that its places are in.
    package init(_ map: ArgumentMap, files: [SourceFile]) {
      self.map = map
      self.files = files
    }
  }

  private let changes: MapChanges
  private let old: Version
  private let new: Version

  /// Takes what changed, and between what.
  package init(_ changes: MapChanges, from old: Version, to new: Version) {
    self.changes = changes
    self.old = old
    self.new = new
  }

  package func write(to writer: inout JSONWriter) {
    writer.array("added", of: changes.added, evenIfEmpty: true, item)
    writer.array("removed", of: changes.removed, evenIfEmpty: true, item)
    writer.array("changed", of: changes.changed, evenIfEmpty: true, change)
    writer.array("standings", of: changes.standings, evenIfEmpty: true) { writer, change in
      writer.object { writer in
        writer.field("claim", change.claim)
        writer.field("perspective", change.perspective)
        writer.field("old", change.old.rawValue)
        writer.field("new", change.new.rawValue)
      }
    }
    writer.flag("stopped_early", changes.sourcesLeftOut > 0)
    writer.key("findings")
    writer.object { writer in
      writer.array("new", of: changes.newFindings, evenIfEmpty: true) { finding(&$0, $1, new) }
      writer.array("gone", of: changes.goneFindings, evenIfEmpty: true) { finding(&$0, $1, old) }
    }
  }

  private func item(_ writer: inout JSONWriter, _ item: MapChanges.Item) {
    writer.object { writer in
      writer.field("kind", item.kind.rawValue)
      writer.field("id", item.id)
      writer.field("text", item.text)
    }
  }

  private func change(_ writer: inout JSONWriter, _ change: MapChanges.Change) {
    writer.object { writer in
      writer.field("kind", change.kind.rawValue)
      writer.field("id", change.id)
      writer.field("field", change.field.rawValue)
      value("old", change.old, &writer)
      value("new", change.new, &writer)
    }
  }

  /// Nothing where there is no value.
  private func value(
    _ name: StaticString, _ value: MapChanges.Value, _ writer: inout JSONWriter
  ) {
    switch value {
    case .nothing: break
    case .flag: writer.flag(name, true)
    case .text(let text): writer.field(name, text)
    case .list(let list): writer.array(name, of: list) { $0.string($1) }
    }
  }

  private func finding(_ writer: inout JSONWriter, _ finding: Finding, _ version: Version) {
    let map = version.map
    writer.object { writer in
      writer.field("code", finding.code)
      writer.field("severity", finding.severity.rawValue)
      writer.array("holders", of: finding.holders, evenIfEmpty: true) {
        $0.string(map.name(of: $1))
      }
      writer.array("subjects", of: finding.subjects, evenIfEmpty: true) {
        $0.string($1.id(in: map))
      }
      writer.field("message", finding.message)
      if let place = finding.place { writer.place(place, in: version.files) }
    }
  }
}
