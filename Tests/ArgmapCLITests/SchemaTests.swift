import Foundation
import Interchange
import Testing

/// The schemas that come with the program fit the documents that it prints.
@Suite struct SchemaTests {
  static let town = CommandLineTests.town

  /// A call of every command that prints a document.
  static let calls = [
    ["export", town], ["changes", town, "/dev/null"], ["check", town], ["diff", town, "A", "B"],
    ["crux", town, "A", "B", "close"],
    ["find", town, "bus"], ["ls", town], ["matrix", town], ["path", town, "full-bus", "keep-open"],
    ["quote", town, "close"], ["read-along", town, "A", "3"], ["show", town, "close"],
    ["stances", town], ["standing", town],
    ["standpoints", town], ["strength", town], ["tree", town, "close"], ["why", town, "close"],
  ]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("a schema is JSON that names itself", arguments: allSchemas.map(\.name))
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
    #expect(printed.sorted() == allSchemas.compactMap(\.format).sorted())
    #expect(allSchemas.filter { $0.format == nil }.map(\.name) == ["error"])
    for schema in allSchemas {
      guard let format = schema.format else { continue }
      #expect(format == (schema.name == "argmap" ? "argmap/1" : "argmap-\(schema.name)/1"))
      #expect(argmap("schema", format).output == argmap("schema", schema.name).output)
      #expect(argmap("help", "json").output.contains(format))
    }
  }

  @Test("every member at the top of a document is in its schema", arguments: calls)
  func members(words: [String]) throws {
    let document = try object(argmap(words + ["--json"]).output)
    let name = words[0] == "export" ? "argmap" : words[0]
    let schema = try object(argmap("schema", name).output)
    let sorts = schema["oneOf"] as? [[String: Any]] ?? [schema]
    let fits = sorts.contains { sort in
      let known = Set((sort["properties"] as? [String: Any] ?? [:]).keys)
      let required = Set(sort["required"] as? [String] ?? [])
      return known.isSuperset(of: document.keys) && required.isSubset(of: document.keys)
    }
    #expect(fits)
  }

  @Test func `without a name the schemas are listed, and a misspelt one is suggested`() {
    let names = argmap("schema").output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(names.map(String.init) == allSchemas.map(\.name))
    let run = argmap("schema", "chekc")
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean: check"))
  }
}
