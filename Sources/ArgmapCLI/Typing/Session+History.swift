internal import FileAccess
internal import LineEditing
internal import SourceText

extension Session {
  /// What was typed before, here and in other sessions.
  var lineHistory: History { historyFile?.history ?? History(history) }

  /// Finds the file in which lines are kept, if there is a place for one.
  mutating func openHistory() {
    historyFile = console.stateFolder.map { HistoryFile(path: "\($0)/history") }
  }

  /// Reads what other sessions have typed meanwhile.
  mutating func mergeHistory() {
    do throws(FileError) {
      try historyFile?.load()
    } catch {
      giveUpHistory(error)
    }
  }

  /// Keeps a line for later sessions.
  package mutating func keep(_ line: String) {
    let text = line.trimmingSpace()
    guard !text.isEmpty else { return }
    do throws(FileError) {
      try historyFile?.append(text)
    } catch {
      giveUpHistory(error)
    }
  }

  /// Says once that lines are not kept, and goes on with those of this session.
  private mutating func giveUpHistory(_ failure: FileError) {
    guard !saidHistoryFails else { return }
    saidHistoryFails = true
    couldNotWrite = true
    console.writeError(
      "note: what you type is not kept: \(failure.path.visibleOnOneLine): \(failure.reason)\n")
  }
}
