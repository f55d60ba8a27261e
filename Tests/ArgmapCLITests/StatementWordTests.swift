import ArgumentModel
import MapLanguage
import Testing

@testable import ArgmapCLI

/// What is said of the words of the language to who types.
@Suite struct StatementWordTests {
  @Test func `every word that begins a statement is offered once, and explained`() {
    #expect(Keyword.statementStarts.count == Keyword.starters.count)
    #expect(Set(Keyword.statementStarts) == Set(Keyword.starters))
    for keyword in Keyword.statementStarts { #expect(!keyword.summary.isEmpty) }
  }

  @Test(
    "a relation is explained, is offered where it fits, and shows at both of its ends",
    arguments: Relation.allCases)
  func relation(relation: Relation) throws {
    #expect(argmap("help", "map-format").output.contains(relation.rawValue))
    #expect(argmap("help", "link").output.contains(relation.rawValue))
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let end = relation.endsAtLink ? "step" : "b"
      try write(
        """
        claim a "A."
        claim b "B."
        claim c "C."
        a supports b as step
        c \(relation.rawValue) \(end)

        """, to: path)
      #expect(argmap("show", path, end).output.contains("\(relation.passive) "))
      #expect(argmap("tree", path, "b").output.contains("\(relation.sign) \(relation.rawValue)"))
      if !relation.endsAtLink {
        #expect(argmap("show", path, "c").output.contains("\(relation.rawValue) "))
      }
    }
  }

  @Test func `a statement goes to the file of the source that it names, not of one it mentions`()
    throws
  {
    try withFolder { folder in
      try write("source s \"S\"\n", to: "\(folder)/1.argmap")
      try write("claim a \"A.\"\n", to: "\(folder)/2.argmap")
      _ = screen(
        [folder],
        typing: ["claim b \"What s says.\"", "a supports b by s", "map\"T\"", "save"])
      #expect(try contents("\(folder)/1.argmap") == "source s \"S\"\na supports b by s\n")
      #expect(
        try contents("\(folder)/2.argmap")
          == "claim a \"A.\"\nclaim b \"What s says.\"\nmap\"T\"\n")
    }
  }

  @Test(
    "rm takes off what is said, however it is written, and nothing that is only like it",
    arguments: [
      ("rm s quoting v asserts x", true), ("rm s>v asserts x", true), ("rm s v asserts x", true),
      ("rm s quoting v asserts x!", false), ("rm s quoting v asserts x y", false),
      ("rm s asserts x", false),
      ("rm x, y support z", true), ("rm y x support z", true), ("rm x supports z", false),
      ("rm x y! support z", false), ("rm x > y support z", false),
      ("rm z undercuts (x, y support z)", true), ("rm z undercuts x y support z", true),
      ("rm z undercuts l", true), ("rm z undercuts", false), ("rm w contradicts z", true),
    ])
  func removal(line: String, takesOff: Bool) throws {
    try withFolder { folder in
      try write(
        """
        source s "S"
        voice v "V"
        claim w "W."
        claim x "X."
        claim y "Y."
        claim z "Z."
        s quoting v asserts x
        x, y support z as l by s
        z undercuts l by s
        z contradicts w by s

        """, to: "\(folder)/m.argmap")
      let shown = screen(["\(folder)/m.argmap"], typing: [line, "y"])
      #expect(shown.contains("m*>") == takesOff, "\(shown)")
    }
  }
}
