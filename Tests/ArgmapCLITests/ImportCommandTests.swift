import Foundation
import Testing

@testable import ArgmapCLI

/// Files in other forms, alone and by the folder.
@Suite struct ImportCommandTests {
  private static let map = "{\"format\":\"argmap/1\",\"claims\":[{\"id\":\"a\",\"text\":\"A.\"}]}"

  @Test func `a file in no form says what was tried and what spoke against each`() throws {
    try withFolder { folder in
      try write("a, b\n", to: "\(folder)/x.csv")
      let run = argmap("import", "\(folder)/x.csv")
      #expect(run.status == 65)
      #expect(run.errors.contains("error: '\(folder)/x.csv' is in no form that can be read\n"))
      #expect(run.errors.contains("argmap-json: it does not begin with '{'"))
      try write("{\"a\":}", to: "\(folder)/x.json")
      #expect(argmap("import", "\(folder)/x.json").errors.contains("argmap-json: 1:6: this is not"))
      let forced = argmap("import", "\(folder)/x.csv", "--from", "argmap-json")
      #expect(forced.errors.contains("x.csv:1:1: this is not JSON"))
    }
  }

  @Test func `the losses are a document too`() throws {
    try withFolder { folder in
      try write(Self.map, to: "\(folder)/m.json")
      let run = argmap(
        "import", "\(folder)/m.json", "-o", "\(folder)/m.argmap", "--losses", "\(folder)/l.json")
      #expect(run.status == 0 && run.errors.isEmpty)
      let document = "{\"format\":\"argmap-losses/1\",\"losses\":[],\"warnings\":[]}\n"
      #expect(try contents("\(folder)/l.json") == document)
      #expect(argmap("import", "\(folder)/m.json", "--json").output == document)
      #expect(argmap("import", "\(folder)/m.json", "--losses", "-").status == 2)
      #expect(try contents("\(folder)/m.argmap") == "claim a \"A.\"\n")
    }
  }

  @Test func `a database is told from a text in a strange encoding`() throws {
    try withFolder { folder in
      let path = "\(folder)/x.dna"
      try Data("SQLite format 3\0\u{1}\u{2}".utf8).write(to: URL(fileURLWithPath: path))
      let run = argmap("import", path)
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("error: '\(path)' is a database\n"))
      #expect(run.errors.contains("its event list (CSV)"))
    }
  }

  @Test func `a folder is imported file by file, and a bad one stops none of the others`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/in/below", withIntermediateDirectories: true)
      try write(Self.map, to: "\(folder)/in/a.json")
      try write(Self.map, to: "\(folder)/in/a.txt")
      try write("{\"format\":\"argmap/1\",\"claims\":7}", to: "\(folder)/in/b.json")
      try write("nothing", to: "\(folder)/in/c.csv")
      try write("What d is about.", to: "\(folder)/in/d.md")
      try write("{\"nodes\":[", to: "\(folder)/in/e.json")
      try write(Self.map, to: "\(folder)/in/d.json")
      let run = argmap("import", "\(folder)/in", "-o", "\(folder)/out")
      #expect(run.status == 65)
      #expect(
        run.errors.hasPrefix(
          "error: '\(folder)/in/b.json': claims: a list belongs here (write a list)\n"))
      #expect(run.errors.contains("error: '\(folder)/in/e.json' is in no form that can be read\n"))
      #expect(
        run.errors.hasSuffix(
          "note: 1 folder in '\(folder)/in' was left alone: import each on its own\n"))
      #expect(
        run.output == """
          7 files: 3 maps, 1 file beside them of the same name, 1 in no form that can be read, 2 bad
          3 claims, 0 evidence, 0 links, 0 lost

          """)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out").sorted()
      #expect(names == ["a-2.argmap", "a.argmap", "d.argmap"])
      #expect(argmap("import", "\(folder)/in", "-o", "\(folder)/out").status == 74)
      #expect(argmap("import", "\(folder)/in").output == run.output)
    }
  }

  @Test func `help has a page for each form`() {
    let list = argmap("help", "formats").output
    for name in HelpText.formatNames where name != "json" {
      #expect(list.contains("  \(name) "))
      // Where a command has the same name, the form's page comes below the command's.
      #expect("\n\(argmap("help", name).output)".contains("\n\(name) ("))
    }
    #expect(argmap("help", "argmap-json").output.contains("Kept\n  - everything but the places"))
  }
}
