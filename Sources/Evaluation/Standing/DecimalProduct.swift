/// A product of whole numbers, however large, in decimal digits.
struct DecimalProduct {
  /// Digits to the base 10⁹, the lowest first.
  private var digits: [UInt64] = [1]

  private static let base: UInt64 = 1_000_000_000

  /// - Complexity: O(*d*) for *d* digits.
  mutating func multiply(by factor: Int) {
    var carry: UInt128 = 0
    for index in digits.indices {
      carry += UInt128(digits[index]) * UInt128(factor)
      digits[index] = UInt64(carry % UInt128(Self.base))
      carry /= UInt128(Self.base)
    }
    while carry > 0 {
      digits.append(UInt64(carry % UInt128(Self.base)))
      carry /= UInt128(Self.base)
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
  }

  /// The product in decimal digits, without separators.
  var text: String {
    let parts = digits.reversed().map { String($0) }
    return parts.prefix(1).joined()
      + parts.dropFirst().map { String(repeating: "0", count: 9 - $0.count) + $0 }.joined()
  }
}
