import Foundation
import Testing

@testable import ArgmapCLI

/// What a killed session leaves, and what the next one makes of it.
@Suite struct RecoveryTests {
  /// A session that ends without saving or leaving, as if it had been killed.
  private func kill(_ folder: String, _ path: String, after lines: [String]) -> String {
    screen([path], typing: lines, environment: ["XDG_STATE_HOME": "\(folder)/state"])
  }

  private func journals(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/state/argmap/journal")) ?? []
  }

  @Test func `a killed session is offered back, change by change, and saved`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "a supports b", "rename a c", "undo"])
      #expect(try contents(path) == "claim a \"A.\"\n")
      #expect(journals(folder).count == 1)
      let shown = kill(folder, path, after: ["y", "undo", "redo", "save"])
      #expect(shown.contains("ended before it was saved: 4 changes"))
      #expect(shown.contains("4 changes brought back"))
      #expect(try contents(path) == "claim a \"A.\"\nclaim b \"B.\"\na supports b\n")
      #expect(journals(folder).isEmpty)
      #expect(!kill(folder, path, after: []).contains("ended before"))
    }
  }

  @Test(
    "it is kept until it is wanted, and dropped when it is not",
    arguments: [("n", 1), ("", 1), ("d", 0)])
  func answers(answer: String, left: Int) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\""])
      let shown = kill(folder, path, after: answer.isEmpty ? ["y"] : [answer])
      #expect(shown.contains("[y]es, [n]ot now, [d]rop them"))
      #expect(journals(folder).count == left)
      #expect(shown.contains("m*>") == answer.isEmpty)
    }
  }

  @Test func `a command that was meant for the prompt is no answer`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\""])
      let shown = kill(folder, path, after: ["diff A B", "YE", "show b"])
      #expect(shown.contains("that is no answer: type one of y, n, d"))
      #expect(shown.contains("1 change brought back"))
      #expect(shown.contains("b - B."))
      #expect(kill(folder, path, after: ["drop"]).contains("1 change dropped"))
    }
  }

  @Test func `changes of a map that was changed since are made where their places are now`() throws
  {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "a supports b"])
      try write("claim z \"Z.\"\nclaim a \"Another.\"\n", to: path)
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(shown.contains("the map was changed since"))
      #expect(
        try contents(path)
          == "claim z \"Z.\"\nclaim a \"Another.\"\nclaim b \"B.\"\na supports b\n")
      #expect(journals(folder).isEmpty)
    }
  }

  @Test(
    "a change is made again only where it does what it did, and is kept in a file elsewhere",
    arguments: [
      // The same words stand in another statement, and those that were meant are gone.
      (
        "claim a \"A.\"\n    kind: fact\n\nclaim b \"B.\"\n    kind: fact\n\nclaim c \"C.\"\n",
        ["set b note about b"],
        "claim a \"A.\"\n    kind: fact\n\nclaim b \"B!\"\n\nclaim c \"Sea.\"\n"
      ),
      (
        "claim a \"A.\"\n    kind: fact\n\nclaim b \"B.\"\n    kind: fact\n",
        ["set b note about b"], "claim a \"A.\"\n    kind: fact\n"
      ),
      (
        "claim y \"Y.\"\nsource s \"S\"\nsource t \"T\"\naccording to s\n    asserts y\n\n"
          + "according to t\n    asserts y\n", ["rm s asserts y"],
        "claim y \"Y.\"\nsource s \"S\"\nsource t \"T\"\n// s\n\n"
          + "according to t\n    asserts y\n"
      ),
    ])
  func elsewhere(map: String, lines: [String], changed: String) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write(map, to: path)
      _ = kill(folder, path, after: lines)
      try write(changed, to: path)
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(shown.contains("could not be made in the map as it is now:\n  \(lines[0])\n"))
      #expect(try contents(path) == changed)
      #expect(journals(folder).contains { $0.hasSuffix(".kept") })
    }
  }

  @Test func `what cannot be made again stays in a file that is named, and the rest is made`()
    throws
  {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\nclaim x \"X.\"\nclaim y \"Y.\"\n", to: path)
      let lines = [
        "ls claims", "set 2 note \"say \\\"so\\\" now\"", "a supports y", "claim b \"B.\"", "undo",
        "set y text Why", "rename x z",
      ]
      _ = kill(folder, path, after: lines)
      try write("// new\nclaim y \"Y.\"\n\nclaim x \"X.\"\n", to: path)
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(shown.contains("the map was changed since"))
      #expect(
        shown.contains("1 change could not be made in the map as it is now:\n  a supports y\n"))
      #expect(shown.contains("  set x note say \"so\" now\n"))
      let kept = try #require(journals(folder).first { $0.hasSuffix(".kept") })
      #expect(shown.contains(kept))
      #expect(try contents("\(folder)/state/argmap/journal/\(kept)").contains("a supports y"))
      #expect(
        try contents(path)
          == "// new\nclaim y \"Why\"\n\nclaim z \"X.\"\n    note: say \"so\" now\n")
      #expect(!kill(folder, path, after: []).contains("ended before"))
    }
  }

  @Test func `what a damaged journal still says is offered, and the journal kept`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let text = "claim a \"A.\"\nclaim b \"B.\"\n"
      try write(text, to: path)
      _ = kill(
        folder, path, after: ["claim c \"C.\"", "set a note n", "claim d \"D.\"", "set b note m"])
      let name = try #require(journals(folder).first)
      let journal = "\(folder)/state/argmap/journal/\(name)"
      let whole = try Data(contentsOf: URL(filePath: journal))
      let added = ["claim c \"C.\"\n", "    note: n\n", "claim d \"D.\"\n", "    note: m\n"]
      for place in stride(from: 0, to: whole.count, by: 23) {
        var damaged = whole
        damaged[place] ^= 4
        try damaged.write(to: URL(filePath: journal))
        let shown = kill(folder, path, after: ["y", "save", "quit"])
        #expect(shown.contains("a part of what it left cannot be read"), "\(place)")
        #expect(journals(folder) == ["\(name).kept"], "\(place)")
        // At most one change is lost, and all that is damaged is still there.
        let after = try contents(path)
        #expect(added.count { after.contains($0) } >= 3, "\(place): \(after)")
        #expect(try Data(contentsOf: URL(filePath: journal + ".kept")) == damaged)
        try FileManager.default.removeItem(atPath: journal + ".kept")
        try write(text, to: path)
      }
    }
  }

  @Test(
    "a journal that cannot be read, or of another version, is set aside",
    arguments: ["map 3\n/m\n", "argmap-journal/3 0 map 0 0\n\n", "\0\0\0", "x"])
  func foreign(text: String) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\""])
      let name = try #require(journals(folder).first)
      try write(text, to: "\(folder)/state/argmap/journal/\(name)")
      let shown = kill(folder, path, after: [])
      #expect(shown.contains("cannot be read") && shown.contains("\(name).kept"))
      #expect(journals(folder) == ["\(name).kept"])
      #expect(try contents("\(folder)/state/argmap/journal/\(name).kept") == text)
      #expect(!kill(folder, path, after: []).contains("kept"))
    }
  }

  @Test func `two sessions of one process number keep a journal each`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let state = ["XDG_STATE_HOME": "\(folder)/state"]
      _ = screen([path], typing: ["claim b \"B.\"", "ls"], environment: state) { line in
        guard line == "ls" else { return }
        _ = screen([path], typing: ["claim c \"C.\""], environment: state)
      }
      #expect(journals(folder).count == 2)
      let shown =
        kill(folder, path, after: ["y", "save"]) + kill(folder, path, after: ["y", "save"])
      #expect(shown.components(separatedBy: "1 change brought back").count == 3)
      let text = try contents(path)
      #expect(text.contains("claim b") && text.contains("claim c"))
      #expect(journals(folder).isEmpty)
    }
  }

  @Test func `a file that was first read after opening is known as it was`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let other = "\(folder)/inc.txt"
      try write("claim a \"A.\"\n", to: path)
      try write("claim i \"I.\"\n", to: other)
      let typed = ["include \"inc.txt\"", "claim b \"B.\"", "set i note n"]
      _ = kill(folder, path, after: typed)
      let shown = kill(folder, path, after: ["y", "undo 3", "redo 3", "save"])
      #expect(shown.contains("3 changes brought back"))
      #expect(!shown.contains("changed"))
      #expect(try contents(path) == "claim a \"A.\"\ninclude \"inc.txt\"\n")
      #expect(try contents(other) == "claim i \"I.\"\n    note: n\nclaim b \"B.\"\n")
      let again = kill(folder, path, after: ["claim c \"C.\"", "save"])
      #expect(again.contains("saved: \(other)"))
    }
  }

  @Test func `what could not be written down is caught up with`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let state = "\(folder)/state"
      try write("claim a \"A.\"\n", to: path)
      try write("a file in the way", to: state)
      let shown = screen(
        [path], typing: ["claim b \"B.\"", "ls", "claim c \"C.\""],
        environment: ["XDG_STATE_HOME": state]
      ) { if $0 == "ls" { try? FileManager.default.removeItem(atPath: state) } }
      #expect(shown.contains("is kept for recovery again"))
      _ = kill(folder, path, after: ["y", "save"])
      #expect(try contents(path) == "claim a \"A.\"\nclaim b \"B.\"\nclaim c \"C.\"\n")
    }
  }

  @Test func `leaving on purpose leaves nothing`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "quit", "quit --force"])
      #expect(journals(folder).isEmpty)
    }
  }

  @Test func `a session that lives keeps its journal to itself`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let state = ["XDG_STATE_HOME": "\(folder)/state"]
      _ = screen([path], typing: ["claim b \"B.\"", "ls"], environment: state) { line in
        guard line == "ls" else { return }
        let other = screen([path], typing: [], environment: state)
        #expect(other.contains("another session has changes of this map"))
      }
    }
  }

  @Test func `without a place to keep changes they are made all the same, and it is said once`()
    throws
  {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      try write("a file in the way", to: "\(folder)/state")
      let shown = kill(folder, path, after: ["claim b \"B.\"", "a supports b", "save"])
      #expect(shown.components(separatedBy: "not being kept for recovery").count == 2)
      #expect(try contents(path).hasSuffix("a supports b\n"))
    }
  }

  @Test func `what comes after a torn end is kept like the rest`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "claim c \"C.\""])
      let journal = "\(folder)/state/argmap/journal/\(try #require(journals(folder).first))"
      // Killed while 'claim c' was written down: its edit is there, the command only in part.
      try write(String(contents(journal).dropLast(5)), to: journal)
      _ = kill(folder, path, after: ["y", "claim d \"D.\""])
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(shown.contains("3 changes brought back"))
      #expect(
        try contents(path)
          == "claim a \"A.\"\nclaim b \"B.\"\nclaim c \"C.\"\nclaim d \"D.\"\n")
    }
  }

  @Test func `a session that was killed after a reload leaves what was changed since`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let state = ["XDG_STATE_HOME": "\(folder)/state"]
      _ = screen(
        [path], typing: ["claim mine \"M.\"", "save", "r", "claim later \"L.\""],
        environment: state
      ) { if $0 == "save" { try? write("claim theirs \"T.\"\n", to: path) } }
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(!shown.contains("was changed since"))
      #expect(try contents(path) == "claim theirs \"T.\"\nclaim later \"L.\"\n")
    }
  }

  @Test(
    "a file that another program changed is left, reloaded, copied first or overwritten",
    arguments: [
      ("n", "theirs", "mine*>"), ("r", "theirs", "theirs"), ("c", "theirs", "theirs"),
      ("o", "mine", "mine"),
    ])
  func conflict(answer: String, disk: String, screenHas: String) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let shown = screen([path], typing: ["claim mine \"M.\"", "save", answer, "ls", "go mine"]) {
        if $0 == "save" { try? write("claim theirs \"T.\"\n", to: path) }
      }
      #expect(shown.contains("+ claim theirs"))
      #expect(shown.contains("- claim a"))
      #expect(try contents(path).contains(disk))
      let copy = try? contents("\(folder)/m.mine.argmap")
      #expect((copy?.contains("mine") ?? false) == (answer == "c"))
    }
  }
}
