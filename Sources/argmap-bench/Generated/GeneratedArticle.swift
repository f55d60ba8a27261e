internal import TestSupport

/// A long article made from a seed, and quotes of it.
///
/// Its words are as unequally frequent as those of a language: the *n*-th has the weight 1/*n*.
struct GeneratedArticle {
  /// What is true of quotes.
  enum Kind: String, CaseIterable {
    /// They are there, word for word.
    case exact
    /// A few letters differ.
    case inexact
    /// Words of the article that do not stand together in it.
    case missing
    /// Two parts of a paragraph.
    case gapped
    /// Two parts of different paragraphs.
    case missingGapped = "missing, gapped"
  }

  private(set) var bytes: [UInt8] = []
  /// Where each paragraph begins and ends.
  private var paragraphs: [Range<Int>] = []
  private var words: Words

  /// The words of a language, and the sums of their weights.
  private struct Words {
    var all: [[UInt8]] = []
    var sums: [Double] = []

    init(using random: inout SplitMix64) {
      let consonants = Array("bcdfghklmnprstvw".utf8)
      let vowels = Array("aeiou".utf8)
      for rank in 1...20_000 {
        var word: [UInt8] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          word.append(consonants[Int.random(in: 0..<consonants.count, using: &random)])
          word.append(vowels[Int.random(in: 0..<vowels.count, using: &random)])
        }
        all.append(word)
        sums.append((sums.last ?? 0) + 1 / Double(rank))
      }
    }

    func next(using random: inout SplitMix64) -> [UInt8] {
      let wanted = Double.random(in: 0..<(sums.last ?? 1), using: &random)
      var low = 0
      var high = sums.count - 1
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      return all[low]
    }
  }

  init(byteCount: Int) {
    var random = SplitMix64(seed: 11)
    words = Words(using: &random)
    while bytes.count < byteCount {
      let start = bytes.count
      for _ in 0..<60 {
        bytes += words.next(using: &random)
        bytes += Int.random(in: 0..<12, using: &random) == 0 ? Array(". ".utf8) : [0x20]
      }
      bytes[bytes.count - 1] = UInt8(ascii: "\n")
      paragraphs.append(start..<bytes.count)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Quotes of one kind, of 20 to 100 bytes and the rest of the words at their ends.
  func quotes(_ kind: Kind, count: Int) -> [String] {
    var random = SplitMix64(seed: 13)
    func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") }
    func fragment(_ length: Int, of paragraph: Range<Int>) -> [UInt8] {
      var start = Int.random(
        in: paragraph.lowerBound..<max(paragraph.lowerBound + 1, paragraph.upperBound - length),
        using: &random)
      var end = min(start + length, paragraph.upperBound)
      while start > paragraph.lowerBound, isLetter(bytes[start - 1]) { start -= 1 }
      while end < paragraph.upperBound, isLetter(bytes[end]) { end += 1 }
      return Array(bytes[start..<end])
    }
    return (0..<count).map { _ in
      let length = Int.random(in: 20...100, using: &random)
      let paragraph = Int.random(in: 0..<paragraphs.count, using: &random)
      var quote: [UInt8] = []
      switch kind {
      case .exact: quote = fragment(length, of: paragraphs[paragraph])
      case .inexact:
        quote = fragment(length, of: paragraphs[paragraph])
        for _ in 0..<max(1, length / 25) {
          quote[Int.random(in: 0..<quote.count, using: &random)] = UInt8(ascii: "x")
        }
      case .missing:
        while quote.count < length { quote += words.next(using: &random) + [0x20] }
      case .gapped, .missingGapped:
        let other = kind == .gapped ? paragraph : (paragraph + 1) % paragraphs.count
        let half = paragraphs[other].lowerBound + paragraphs[other].count / 2
        let middle = paragraphs[paragraph].lowerBound + paragraphs[paragraph].count / 2
        quote = fragment(length / 2, of: paragraphs[paragraph].lowerBound..<middle)
        quote += Array(" ... ".utf8)
        quote += fragment(length / 2, of: half..<paragraphs[other].upperBound)
      }
      return String(decoding: quote, as: UTF8.self)
    }
  }
}
