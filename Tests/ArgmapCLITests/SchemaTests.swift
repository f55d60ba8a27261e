import Foundation
import Interchange
import Testing

/// The schemas that come with the program fit the documents that it prints.
@Suite struct SchemaTests {
  static let town = CommandLineTests.town

  private static let example =
    "\(projectFolder)/Tests/InterchangeTests/Golden/imports/argmap-json.json"
  /// What the document of a command is called that is not called as the command.
  private static let documentNames = ["export": "argmap", "import": "losses"]

  private static let schemas = allDocuments.map { $0.schema }

  /// A call of every command that prints a document, and of its other sorts.
  static let calls = [
    ["export", town], ["changes", town, "/dev/null"], ["check", town], ["diff", town, "A", "B"],
    ["brief", town, "A", "B"], ["crux", town, "A", "B", "close"],
    ["find", town, "bus"], ["import", example], ["ls", town], ["matrix", town],
    ["path", town, "full-bus", "keep-open"],
    ["quote", town, "close"], ["read-along", town, "A", "3"], ["show", town, "close"],
    ["stances", town], ["standing", town],
    ["standpoints", town], ["strength", town],
    ["suppose", town, "trade-loss", "false", "no", "l3", "gazette asserts close"],
    ["tree", town, "close"], ["why", town, "close"],
  ]
  static let otherCalls = [
    ["export", town, "--with", "analysis"], ["crux", town, "A", "B"], ["ls", town, "evidence"],
    ["ls", town, "links"], ["ls", town, "sources"], ["ls", town, "tags"], ["find", town, "police"],
    ["suppose", town], ["suppose", town, "claim z \"Z.\""],
    ["suppose", town, "(walkers-return attacks trade-loss)", "false"],
    ["show", town, "till-survey"], ["show", town, "l1"], ["show", town, "gazette"],
    ["show", town, "traders"], ["show", town, "cars"], ["why", town, "trade-loss", "--by", "A"],
    ["standing", town, "--semantics", "preferred", "--regime", "evidential"],
    ["diff", town, "A", "--with", "\(projectFolder)/Maps/canada-china-ev", "A"],
  ]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("a schema is JSON that names itself", arguments: schemas.map(\.name))
  func schema(name: String) throws {
    let run = argmap("schema", name)
    #expect(run.status == 0)
    let schema = try object(run.output)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"] as? String == "urn:argmap:schema:\(name):1")
    #expect((schema["title"] as? String)?.hasSuffix(".") == true)
    #expect(argmap("schema", name).output == run.output)
    let line = argmap("schema", name, "--json").output
    #expect(line.count { $0 == "\n" } == 1)
    #expect(try NSDictionary(dictionary: object(line)) == NSDictionary(dictionary: schema))
    // What is referred to is defined.
    let definitions = schema["$defs"] as? [String: Any] ?? [:]
    for reference in run.output.matches(of: /"\$ref": "#\/\$defs\/([a-z]+)"/) {
      #expect(definitions[String(reference.1)] != nil)
    }
    for definition in definitions.keys {
      #expect(run.output.contains("#/$defs/\(definition)\""), "\(definition) is never used")
    }
  }

  @Test func `the schemas are those of the documents that the commands print, and of failures`()
    throws
  {
    let printed = try Self.calls.map { words in
      try #require(try object(argmap(words + ["--json"]).output)["format"] as? String)
    }
    #expect(printed.sorted() == Self.schemas.compactMap(\.format).sorted())
    for schema in Self.schemas {
      guard let format = schema.format else { continue }
      #expect(argmap("schema", format).output == argmap("schema", schema.name).output)
      #expect(argmap("help", "json").output.contains(format))
    }
  }

  private func validator(_ name: String) throws -> SchemaValidator {
    SchemaValidator(schema: try JSONValue(argmap("schema", name).output))
  }

  /// Expects that a document meets its schema, and that with any member too many it does not.
  private func expectStrict(_ text: String, _ name: String) throws {
    let validator = try validator(name)
    let document = try JSONValue(text)
    let fault = validator.fault(in: document)
    #expect(fault == nil)
    for damaged in document.damaged.prefix(40) {
      #expect(validator.fault(in: damaged) != nil)
    }
  }

  @Test(
    "what a command prints meets its schema, and no schema lets a member too many through",
    arguments: calls + otherCalls)
  func documents(words: [String]) throws {
    let name = Self.documentNames[words[0]] ?? words[0]
    let text = argmap(words + ["--json"]).output
    try expectStrict(text, name)
    #expect(try JSONValue(argmap(words + ["--pretty"]).output) == JSONValue(text))
  }

  @Test(
    "what a failure prints meets its schema",
    arguments: [
      ["show", town, "keep-opne"], ["chekc", town], ["diff", town, "A", "Z"], ["ls", "/no/such"],
      ["export", town, "--with", "nothing"],
    ])
  func failures(words: [String]) throws {
    let run = argmap(words + ["--json"])
    #expect(run.status >= 2 && run.output.isEmpty)
    try expectStrict(run.errors, "error")
  }

  @Test func `a document lacks nothing that its schema requires`() throws {
    let validator = try validator("check")
    guard case .object(let members) = try JSONValue(argmap("check", Self.town, "--json").output)
    else { throw NoObject() }
    for name in ["format", "findings", "counts"] {
      var rest = members
      rest[name] = nil
      #expect(validator.fault(in: .object(rest)) == "$: required")
    }
    #expect(validator.fault(in: .object(members.merging(["format": .string("x/1")]) { $1 })) != nil)
  }

  private struct NoObject: Error {}

  @Test func `without a name the schemas are listed, and a misspelt one is suggested`() {
    let names = argmap("schema").output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(names.map(String.init) == Self.schemas.map(\.name))
    let run = argmap("schema", "chekc")
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean: check"))
  }
}
