import Foundation
import SourceText
import Testing

/// What the rows of `diff` say.
@Suite struct DiffScreenTests {
  @Test func `a side whose voices contradict each other is shown on both ways`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write(
        """
        source gazette "Gazette"
        source herald "Herald"
        voice mayor "The mayor"
        claim close "The street should be closed."
        gazette asserts close
        gazette quoting mayor denies close
        herald denies close

        """, to: path)
      let both = argmap("diff", path, "A+", "B")
      #expect(both.status == 1)
      #expect(both.output.contains("  ± both ways  - denies"))
      #expect(both.output.contains("the claim itself: A+ asserts, B denies"))
      // The author alone says one thing.
      #expect(argmap("diff", path, "A", "B").output.contains("+ asserts    - denies"))
    }
  }

  private static let map = """
    source gazette "Gazette"
    source herald "Herald"
    claim close "The street should be closed."
    gazette asserts close
    herald denies close

    """

  @Test func `the sentences of brief stand above the rows, but not where only rows are wanted`()
    throws
  {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write(Self.map, to: path)
      let rows = argmap("diff", path, "A", "B", "--rows").output
      let brief = argmap("brief", path).output
      #expect(rows.hasPrefix("CLASH - 1 "))
      #expect(argmap("diff", path).output == "\(brief)\n\(rows)")
      // Sentences are about positions as wholes.
      #expect(argmap("diff", path, "A", "B", "close").output.hasPrefix("CLASH - 1 "))
    }
  }

  @Test(
    "the text of a claim stands in its row where there is room, and else below it",
    arguments: [(60, 8), (100, 8), (160, 0)])
  func texts(columns: Int, indent: Int) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write(Self.map, to: path)
      let shown = screen(
        [path], typing: ["diff A B --rows"], columns: columns,
        environment: ["NO_COLOR": "1"], isTerminal: true
      )
      .split(separator: "\n").map(String.init)
      let row = try #require(shown.firstIndex { $0.hasPrefix("   1  close ") })
      let text = "The street should be closed."
      if indent == 0 {
        #expect(shown[row].hasPrefix("   1  close                         \(text)  + asserts"))
      } else {
        #expect(shown[row + 1] == String(repeating: " ", count: indent) + text)
      }
    }
  }

  @Test(
    "a map of two articles opens with what they disagree about",
    arguments: [
      ("herald denies close", "What they disagree about: “The street should be closed”"),
      (
        "herald denies close\ngazette asserts b \"B.\"\nherald denies b",
        "What they disagree about: “The street should be closed” and 1 more claim"
      ),
      ("herald asserts close", "They clash on no claim; both speak to the only one"),
      (
        "herald asserts close\ngazette asserts b \"B.\"\nherald asserts b",
        "They clash on no claim; both speak to all 2"
      ),
      (
        "herald asserts close\nherald asserts b \"B.\"",
        "They clash on no claim; both speak to 1 of 2 claims"
      ),
      (
        "herald asserts b \"B.\"", "They talk past each other: no claim is touched by both"
      ),
    ])
  func opening(statement: String, line: String) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write(Self.map.replacing("herald denies close", with: statement), to: path)
      let shown = screen([path], typing: []).split(separator: "\n")
      #expect(shown.dropFirst().first.map(String.init) == line)
    }
  }

  @Test(
    "a narrow screen cuts the claim, not how many more there are", arguments: [60, 64, 71] as [Int])
  func narrowOpening(columns: Int) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let more = "herald denies close\ngazette asserts b \"B.\"\nherald denies b"
      try write(Self.map.replacing("herald denies close", with: more), to: path)
      let line = try #require(
        screen([path], typing: [], columns: columns, isTerminal: true)
          .split(separator: "\n").first { $0.contains("What they disagree about") })
      #expect(line.contains("“The ") && line.contains(" …” and 1 more claim"))
      #expect(String(line).displayWidth <= columns)
    }
  }

  @Test func `a position has no brief against itself`() throws {
    try withFolder { folder in
      try write(Self.map, to: "\(folder)/m.argmap")
      let run = argmap("\(folder)/m.argmap", "-c", "brief A gazette")
      #expect(run.status == 2)
      #expect(run.errors.contains("'A' and 'gazette' are the same position"))
    }
  }
}
