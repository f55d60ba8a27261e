internal import SourceText

/// The text being written and where the cursor is in it.
///
/// A position is between two grapheme clusters, counted from 0. Lines end in `\n` alone, whatever
/// was typed or pasted.
package struct EditBuffer: Hashable, Sendable {
  /// The grapheme clusters of the text; always those that the whole text has.
  package private(set) var characters: [Character] = []
  package private(set) var cursor = 0

  package init(_ text: String = "") {
    replace(0..<0, with: text)
  }

  package var text: String { String(characters) }

  package var isEmpty: Bool { characters.isEmpty }

  /// What stands before the cursor.
  package var textBeforeCursor: String { String(characters[..<cursor]) }

  package var isAtEnd: Bool { cursor == characters.count }

  package subscript(range: Range<Int>) -> String { String(characters[range]) }

  package mutating func move(to position: Int) {
    cursor = min(max(position, 0), characters.count)
  }

  /// Inserts text at the cursor, which comes to stand behind it.
  ///
  /// - Complexity: O(*n* + *k*) for *k* new characters, in characters other than ASCII beside them.
  package mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text)
  }

  /// Takes characters out; the cursor comes to stand where they were.
  ///
  /// - Returns: What was taken out.
  @discardableResult
  package mutating func remove(_ range: Range<Int>) -> String {
    let removed = self[range]
    replace(range, with: "")
    return removed
  }

  /// Puts a text in the place of characters, and the cursor behind it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    let new = Array(text.withPlainLineEnds)
    characters.replaceSubrange(range, with: new)
    cursor = range.lowerBound + new.count
    regroup(range.lowerBound, cursor)
  }

  /// Makes clusters of what now stands side by side: a letter and an accent typed after it.
  ///
  /// An ASCII character is a cluster of its own but for what joins it on its right, or before it
  /// on its left, so nothing beyond the nearest one on either side can change.
  private mutating func regroup(_ lower: Int, _ upper: Int) {
    var start = lower
    while start > 0 {
      start -= 1
      if characters[start].isASCII { break }
    }
    var end = upper
    while end < characters.count {
      end += 1
      if characters[end - 1].isASCII { break }
    }
    guard !characters[start..<end].allSatisfy(\.isASCII) else { return }
    let scalarsBeforeCursor = characters[start..<cursor].reduce(0) { $0 + $1.unicodeScalars.count }
    let grouped = Array(String(characters[start..<end]))
    characters.replaceSubrange(start..<end, with: grouped)
    var count = 0
    cursor = start
    while count < scalarsBeforeCursor {
      count += characters[cursor].unicodeScalars.count
      cursor += 1
    }
  }

  // MARK: Lines

  /// Where the line of a position begins.
  package func lineStart(of position: Int) -> Int {
    (characters[..<position].lastIndex(of: "\n") ?? -1) + 1
  }

  /// Where the line of a position ends, before its `\n`.
  package func lineEnd(of position: Int) -> Int {
    characters[position...].firstIndex(of: "\n") ?? characters.count
  }

  /// The position in the line above or below that is nearest under the cursor's column; `nil`
  /// where there is no such line.
  package func position(linesDown: Int) -> Int? {
    let start = lineStart(of: cursor)
    let column = characters[start..<cursor].reduce(0) { $0 + $1.shownWidth }
    let target: Int
    if linesDown < 0 {
      guard start > 0 else { return nil }
      target = lineStart(of: start - 1)
    } else {
      let end = lineEnd(of: cursor)
      guard end < characters.count else { return nil }
      target = end + 1
    }
    var position = target
    var width = 0
    let end = lineEnd(of: target)
    while position < end, width + characters[position].shownWidth <= column {
      width += characters[position].shownWidth
      position += 1
    }
    return position
  }
}

extension String {
  /// The text with `\r\n` and `\r` turned into `\n`; as scalars, since `\r\n` is one `Character`.
  package var withPlainLineEnds: String {
    guard utf8.contains(0x0D) else { return self }
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "\r" {
        out.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        out.append(scalar)
      }
      previous = scalar
    }
    return String(out)
  }
}

extension Character {
  private var isPlain: Bool { isASCII && self >= " " && self != "\u{7F}" }

  /// The character as a screen may show it: a control as a symbol, a mark that would have no
  /// column of its own on a dotted circle, and no more marks than anybody could read.
  package var shown: String {
    if isPlain { return String(self) }
    var scalars = String(self).visible.unicodeScalars
    if scalars.count > 12 { scalars = String.UnicodeScalarView(scalars.prefix(12)) }
    let text = String(scalars)
    if text.displayWidth > 0 { return text }
    guard let first = scalars.first, first.properties.generalCategory == .format else {
      return "\u{25CC}" + text
    }
    return "⟨U+\(String(first.value, radix: 16, uppercase: true))⟩"
  }

  /// How many columns ``shown`` takes: 1 to 8.
  package var shownWidth: Int { isPlain ? 1 : shown.displayWidth }
}
