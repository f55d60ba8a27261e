import Foundation
import Testing

/// Changing a map and writing it back.
@Suite struct SavingTests {
  @Test func `saving keeps comments, order and layout, and adds only what was typed`() throws {
    try withFolder { folder in
      let text = "// a comment\n\nclaim   a  \"A.\"   // odd spaces\n\n"
      try write(text, to: "\(folder)/m.argmap")
      _ = screen(["\(folder)/m.argmap"], typing: ["claim b \"B.\"", "a supports b", "save"])
      #expect(
        try contents("\(folder)/m.argmap") == text + "claim b \"B.\"\na supports b\n")
    }
  }

  @Test func `only changed files are written, with the permissions they had`() throws {
    try withFolder { folder in
      try write("source s \"S\"\n", to: "\(folder)/1.argmap")
      try write("claim a \"A.\"", to: "\(folder)/2.argmap")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: "\(folder)/1.argmap")
      let before = try FileManager.default.attributesOfItem(atPath: "\(folder)/2.argmap")
      _ = screen([folder], typing: ["s asserts a", "save"])
      #expect(try contents("\(folder)/1.argmap") == "source s \"S\"\ns asserts a\n")
      #expect(try contents("\(folder)/2.argmap") == "claim a \"A.\"")
      let one = try FileManager.default.attributesOfItem(atPath: "\(folder)/1.argmap")
      #expect(one[.posixPermissions] as? Int == 0o640)
      let after = try FileManager.default.attributesOfItem(atPath: "\(folder)/2.argmap")
      #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    }
  }

  @Test func `what was done before a map was saved elsewhere can still be undone`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      let copy = "\(folder)/copy.argmap"
      _ = screen(
        ["\(folder)/m.argmap"],
        typing: ["claim b \"B.\"", "claim c \"C.\"", "save \(copy)", "undo", "save"])
      #expect(try contents(copy) == "claim a \"A.\"\nclaim b \"B.\"\n")
      #expect(try contents("\(folder)/m.argmap") == "claim a \"A.\"\n")
    }
  }

  @Test func `an article that gets another ID goes on being read`() throws {
    try withFolder { folder in
      try write("One thing is said.\n", to: "\(folder)/s.txt")
      try write("source s \"S\"\n    file: s.txt\n", to: "\(folder)/m.argmap")
      let shown = screen(
        ["\(folder)/m.argmap"],
        typing: ["read-along s", "rename s paper", "asserts c \"C.\" at 1", "stances c"])
      #expect(shown.contains("reading paper"))
      #expect(shown.contains("stance paper asserts c"))
    }
  }

  @Test(
    "a set or rm that is not whole says what is missing",
    arguments: [
      ("set", "usage: set ID FIELD VALUE"), ("set x", "it has: text, tags, kind, note"),
      ("set x note", "it is now: why; \"\" takes it away"), ("set x text", "it is now: X.\n"),
      ("set x kind", "fact, value, policy, prediction or definition\n"),
      ("set x knid fact", "did you mean: kind"), ("rm s assert x", "did you mean: asserts"),
      ("rm s asserts", "rm ID, rm HOLDER VERB CLAIM, rm PREMISES RELATION TARGET"),
    ])
  func unfinished(line: String, message: String) throws {
    try withFolder { folder in
      try write(
        "source s \"S\"\nclaim x \"X.\"\n    note: why\ns asserts x\n", to: "\(folder)/m.argmap")
      let shown = screen(["\(folder)/m.argmap"], typing: [line])
      #expect(shown.contains(message), "\(shown)")
      #expect(!shown.contains("m*>"))
    }
  }

  @Test func `undo gives back byte for byte what rm took`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let text = try contents("\(projectFolder)/Maps/main-street/main-street.argmap")
      try write(text, to: path)
      let ids = [
        "gazette", "traders", "cars", "close", "till-survey", "oakford-lesson", "keep-bays",
      ]
      _ = screen(
        [path],
        typing: ids.flatMap { ["rm \($0)", "", "set police note \"\(String($0))\"", "undo 2"] }
          + ["claim last \"Last.\"", "save"])
      #expect(try contents(path) == text + "claim last \"Last.\"\n")
      _ = screen([path], typing: ["rm last", "rm quieter", "", "save"])
      let left = try contents(path)
      #expect(!left.contains("quieter ") && !left.contains("\n\n\n"))
      #expect(left.hasSuffix("most-drive)\n"))
    }
  }

  @Test func `rm of a row of stances takes that stance, of a row of claims what it names`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let text = """
        source s "S"
        voice v "V"
        claim x "X."
        s asserts x
        s asserts x hedged at "q"
        s quoting v denies x
        x supports y
        claim y "Y."

        """
      try write(text, to: path)
      let run = argmap(path, input: "stances x\nrm 2\nstances x\nrename v w\nrm 2\nsave\n")
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        try contents(path)
          == text.replacing("s asserts x hedged at \"q\"\ns quoting v denies x\n", with: "")
          .replacing("voice v", with: "voice w"))
      #expect(
        argmap(path, input: "stances x\nls claims\nrm 1\nsave\n").output.contains("3 taken off"))
      #expect(try contents(path) == "source s \"S\"\nvoice w \"V\"\nclaim y \"Y.\"\n")
    }
  }

  @Test(
    "where rm takes more than a statement, a person is told how many and asked",
    arguments: [("y", true), ("", true), ("n", false), ("go y", true)])
  func asked(answer: String, isTaken: Bool) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let text = "source s \"S\"\nclaim x \"X.\"\ns asserts x\nclaim y \"Y.\"\n"
      try write(text, to: path)
      let shown = screen([path], typing: ["rm x", answer, "y", "rm y", "save"])
      #expect(shown.contains("Take all 2 off the map?"))
      #expect(shown.contains("- stance s asserts x"))
      #expect(!shown.contains("Take all 1"))
      #expect(
        try contents(path)
          == (isTaken ? "source s \"S\"\n" : text.replacing("claim y \"Y.\"\n", with: "")))
    }
  }

  @Test func `a file that somebody else changed is not overwritten`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      let path = "\(folder)/m.argmap"
      let shown = screen([path], typing: ["claim b \"B.\"", "save"]) { line in
        if line == "save" { try? write("claim z \"Z.\"\n", to: path) }
      }
      #expect(shown.contains("changed by another program"))
      #expect(try contents(path) == "claim z \"Z.\"\n")
    }
  }

  @Test func `a statement with a mistake changes nothing and says where`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      let shown = screen(
        ["\(folder)/m.argmap"], typing: ["a supports bb", "claim c \"C.", "save"])
      #expect(shown.contains("typed:1:12: error[unknown-id]"))
      #expect(shown.contains("typed:1:9: error[unterminated-string]"))
      #expect(shown.contains("nothing has changed"))
      #expect(try contents("\(folder)/m.argmap") == "claim a \"A.\"\n")
    }
  }

  @Test func `a device is written to, never replaced`() throws {
    let run = argmap("export", CommandLineTests.town, "--to", "json", "-o", "/dev/null")
    #expect(run.status == 0)
    let null = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(null[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func `saving elsewhere writes every file, and never over something`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/map/sub", withIntermediateDirectories: true)
      try write("include \"sub/x.argmap\"\nclaim a \"A.\"\n", to: "\(folder)/map/m.argmap")
      try write("claim x \"X.\"\n", to: "\(folder)/map/sub/x.argmap")
      let shown = screen(
        ["\(folder)/map"],
        typing: [
          "claim b \"B.\"", "save \(folder)/map", "save \(folder)/copy", "claim c \"C.\"", "save",
        ])
      #expect(shown.contains("it exists already"))
      #expect(
        try contents("\(folder)/copy/sub/x.argmap")
          == "claim x \"X.\"\nclaim b \"B.\"\nclaim c \"C.\"\n")
      #expect(try !contents("\(folder)/map/sub/x.argmap").contains("claim b"))
    }
  }

  @Test func `of several files all are written or none`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/1.argmap")
      try write("claim b \"B.\"\na supports b\n", to: "\(folder)/2.argmap")
      let shown = screen([folder], typing: ["rename a c", "save --overwrite", "ls"]) { line in
        guard line.hasPrefix("save") else { return }
        try? FileManager.default.removeItem(atPath: "\(folder)/2.argmap")
        try? FileManager.default.createDirectory(
          atPath: "\(folder)/2.argmap", withIntermediateDirectories: false)
      }
      #expect(shown.contains("it is a folder"))
      #expect(try contents("\(folder)/1.argmap") == "claim a \"A.\"\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test func `what killed saves have left goes at the next opening, and nothing else`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let names = ["m.argmap.aB3xYz", ".argmap-save", "argmap-save-x", ".argmap-savings"]
      for name in names { try write("mine", to: "\(folder)/\(name)") }
      try write("half", to: "\(folder)/.argmap-save-aB3xYz")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/.argmap-save-link", withDestinationPath: path)
      _ = argmap("ls", path)
      #expect(FileManager.default.fileExists(atPath: "\(folder)/.argmap-save-aB3xYz"))
      _ = screen([path], typing: [])
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(left) == Set(names + ["m.argmap", ".argmap-save-link"]))
    }
  }

  @Test func `a save keeps the owner and the group`() throws {
    guard geteuid() == 0 else { return }
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      #expect(chown(path, 1234, 4321) == 0 && chmod(path, 0o664) == 0)
      _ = screen([path], typing: ["claim b \"B.\"", "save"])
      let after = try FileManager.default.attributesOfItem(atPath: path)
      #expect(after[.ownerAccountID] as? Int == 1234 && after[.groupOwnerAccountID] as? Int == 4321)
      #expect(after[.posixPermissions] as? Int == 0o664)
    }
  }

  @Test func `a folder is saved as a folder, and articles that stay behind are told`() throws {
    try withFolder { folder in
      let path = "\(folder)/fm"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try write("It rains.\n", to: "\(path)/a.txt")
      try write("source s \"S\"\n    file: a.txt\n", to: "\(path)/1.argmap")
      let shown = screen([path], typing: ["save \(folder)/copy", "save \(folder)/one.argmap"])
      #expect(try contents("\(folder)/copy/1.argmap") == contents("\(path)/1.argmap"))
      #expect(try contents("\(folder)/one.argmap") == contents("\(path)/1.argmap"))
      #expect(shown.contains("note: 1 article of the map"))
    }
  }

  @Test(
    "a map is not saved into its own folder, nor a folder under the name of a file",
    arguments: ["fm/3.argmap", "fm/new", "fm/../fm/3", "other.argmap", "link/x"])
  func misplaced(place: String) throws {
    try withFolder { folder in
      let path = "\(folder)/fm"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: path)
      try write("claim a \"A.\"\n", to: "\(path)/1.argmap")
      try write("claim b \"B.\"\n", to: "\(path)/2.argmap")
      let run = argmap(path, "-c", "save \(folder)/\(place)")
      #expect(run.status == 74)
      #expect(argmap("ls", path).status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test func `leaving with changes asks for them to be saved or dropped`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      let shown = screen(
        ["\(folder)/m.argmap"], typing: ["claim b \"B.\"", "quit", "quit --force"])
      #expect(shown.contains("m*> quit"))
      #expect(shown.contains("changes that are not saved"))
      #expect(try contents("\(folder)/m.argmap") == "claim a \"A.\"\n")
    }
  }

  @Test func `a mistake in what is typed points at what stands in the files of the map`() throws {
    try withFolder { folder in
      try write("include \"b.argmap\"\n", to: "\(folder)/m.argmap")
      try write("// A.\nclaim a \"A.\"\n", to: "\(folder)/b.argmap")
      let shown = screen(["\(folder)/m.argmap"], typing: ["claim a \"X.\""])
      #expect(shown.contains("typed:1:7"))
      #expect(shown.contains("b.argmap:2:7"))
      #expect(shown.contains("first declared here"))
    }
  }

  @Test("what is written beside the map never takes the place of something unasked")
  func exportsOverNothing() throws {
    try withFolder { folder in
      let (path, json) = ("\(folder)/m.argmap", "\(folder)/m.json")
      try write("claim a \"A.\"\n", to: path)
      let first = argmap("export", path, "-o", json)
      #expect(first.status == 0 && first.output == "written: \(json)\n")
      #expect(try contents(json).hasPrefix("{\"format\":\"argmap/1\""))
      for words in [
        ["export", path, "-o", json], ["export", path, "--to", "json", "-o", path],
        ["export", path, "--to", "json", "-o", folder], ["import", json, "-o", path],
        [path, "-c", "save \(json)"],
      ] {
        let run = argmap(words)
        #expect(run.status == 74 && run.errors.contains("it exists already"), "\(words): \(run)")
      }
      try write("old", to: json)
      let again = argmap("export", path, "--pretty", "-o", json, "--overwrite")
      #expect(again.status == 0 && again.output.isEmpty && again.errors == "written: \(json)\n")
      #expect(try contents(json).hasPrefix("{\n"))
      let own = argmap("export", path, "--to", "json", "-o", path, "--overwrite")
      #expect(own.status == 74 && own.errors.contains("it is a file of the map"))
      #expect(try contents(path) == "claim a \"A.\"\n")
      #expect(argmap(path, "-c", "save \(json) --overwrite").status == 0)
      #expect(try contents(json) == "claim a \"A.\"\n")
    }
  }

  @Test("nothing is written through a link that leads out of its folder")
  func linksOut() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/d", withIntermediateDirectories: false)
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      try write("mine", to: "\(folder)/other")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/d/link.json", withDestinationPath: "\(folder)/other")
      for option in [[], ["--overwrite"]] {
        let run = argmap(["export", "\(folder)/m.argmap", "-o", "\(folder)/d/link.json"] + option)
        #expect(run.status == 74 && run.errors.contains("a link that leads out of its folder"))
      }
      #expect(try contents("\(folder)/other") == "mine")
    }
  }

  @Test func `a link to what is not there yet is never replaced`() throws {
    try withFolder { folder in
      let (map, link) = ("\(folder)/m.argmap", "\(folder)/link.json")
      try write("claim a \"A.\"\n", to: map)
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "\(folder)/later.json")
      for words in [["export", map, "-o", link], [map, "-c", "save \(link)"]] {
        let run = argmap(words)
        #expect(run.status == 74 && run.errors.contains("a link to what is not there"))
      }
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: link).hasSuffix("later.json"))
    }
  }

  @Test("a file whose name is as long as names can be is saved, and nothing is left beside it")
  func longName() throws {
    for stem in [String(repeating: "n", count: 248), String(repeating: "é", count: 124)] {
      try withFolder { folder in
        let path = "\(folder)/\(stem).argmap"
        try write("", to: path)
        #expect(argmap(path, "-c", "claim b \"B.\"", "-c", "save").status == 0)
        #expect(try contents(path) == "claim b \"B.\"\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
      }
    }
  }

  @Test("where the map was deleted meanwhile, saving says how it can be kept")
  func deleted() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let shown = screen([path], typing: ["claim b \"B.\"", "save", "save --overwrite"]) {
        if $0 == "save" { try? FileManager.default.removeItem(atPath: path) }
      }
      #expect(shown.contains("cannot write '\(path)': it is not there any more"))
      #expect(
        shown.contains("'save --overwrite' makes it again; 'save PATH' keeps the map elsewhere"))
      #expect(try contents(path) == "claim a \"A.\"\nclaim b \"B.\"\n")
    }
  }
}
