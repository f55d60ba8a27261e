import Foundation
import Testing

@testable import ArgmapCLI

/// What cannot be written or read is never a success.
@Suite struct StreamFailureTests {
  /// Every command, with words that make it write something to the standard output.
  private static let writing: [(name: String, line: String)] = [
    ("ls", "ls m"), ("find", "find m town"), ("show", "show m close"), ("tree", "tree m close"),
    ("why", "why m close"), ("path", "path m trade-loss close"), ("quote", "quote m close"),
    ("read-along", "read-along m gazette"), ("stances", "stances m close"), ("matrix", "matrix m"),
    ("standing", "standing m"), ("standpoints", "standpoints m"), ("strength", "strength m"),
    ("brief", "brief m A B"), ("diff", "diff m A B"), ("crux", "crux m A B trade-loss"),
    ("suppose", "suppose m trade-loss false"),
    ("check", "check m"),
    ("go", "m -c 'go close'"), ("back", "m -c 'go close' -c 'go cars' -c back"),
    ("forward", "m -c 'go close' -c 'go cars' -c back -c forward"),
    ("up", "m -c 'go trade-loss' -c up"),
    ("as", "m -c 'as A' -c ls"), ("filter", "m -c 'filter #trade' -c filter"),
    ("next", "m -c 'read-along A' -c next"), ("prev", "m -c 'read-along A' -c prev"),
    ("set", "set m close note why"), ("rm", "rm m keep-bays"), ("rename", "rename m close shut"),
    ("undo", "m -c 'claim x \"X\"' -c undo -c redo"),
    ("redo", "m -c 'claim x \"X\"' -c undo -c redo"), ("new", "new fresh"),
    ("format", "format m -o -"),
    ("changes", "changes /dev/null m"), ("export", "export m --to json"),
    ("import", "import j.json"), ("schema", "schema"), ("solve", "solve -p SE-GR -f x.af"),
    ("open", "m -c 'open m'"), ("save", "m -c save"), ("read", "m -c 'read s.argcmd'"),
    ("mode", "m -c mode"), ("alias", "m -c 'alias d diff' -c alias"),
    ("history", "m -c ls -c history"), ("completion", "completion bash"), ("manual", "manual"),
    ("help", "help"), ("quit", "m -c ls -c quit"),
  ]

  /// A folder with a map, what the commands of ``writing`` read, and things that are no files.
  private func withFiles(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try FileManager.default.copyItem(
        atPath: "\(projectFolder)/Maps/main-street", toPath: "\(folder)/m")
      try write(argmap("export", "\(folder)/m", "--to", "json").output, to: "\(folder)/j.json")
      try write("p af 2\n1 2\n", to: "\(folder)/x.af")
      try write("ls\n", to: "\(folder)/s.argcmd")
      _ = try ProgramInShell.run(
        "mkdir d && mkfifo p && ln -s /etc/passwd l && ln -s d/none n", in: folder)
      try body(folder)
    }
  }

  @Test("every command is in the table")
  func complete() {
    #expect(Set(Self.writing.map(\.name)) == Set(allCommands.map(\.name)))
  }

  @Test(
    "what cannot be written to the standard output is said, with status 74",
    arguments: [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")])
  func unwritable(stream: String, reason: String) throws {
    try withFiles { folder in
      for (name, line) in Self.writing {
        let run = try ProgramInShell.run("$argmap \(line) \(stream)", in: folder)
        #expect(run.status == 74, "\(name): \(run)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("error: cannot write standard output: \(reason)\n"), "\(name)")
      }
    }
  }

  @Test("a program that is asked for JSON says so in JSON")
  func unwritableJSON() throws {
    try withFiles { folder in
      let run = try ProgramInShell.run("$argmap ls m --json >/dev/full", in: folder)
      #expect(run.status == 74)
      #expect(run.errors.hasPrefix("{\"error\":{\"code\":\"cannot-write\""))
    }
  }

  @Test(
    "the commands after one whose result cannot be written are carried out",
    arguments: [(">/dev/full", 74), (">&-", 74), ("| sleep 0.01", 0)])
  func goesOn(stream: String, status: Int32) throws {
    try withFiles { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/a.argmap")
      let line = "{ $argmap a.argmap -c ls -c ls -c 'claim z \"Z.\"' -c save; echo $? >status; }"
      let run = try ProgramInShell.run("\(line) \(stream)", in: folder)
      #expect(try contents("\(folder)/status") == "\(status)\n")
      #expect(try contents("\(folder)/a.argmap") == "claim a \"A.\"\nclaim z \"Z.\"\n")
      // It is said once, and a reader that has gone away not at all.
      #expect(run.errors.split(separator: "\n").count == (status == 0 ? 0 : 1), "\(run.errors)")
    }
  }

  @Test("a file that is exported to a full disk is not left in part")
  func fullDisk() throws {
    try withFiles { folder in
      let run = try ProgramInShell.run("$argmap export m --to json -o /dev/full", in: folder)
      #expect(run.status == 74)
      #expect(run.errors == "error: cannot write '/dev/full': No space left on device\n")
    }
  }

  /// What a map can be that is none, with what is said of it.
  private static let noMaps: [(path: String, input: String, message: String)] = [
    ("p", "", "cannot open 'p': it is a pipe or a device, not a file"),
    ("/dev/zero", "", "cannot open '/dev/zero': it is a pipe or a device, not a file"),
    ("d", "", "cannot open 'd': no file in this folder ends in .argmap"),
    ("l", "", "cannot open 'l': it is a link that leads out of the map's folder"),
    ("n", "", "cannot open 'n': no such file or "),
    ("fp", "", "cannot open 'fp/p.argmap': it is a pipe or a device, not a file"),
    ("fd", "", "cannot open 'fd/d.argmap': it is a folder"),
    ("fl", "", "cannot open 'fl/l.argmap': it is a link that leads out of the map's folder"),
    ("fn", "", "cannot open 'fn/n.argmap': no such file or directory"),
    ("big", "", "cannot open 'big': it holds more than 1 GiB, which is the most that is read"),
    ("-", "<.", "cannot read standard input: it is a folder"),
    ("-", "<&-", "cannot read standard input: Bad file descriptor"),
  ]

  @Test("what is no map is refused by every command, with status 66")
  func noMap() throws {
    try withFiles { folder in
      _ = try ProgramInShell.run(
        """
        for kind in p d l n; do mkdir f$kind; done
        mkfifo fp/p.argmap; mkdir fd/d.argmap; ln -s /etc/passwd fl/l.argmap; ln -s none fn/n.argmap
        truncate -s 1100M big
        """, in: folder)
      for (path, input, message) in Self.noMaps {
        let commands = allCommands.filter(\.needsMap).map { "\($0.name) \(path)" }
        let others = [
          "changes \(path) m", "diff m A --with \(path)", "m -c 'open \(path)'", "\(path) -c ls",
        ]
        // The session's own input is no map.
        for line in commands + (path == "-" ? Array(others.prefix(2)) : others) {
          let run = try ProgramInShell.run("$argmap \(line) \(input)", in: folder)
          #expect(run.status == 66, "\(line) \(input): \(run)")
          let isSaid = run.errors.lowercased().contains("error: \(message)".lowercased())
          #expect(run.output.isEmpty && isSaid, "\(line): \(run)")
        }
      }
    }
  }

  @Test(
    "a file that a command names beside the map is a file, or the status is 66",
    arguments: ["p", "/dev/zero", "d", "n", "big"])
  func noFile(path: String) throws {
    try withFiles { folder in
      _ = try ProgramInShell.run("truncate -s 1100M big", in: folder)
      // A script may come out of a pipe, and can be called off.
      let script = path == "p" ? [] : ["m -c 'read \(path)'"]
      // Of a folder every file is imported.
      let imports = path == "d" ? [] : ["import \(path)"]
      for line in imports + ["solve -p SE-GR -f \(path)"] + script {
        let run = try ProgramInShell.run("$argmap \(line)", in: folder)
        #expect(run.status == 66, "\(line): \(run)")
        #expect(run.output.isEmpty && run.errors.contains("cannot open '\(path)'"), "\(line)")
      }
    }
  }

  @Test("what the shell hands over is read, pipe or not, and /dev/null is empty")
  func handedOver() throws {
    try withFiles { folder in
      let text = "claim a \"A.\"\n"
      try write(text, to: "\(folder)/a.argmap")
      for line in [
        "cat a.argmap | $argmap ls -", "cat a.argmap | $argmap ls /dev/stdin",
        "$argmap ls /dev/stdin <a.argmap", "cat a.argmap | $argmap ls /dev/fd/0",
        "echo ls | $argmap a.argmap", "$argmap a.argmap -c ls",
      ] {
        let run = try ProgramInShell.run(line, in: folder)
        #expect(run.status == 0 && run.output.contains("a     0    0  ∘  A."), "\(line): \(run)")
      }
      let run = try ProgramInShell.run("$argmap changes /dev/null a.argmap", in: folder)
      #expect(run.status == 1 && run.output.contains("+ claim         a"))
    }
  }

  @Test(
    "an include that is no file in the folder is an error of the map",
    arguments: [
      ("p", "cannot read 'p': it is a pipe or a device, not a file"),
      ("d", "cannot read 'd': it is a folder"), ("l", "'l' is outside the map's folder"),
      ("n", "cannot read 'n': No such file or directory"),
    ])
  func include(path: String, message: String) throws {
    try withFiles { folder in
      try write("include \"\(path)\"\n", to: "\(folder)/a.argmap")
      for command in allCommands where command.needsMap {
        let run = try ProgramInShell.run("$argmap \(command.name) a.argmap", in: folder)
        #expect(run.status == 65 && run.errors.contains(message), "\(command.name): \(run)")
        #expect(!run.errors.contains("root:"))
      }
    }
  }

  @Test(
    "an article that cannot be read is said, and leaves its quotes unchecked",
    arguments: [
      ("p", "it is no file"), ("d", "it is no file"), ("l", "it leads out of the folder '.'"),
      ("big", "it holds more than 1 GiB, which is the most that is read"),
    ])
  func article(path: String, reason: String) throws {
    try withFiles { folder in
      _ = try ProgramInShell.run("truncate -s 1100M big", in: folder)
      try write(
        "source s \"S\"\n    file: \(path)\nclaim a \"A.\"\ns asserts a at \"word\"\n",
        to: "\(folder)/a.argmap")
      let run = try ProgramInShell.run("$argmap a.argmap -c check -c 'show a' -c check", in: folder)
      #expect(run.status == 0)
      #expect(run.errors == "note: the text of 's' was not read: ./\(path): \(reason)\n")
      #expect(run.output.contains("quote-unchecked"))
      let reading = try ProgramInShell.run("$argmap read-along a.argmap s", in: folder)
      #expect(reading.status == 66 && reading.errors.contains(reason), "\(reading)")
    }
  }

  @Test("git is not shown a comparison from which an unreadable file is missing")
  func git() throws {
    try withFiles { folder in
      let run = try ProgramInShell.run(
        """
        mkdir g; echo 'claim a "A."' >g/a.argmap; echo 'a supports b' >new; mkfifo g/b.argmap
        $argmap changes --git g/a.argmap g/a.argmap 0 100644 new 0 100644
        """, in: folder)
      #expect(run.status == 66)
      #expect(run.errors.contains("cannot open 'g/b.argmap': it is a pipe or a device"))
    }
  }

  @Test("a startup file and a journal that are no files are not waited for")
  func pipesOfTheProgram() throws {
    try withFiles { folder in
      let settings = ["XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder]
      try write("claim a \"A.\"\n", to: "\(folder)/a.argmap")
      _ = try ProgramInShell.run("mkdir argmap; mkfifo argmap/init", in: folder)
      _ = screen(["\(folder)/a.argmap"], typing: ["claim b \"B.\""], environment: settings)
      let journals = "\(folder)/argmap/journal"
      for name in try FileManager.default.contentsOfDirectory(atPath: journals) {
        _ = try ProgramInShell.run(
          "rm '\(journals)/\(name)'; mkfifo '\(journals)/\(name)'", in: folder)
      }
      let shown = screen(
        ["\(folder)/a.argmap"], typing: ["claim c \"C.\"", "ls", "save"], environment: settings)
      #expect(shown.contains("argmap/init was not read: it is a pipe or a device, not a file"))
      #expect(shown.contains("saved: \(folder)/a.argmap"))
    }
  }

  /// What to put before the program so that permissions hold for it; `nil` where that cannot be
  /// done.
  private static let asNobody: String? = {
    guard geteuid() == 0 else { return "" }
    let words = "setpriv --reuid=65534 --regid=65534 --clear-groups"
    let run = try? withFolder { try ProgramInShell.run("\(words) $argmap --version", in: $0) }
    return run?.status == 0 ? words : nil
  }()

  @Test(
    "what a person may not read is never taken for empty",
    .enabled(if: asNobody != nil, "nothing here runs the program without all rights"))
  func forbidden() throws {
    let asNobody = try #require(Self.asNobody)
    try withFiles { folder in
      _ = try ProgramInShell.run(
        """
        chmod 755 .; echo 'include "i"' >a.argmap; printf 'source s "S"\n    file: t\n' >b.argmap
        touch i t u; mkdir x g; touch g/c.argmap; chmod 0 i t u x g/c.argmap
        """, in: folder)
      for (line, status, message) in [
        ("ls u", 66, "cannot open 'u': Permission denied"),
        ("ls x", 66, "cannot open 'x': Permission denied"),
        ("ls g", 66, "cannot open 'g/c.argmap': Permission denied"),
        ("import u", 66, "cannot open 'u': Permission denied"),
        ("ls a.argmap", 65, "cannot read 'i': Permission denied"),
        ("check b.argmap", 0, "the text of 's' was not read: ./t: Permission denied"),
        ("ls - 0>t2", 66, "cannot read standard input: Bad file descriptor"),
        ("export b.argmap --to json -o x/y", 74, "cannot write 'x/y': Permission denied"),
      ] as [(String, Int32, String)] {
        let run = try ProgramInShell.run("\(asNobody) $argmap \(line)", in: folder)
        #expect(run.status == status && run.errors.contains(message), "\(line): \(run)")
      }
    }
  }
}
