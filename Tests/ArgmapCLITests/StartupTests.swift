import Foundation
import Testing

/// The startup file and aliases.
@Suite struct StartupTests {
  /// A session with a startup file.
  private func session(_ startup: String, typing lines: [String]) throws -> String {
    try withFolder { folder in
      try write("claim a \"A.\" #x\nclaim b \"B.\"\n", to: "\(folder)/m.argmap")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/config/argmap", withIntermediateDirectories: true)
      try write(startup, to: "\(folder)/config/argmap/init")
      // What lies in the working directory or beside the map is somebody else's.
      try write("quit --force\n", to: "\(folder)/init")
      return screen(
        ["\(folder)/m.argmap"], typing: lines,
        environment: ["XDG_CONFIG_HOME": "\(folder)/config"])
    }
  }

  @Test func `its lines run before the first prompt, and a mistake in one is told with its place`()
    throws
  {
    let shown = try session(
      "// mine\n# mine\nmode plain\n\nmood plain\nalias l ls --tag\n", typing: ["l x"])
    #expect(shown.contains("unknown command 'mood'"))
    #expect(shown.contains("/config/argmap/init, line 5\n"))
    #expect(shown.contains("l x\na\tclaim\tA.\n"))
  }

  @Test func `an alias stands for its words, keeps those that belong together, and is no command`()
    throws
  {
    let shown = try session(
      "",
      typing: ["alias f find \"a b\" 'c'", "alias", "alias ls show", "alias nothing", "alias f"])
    #expect(shown.contains("f = find \"a b\" c\n"))
    #expect(shown.contains("'ls' is a command"))
    #expect(shown.contains("there is no alias 'nothing'"))
  }

  @Test func `scripts know neither`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/config/argmap", withIntermediateDirectories: true)
      try write("alias l ls\n", to: "\(folder)/config/argmap/init")
      let run = argmap(
        ["\(folder)/m.argmap"], input: "alias k ls\nl\nk\n",
        environment: ["XDG_CONFIG_HOME": "\(folder)/config"])
      #expect(run.status == 2)
      #expect(run.errors.contains("unknown command 'l'"))
    }
  }

  @Test(
    "the shell is told what could stand next",
    arguments: [
      (["why", "Maps/main-street", "trade"], "trade-loss\t"), (["standi"], "standing\t"),
      (["standing", "Maps/main-street", "--semantics", "pre"], "preferred\t"),
      (["check", "Maps/main-street", "quote-m"], "quote-missing\t"),
      (["schema", "stand"], "standing\t"), (["Maps/main-street", "--so"], "--sources\t"),
    ])
  func words(typed: [String], expected: String) {
    let words = typed.map { $0.replacing("Maps/", with: "\(projectFolder)/Maps/") }
    let run = argmap(["completion", "words", "--"] + words)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(expected), "\(run.output)")
  }

  @Test func `the manual page has every command and option, and nothing that breaks a line`() {
    let page = argmap("manual").output
    for line in argmap("help", "commands").output.split(separator: "\n")
    where line.hasPrefix("  ") && !line.contains("any statement") {
      let name = line.split(separator: " ")[0]
      #expect(page.contains("\n.It Cm \(name)"), "\(name)")
    }
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
  }
}
