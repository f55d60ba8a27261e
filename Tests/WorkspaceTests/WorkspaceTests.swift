import ArgumentModel
import Checks
import Foundation
import MapLanguage
import SourceText
import Testing

@testable import Workspace

/// A map is opened, changed, saved and recovered by somebody who is no prompt.
@Suite struct WorkspaceTests {
  private static let text = """
    source gazette "Gazette"
        file: gazette.txt
    claim close "Close the street."
    claim trade "Trade would fall." // a comment
    trade attacks close

    """

  /// Runs a test in a folder with a map and its article.
  private func withMap(_ body: (_ path: String, _ journals: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "argmap-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.text.write(toFile: "\(folder)/town.argmap", atomically: true, encoding: .utf8)
    try "Trade would fall.".write(
      toFile: "\(folder)/gazette.txt", atomically: true, encoding: .utf8)
    try body("\(folder)/town.argmap", "\(folder)/journals")
  }

  private func opened(_ path: String, _ journals: String? = nil) throws -> Workspace {
    Workspace(try OpenMap(path: path), Workspace.Settings(journalFolder: journals))
  }

  private func contents(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `what is stated, renamed, undone and saved is in the file and nothing else is`() throws
  {
    try withMap { path, journals in
      var workspace = try opened(path, journals)
      let stated = try workspace.state("gazette asserts trade at \"Trade would fall.\"")
      #expect(stated.lines == ["+ stance gazette asserts trade"])
      let renamed = try workspace.edit(
        renaming("trade", to: "trade-loss", in: workspace.open.files),
        by: "rename trade trade-loss")
      #expect(renamed.lines.contains { $0.contains("trade-loss") })
      #expect(workspace.version == 2 && workspace.isKept && workspace.open.isChanged)
      let other = try workspace.state("claim other \"Another one.\"")
      #expect(other.lines == ["+ claim other"])
      #expect(try workspace.undo(1, by: "undo") == ["claim other \"Another one.\""])
      #expect(try workspace.redo(1, by: "redo") == ["claim other \"Another one.\""])
      #expect(try workspace.undo(1, by: "undo").count == 1)
      #expect(try workspace.save() == [path])
      #expect(
        try contents(path)
          == Self.text.replacing("trade ", with: "trade-loss ")
          + "gazette asserts trade-loss at \"Trade would fall.\"\n")
      #expect(!workspace.open.isChanged && workspace.journals.isEmpty)
      #expect(workspace.withContext { $0.quotes.entries.map(\.outcome) }.count == 1)
      #expect(workspace.takeNotices().isEmpty)
    }
  }

  @Test func `a statement with a mistake changes nothing, and its places are in its own text`()
    throws
  {
    try withMap { path, _ in
      var workspace = try opened(path)
      #expect {
        _ = try workspace.state("gazette asserts nothing-of-this")
      } throws: { error in
        guard case WorkspaceError.badStatement(let diagnostics, let files) = error else {
          return false
        }
        return diagnostics.first?.place?.range.offsets == 16..<31 && files[0].name == "typed"
      }
      #expect(workspace.version == 0 && !workspace.open.isChanged)
    }
  }

  @Test func `what a killed run has changed is offered to the next one, and can be brought back`()
    throws
  {
    try withMap { path, journals in
      do {
        var killed = try opened(path, journals)
        _ = try killed.state("claim bus \"Buses would come.\"")
        _ = try killed.state("bus supports close")
        // Its lock goes with its process; this leaves the journal as such a process does.
        killed.leaveJournal()
      }
      var workspace = try opened(path, journals)
      let left = try #require(workspace.journals.first)
      guard case .offered(let work) = workspace.abandonedWork(in: left) else {
        Issue.record("nothing is offered")
        return
      }
      #expect(work.fit == .whole)
      #expect(work.lines == ["claim bus \"Buses would come.\"", "bus supports close"])
      let (lost, keptAt) = workspace.bringBack(work)
      #expect(lost.isEmpty && keptAt == nil)
      #expect(workspace.open.map.links.count == 2)
      #expect(try workspace.undo(2, by: "undo").count == 2)
      #expect(try workspace.redo(2, by: "redo").count == 2)
      _ = try workspace.save()
      #expect(try contents(path).hasSuffix("claim bus \"Buses would come.\"\nbus supports close\n"))
      #expect(workspace.journals.isEmpty)
    }
  }

  @Test func `a file that another program has changed is not overwritten unasked`() throws {
    try withMap { path, _ in
      var workspace = try opened(path)
      _ = try workspace.state("claim bus \"Buses would come.\"")
      let theirs = Self.text + "claim late \"It is late.\"\n"
      try theirs.write(toFile: path, atomically: true, encoding: .utf8)
      #expect {
        _ = try workspace.save()
      } throws: { error in
        if case WorkspaceError.changedMeanwhile = error { true } else { false }
      }
      #expect(try contents(path) == theirs)
      let (read, now) = try workspace.versionsOnDisk()
      #expect(now.map.claims.count == read.map.claims.count + 1)
      workspace.reload(now)
      #expect(workspace.open.map.claims.last?.id == "late" && !workspace.open.isChanged)
      #expect(try workspace.undo(1, by: "undo") == ["reload"])
      #expect(workspace.open.map.claims.last?.id == "bus")
    }
  }
}
