internal import Progress
internal import SourceText

/// The text of an article, indexed so that many quotes can be looked up in it.
///
/// A quote is a fragment: it may begin and end inside a word, but for words that it must not change
/// (``ProtectedWords``). White space, line ends, quotation marks, dashes, case and other forms of the
/// same make no difference; ``MatchingText`` says which. A fragment may run on from one paragraph
/// into the next, as white space is all that parts them; a gap (`…` or `...`) may not, so a gapped
/// quote is found within one paragraph or not at all. ``NormalizedText`` says what a paragraph is.
package struct ArticleText: Sendable {
  package let bytes: [UInt8]
  /// The text as it is read; empty where it was made for looking up quotes alone.
  let places: NormalizedText
  /// The text as quotes are compared with it, its scalars in the index.
  let matching: MatchingText
  /// Whether words of up to four letters are protected, as the words of the language that deny are
  /// not known.
  let guardsShortWords: Bool
  let alphabet: Alphabet
  let statistics: SymbolStatistics
  private let index: Index

  /// The suffixes of the normalised text; symbols are bytes where they are few enough, as the less
  /// memory the text takes, the more of it is in the caches.
  private enum Index: Sendable {
    case narrow(SuffixArray<UInt8>)
    case wide(SuffixArray<Int32>)
  }

  /// Indexes the text of an article.
  ///
  /// Anything goes: a byte that is not UTF-8 reads as U+FFFD, a byte order mark is skipped.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - language: The tag of its language, such as `de-AT`; without it, the words tell.
  ///   - isForReading: Whether ``places`` is kept.
  /// - Complexity: O(*n*) for *n* bytes, in about 25 bytes of memory for each.
  /// - Precondition: There are fewer than 2³¹ bytes.
  package init(bytes: [UInt8], language: String? = nil, isForReading: Bool = false) {
    precondition(bytes.count < Int(Int32.max))
    var folding = ScalarFolding()
    let read = NormalizedText(bytes, 0..<bytes.count, folding: &folding)
    var matching = MatchingText(read, bytes, folding: &folding)
    let scalars = matching.removeScalars()
    guardsShortWords =
      language.map { Language(tag: $0) == nil }
      ?? Language.areUnlike(bytes.prefix(Language.tellingLength))
    places = isForReading ? read : NormalizedText(bytes, 0..<0, folding: &folding)
    self.matching = matching
    let alphabet = Alphabet(of: scalars)
    self.bytes = bytes
    self.alphabet = alphabet
    let count = alphabet.scalars.count
    if count <= Int(UInt8.max) {
      let symbols: [UInt8] = alphabet.symbols(of: scalars)
      statistics = SymbolStatistics(of: symbols)
      index = .narrow(SuffixArray(symbols, symbolCount: count))
    } else {
      let symbols: [Int32] = alphabet.symbols(of: scalars)
      statistics = SymbolStatistics(of: symbols)
      index = .wide(SuffixArray(symbols, symbolCount: count))
    }
  }

  /// Looks for one quote.
  ///
  /// - Complexity: O(*m* log *n*) for a fragment that is in the text. The rest is limited to about
  ///   a second.
  package func find(_ quote: String) -> QuoteOutcome { find([quote])[0] }

  /// Looks for many quotes, with an outcome for each.
  ///
  /// What may be spent on one quote shrinks with the number of quotes, down to a limit at which
  /// only quotes in very repetitive texts are given up; see ``QuoteOutcome/missing``.
  ///
  /// - Complexity: O(*m* log *n*) for a quote that is in the text; for others O(*m* log *n*) and at
  ///   most a fixed time.
  package func find(_ quotes: [String]) -> [QuoteOutcome] {
    func outcomes<Symbol>(_ index: SuffixArray<Symbol>) -> [QuoteOutcome] {
      var search = QuoteSearch(in: self, index, quoteCount: quotes.count)
      return quotes.map { Work.isCalledOff ? .missing : search.outcome(of: $0) }
    }
    return switch index {
    case .narrow(let index): outcomes(index)
    case .wide(let index): outcomes(index)
    }
  }

  /// Where some words stand, as ranges of the text as it is read, in order.
  ///
  /// - Complexity: O(*m* log *n* + *c* log *n*) for *m* scalars and *c* places.
  /// - Precondition: The text was made for reading.
  package func ranges(of words: String) -> [Range<Int>] {
    func ranges<Symbol>(_ index: SuffixArray<Symbol>) -> [Range<Int>] {
      var search = QuoteSearch(in: self, index, quoteCount: 1)
      return search.occurrences(of: words).map {
        places.placed.indices(ofBytes: matching.byteRange($0))
      }
    }
    return switch index {
    case .narrow(let index): ranges(index)
    case .wide(let index): ranges(index)
    }
  }

  /// The scalars of the text as it is read.
  var scalars: [UInt32] { places.scalars }

  /// The original bytes of a range of the text as it is read.
  func sourceRange(_ range: Range<Int>) -> SourceRange {
    let bytes = places.byteRange(range)
    return SourceRange(bytes.lowerBound, bytes.upperBound)
  }

  /// The original bytes of a range of the text as quotes are compared with it.
  func matchedRange(_ range: Range<Int>) -> SourceRange {
    let bytes = matching.byteRange(range)
    return SourceRange(bytes.lowerBound, bytes.upperBound)
  }
}

/// The scalars that occur in a text, numbered in order.
struct Alphabet: Sendable {
  let scalars: [UInt32]
  private let ascii: [Int32]

  /// The symbol of the space, which is in every alphabet.
  let space: Int32

  init(of text: [UInt32]) {
    var seen = [UInt64](repeating: 0, count: 0x11_0000 / 64)
    for scalar in text { seen[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    seen[0] |= 1 << UInt64(ScalarFolding.space)
    var scalars: [UInt32] = []
    for (word, var bits) in seen.enumerated() {
      while bits != 0 {
        scalars.append(UInt32(word * 64 + bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
    var ascii = [Int32](repeating: -1, count: 128)
    for (symbol, scalar) in scalars.enumerated() where scalar < 128 {
      ascii[Int(scalar)] = Int32(symbol)
    }
    self.scalars = scalars
    self.ascii = ascii
    space = ascii[Int(ScalarFolding.space)]
  }

  /// The symbols of a text; a scalar that is not in the alphabet is -1, or the greatest value.
  func symbols<Symbol: FixedWidthInteger>(of text: [UInt32]) -> [Symbol] {
    text.map { Symbol(truncatingIfNeeded: $0 < 128 ? ascii[Int($0)] : symbol(of: $0)) }
  }

  private func symbol(of scalar: UInt32) -> Int32 {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < scalars.count && scalars[low] == scalar ? Int32(low) : -1
  }
}
