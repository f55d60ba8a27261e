/// A decimal number of any length, compared exactly: 0.30 equals 0.3, and is less than 0.31; or an
/// infinite one.
package struct ExactDecimal: Hashable, Comparable, Sendable {
  private let isNegative: Bool
  private let isInfinite: Bool
  /// Digits before the point, without leading zeros.
  private let whole: [UInt8]
  /// Digits after the point, without trailing zeros.
  private let fraction: [UInt8]

  /// Takes the ASCII digits before and after the point.
  init(isNegative: Bool, whole: some Sequence<UInt8>, fraction: some Sequence<UInt8>) {
    let zero = UInt8(ascii: "0")
    self.whole = Array(whole.drop { $0 == zero })
    var digits = Array(fraction)
    while digits.last == zero { digits.removeLast() }
    self.fraction = digits
    self.isNegative = isNegative && !(self.whole.isEmpty && digits.isEmpty)
    isInfinite = false
  }

  /// A whole number.
  init(_ number: Int) {
    self.init(isNegative: number < 0, whole: "\(number.magnitude)".utf8, fraction: [])
  }

  private init(infinite isNegative: Bool) {
    self.isNegative = isNegative
    isInfinite = true
    whole = []
    fraction = []
  }

  /// Above all others.
  static let infinity = ExactDecimal(infinite: false)

  /// The same distance from zero on its other side.
  var negated: ExactDecimal {
    isInfinite
      ? ExactDecimal(infinite: !isNegative)
      : ExactDecimal(isNegative: !isNegative, whole: whole, fraction: fraction)
  }

  /// The number times ten to a power that is not negative.
  func shifted(by power: Int) -> ExactDecimal {
    if isInfinite { return self }
    let zeros = repeatElement(UInt8(ascii: "0"), count: max(0, power - fraction.count))
    return ExactDecimal(
      isNegative: isNegative, whole: whole + fraction.prefix(power) + zeros,
      fraction: fraction.dropFirst(power))
  }

  /// Nine or eleven tenths of it.
  func tenths(_ tenths: Int) -> ExactDecimal {
    if isInfinite { return self }
    var carry = 0
    var digits: [UInt8] = []
    for digit in (whole + fraction).reversed() {
      let product = Int(digit - UInt8(ascii: "0")) * tenths + carry
      digits.append(UInt8(ascii: "0") + UInt8(product % 10))
      carry = product / 10
    }
    while carry > 0 {
      digits.append(UInt8(ascii: "0") + UInt8(carry % 10))
      carry /= 10
    }
    digits.reverse()
    // One digit more stands behind the point, as a tenth has one more than the number.
    let behind = fraction.count + 1
    let zeros = repeatElement(UInt8(ascii: "0"), count: max(0, behind - digits.count))
    let all = zeros + digits
    return ExactDecimal(
      isNegative: isNegative, whole: all.dropLast(behind), fraction: all.suffix(behind))
  }

  /// - Complexity: O(*d*) for *d* digits.
  package static func < (lhs: ExactDecimal, rhs: ExactDecimal) -> Bool {
    if lhs.isNegative != rhs.isNegative { return lhs.isNegative }
    return lhs.isNegative
      ? rhs.isMagnitudeLess(than: lhs) : lhs.isMagnitudeLess(than: rhs)
  }

  private func isMagnitudeLess(than other: ExactDecimal) -> Bool {
    if isInfinite || other.isInfinite { return !isInfinite && other.isInfinite }
    if whole.count != other.whole.count { return whole.count < other.whole.count }
    if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }
}
