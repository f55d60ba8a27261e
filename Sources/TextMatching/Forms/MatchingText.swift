/// A text in the form in which quotes are compared: what a reader takes for the same is the same.
///
/// Beyond what ``NormalizedText`` does, compatibility forms and HTML entities are spelled out, and
/// vowel signs of Arabic and Hebrew, footnote marks and marks of emphasis are nothing. White space
/// is nothing around dashes, inside guillemets, before `: ; ! ? %`, between a number and the sign of
/// a currency, and beside ideographs and kana. A word that was divided at the end of a line is
/// written together, and where it was divided is known.
struct MatchingText: Sendable {
  private(set) var placed: PlacedScalars

  /// Where each paragraph but the first begins, as an index into ``scalars``.
  let paragraphStarts: [UInt32]

  /// Where words were divided at the end of a line: the scalars behind the divisions, ascending.
  let divisions: [UInt32]

  /// Where footnote marks were left out: the scalars behind them, ascending.
  let marks: [UInt32]

  /// Those of ``marks`` that stood apart from the word before.
  let separateMarks: [UInt32]

  var scalars: [UInt32] { placed.scalars }

  /// Takes a text as it is read.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars.
  init(_ text: NormalizedText, _ bytes: [UInt8], folding: inout ScalarFolding) {
    var builder = MatchingTextBuilder(text, bytes)
    // Without a copy of what it remembers.
    swap(&builder.folding, &folding)
    builder.build()
    swap(&builder.folding, &folding)
    placed = builder.out
    paragraphStarts = builder.paragraphStarts
    divisions = builder.divisions
    marks = builder.marks
    separateMarks = builder.separateMarks
  }

  init(_ text: String, folding: inout ScalarFolding) {
    let bytes = Array(text.utf8)
    let read = NormalizedText(bytes, bytes.indices, folding: &folding)
    self.init(read, bytes, folding: &folding)
  }

  /// The original bytes of a range of scalars.
  ///
  /// - Complexity: O(log *e*), where *e* is the number of places at which something vanished.
  /// - Precondition: The range is not empty.
  func byteRange(_ range: Range<Int>) -> Range<Int> { placed.byteRange(range) }

  /// Whether a word was divided before a scalar.
  func isDivided(before index: Int) -> Bool { Self.contains(index...index, in: divisions) }

  /// Whether a footnote mark stood at a place, or one beside it.
  func hasMark(near index: Int) -> Bool { Self.contains(index - 1...index + 1, in: marks) }

  private static func contains(_ range: ClosedRange<Int>, in places: [UInt32]) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && Int(places[low]) <= range.upperBound
  }

  /// Gives up the scalars, which an index keeps in another form.
  mutating func removeScalars() -> [UInt32] { placed.removeScalars() }
}
