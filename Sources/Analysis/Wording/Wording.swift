internal import ArgumentModel

/// A claim's text or a quote as the wording checks read it: its words, lower-case and folded, with
/// the places where a clause may begin.
///
/// A word is a run of letters and digits with apostrophes, points and commas inside it. Contracted
/// negations are two words (`doesn't` is `does not`, `cannot` is `can not`), a possessive `'s` is
/// dropped, and parts of a hyphenated word are words of their own.
struct Wording {
  private(set) var words: [String] = []
  /// Word index → whether something other than white space or a hyphen stands before it.
  private(set) var isAfterBreak: [Bool] = []
  /// Whether there is a question mark in it.
  private(set) var asks = false

  /// Reads a text.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  init(_ text: String, folding: inout ScalarFolding) {
    let bytes = Array(text.utf8)
    let scalars = NormalizedText(bytes, bytes.indices, folding: &folding).scalars
    var index = 0
    var isAfterBreak = true
    while index < scalars.count {
      let start = index
      while index < scalars.count, Self.continuesWord(scalars, index, start: start) { index += 1 }
      if index > start {
        add(scalars[start..<index], isAfterBreak)
        isAfterBreak = false
        continue
      }
      switch scalars[index] {
      case ScalarFolding.space: break
      // A dash inside a word joins, elsewhere it divides.
      case ScalarFolding.dash: if index == 0 || scalars[index - 1] == 0x20 { isAfterBreak = true }
      case 0x3F, 0xFF1F:
        asks = true
        isAfterBreak = true
      // What stands in quotation marks goes on where the sentence does.
      case ScalarFolding.quotationMark: break
      default: isAfterBreak = true
      }
      index += 1
    }
  }

  private mutating func add(_ scalars: ArraySlice<UInt32>, _ isAfterBreak: Bool) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    let word = String(view)
    var parts = [word]
    if scalars.contains(ScalarFolding.quotationMark) {
      if word.hasSuffix("n't") {
        parts = [Self.contractions[word] ?? String(word.dropLast(3)), "not"]
      } else if word.hasSuffix("'s") {
        parts = [String(word.dropLast(2))]
      }
    } else if word == "cannot" {
      parts = ["can", "not"]
    }
    for (number, part) in parts.enumerated() {
      words.append(part)
      self.isAfterBreak.append(isAfterBreak && number == 0)
    }
  }

  /// Contracted negations that are not their verb with `n't` behind it.
  private static let contractions = ["can't": "can", "won't": "will", "shan't": "shall"]

  private static func continuesWord(_ scalars: [UInt32], _ index: Int, start: Int) -> Bool {
    let scalar = scalars[index]
    if isLetterOrDigit(scalar) { return true }
    guard index > start, index + 1 < scalars.count else { return false }
    switch scalar {
    case ScalarFolding.quotationMark: return isLetterOrDigit(scalars[index + 1])
    case 0x2C, 0x2E: return isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
    default: return false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar) || isDigit(scalar) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }

  /// Whether a word is a number, in digits or in letters.
  static func isNumber(_ word: String) -> Bool {
    word.utf8.contains { (0x30...0x39).contains($0) } || ProtectedWords.numbers.contains(word)
  }

  /// The stems of the words that carry the meaning, in order; function words and adverbs of degree
  /// are left out.
  var contentStems: [String] {
    words.lazy.filter { !FunctionWords.all.contains($0) }.map(stem(of:))
  }
}
