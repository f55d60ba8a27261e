import ArgumentModel
import MapLanguage
import SourceText
import TestSupport
import Testing

/// What is removed leaves the text as a careful person would.
@Suite struct RemovedLinesTests {
  private func files(_ text: String) -> [SourceFile] { [SourceFile(name: "m.argmap", text: text)] }

  private func edited(_ edits: [TextEdit], _ text: String) throws -> String {
    String(decoding: try #require(edits.applied(to: files(text))["m.argmap"]), as: UTF8.self)
  }

  /// Lines to read: a dot is a blank one, and `a` and `b` go.
  private static let layouts: [(before: [String], after: [String])] = [
    (["claim x", "claim a", "claim y"], ["claim x", "claim y"]),
    (["claim x", ".", "claim a", ".", "claim y"], ["claim x", ".", "claim y"]),
    (["claim x", ".", "claim a", "claim y"], ["claim x", ".", "claim y"]),
    (["claim x", "claim a", ".", ".", "claim y"], ["claim x", ".", ".", "claim y"]),
    (["claim x", "claim a", ".", "claim b", "claim y"], ["claim x", ".", "claim y"]),
    (["claim x", ".", "claim a", ".", "claim b", ".", "claim y"], ["claim x", ".", "claim y"]),
    (["claim a", ".", "claim y"], ["claim y"]),
    ([".", "claim a", ".", ".", "claim y"], [".", "claim y"]),
    (["claim x", ".", "claim a"], ["claim x"]),
    (["claim x", ".", ".", "claim a", "."], ["claim x", "."]),
    ([".", "claim a", "."], []),
    (["// x", ".", "// a", "claim a", ".", "claim y"], ["// x", ".", "// a", ".", "claim y"]),
    (
      ["according to s", "    asserts a", ".", "    asserts y", "claim z"],
      ["according to s", "    asserts y", "claim z"]
    ),
    (
      ["according to s", ".", "    asserts a", "    asserts y", "claim z"],
      ["according to s", ".", "    asserts y", "claim z"]
    ),
    (
      ["according to s", "    asserts x", ".", "    asserts a", "claim z"],
      ["according to s", "    asserts x", "claim z"]
    ),
    (
      ["according to s", "    asserts x", ".", "    asserts a", ".", ".", "claim z"],
      ["according to s", "    asserts x", ".", ".", "claim z"]
    ),
    (
      ["claim x", ".", "according to s", "    asserts a", ".", "    asserts b", "claim z"],
      ["claim x", ".", "claim z"]
    ),
    (
      ["according to s", "    // why", "    asserts a", ".", "    asserts y"],
      ["according to s", "    // why", ".", "    asserts y"]
    ),
    (
      ["claim x", ".", "claim a", "    kind: fact", ".", "    note: n", ".", "claim y"],
      ["claim x", ".", "claim y"]
    ),
  ]

  /// The lines as a map: the texts of claims, and the claims that the blocks are about.
  private func text(_ lines: [String], declaring isWhole: Bool = true) -> String {
    lines.map { line in
      line == "." ? "\n" : line.hasPrefix("claim") ? "\(line) \"T.\"\n" : line + "\n"
    }.joined()
  }

  @Test("blank lines stay where they part what stays, and nowhere else", arguments: layouts.indices)
  func layout(index: Int) throws {
    let (before, after) = Self.layouts[index]
    var text = text(before)
    // What `a` takes along: `b` follows from its going.
    let pair = before.contains { $0.hasSuffix(" b") }
    if pair { text = try edited(removal(of: .id("b"), in: files(text)), text) }
    let result = try edited(removal(of: .id("a"), in: files(text)), text)
    #expect(result == self.text(after))
    let windows = try edited(
      removal(of: .id("a"), in: files(text.replacing("\n", with: "\r\n"))),
      text.replacing("\n", with: "\r\n"))
    #expect(windows == self.text(after).replacing("\n", with: "\r\n"))
  }

  @Test func `what goes in one step is one gap`() throws {
    let text = "claim x \"X.\"\nclaim a \"A.\"\n\nx supports a\n\na supports y\nclaim y \"Y.\"\n"
    #expect(
      try edited(removal(of: .id("a"), in: files(text)), text)
        == "claim x \"X.\"\n\nclaim y \"Y.\"\n")
  }

  @Test(
    "an attribute, a tag or a scheme that goes takes its line along, and no other",
    arguments: [
      (
        "claim a \"A.\"\n    kind: fact\n\n    note: n\n\nclaim b \"B.\"\n", Field.attribute(.note),
        "claim a \"A.\"\n    kind: fact\n\nclaim b \"B.\"\n"
      ),
      (
        "claim a \"A.\"\n    kind: fact\n\n    note: n\n", .attribute(.kind),
        "claim a \"A.\"\n    note: n\n"
      ),
      ("claim a \"A.\"\n    #x #y\n    note: n\n", .tags, "claim a \"A.\"\n    note: n\n"),
      ("claim a \"A.\" #x\n    #y\n    note: n\n", .tags, "claim a \"A.\"\n    note: n\n"),
      ("claim a \"A.\" #x // why\n    #y\n", .tags, "claim a \"A.\" // why\n"),
      ("claim a \"A.\" #x", .tags, "claim a \"A.\""),
      ("claim a \"A.\" // why\n    #x", .tags, "claim a \"A.\" // why\n"),
    ])
  func fields(text: String, field: Field, expected: String) throws {
    let place = try #require(parseMap(files(text)).map.claims.first).place
    #expect(try edited(setting(field, to: nil, at: place, in: files(text)), text) == expected)
  }

  @Test func `a quote that goes leaves no empty line behind a comment`() throws {
    let text = """
      claim y "Y."
      s asserts a "A."  // why
          at "q"
      a supports y
      source s "S"

      """
    #expect(
      try edited(removal(of: .id("s"), in: files(text)), text)
        == "claim y \"Y.\"\nclaim a \"A.\"  // why\na supports y\n")
  }

  @Test(
    "blank lines change nothing of what goes, and no removal makes any",
    arguments: 0..<150 as Range<UInt64>)
  func random(seed: UInt64) throws {
    let plain = RandomMap(seed: seed).text
    var random = SplitMix64(seed: seed)
    var spaced = ""
    var count = 0
    for line in plain.split(separator: "\n") {
      if !line.hasPrefix(" "), Int.random(in: 0..<4, using: &random) == 0 {
        spaced += "// remark \(count)\n"
        count += 1
      }
      if Int.random(in: 0..<3, using: &random) == 0 { spaced += "\n" }
      spaced += line + "\n"
    }
    let map = parseMap(files(spaced)).map
    let ids = map.claims.map(\.id) + map.evidence.map(\.id) + map.sources.map(\.id)
    let id = try #require(ids.randomElement(using: &random))
    let after = try edited(removal(of: .id(id), in: files(spaced)), spaced)
    let expected = try edited(removal(of: .id(id), in: files(plain)), plain)
    #expect(parseMap(files(after)).map.words() == parseMap(files(expected)).map.words())
    #expect(after.split(separator: "\n").filter { $0.hasPrefix("// remark") }.count == count)
    #expect(!after.contains("\n\n\n"))
    #expect(spaced.hasPrefix("\n") || !after.hasPrefix("\n"))
    #expect(!after.hasSuffix("\n\n"))
    #expect(openings(after) <= openings(spaced))
  }

  /// How many blocks begin with a blank line.
  private func openings(_ text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(lines, lines.dropFirst()).count { $0.hasPrefix("according") && $1.isEmpty }
  }
}
