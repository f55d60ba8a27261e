internal import Analysis
internal import LineEditing
internal import SourceText

extension Session {
  /// Adds a statement that a person typed to the map; while an article is read, what may be left
  /// out is filled in before, and what comes of it is shown.
  ///
  /// - Throws: ``CommandError``; the map is as it was then.
  mutating func stateAsTyped(_ line: String) throws(CommandError) {
    guard let reading else { return try state(line) }
    let article = ReadableArticle(bytes: try articleBeingRead().file.bytes)
    let filling: StatementFilling
    do throws(CommandError) {
      filling = try StatementFilling(line, in: try theMap().map, reading, article)
    } catch {
      self.reading?.last = nil
      throw error
    }
    if filling.text != line {
      for row in filling.text.splitLines() { printWrapped(row.visibleOnOneLine, indent: 4) }
    }
    // 'it' must not come to stand for something before a stance that failed.
    if filling.isStance { self.reading?.last = nil }
    try state(filling.text)
    if filling.isStance { self.reading?.last = filling.subject }
  }
}

/// Whether Enter ends a text while an article is read: there a quote may lack its closing mark.
func completenessWhileReading(of text: String) -> Completeness {
  guard let last = typedTokens(of: text).last, case .openString = last.kind else {
    return completeness(of: text)
  }
  return completeness(of: text + "\"")
}
