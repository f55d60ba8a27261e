/// Finds the sentences that places of an article stand in.
struct SentencesAround {
  private let bytes: [UInt8]
  private let text: NormalizedText
  /// The paragraph looked at last, and its sentences in bytes.
  private var paragraph = 0..<0
  private var sentences: [Range<Int>] = []

  /// - Complexity: O(*n*) for *n* bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var folding = ScalarFolding()
    text = NormalizedText(bytes, bytes.indices, folding: &folding)
  }

  /// From the start of the sentence in which a stretch of bytes begins to the end of the one in
  /// which it ends, in one paragraph.
  ///
  /// - Complexity: O(log *n*), and O(*p*) for *p* scalars of a paragraph that is not that of the
  ///   last stretch.
  mutating func sentences(around range: Range<Int>) -> Range<Int> {
    guard !text.scalars.isEmpty else { return range }
    let place = Self.last(in: text.placed.starts.dropLast(), atMost: UInt32(range.lowerBound)) ?? 0
    if !paragraph.contains(place) { read(paragraphAt: place) }
    let first = sentences.last { $0.lowerBound <= range.lowerBound }?.lowerBound
    let last = sentences.first { $0.upperBound >= range.upperBound }?.upperBound
    return min(first ?? range.lowerBound, range.lowerBound)..<max(last ?? 0, range.upperBound)
  }

  private mutating func read(paragraphAt place: Int) {
    let index = Self.last(in: text.paragraphStarts[...], atMost: UInt32(place))
    let start = index.map { Int(text.paragraphStarts[$0]) } ?? 0
    let next = (index ?? -1) + 1
    let end =
      next < text.paragraphStarts.count ? Int(text.paragraphStarts[next]) : text.scalars.count
    var last = end
    while last > start, text.scalars[last - 1] == ScalarFolding.space { last -= 1 }
    paragraph = start..<end
    let (article, places) = (bytes, text)
    let splitter = SentenceSplitter(scalars: text.scalars) { index in
      String(decoding: article[places.byteRange(index..<index + 1)], as: UTF8.self)
        .unicodeScalars.first
    }
    sentences =
      last > start ? splitter.sentences(in: start..<last).map { text.byteRange($0) } : []
  }

  /// The last of some ascending values that is no greater than another.
  private static func last(in values: ArraySlice<UInt32>, atMost most: UInt32) -> Int? {
    var (low, high) = (values.startIndex, values.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= most { low = middle + 1 } else { high = middle }
    }
    return low > values.startIndex ? low - 1 : nil
  }
}
