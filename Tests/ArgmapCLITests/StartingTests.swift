import ArgmapCLI
import Foundation
import LineEditing
import TestSupport
import Testing

/// A person begins with two articles in a folder, or with nothing, and types.
@Suite struct StartingTests {
  private func withArticles<Result>(_ body: (String) throws -> Result) throws -> Result {
    try withFolder { folder in
      try write("\n# Shops fear an empty street\n\nBody.\n", to: "\(folder)/The Gazette.txt")
      try write("Wheels and heels\nBody.\n", to: "\(folder)/source.md")
      try write("{}", to: "\(folder)/other.json")
      return try body(folder)
    }
  }

  private let expected = """
    map "Close it?"

    question issue "Close it?"

    source the-gazette "Shops fear an empty street"
        file: The Gazette.txt

    source source-2 "Wheels and heels"
        file: source.md

    """

  @Test func `a folder with articles and no map is offered a map of them`() throws {
    try withArticles { folder in
      let shown = screen([folder], typing: ["y", "Close it?", "ls sources"])
      #expect(shown.contains("has no map yet, but 2 articles:"))
      #expect(shown.contains("read-along A"))
      let written = try contents("\(folder)/map.argmap")
      #expect(written == expected)
    }
  }

  @Test func `who says no, or is no person, is told the command`() throws {
    try withArticles { folder in
      let shown = screen([folder], typing: ["n"])
      #expect(shown.contains("to begin a map there: new \(folder)"))
      let run = argmap(folder, "-c", "ls")
      #expect(run.status == 66)
      #expect(run.errors.contains("to begin a map there: argmap new \(folder)"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/map.argmap"))
    }
  }

  @Test func `'new' makes the same map, and never over another`() throws {
    try withArticles { folder in
      let run = argmap("new", folder, "--question", "Close it?")
      #expect(run.status == 0)
      let written = try contents("\(folder)/map.argmap")
      #expect(written == expected)
      #expect(argmap("check", folder).status < 2)
      let again = argmap("new", folder)
      #expect(again.status == 74)
      #expect(again.errors.contains("open it: argmap \(folder)"))
      let inside = screen(["\(folder)/map.argmap"], typing: ["new \(folder)/fresh", "quit"])
      #expect(inside.contains("fresh: an empty map."))
    }
  }

  @Test func `what an empty map says to type is taken as it stands`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("", to: path)
      let greeting = screen([path], typing: [])
      let lines = greeting.split(separator: "\n").filter { $0.hasPrefix("  ") }.map(String.init)
      #expect(lines.count == 3)
      let shown = screen([path], typing: lines + ["save"])
      #expect(!shown.contains("error"))
      #expect(
        try contents(path) == """
          source gazette "Shops fear an empty street"
              file: gazette.txt
          gazette asserts keep-open "Main Street should stay open to cars."

          """)
    }
  }

  @Test func `attribute lines belong to the statement that was typed before`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("map \"M\"\n", to: path)
      let shown = screen(
        [path],
        typing: [
          "file: none.txt", "source s \"S\"", "    publisher: The Town: Gazette", "file: s.txt",
          "file: t.txt", "colour: red", "s cites n \"Nine.\" statistic", "measure: m",
          "at \"nine of them\"", "undo 2", "figure: 9 %", "save",
        ])
      #expect(shown.contains("'file:' goes on with a statement, and none was typed before it"))
      #expect(shown.contains("error[duplicate-attribute]"))
      #expect(shown.contains("error[unknown-attribute]"))
      #expect(
        try contents(path) == """
          map "M"
          source s "S"
              publisher: The Town: Gazette
              file: s.txt
          s cites n "Nine." statistic

          """)
      #expect(shown.contains("'figure:' goes on with a statement"))
    }
  }

  /// The map's text after some texts were entered in the line editor.
  private func text(entering texts: [String]) throws -> String {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("source s \"S\"\n", to: path)
      var rest = (texts + ["save"])[...]
      var errors = ""
      var console = Console(
        environment: [:], inputIsTerminal: true, outputIsTerminal: false, errorsAreTerminal: false,
        columns: 80, rows: 24, write: { _ in }, writeError: { errors += $0 }, readLine: { nil })
      console.editLine = { _, _, _, _ in rest.popFirst().map { .line($0) } ?? .ended }
      _ = runArgmap([path], console: console)
      #expect(!errors.contains("error"), "\(errors)")
      return try contents(path)
    }
  }

  @Test(
    "however a block is indented, its statements and attributes are what they look like",
    arguments: [
      "according to s\n    asserts a \"A.\"\n    cites e \"E.\" study\n    measure: m\n    denies b \"B.\"",
      "according to s\n        asserts a \"A.\"\n    cites e \"E.\" study\n            measure: m\n        denies b \"B.\"",
      "according to s\n    asserts a \"A.\"\n        cites e \"E.\" study\nmeasure: m\n        denies b \"B.\"",
      "according to s\n  asserts a\n      \"A.\"\n  cites e \"E.\"\n      study\n  measure: m\n    denies b \"B.\"",
      "    according to s\n        asserts a \"A.\"\n        cites e \"E.\" study\n            measure: m\n        denies b \"B.\"",
      "according to s\nasserts a \"A.\"\ncites e \"E.\" study\nmeasure: m\ndenies b \"B.\"",
    ])
  func blocks(block: String) throws {
    let written = try text(entering: [block])
    let formatted = try withFolder { folder in
      try write(written, to: "\(folder)/m.argmap")
      return argmap("format", "\(folder)/m.argmap", "-o", "-").output
    }
    #expect(
      formatted == """
        source s "S"
        according to s
            asserts a "A."
            cites e "E." study
                measure: m
            denies b "B."

        """)
  }

  @Test func `what is pasted with an indent of its own, and several statements, is read`() throws {
    let pasted = """
          claim a "A."
              kind: fact
          claim b "B."
          kind: value
          claim c "C."
          a,
              b support c
      """
    let written = try text(entering: [pasted])
    #expect(
      written == """
        source s "S"
        claim a "A."
            kind: fact
        claim b "B."
            kind: value
        claim c "C."
        a,
            b support c

        """)
  }

  @Test func `the editor begins the next line of a block where the one before begins`() throws {
    var given: Assistance?
    var console = Console(
      environment: [:], inputIsTerminal: true, outputIsTerminal: false, errorsAreTerminal: false,
      columns: 80, rows: 24, write: { _ in }, writeError: { _ in }, readLine: { nil })
    console.editLine = { _, _, assistance, _ in
      given = assistance
      return .ended
    }
    _ = runArgmap(["\(projectFolder)/Maps/main-street"], console: console)
    let completeness = try #require(given?.completeness)
    #expect(completeness("according to s") == .continues(indent: "    "))
    #expect(completeness("according to s\n  asserts a") == .continues(indent: "  "))
    #expect(completeness("according to s\n\tasserts a\n\t\tat \"x\"") == .continues(indent: "\t"))
  }

  @Test func `a voice that nobody has declared is declared where the person says who it is`() throws
  {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("source s \"S\"\nvoice mayor \"The mayor\"\n", to: path)
      let shown = screen(
        [path],
        typing: [
          "s quoting police asserts a \"A.\"", "The police", "s quoting major denies a", "",
          "save",
        ])
      #expect(shown.contains("no voice is called 'police'. Who is that?"))
      #expect(shown.contains("did you mean 'mayor'? or declare it: voice major \"NAME\""))
      #expect(
        try contents(path) == """
          source s "S"
          voice mayor "The mayor"
          voice police "The police"
          s quoting police asserts a "A."

          """)
      let run = argmap(path, "-c", "s quoting nobody denies a")
      #expect(run.errors.contains("declare it: voice nobody \"NAME\""))
    }
  }

  @Test func `a sentence's number outside read-along is told as such`() throws {
    let run = argmap("\(projectFolder)/Maps/main-street", "-c", "gazette asserts close at 2")
    #expect(run.status == 65)
    #expect(run.errors.contains("'at' counts sentences only in 'read-along'"))
  }

  @Test(
    "on a map of two sources these are what is compared", arguments: ["diff", "crux"])
  func bare(command: String) throws {
    let map = "\(projectFolder)/Maps/main-street"
    #expect(argmap(command, map).output == argmap(command, map, "A", "B").output)
    #expect(
      argmap(command, map, "trade-loss").output
        == argmap(command, map, "A", "B", "trade-loss").output)
    #expect(argmap(command, map, "A").status == 2)
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("source a \"A\"\nsource b \"B\"\nsource c \"C\"\n", to: path)
      let run = argmap(command, path)
      #expect(run.status == 2)
      #expect(run.errors.contains("usage: \(command) S S"))
    }
  }

  @Test func `filter and as say what is on`() throws {
    let shown = screen(
      ["\(projectFolder)/Maps/main-street"],
      typing: [
        "filter", "as", "filter --tag trade --by B", "as B", "filter", "as", "ls zzz",
        "filter --tag none",
      ])
    #expect(shown.contains("no filter is on: listings show every row\n"))
    #expect(shown.contains("as everyone: listings show the whole map\n"))
    #expect(
      shown.components(
        separatedBy: "filter '#trade by:B': 3 of 21 claims pass; 'filter off' lifts it\n"
      ).count == 3)
    #expect(shown.contains("as cyclist: listings show what it speaks to; 'as everyone' ends it\n"))
    #expect(
      shown.contains(
        "none of 21 claims has 'zzz' in its text, ID or tags and passes the filter '#trade by:B' "
          + "and is spoken to by cyclist; 'filter off' lifts the filter; 'as everyone' shows the "
          + "whole map\n"))
    #expect(shown.contains("nothing carries the tag 'none'"))
  }

  @Test func `that a source says nothing of a claim is an answer, and a script goes on`() {
    let map = "\(projectFolder)/Maps/main-street"
    let run = argmap(map, "-c", "why walkers-return --by A", "-c", "ls sources")
    #expect(run.status == 0)
    #expect(run.output.contains("gazette says nothing of 'walkers-return'\n"))
    #expect(run.output.contains("wheels") || run.output.contains("cyclist"))
  }
}
