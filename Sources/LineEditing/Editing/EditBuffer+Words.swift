extension EditBuffer {
  /// What makes up words, for the keys that go and take by words.
  package enum WordKind: Sendable {
    /// Letters and digits, as the word keys of Emacs have it.
    case letters
    /// Whatever is not white space, as Ctrl-W has it.
    case blanks

    func contains(_ character: Character) -> Bool {
      switch self {
      case .letters: character.isLetter || character.isNumber
      case .blanks: !character.isWhitespace
      }
    }
  }

  /// Where the word before a position begins.
  package func wordStart(before position: Int, _ kind: WordKind = .letters) -> Int {
    var index = position
    while index > 0, !kind.contains(characters[index - 1]) { index -= 1 }
    while index > 0, kind.contains(characters[index - 1]) { index -= 1 }
    return index
  }

  /// Where the word after a position ends.
  package func wordEnd(after position: Int, _ kind: WordKind = .letters) -> Int {
    var index = position
    while index < characters.count, !kind.contains(characters[index]) { index += 1 }
    while index < characters.count, kind.contains(characters[index]) { index += 1 }
    return index
  }

  /// Exchanges the characters around the cursor, or the last two where it is at the end of a line.
  ///
  /// - Returns: `false` where there are no two in the line.
  package mutating func transposeCharacters() -> Bool {
    let start = lineStart(of: cursor)
    let end = lineEnd(of: cursor)
    let second = cursor == end ? end - 1 : cursor
    guard second > start else { return false }
    let pair = self[second..<second + 1] + self[second - 1..<second]
    replace(second - 1..<second + 1, with: pair)
    return true
  }

  /// Exchanges the word at or before the cursor with the one after it, or the last two.
  ///
  /// - Returns: `false` where there are no two words.
  package mutating func transposeWords() -> Bool {
    let secondStart = wordStart(before: wordEnd(after: cursor))
    let secondEnd = wordEnd(after: secondStart)
    let firstStart = wordStart(before: secondStart)
    let firstEnd = wordEnd(after: firstStart)
    guard firstEnd <= secondStart else { return false }
    let text =
      self[secondStart..<secondEnd] + self[firstEnd..<secondStart]
      + self[firstStart..<firstEnd]
    replace(firstStart..<secondEnd, with: text)
    return true
  }

  /// Rewrites the word after the cursor, which comes to stand behind it.
  ///
  /// - Returns: `false` where there is none.
  package mutating func changeWord(_ change: (String) -> String) -> Bool {
    let end = wordEnd(after: cursor)
    let start = max(cursor, wordStart(before: end))
    guard start < end else { return false }
    replace(start..<end, with: change(self[start..<end]))
    return true
  }
}

extension String {
  /// The text with its first letter large and the others small.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
