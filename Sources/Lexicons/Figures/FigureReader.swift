/// Reads a ``Figure``, word by word.
struct FigureReader {
  private var rest: Substring
  private let decimalComma: Bool

  init(_ text: String, decimalComma: Bool) {
    // One kind of space and one of dash; signs keep their own.
    let folded = text.lowercased().unicodeScalars.map { scalar -> Character in
      if scalar.properties.isWhitespace { return " " }
      return Character(scalar == "\u{2212}" ? "-" : scalar)
    }
    rest = Substring(String(folded))
    self.decimalComma = decimalComma
  }

  mutating func read() -> (lower: ExactDecimal, upper: ExactDecimal, unit: String)? {
    skipSpace()
    let bound = take(Self.bounds)
    skipSpace()
    let isBetween = take(Self.betweens) != nil
    skipSpace()
    let currency = take(Self.currencySigns)
    skipSpace()
    if let share = share() {
      guard currency == nil, !isBetween else { return nil }
      return finish(share.lower, share.upper, bound, unit: "%")
    }
    guard let first = number() else { return nil }
    let size = sizeWord(joinedMeansMillion: currency != nil)
    var lower = first.shifted(by: size ?? 0)
    var upper = lower
    if takeRange(isBetween) {
      _ = take(Self.currencySigns)
      guard let second = number() else { return nil }
      let last = sizeWord(joinedMeansMillion: currency != nil)
      upper = second.shifted(by: last ?? 0)
      // 'Five to seven million' has both in millions.
      if size == nil, let last, first.shifted(by: last) <= upper { lower = first.shifted(by: last) }
      guard lower <= upper else { return nil }
    } else if isBetween {
      return nil
    }
    return finish(lower, upper, bound, unit: currency)
  }

  private mutating func finish(
    _ lower: ExactDecimal, _ upper: ExactDecimal, _ bound: Bound?, unit known: String?
  ) -> (lower: ExactDecimal, upper: ExactDecimal, unit: String)? {
    guard let unit = unit(after: known) else { return nil }
    return switch bound {
    case nil: (lower, upper, unit)
    case .from: (lower, .infinity, unit)
    case .upTo: (ExactDecimal.infinity.negated, upper, unit)
    case .around: (smaller(lower), larger(upper), unit)
    case .nearly: (smaller(lower), upper, unit)
    }
  }

  private func smaller(_ number: ExactDecimal) -> ExactDecimal {
    min(number.tenths(9), number.tenths(11))
  }

  private func larger(_ number: ExactDecimal) -> ExactDecimal {
    max(number.tenths(9), number.tenths(11))
  }

  // MARK: Pieces

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let length = rest.count
    rest = rest.drop { $0 == " " }
    return rest.count < length
  }

  /// Takes the longest of some phrases that stands here as whole words.
  private mutating func take<Value>(_ table: PhraseTable<Value>) -> Value? {
    guard let first = rest.first, let phrases = table.byFirst[first] else { return nil }
    let found = phrases.first { rest.hasPrefix($0.phrase) && endsWord(after: $0.phrase) }
    guard let found else { return nil }
    rest = rest.dropFirst(found.phrase.count)
    return found.value
  }

  /// Whether no letter goes on behind a phrase that ends with one.
  private func endsWord(after phrase: String) -> Bool {
    guard phrase.last?.isLetter == true, phrase.last?.isASCII == true,
      let next = rest.dropFirst(phrase.count).first
    else { return true }
    return !next.isLetter
  }

  private mutating func number() -> ExactDecimal? {
    let start = rest
    let isNegative = rest.first == "-"
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard rest.first.map(isDigit) == true else {
      rest = start
      return isNegative ? nil : take(Self.numbers).map { ExactDecimal($0) }
    }
    var groups = [digits()]
    var marks: [Character] = []
    while let mark = rest.first, [".", ",", " ", "'", "\u{2019}"].contains(mark),
      rest.dropFirst().first.map(isDigit) == true
    {
      // A space only groups three digits.
      if mark == " ", rest.dropFirst().prefix(while: isDigit).count != 3 { break }
      rest.removeFirst()
      marks.append(mark)
      groups.append(digits())
    }
    guard let split = split(groups, marks) else {
      rest = start
      return nil
    }
    return ExactDecimal(
      isNegative: isNegative, whole: split.whole.utf8, fraction: split.fraction.utf8)
  }

  /// Tells the marks between groups of three digits from the one before a fraction.
  private func split(
    _ groups: [String], _ marks: [Character]
  ) -> (whole: String, fraction: String)? {
    let decimal: Character = decimalComma ? "," : "."
    let areThrees = groups.dropFirst().allSatisfy { $0.count == 3 }
    let isGrouped = groups[0].count <= 3 && groups[0] != "0"
    guard let last = marks.last else { return (groups[0], "") }
    if marks.allSatisfy({ $0 == last }) {
      if marks.count > 1 || last != decimal {
        if areThrees, isGrouped { return (groups.joined(), "") }
        // Where no group of three stands behind it, a comma can only be the other one.
        return marks.count == 1 && (last == "." || last == ",") && !areThrees
          ? (groups[0], groups[1]) : nil
      }
      return (groups[0], groups[1])
    }
    guard last == decimal, marks.dropLast().allSatisfy({ $0 == marks[0] && $0 != decimal }),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), isGrouped
    else { return nil }
    return (groups.dropLast().joined(), groups[groups.count - 1])
  }

  private mutating func digits() -> String {
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    return String(digits)
  }

  private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Takes a word for the size of the number before it.
  private mutating func sizeWord(joinedMeansMillion isMoney: Bool) -> Int? {
    let start = rest
    skipSpace()
    if let power = take(Self.sizes) {
      // A full stop that shortens it.
      if rest.first == "." { rest.removeFirst() }
      return power
    }
    // Five m are metres, and five million pounds.
    if isMoney, let power = take(Self.sizesOfMoney) { return power }
    rest = start
    return nil
  }

  /// Takes what joins the two ends of a range.
  private mutating func takeRange(_ isBetween: Bool) -> Bool {
    let start = rest
    skipSpace()
    if rest.hasPrefix("..") {
      rest = rest.dropFirst(2)
    } else if let dash = rest.first, "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}".contains(dash) {
      rest.removeFirst()
    } else if take(Self.joins) == nil, !isBetween || take(Self.ands) == nil {
      rest = start
      return false
    }
    skipSpace()
    return true
  }

  /// Takes a share: `two thirds`, `one in ten`; in per cent.
  private mutating func share() -> (lower: ExactDecimal, upper: ExactDecimal)? {
    let start = rest
    if let (parts, whole) = take(Self.shares) { return Self.perCent(parts, of: whole) }
    if let parts = take(Self.numbers) ?? smallNumber() {
      skipSpace()
      if take(Self.outOfs) != nil {
        skipSpace()
        if let whole = take(Self.numbers) ?? smallNumber(), whole > 0, parts <= whole {
          return Self.perCent(parts, of: whole)
        }
      } else if let whole = take(Self.fractions) {
        return Self.perCent(parts, of: whole)
      }
    }
    rest = start
    return nil
  }

  private mutating func smallNumber() -> Int? {
    let digits = rest.prefix(while: isDigit)
    guard !digits.isEmpty, digits.count < 7, let number = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return number
  }

  private static func perCent(
    _ parts: Int, of whole: Int
  ) -> (lower: ExactDecimal, upper: ExactDecimal) {
    let low = 100 * parts / whole
    return (ExactDecimal(low), ExactDecimal(100 * parts % whole == 0 ? low : low + 1))
  }

  /// Takes all that is left as a unit, behind a currency or a share that is known.
  private mutating func unit(after known: String?) -> String? {
    let isApart = skipSpace()
    guard let first = rest.first else { return known }
    guard
      isApart || known != nil || "%\u{2030}\u{B0}".contains(first)
        || first.isLetter && !first.isASCII
    else { return nil }
    if first.isNumber || "+-.,\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}".contains(first) {
      return nil
    }
    var words: [String] = known.map { [$0] } ?? []
    if let unit = take(Self.units) {
      guard known == nil else { return nil }
      words.append(unit)
    }
    words += rest.split(separator: " ").filter { !Self.ofWords.contains(String($0)) }
      .map { Self.singular(String($0)) }
    // The sign of a currency may be followed by its name.
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A word of a unit in the singular, as far as its ending shows it.
  private static func singular(_ word: String) -> String {
    if let known = irregular[word] { return known }
    var word = word
    if word.last == "." { word.removeLast() }
    if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") { word.removeLast() }
    return word
  }
}

/// Phrases with what they mean, by their first characters.
struct PhraseTable<Value: Sendable>: Sendable {
  /// First character → the phrases that begin with it, longest first.
  let byFirst: [Character: [(phrase: String, value: Value)]]

  init(_ phrases: [(phrase: String, value: Value)]) {
    byFirst = Dictionary(grouping: phrases) { $0.phrase.first ?? " " }
      .mapValues { $0.sorted { $0.phrase.count > $1.phrase.count } }
  }
}

extension PhraseTable<Bool> {
  /// Phrases that mean one thing.
  init(words: [String]) { self.init(words.map { ($0, true) }) }
}
