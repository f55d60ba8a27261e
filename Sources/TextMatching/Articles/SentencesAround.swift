/// Finds the sentences that places of an article stand in.
package struct SentencesAround {
  private let passages: Passages
  /// The paragraph looked at last, in scalars, and its sentences, in bytes.
  private var paragraph = 0..<0
  private var sentences: [Range<Int>] = []

  /// - Complexity: O(*n*) for *n* bytes.
  package init(_ bytes: [UInt8]) {
    var folding = ScalarFolding()
    passages = Passages(NormalizedText(bytes, bytes.indices, folding: &folding), bytes)
  }

  private var text: NormalizedText { passages.text }

  /// From the start of the sentence in which a stretch of bytes begins to the end of the one in
  /// which it ends, in one paragraph.
  ///
  /// - Complexity: O(log *n*), and O(*p*) for *p* scalars of a paragraph that is not that of the
  ///   last stretch, or of ten at an article's head.
  package mutating func sentences(around range: Range<Int>) -> Range<Int> {
    guard !text.scalars.isEmpty else { return range }
    let place = Self.count(in: text.placed.starts.dropLast()) { $0 <= range.lowerBound } - 1
    if !paragraph.contains(max(0, place)) { read(paragraphAt: max(0, place)) }
    let behindFirst = Self.count(in: sentences[...]) { $0.lowerBound <= range.lowerBound }
    let last = Self.count(in: sentences[...]) { $0.upperBound < range.upperBound }
    let start = behindFirst > 0 ? sentences[behindFirst - 1].lowerBound : range.lowerBound
    let end = last < sentences.count ? sentences[last].upperBound : range.upperBound
    return min(start, range.lowerBound)..<max(end, range.upperBound)
  }

  private mutating func read(paragraphAt place: Int) {
    let index = Self.count(in: text.paragraphStarts[...]) { $0 <= place }
    let starts = text.paragraphStarts
    let start = index > 0 ? Int(starts[index - 1]) : 0
    paragraph = start..<(index < starts.count ? Int(starts[index]) : text.scalars.count)
    var before = 0
    for head in 0..<index {
      if before >= Passages.headLength { break }
      let range = passages.paragraph(head)
      if !range.isEmpty { before += passages.units(of: range, behind: before).count }
    }
    let range = passages.paragraph(index)
    let units = range.isEmpty ? [] : passages.units(of: range, behind: before)
    sentences = units.flatMap { $0.isCredit ? [$0.range] : $0.sentences }.map(text.byteRange)
  }

  /// How many values come first of which something holds that holds of none behind the first other.
  private static func count<Value>(
    in values: ArraySlice<Value>, where holds: (Value) -> Bool
  ) -> Int {
    var (low, high) = (values.startIndex, values.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(values[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - values.startIndex
  }
}
