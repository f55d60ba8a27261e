/// Cuts a paragraph where its lines are units of their own: a headline, a by-line, a date, a
/// sub-heading, an item of a list.
///
/// Text is wrapped where the next word does not fit. So a line that ends although the next line's
/// first word would have fitted was ended on purpose; it is a unit if it has no mark at its end and
/// the next line begins as a unit does. An item of a list begins with a mark or a number.
struct LineUnits {
  /// A unit, and where its words begin, behind the mark or the number of a list's item.
  struct Unit {
    var range: Range<Int>
    var words: Int
  }

  /// The folded text that the paragraph is part of.
  let scalars: [UInt32]
  /// The scalar of the original text at a place.
  let original: (Int) -> Unicode.Scalar?
  /// Whether a space of the folded text is the end of a line.
  let isLineEnd: (Int) -> Bool
  /// Whether a line says who wrote the article, or when; such a line is a unit wherever it ends.
  let isCredit: (Range<Int>) -> Bool

  /// More words than that make no headline.
  private static let longestHeading = 16

  /// The units of a paragraph, in order, without the white space between them.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  /// - Precondition: The paragraph has no white space at its ends.
  func units(in paragraph: Range<Int>) -> [Unit] {
    let lines = lines(in: paragraph)
    let marks = lines.map { itemMark(in: $0) }
    guard lines.count > 1 else {
      return [Unit(range: paragraph, words: marks[0]?.end ?? paragraph.lowerBound)]
    }
    let width = lines.map(\.count).max() ?? 0
    var units: [Unit] = []
    var start = 0
    /// Takes the lines from `start` up to the one before `end` as a unit.
    func finish(_ end: Int) {
      let range = lines[start].lowerBound..<lines[end - 1].upperBound
      units.append(
        Unit(range: range, words: isItem(start) ? marks[start]?.end ?? 0 : range.lowerBound))
      start = end
    }
    func isItem(_ line: Int) -> Bool {
      guard let mark = marks[line] else { return false }
      if mark.kind == .bullet || line == 0 { return true }
      return marks.count { $0?.kind == mark.kind } > 1 || endsWithMark(lines[line - 1])
        || isUnfilled(lines[line - 1], before: lines[line], width)
    }
    for line in 1..<lines.count
    where isItem(line) || isCredit(lines[line - 1]) || isCredit(lines[line])
      || isHeading(lines[start].lowerBound..<lines[line - 1].upperBound)
        && isUnfilled(lines[line - 1], before: lines[line], width) && beginsUnit(lines[line])
    {
      finish(line)
    }
    finish(lines.count)
    return units
  }

  private func lines(in paragraph: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = paragraph.lowerBound
    for index in paragraph where scalars[index] == ScalarFolding.space && isLineEnd(index) {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<paragraph.upperBound)
    return lines
  }

  // MARK: Items

  private enum MarkKind {
    case bullet, dash, number
  }

  /// The mark or the number that a line of a list begins with, and where its words begin.
  private func itemMark(in line: Range<Int>) -> (kind: MarkKind, end: Int)? {
    func words(behind end: Int) -> Int? {
      end + 1 < line.upperBound && scalars[end] == ScalarFolding.space ? end + 1 : nil
    }
    switch scalars[line.lowerBound] {
    case 0x2022, 0x25E6, 0x25AA, 0x25CF, 0x2023, 0xB7:  // • ◦ ▪ ● ‣ ·
      let end = line.lowerBound + 1
      return end < line.upperBound ? (.bullet, words(behind: end) ?? end) : nil
    case ScalarFolding.dash, 0x2A:  // - *
      return words(behind: line.lowerBound + 1).map { (.dash, $0) }
    default:
      var end = line.lowerBound
      while end < line.upperBound, end < line.lowerBound + 3, (0x30...0x39).contains(scalars[end]) {
        end += 1
      }
      guard end > line.lowerBound, end < line.upperBound, [0x2E, 0x29].contains(scalars[end])
      else { return nil }
      return words(behind: end + 1).map { (.number, $0) }
    }
  }

  // MARK: Headings

  /// Whether the next line's first word would have fitted on a line, so that nothing but a wish
  /// ended it.
  private func isUnfilled(_ line: Range<Int>, before next: Range<Int>, _ width: Int) -> Bool {
    let word = scalars[next].prefix { $0 != ScalarFolding.space }.count
    return line.count + 1 + word <= width
  }

  /// Whether some lines may be a heading: few words, and at their end none that something follows.
  private func isHeading(_ range: Range<Int>) -> Bool {
    let words = scalars[range].split(separator: ScalarFolding.space)
    guard words.count <= Self.longestHeading, let last = words.last, !endsWithMark(range) else {
      return false
    }
    var text = String.UnicodeScalarView()
    for value in last { text.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return !FunctionWords.all.contains(String(text)) && last.last != 0x2C && last.last != 0x3B
      && last.last != ScalarFolding.dash
  }

  /// Whether a line ends as a sentence does, or with a colon.
  private func endsWithMark(_ line: Range<Int>) -> Bool {
    var index = line.upperBound - 1
    while index > line.lowerBound,
      [ScalarFolding.quotationMark, 0x29, 0x5D].contains(scalars[index])
    {
      index -= 1
    }
    return scalars[index] == 0x3A
      || Unicode.Scalar(scalars[index])?.properties.isSentenceTerminal == true
  }

  /// Whether a line begins with a capital, a digit, or a letter of a script without capitals.
  private func beginsUnit(_ line: Range<Int>) -> Bool {
    let first = line.first { scalars[$0] != ScalarFolding.quotationMark && scalars[$0] != 0x28 }
    guard let properties = first.flatMap({ original($0) })?.properties else { return false }
    return properties.isUppercase || properties.numericType != nil
      || properties.isAlphabetic && !properties.isCased
  }
}
