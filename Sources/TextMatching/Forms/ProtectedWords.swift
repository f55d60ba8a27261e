/// The words that a quote must not change: negations, numbers, quantifiers, and signs of currency and
/// per cent.
///
/// Numbers are runs with a digit of any script in them, with a sign before and a unit joined to them
/// (`-1.5`, `5bn`), and the words for numbers. Words are protected whatever language a text is in:
/// few of one language are common words of another.
package enum ProtectedWords {
  /// Whether two stretches say the same as far as protected words go.
  ///
  /// Where short words are guarded, those of up to four letters are protected too: they may deny in a
  /// language of which no list is known.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars.
  static func agree(_ first: [UInt32], _ second: [UInt32], guardsShortWords: Bool) -> Bool {
    let all = (tokens(in: first), tokens(in: second))
    // What both begin and end with says the same, but *a* before *few*.
    let limit = min(all.0.count, all.1.count)
    var head = 0
    while head < limit, all.0[head] == all.1[head] { head += 1 }
    var tail = 0
    while tail < limit - head, all.0[all.0.count - 1 - tail] == all.1[all.1.count - 1 - tail] {
      tail += 1
    }
    (head, tail) = (max(0, head - 1), max(0, tail - 1))
    let (first, second) = (
      all.0[head..<all.0.count - tail], all.1[head..<all.1.count - tail]
    )
    guard protected(first) == protected(second) else { return false }
    let words = (first.filter { $0.kind == .word }, second.filter { $0.kind == .word })
    if guardsShortWords {
      func isShort(_ word: Token) -> Bool { word.text.unicodeScalars.count <= 4 }
      guard words.0.filter(isShort) == words.1.filter(isShort) else { return false }
    }
    func isTurnedRound(_ words: [Token], _ others: [Token]) -> Bool {
      words.contains { word in
        !others.contains(word) && others.contains { Affixes.turnRound(word.text, to: $0.text) }
      }
    }
    return !isTurnedRound(words.0, words.1) && !isTurnedRound(words.1, words.0)
  }

  /// Whether a part of a word does not say the opposite of it, or another number.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars.
  static func keepsMeaning(of word: ArraySlice<UInt32>, cutTo part: ArraySlice<UInt32>) -> Bool {
    if word.contains(where: isDigit) {
      return agree(Array(word), Array(part), guardsShortWords: false)
    }
    let (whole, rest) = (text(word), text(part))
    return protectedForm(of: whole) == protectedForm(of: rest)
      && (part.startIndex == word.startIndex || !Affixes.turnRound(whole, to: rest))
  }

  /// The protected words of a folded text, in order.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  static func list(in scalars: [UInt32]) -> [String] { protected(tokens(in: scalars)[...]) }

  private struct Token: Equatable {
    enum Kind { case word, number, sign, part }
    let text: String
    let kind: Kind
  }

  private static func protected(_ tokens: ArraySlice<Token>) -> [String] {
    var found: [String] = []
    var before = ""
    for token in tokens {
      switch token.kind {
      case .number, .sign, .part: found.append(token.text)
      case .word:
        if let word = protectedForm(of: token.text) {
          // A few are some, few are hardly any.
          let isQualified = before == "a" && (word == "few" || word == "little")
          found.append(isQualified ? "a \(word)" : word)
        }
      }
      before = token.text
    }
    return found
  }

  /// The word, or the part of it that denies; `nil` for a word that is not protected.
  private static func protectedForm(of word: String) -> String? {
    if words.contains(word) || word.hasSuffix("n't") { return word }
    if word.utf8.contains(UInt8(ascii: "'")) {
      let parts = word.split(separator: "'").map(String.init)
      if let part = parts.first(where: words.contains) { return part }
    }
    if let start = beginnings.first(where: word.hasPrefix) { return start }
    guard let first = word.unicodeScalars.first else { return nil }
    switch first.value {
    // What is written together with the word behind it: and, so, with.
    case 0x648, 0x641, 0x628:
      let rest = String(word.unicodeScalars.dropFirst())
      return arabic.contains(rest) ? rest : nil
    case 0xAC00...0xD7A3: return korean.first { word.contains($0) }
    default: return nil
    }
  }

  // MARK: Tokens

  private static func tokens(in scalars: [UInt32]) -> [Token] {
    var found: [Token] = []
    var index = 0
    while index < scalars.count {
      let start = index
      if ScalarKind.isUnspaced(scalars[index]) {
        let rest = scalars[index...]
        if let part = unspaced.first(where: { rest.starts(with: $0.scalars) }) {
          found.append(Token(text: part.text, kind: .part))
          index += part.scalars.count
        } else {
          if isDigit(scalars[index]) {
            found.append(Token(text: text(scalars[index...index]), kind: .number))
          }
          index += 1
        }
        continue
      }
      var hasDigit = false
      repeat {
        if isDigit(scalars[index]) { hasDigit = true }
        index += 1
      } while index < scalars.count && joins(scalars, index)
      if !isLetter(scalars[start]), !isDigit(scalars[start]) {
        index = start + 1
        if isSign(scalars[start]) {
          found.append(Token(text: text(scalars[start...start]), kind: .sign))
        }
        continue
      }
      let isSigned = hasDigit && isSignedNumber(scalars, start)
      found.append(
        Token(
          text: text(scalars[(isSigned ? start - 1 : start)..<index]),
          kind: hasDigit ? .number : .word))
    }
    return found
  }

  /// Whether the scalar at a place belongs to the word or number that ends before it.
  static func joins(_ scalars: [UInt32], _ index: Int) -> Bool {
    guard index > 0, index < scalars.count else { return false }
    let (before, scalar) = (scalars[index - 1], scalars[index])
    func isPart(_ scalar: UInt32) -> Bool {
      (isLetter(scalar) || isDigit(scalar)) && !ScalarKind.isUnspaced(scalar)
    }
    /// Whether the mark at a place joins what stands around it.
    func joinsAround(_ place: Int) -> Bool {
      guard place > 0, place + 1 < scalars.count else { return false }
      switch scalars[place] {
      case ScalarFolding.quotationMark:
        return isPart(scalars[place - 1]) && isLetter(scalars[place + 1])
      case 0x2C, 0x2E:  // , .
        return isDigit(scalars[place - 1]) && isDigit(scalars[place + 1])
      default: return false
      }
    }
    if isPart(scalar) { return isPart(before) || joinsAround(index - 1) }
    return joinsAround(index)
  }

  /// Whether a dash before a number is its sign: a space before it has not vanished.
  static func isSignedNumber(_ scalars: [UInt32], _ start: Int) -> Bool {
    guard start > 0, scalars[start - 1] == ScalarFolding.dash else { return false }
    return start == 1 || scalars[start - 2] == ScalarFolding.space || scalars[start - 2] == 0x28
  }

  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0x25, 0x2030: true  // $ % ‰
    case 0..<0xA2: false
    default: Unicode.Scalar(scalar)?.properties.generalCategory == .currencySymbol
    }
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x30...0x39).contains(scalar) }
    return Unicode.Scalar(scalar)?.properties.numericType != nil
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    if scalars.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: scalars.count) { buffer in
        for (index, scalar) in scalars.enumerated() {
          buffer[index] = UInt8(truncatingIfNeeded: scalar)
        }
        return scalars.count
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    return String(text)
  }

  // MARK: Words

  private static let words: Set<String> = {
    var words = numbers
    for list in [Negators.words, Quantifiers.words, NumberWords.words] {
      for language in list.values { words.formUnion(language) }
    }
    return words
  }()

  private static let arabic: Set<String> = Negators.words[.arabic] ?? []

  /// The parts of words or text that deny or tell how many.
  private static func parts(of language: Language) -> [String] {
    (Negators.parts[language] ?? []) + (Quantifiers.parts[language] ?? [])
  }

  private static let korean: [String] = parts(of: .korean)

  /// Beginnings of words that deny, of languages with spaces.
  private static let beginnings: [String] = Language.allCases.flatMap { language -> [String] in
    language.isUnspaced || language == .korean ? [] : parts(of: language)
  }

  /// Parts of text that deny or tell how many, of languages without spaces, longest first.
  private static let unspaced: [(text: String, scalars: [UInt32])] = {
    let all = Language.allCases.filter(\.isUnspaced).flatMap { parts(of: $0) }
    return all.map { (text: $0, scalars: $0.unicodeScalars.map(\.value)) }
      .sorted { $0.scalars.count > $1.scalars.count }
  }()

  /// English words for numbers.
  package static let numbers: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
    "trillion", "trillions", "dozen", "dozens", "k", "m", "mn", "bn", "tn",
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths",
    "once", "twice", "thrice", "double", "triple",
  ]
}
