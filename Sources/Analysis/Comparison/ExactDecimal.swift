/// A decimal number of any length, compared exactly: 0.30 equals 0.3, and is less than 0.31.
package struct ExactDecimal: Hashable, Comparable, Sendable {
  private let isNegative: Bool
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
  }

  /// - Complexity: O(*d*) for *d* digits.
  package static func < (lhs: ExactDecimal, rhs: ExactDecimal) -> Bool {
    if lhs.isNegative != rhs.isNegative { return lhs.isNegative }
    return lhs.isNegative
      ? rhs.isMagnitudeLess(than: lhs) : lhs.isMagnitudeLess(than: rhs)
  }

  private func isMagnitudeLess(than other: ExactDecimal) -> Bool {
    if whole.count != other.whole.count { return whole.count < other.whole.count }
    if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }
}
