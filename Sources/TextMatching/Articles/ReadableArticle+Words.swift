extension ReadableArticle {
  /// A word of the article, without the punctuation around it.
  package struct Word {
    package let scalars: Range<Int>
    /// Whether punctuation behind it ends a clause, or the text ends.
    package var endsClause: Bool
  }

  /// The words of a stretch of the article, where an ideograph is a word by itself.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  package func words(in stretch: Range<Int>) -> [Word] {
    var words: [Word] = []
    var start: Int?
    /// Takes the word that ends before `end`, its outer punctuation off.
    func finish(_ end: Int) {
      guard let first = start else { return }
      start = nil
      var last = end
      while last > first, Self.isPunctuation(scalars[last - 1]) { last -= 1 }
      var head = first
      while head < last, Self.isPunctuation(scalars[head]) { head += 1 }
      if head < last {
        let endsClause = scalars[last..<end].contains { $0 != ScalarFolding.quotationMark }
        words.append(Word(scalars: head..<last, endsClause: endsClause))
      } else if !words.isEmpty {
        // Punctuation by itself, a dash between spaces for instance.
        words[words.count - 1].endsClause = true
      }
    }
    for index in stretch {
      let scalar = scalars[index]
      if scalar == ScalarFolding.space {
        finish(index)
      } else if Self.isIdeograph(scalar) {
        finish(index)
        start = index
        finish(index + 1)
      } else if isLongDash(index) || Self.isWidePunctuation(scalar) && !isInNumber(index) {
        finish(index)
        if !words.isEmpty { words[words.count - 1].endsClause = true }
      } else if start == nil {
        start = index
      }
    }
    finish(stretch.upperBound)
    if !words.isEmpty { words[words.count - 1].endsClause = true }
    return words
  }

  /// Whether a word begins at a place.
  package func isWordStart(_ index: Int) -> Bool {
    index == 0 || Self.isIdeograph(scalars[index]) || Self.isIdeograph(scalars[index - 1])
      || scalars[index - 1] == ScalarFolding.space || Self.isPunctuation(scalars[index - 1])
  }

  private func isLongDash(_ index: Int) -> Bool {
    // The hyphen is a byte; the dashes that fold to it are more.
    scalars[index] == ScalarFolding.dash && text.places.byteRange(index..<index + 1).count > 1
  }

  /// Whether a scalar may stand around a word without being part of it.
  package static func isPunctuation(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return (0x21..<0x80).contains(scalar) && !isASCIIWordMark(UInt8(scalar))
    }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .dashPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private static func isASCIIWordMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "#"): true
    default: false
    }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x3000
      && ((0x3041...0x30FF).contains(scalar)
        || Unicode.Scalar(scalar)?.properties.isIdeographic == true)
  }

  /// Whether digits stand on both sides, as in ３．１４.
  private func isInNumber(_ index: Int) -> Bool {
    [index - 1, index + 1].allSatisfy {
      scalars.indices.contains($0)
        && Unicode.Scalar(scalars[$0])?.properties.numericType != nil
    }
  }

  private static func isWidePunctuation(_ scalar: UInt32) -> Bool {
    scalar >= 0x3000 && isPunctuation(scalar)
  }
}
