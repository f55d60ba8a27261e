/// The words that a quote must not change: numbers and negations.
///
/// Numbers are runs with a digit of any script in them, with a sign before and a unit joined to
/// them (`-1.5`, `5bn`), `%`, and the English words for numbers; negations are English.
enum ProtectedWords {
  /// The protected words of a folded text, in order.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  static func list(in scalars: [UInt32]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      let start = index
      var hasDigit = false
      while index < scalars.count, continuesWord(scalars, index, start: start) {
        if isDigit(scalars[index]) { hasDigit = true }
        index += 1
      }
      if index == start {
        if scalars[index] == 0x25 || scalars[index] == 0x2030 { found.append("%") }
        index += 1
        continue
      }
      let isSigned =
        hasDigit && start > 0 && scalars[start - 1] == ScalarFolding.dash
        && (start == 1 || !isLetter(scalars[start - 2]) && !isDigit(scalars[start - 2]))
      let word = text(scalars[(isSigned ? start - 1 : start)..<index])
      if hasDigit || words.contains(word) || word.hasSuffix("n't") { found.append(word) }
    }
    return found
  }

  private static func continuesWord(_ scalars: [UInt32], _ index: Int, start: Int) -> Bool {
    let scalar = scalars[index]
    if isLetter(scalar) || isDigit(scalar) { return true }
    guard index > start, index + 1 < scalars.count else { return false }
    switch scalar {
    case ScalarFolding.quotationMark: return isLetter(scalars[index + 1])
    case 0x2C, 0x2E: return isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])  // , .
    default: return false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x30...0x39).contains(scalar) }
    return Unicode.Scalar(scalar)?.properties.numericType != nil
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    return String(text)
  }

  private static let words: Set<String> = numbers.union([
    "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "cannot",
    "without",
  ])

  /// English words for numbers.
  static let numbers: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
    "trillion", "trillions", "dozen", "dozens", "k", "m", "mn", "bn", "tn",
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths",
    "once", "twice", "thrice", "double", "triple",
  ]
}
