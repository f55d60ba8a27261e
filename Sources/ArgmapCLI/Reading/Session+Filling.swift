internal import LineEditing
internal import MapLanguage
internal import SourceText
internal import TextMatching
internal import Workspace

extension Session {
  /// Adds a statement that a person typed to the map; while an article is read, what may be left
  /// out is filled in before, and what comes of it is shown.
  ///
  /// - Throws: ``CommandError``; the map is as it was then.
  mutating func stateAsTyped(_ line: String) throws(CommandError) {
    let before = takeOutput()
    print(bytes: before)
    do throws(CommandError) {
      try stateFilled(line)
    } catch {
      guard let voice = error.undeclaredVoice, isInteractive, scriptDepth == 0 else { throw error }
      // What was shown is shown again once the voice is declared.
      let shown = takeOutput()
      print(bytes: before)
      guard try declare(voice) else {
        _ = takeOutput()
        print(bytes: shown)
        throw error
      }
      try stateAsTyped(line)
    }
  }

  /// Offers to declare a voice that a statement names.
  ///
  /// - Returns: Whether it is declared now.
  private mutating func declare(_ voice: String) throws(CommandError) -> Bool {
    let question = """
      no voice is called '\(voice.visibleOnOneLine)'. Who is that? (a name declares it, Enter does \
      nothing)\u{20}
      """
    guard let name = answer(to: question)?.trimmingSpace(), !name.isEmpty else { return false }
    try state("voice \(voice) \(name.hasPrefix("\"") ? name : stringLiteral(name))")
    return true
  }

  private mutating func stateFilled(_ line: String) throws(CommandError) {
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
  guard let last = TypedStatement(text).tokens.last, last.isOpen else {
    return completeness(of: text)
  }
  return completeness(of: "\(text[..<last.range.lowerBound])\"\"")
}

extension CommandError {
  /// The voice that a statement names and nothing declares, where that is all that is wrong.
  fileprivate var undeclaredVoice: String? {
    guard let first = diagnostics.first?.undeclared, first.kind == "voice",
      diagnostics.allSatisfy({ $0.undeclared == first })
    else { return nil }
    return first.name
  }
}
