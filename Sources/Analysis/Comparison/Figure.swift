/// The value of a `figure` attribute: a number or a range, and a unit.
///
/// The forms are `N UNIT` and `N..M UNIT`. A number is an optional sign (`+`, `-` or `−`), digits,
/// and optionally a point and more digits. White space may stand around `..` and has to stand
/// before the unit, unless that starts with `%` or `‰`. A unit does not start with a digit, a sign
/// or a point, so `125 000 jobs` and `5 - 7 %` are not read as 125 and as 5. Whatever else is
/// written (`1,000 cars`, `a third`, `60`, a range from more to less) is no figure that could be
/// compared.
package struct Figure: Hashable, Sendable {
  package let lower: ExactDecimal
  /// The same as ``lower`` for a single number.
  package let upper: ExactDecimal
  /// As written, without white space around it; `km` and `kilometres` are two units.
  package let unit: String

  /// Reads a figure.
  ///
  /// - Returns: `nil` for other forms.
  /// - Complexity: O(*n*) for *n* scalars.
  package init?(_ text: String) {
    var reader = Reader(rest: Substring(text).unicodeScalars)
    reader.skipSpace()
    guard let lower = reader.number() else { return nil }
    var upper = lower
    if reader.skipDots() {
      guard let end = reader.number(), end >= lower else { return nil }
      upper = end
    }
    guard let unit = reader.unit() else { return nil }
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }

  /// Whether no value lies in both; units are not looked at.
  package func isDisjoint(from other: Figure) -> Bool {
    upper < other.lower || other.upper < lower
  }

  private struct Reader {
    var rest: Substring.UnicodeScalarView

    @discardableResult
    mutating func skipSpace() -> Bool {
      let length = rest.count
      while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
      return rest.count < length
    }

    mutating func number() -> ExactDecimal? {
      var isNegative = false
      if let sign = rest.first, ["+", "-", "\u{2212}"].contains(sign) {
        isNegative = sign != "+"
        rest.removeFirst()
      }
      let whole = digits()
      guard !whole.isEmpty else { return nil }
      var fraction: [UInt8] = []
      if rest.first == ".", let next = rest.dropFirst().first, isDigit(next) {
        rest.removeFirst()
        fraction = digits()
      }
      return ExactDecimal(isNegative: isNegative, whole: whole, fraction: fraction)
    }

    private mutating func digits() -> [UInt8] {
      var digits: [UInt8] = []
      while let scalar = rest.first, isDigit(scalar) {
        digits.append(UInt8(scalar.value))
        rest.removeFirst()
      }
      return digits
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Skips the two dots of a range, and white space around them.
    mutating func skipDots() -> Bool {
      let start = rest
      skipSpace()
      guard rest.starts(with: "..".unicodeScalars) else {
        rest = start
        return false
      }
      rest = rest.dropFirst(2)
      skipSpace()
      return true
    }

    /// Reads all that is left as a unit.
    mutating func unit() -> String? {
      let isApart = skipSpace()
      guard let first = rest.first, isApart || first == "%" || first == "‰" else { return nil }
      switch first {
      case "0"..."9", "+", "-", ".", ",", "\u{2212}", "\u{2010}"..."\u{2015}": return nil
      default: break
      }
      while rest.last?.properties.isWhitespace == true { rest.removeLast() }
      return String(rest)
    }
  }
}
