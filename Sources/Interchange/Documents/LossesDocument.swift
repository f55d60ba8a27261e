/// The document of `import`, and of what `export` leaves out: what one side has and the other has no
/// place for.
package struct LossesDocument: Document {
  package static let schema = DocumentSchema(
    "losses", format: "argmap-losses/1", title: "What was lost between a map and another form.",
    summary: """
      Losses, then warnings of what was not as it should be: each kind once, in the order in which \
      the first of it was met.
      """,
    [
      .always("losses", .array(.definition("group")), "What the other side has no place for."),
      .always("warnings", .array(.definition("group")), "What something had to be made of."),
    ],
    definitions: [
      (
        "group",
        .object([
          .always("code", .word, "A stable, kebab-case name."),
          .always("what", .string(), "What one of them is."),
          .always("why", .string(), "Why it is lost, or what became of it."),
          .always("count", .integer(atLeast: 1)),
          .always(
            "instances",
            .array(
              .object([
                .sometimes("at", .word, "Line and column, a path, or what the file calls it."),
                .sometimes("what", .string(), "What in particular."),
              ]), atLeast: 1)),
        ])
      )
    ])

  private let notices: TransferNotices

  package init(_ notices: TransferNotices) {
    self.notices = notices
  }

  package func write(to writer: inout JSONWriter) {
    for (name, severity) in [("losses", TransferNotice.Severity.loss), ("warnings", .warning)] {
      writer.key(named: name)
      writer.array { writer in
        for group in notices.groups(severity) { writer.group(group) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func group(_ group: TransferNotices.Group) {
    object { writer in
      writer.field("code", group.kind.code)
      writer.field("what", group.kind.one)
      writer.field("why", group.kind.why)
      writer.field("count", group.notices.count)
      writer.array("instances", of: group.notices, evenIfEmpty: true) { writer, notice in
        writer.object { writer in
          if notice.place != .whole { writer.field("at", "\(notice.place)") }
          writer.field("what", notice.detail)
        }
      }
    }
  }
}
