import Foundation
import Testing

/// The program as the shell runs it: words in; results, complaints and a status out.
@Suite struct CommandLineTests {
  static let town = "\(projectFolder)/Maps/main-street"

  /// Words, and the status that they end with.
  static let statuses: [(status: Int32, words: [[String]])] = [
    (
      0,
      [
        ["--help"],
        ["--version"],
        ["help", "diff"],
        ["diff", town, "B", "B"],
        ["ls", town],
        [town, "-c", "ls", "-c", "show close"],
      ]
    ),
    (
      2,
      [
        [],
        ["help", "nothing"],
        ["check"],
        ["chekc", town],
        ["ls", town, "--tagg", "x"],
        ["ls", town, "--tag"],
        [town, "-c", "nonsense"],
        ["--colour"],
        ["--color", "red"],
        [town, "extra"],
        ["export", town, "--to", "xml"],
      ]
    ),
    (
      1,
      [
        ["check", town],
        ["diff", town, "A", "B"],
        [town, "-c", "diff A B"],
      ]
    ),
    (
      66,
      [
        ["ls", "/no/such/map"],
        ["/no/such/map"],
        ["--sources", "/no/such/folder", "check", town],
      ]
    ),
    (
      74,
      [
        ["export", town, "--to", "json", "-o", "/no/such/folder/x"]
      ]
    ),
  ]

  @Test("the exit status says what kind of answer it is", arguments: statuses.map(\.status))
  func status(expected: Int32) {
    for words in Self.statuses.filter({ $0.status == expected }).flatMap(\.words) {
      let run = argmap(words)
      #expect(run.status == expected, "\(words)")
      #expect(expected < 2 || !run.errors.isEmpty || !run.output.isEmpty)
    }
  }

  @Test func `a map with errors is refused with each of them, and status 65`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\nb supports a\nclaim a \"B.\"\n", to: "\(folder)/m.argmap")
      let run = argmap("ls", "\(folder)/m.argmap")
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(
        run.errors.contains("m.argmap:2:1: error[unknown-id]: no claim or evidence is called 'b'"))
      #expect(run.errors.contains("m.argmap:3:7: error[duplicate-id]"))
      #expect(run.errors.contains("2 errors"))
    }
  }

  @Test func `a failure of a command with --json is one JSON object`() throws {
    let run = argmap("show", Self.town, "keep-opne", "--json")
    #expect(run.status == 2)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: [String: Any]])
    let error = try #require(object["error"])
    #expect(error["code"] as? String == "unknown-id")
    #expect(error["input"] as? String == "keep-opne")
    #expect(error["suggestions"] as? [String] == ["keep-open"])
  }

  @Test func `a command that has no document says so in its help, and takes no --pretty`() {
    let names = allCommandNames()
    let silent = names.filter { !argmap("help", $0).output.contains("--pretty") }
    #expect(silent.contains("set") && silent.contains("save") && !silent.contains("ls"))
    // An alias may stand for a line with any option.
    for name in silent where name != "alias" {
      let help = argmap("help", name).output
      #expect(help.contains("--json             tell of a failure as one JSON document"))
      let run = argmap(name, Self.town, "--pretty")
      #expect(run.status == 2 && run.errors.contains("'\(name)' has no option '--pretty'"))
    }
  }

  @Test func `an option behind the string that is set is no part of it`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let run = argmap(path, "-c", "set a text \"B, at last.\" --json", "-c", "save")
      #expect(run.status == 0)
      #expect(try contents(path) == "claim a \"B, at last.\"\n")
      #expect(argmap(path, "-c", "set a text \"Two\" words --json", "-c", "save").status == 0)
      #expect(try contents(path) == "claim a \"\\\"Two\\\" words --json\"\n")
    }
  }

  @Test func `what the shell removes is said to be saved, as nothing can undo it`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\nclaim b \"B.\"\na supports b\n", to: "\(folder)/m.argmap")
      let run = argmap("rm", "\(folder)/m.argmap", "a")
      #expect(run.output.contains("2 taken off the map, and the map saved\n"), "\(run)")
    }
  }

  /// The commands that `help commands` lists.
  private func allCommandNames() -> [String] {
    argmap("help", "commands").output.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  any") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test(
    "every command that looks prints one JSON document of its own format",
    arguments: [
      ["ls"], ["ls", "tags"], ["find", "bus"], ["show", "close"], ["show", "A"], ["show", "l1"],
      ["tree", "close"], ["path", "full-bus", "keep-open"], ["quote", "close"], ["stances"],
      ["matrix"], ["check"], ["diff", "A", "B"], ["export"],
    ])
  func document(words: [String]) throws {
    let run = argmap([words[0], Self.town] + words.dropFirst() + ["--json"])
    #expect(run.errors.isEmpty)
    #expect(run.output.hasSuffix("}\n") && run.output.count { $0 == "\n" } == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let name = words[0] == "export" ? "argmap/1" : "argmap-\(words[0])/1"
    #expect(object["format"] as? String == name)
    let pretty = argmap([words[0], Self.town] + words.dropFirst() + ["--pretty"])
    let same = try #require(
      try JSONSerialization.jsonObject(with: Data(pretty.output.utf8)) as? [String: Any])
    #expect(NSDictionary(dictionary: object) == NSDictionary(dictionary: same))
  }

  @Test func `a script stops at its first error and says how far it came`() {
    let run = argmap(Self.town, input: "ls sources\nnonsense\nls voices\n")
    #expect(run.status == 2)
    #expect(run.errors.contains("script: stopped after 1 command: nonsense"))
    #expect(!run.output.contains("police"))
  }

  @Test func `a script that keeps going runs to its end, and its status still tells`() {
    let run = argmap("--keep-going", Self.town, input: "nonsense\ndiff A B\nls voices\n")
    #expect(run.status == 2)
    #expect(run.output.contains("police"))
  }

  @Test func `an answer of status 1 does not stop a script`() {
    let run = argmap(Self.town, input: "diff A B\nls voices\n")
    #expect(run.status == 1)
    #expect(run.output.contains("police"))
  }

  @Test func `changes that a script does not save are warned of`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      let run = argmap("\(folder)/m.argmap", "-c", "claim b \"B.\"")
      #expect(run.status == 0)
      #expect(run.errors.contains("not saved"))
      let saved = argmap("\(folder)/m.argmap", "-c", "claim b \"B.\"", "-c", "save")
      #expect(saved.errors.isEmpty)
      #expect(try contents("\(folder)/m.argmap") == "claim a \"A.\"\nclaim b \"B.\"\n")
    }
  }

  @Test func `an option's value is not taken for the map, though it is spelt alike`() throws {
    try withFolder { folder in
      try write("claim a \"A.\" #t\n", to: "\(folder)/t")
      let run = argmap("ls", "--sort", "id", "\(folder)/t", "--tag", "t")
      #expect(run.status == 0)
      let same = argmap("export", "-o", "\(folder)/t", "\(folder)/t", "--to", "json")
      #expect(same.status == 74 && same.errors.contains("it exists already"))
    }
  }

  @Test func `standard input can be the map`() {
    let run = argmap("ls", "-", input: "claim a \"A.\"\n")
    #expect(run.output.contains("A."))
    #expect(run.status == 0)
  }

  @Test func `colour follows the option, then the environment, then the terminal`() {
    func isColored(_ words: [String], _ environment: [String: String], _ isTerminal: Bool) -> Bool {
      argmap(words + ["ls", Self.town], isTerminal: isTerminal, environment: environment)
        .output.contains("\u{1B}[")
    }
    let xterm = ["TERM": "xterm"]
    #expect(isColored([], xterm, true))
    #expect(!isColored([], xterm, false))
    #expect(!isColored([], ["TERM": "dumb"], true))
    #expect(!isColored([], ["TERM": "xterm", "NO_COLOR": "1"], true))
    #expect(!isColored([], ["TERM": "xterm", "CLICOLOR": "0"], true))
    #expect(isColored([], ["CLICOLOR_FORCE": "1"], false))
    #expect(isColored(["--color", "always"], ["NO_COLOR": "1"], false))
    #expect(!isColored(["--color=never"], xterm, true))
  }

  @Test func `no control character of a map reaches the screen raw`() throws {
    try withFolder { folder in
      let hostile = "\u{1B}[31m\u{07}\u{85}\u{202E}\u{7F}"
      try write(
        "map \"T\(hostile)\"\nsource s \"S\(hostile)\"\nclaim a \"A\(hostile)\" #t\n"
          + "s asserts a at \"q\(hostile)\"\nevidence e \"E\(hostile)\" other\n  note: n\(hostile)\n"
          + "allow orphan on e because \"r\(hostile)\"\nclaim b \"B\(hostile)\"\nx\(hostile) supports b\n",
        to: "\(folder)/m\u{1B}.argmap")
      let commands = [
        "ls", "ls evidence", "show a", "show e", "quote a", "stances", "check", "find q",
      ]
      let lines = commands + ["/\(hostile)", "show \(hostile)", "\(hostile)", "history"]
      let shown = screen(["\(folder)/m\u{1B}.argmap"], typing: lines)
      let answers = lines.reduce(shown) { $0.replacing($1 + "\n", with: "\n") }
      #expect(
        !answers.unicodeScalars.contains {
          $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
        })
      #expect(answers.contains("␛[31m"))
    }
  }

  @Test func `the same map gives the same bytes`() {
    let first = argmap("export", Self.town, "--to", "json")
    let second = argmap("export", Self.town, "--to", "json")
    #expect(first.output == second.output && first.output.count > 1000)
  }

  @Test func `a folder is one map, its files read in the order of their names`() throws {
    try withFolder { folder in
      try write("claim b \"B.\"\na supports b\n", to: "\(folder)/2.argmap")
      try write("claim a \"A.\"\n", to: "\(folder)/10.argmap")
      try write("not a map", to: "\(folder)/notes.txt")
      let run = argmap("ls", folder, "--json")
      #expect(run.output.contains("\"id\":\"a\"") && run.status == 0)
      let a = try #require(run.output.range(of: "\"id\":\"a\""))
      let b = try #require(run.output.range(of: "\"id\":\"b\""))
      #expect(a.lowerBound < b.lowerBound)
    }
  }

  @Test func `an include cannot lead out of the map's folder, by a link either`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/map", withIntermediateDirectories: false)
      try write("claim b \"B.\"\n", to: "\(folder)/outside.argmap")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/map/link.argmap", withDestinationPath: "../outside.argmap")
      try write("include \"link.argmap\"\n", to: "\(folder)/map/m.argmap")
      let run = argmap("ls", "\(folder)/map/m.argmap")
      #expect(run.status == 65)
      #expect(run.errors.contains("include-outside"))
    }
  }

  @Test func `an article is read only from the map's folder or one that is named`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/map", withIntermediateDirectories: false)
      try write("a secret in a file\n", to: "\(folder)/secret.txt")
      try write(
        "source s \"S\"\n  file: ../secret.txt\nclaim a \"A.\"\ns asserts a at \"a secret\"\n",
        to: "\(folder)/map/m.argmap")
      #expect(argmap("check", "\(folder)/map/m.argmap").output.contains("quote-unchecked"))
      try write(
        "source s \"S\"\n  file: secret.txt\nclaim a \"A.\"\ns asserts a at \"a secret\"\n",
        to: "\(folder)/map/m.argmap")
      let found = argmap("--sources", folder, "check", "\(folder)/map/m.argmap")
      #expect(!found.output.contains("quote-"))
    }
  }

  @Test func `an option of a command and a map that is not there are errors with a way on`() {
    for words in [["-c", "ls", "--json"], ["--json"]] {
      let run = argmap([Self.town] + words)
      #expect(run.status == 2)
      #expect(run.errors.contains("'--json' belongs to a command"))
      #expect(run.errors.contains("argmap MAP -c 'COMMAND --json'"))
    }
    let run = argmap("nowhere/new.argmap")
    #expect(run.status == 66)
    #expect(run.errors.contains("an empty file is an empty map"))
  }
}
