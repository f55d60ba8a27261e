/// The name of one document that the program writes, its format and its JSON Schema (draft 2020-12).
package struct DocumentSchema: Sendable {
  /// What it is called for: `check`.
  package let name: String
  /// The document's `format`; `nil` for the document of a failure, which has none.
  package let format: String?
  /// One line, with a full stop.
  package let title: String
  private let summary: String
  private let root: SchemaPart
  private let definitions: [(name: String, part: SchemaPart)]

  /// Describes a document that starts with its format.
  init(
    _ name: String, format: String, title: String, summary: String, _ members: [SchemaMember],
    definitions: [(name: String, part: SchemaPart)] = []
  ) {
    self.init(
      name, format, title, summary,
      .object([.always("format", .constant(format))], members), definitions)
  }

  /// Describes a document that starts with its format, and of which there are several sorts.
  init(
    _ name: String, format: String, title: String, summary: String,
    either sorts: [[SchemaMember]], definitions: [(name: String, part: SchemaPart)] = []
  ) {
    let parts = sorts.map { SchemaPart.object([.always("format", .constant(format))], $0) }
    self.init(name, format, title, summary, .either(parts), definitions)
  }

  /// Describes a document without a format.
  init(_ name: String, title: String, summary: String, _ root: SchemaPart) {
    self.init(name, nil, title, summary, root, [])
  }

  private init(
    _ name: String, _ format: String?, _ title: String, _ summary: String, _ root: SchemaPart,
    _ definitions: [(name: String, part: SchemaPart)]
  ) {
    self.name = name
    self.format = format
    self.title = title
    self.summary = summary
    self.root = root
    self.definitions = definitions
  }

  /// The schema as a JSON document, the same bytes on every run.
  ///
  /// - Parameter pretty: Whether it is indented, for people to read.
  /// - Returns: UTF-8, ending in a line break.
  package func bytes(pretty: Bool) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.field("$id", "urn:argmap:schema:\(name):1")
      writer.field("title", title)
      writer.field("description", summary)
      writer.members(of: root)
      guard !definitions.isEmpty else { return }
      writer.key("$defs")
      writer.object { writer in
        for definition in definitions {
          writer.key(named: definition.name)
          writer.schema(definition.part)
        }
      }
    }
    return writer.finished()
  }
}
