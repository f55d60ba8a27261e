import Foundation
import Testing

/// A form that is a folder is written whole or not at all.
@Suite struct ExportedTablesTests {
  private let town = "\(projectFolder)/Maps/main-street"

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  @Test func `the folder is made, and what else is in it is left alone`() throws {
    try withFolder { folder in
      let first = argmap("export", town, "--to", "tables", "-o", "\(folder)/new")
      #expect(first.status == 0 && first.errors.isEmpty)
      #expect(first.output == "written: \(folder)/new (17 files)\n")
      let tables = try names("\(folder)/new")
      #expect(tables.count == 17 && tables.allSatisfy { $0.hasSuffix(".csv") })
      #expect(try contents("\(folder)/new/maps.csv").hasPrefix("map,title\r\nmain-street,"))
      try write("mine", to: "\(folder)/own.txt")
      #expect(argmap("export", town, "--to", "tables", "-o", folder).status == 0)
      #expect(try contents("\(folder)/own.txt") == "mine")
      for name in tables {
        #expect(try contents("\(folder)/\(name)") == contents("\(folder)/new/\(name)"))
      }
      let ended = argmap("export", town, "-o", "\(folder)/m.tables")
      #expect(ended.status == 0)
      #expect(try names("\(folder)/m.tables") == tables)
    }
  }

  @Test func `one file that is there keeps all of them from being written`() throws {
    try withFolder { folder in
      try write("mine", to: "\(folder)/claims.csv")
      let refused = argmap("export", town, "--to", "tables", "-o", folder)
      #expect(refused.status != 0)
      #expect(refused.errors.contains("claims.csv': it exists already"))
      #expect(try names(folder) == ["claims.csv"])
      #expect(try contents("\(folder)/claims.csv") == "mine")
      #expect(argmap("export", town, "--to", "tables", "-o", folder, "--overwrite").status == 0)
      #expect(try names(folder).count == 17)
      #expect(try contents("\(folder)/claims.csv").hasPrefix("map,claim,"))
    }
  }

  @Test func `what cannot be a table keeps all of them from being written`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/links.csv", withIntermediateDirectories: false)
      let refused = argmap("export", town, "--to", "tables", "-o", folder, "--overwrite")
      #expect(refused.status != 0 && refused.errors.contains("links.csv"))
      #expect(try names(folder) == ["links.csv"])
      try write("mine", to: "\(folder)/file")
      let file = argmap("export", town, "--to", "tables", "-o", "\(folder)/file", "--overwrite")
      #expect(file.errors.contains("it is no folder; choose another name"))
      #expect(try contents("\(folder)/file") == "mine")
      let deep = argmap("export", town, "--to", "tables", "-o", "\(folder)/none/deep")
      #expect(deep.status != 0 && deep.errors.contains("none/deep"))
    }
  }

  @Test("without a folder nothing is written", arguments: [[], ["-o", "-"]] as [[String]])
  func noFolder(words: [String]) {
    let run = argmap(["export", town, "--to", "tables"] + words)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("'--to tables' writes several files: into which folder?"))
    #expect(run.errors.contains("export --to tables -o FOLDER"))
  }
}
