import Foundation
import Testing

/// A map that another program changes while it is open.
@Suite struct ReloadTests {
  @Test func `a folder in which files come and go is reloaded whole, and undone whole`() throws {
    try withFolder { folder in
      let path = "\(folder)/fm"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try write("claim a \"A.\"\n", to: "\(path)/1.argmap")
      try write("claim b \"B.\"\n", to: "\(path)/2.argmap")
      var listed = 0
      let shown = screen(
        [path],
        typing: [
          "claim mine \"M.\"", "save", "r", "ls claims", "undo", "show b", "redo", "set c note n",
          "save",
        ]
      ) { line in
        guard line == "save" else { return }
        listed += 1
        if listed > 1 { return }
        try? FileManager.default.removeItem(atPath: "\(path)/2.argmap")
        try? write("claim c \"C.\"\n", to: "\(path)/3.argmap")
      }
      #expect(shown.contains("reloaded") && shown.contains("+ claim c"))
      #expect(shown.contains("b - B."))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
          "1.argmap", "3.argmap",
        ])
      #expect(try contents("\(path)/3.argmap") == "claim c \"C.\"\n    note: n\n")
    }
  }

  @Test func `what another program wrote is asked about again, where a reload is undone`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      var count = 0
      let shown = screen(
        [path], typing: ["set a note mine", "save", "r", "undo", "save", "n", "redo", "save"]
      ) { line in
        guard line == "save" else { return }
        count += 1
        if count == 1 { try? write("claim a \"A.\"\n    note: theirs\n", to: path) }
      }
      #expect(shown.components(separatedBy: "was changed by another program").count == 3)
      #expect(shown.contains("nothing was written"))
      #expect(try contents(path) == "claim a \"A.\"\n    note: theirs\n")
    }
  }

  @Test func `a file that comes into the map's folder is told before anything is written`() throws {
    try withFolder { folder in
      let path = "\(folder)/fm"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try write("claim a \"A.\"\nclaim b \"B.\"\n", to: "\(path)/1.argmap")
      let shown = screen([path], typing: ["rename b c", "save", "n"]) { line in
        if line == "save" { try? write("a attacks b\n", to: "\(path)/2.argmap") }
      }
      #expect(shown.contains("the map was changed by another program"))
      #expect(shown.contains("+ link a attacks b"))
      #expect(try contents("\(path)/1.argmap") == "claim a \"A.\"\nclaim b \"B.\"\n")
    }
  }

  @Test func `the errors of a file that is read anew are shown`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let shown = screen([path], typing: ["set a note mine", "save", "r"]) { line in
        if line == "save" { try? write("claim a \"A\n", to: path) }
      }
      #expect(shown.contains("reloaded"))
      #expect(shown.contains("error[unterminated-string]"))
    }
  }
}
