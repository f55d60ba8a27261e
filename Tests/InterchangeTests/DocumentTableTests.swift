import Interchange
import Testing

/// The laws of the documents that the program writes, whichever they are.
@Suite struct DocumentTableTests {
  private static let schemas = allDocuments.map { $0.schema }

  @Test func `every document has a file, and every file's document is in the table`() throws {
    let files = try sourceFiles(of: "Documents", endingWith: "Document.swift")
    let types = allDocuments.map { "\($0).swift" }
    #expect(files.filter { $0 != "Document.swift" } == types.sorted())
  }

  @Test func `the map's document stands first, that of a failure last, the others by name`() {
    let names = Self.schemas.map(\.name)
    #expect(names.first == "argmap" && names.last == "error")
    #expect(names.dropFirst().dropLast() == Set(names.dropFirst().dropLast()).sorted()[...])
  }

  @Test func `a format is the name with a version, and only a failure has none`() {
    for schema in Self.schemas {
      let format = schema.name == "argmap" ? "argmap/1" : "argmap-\(schema.name)/1"
      #expect(schema.format == (schema.name == "error" ? nil : format))
      #expect(schema.title.hasSuffix("."))
    }
  }

  @Test func `a document begins with its format, and a failure with what went wrong`() {
    let failure = FailureDocument(
      code: "usage", message: "no \u{1B}", position: ("m.argmap", 2, 3), input: nil,
      suggestions: [])
    #expect(
      String(decoding: failure.bytes(), as: UTF8.self) == """
        {"error":{"code":"usage","message":"no \\u001b","file":"m.argmap","line":2,"column":3,\
        "suggestions":[]}}

        """)
    var parts: [UInt8] = []
    LsDocument(tags: [("trade", 2)]).write(pretty: false) { parts += $0 }
    #expect(parts == LsDocument(tags: [("trade", 2)]).bytes())
    #expect(
      String(decoding: parts, as: UTF8.self) == """
        {"format":"argmap-ls/1","items":[{"id":"trade","kind":"tag","count":2}]}

        """)
  }
}
