/// The hash SHA-256 of FIPS 180-4 (doi:10.6028/NIST.FIPS.180-4), by which a map records the very
/// text that its quotes were taken from.
package enum SHA256 {
  /// The hash of `bytes` as 64 lower-case hexadecimal digits.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  /// The hash of `bytes` in base 64, as a content security policy names it.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package static func base64Digest(of bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    // 32 bytes: ten groups of three, and two bytes with a zero one behind them.
    let digest = digest(of: bytes) + [0]
    var text: [UInt8] = []
    for start in stride(from: 0, to: digest.count, by: 3) {
      let group = digest[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      for shift in [18, 12, 6, 0] { text.append(digits[group >> shift & 63]) }
    }
    text[text.count - 1] = UInt8(ascii: "=")
    return String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes of the hash.
  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state: Words = (
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
      0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19
    )
    let whole = bytes.count & ~63
    bytes.withUnsafeBufferPointer { compress($0, upTo: whole, into: &state) }

    // What is left over, a one bit, zeros, and the length in bits: one block or two.
    var tail = Array(bytes[whole...])
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bitCount = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    tail.withUnsafeBufferPointer { compress($0, upTo: tail.count, into: &state) }

    let words = [state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7]
    return words.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private typealias Words = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  /// Feeds whole blocks of 64 bytes into the state.
  private static func compress(
    _ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int, into state: inout Words
  ) {
    roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for block in stride(from: 0, to: end, by: 64) {
          for index in 0..<16 {
            let at = block &+ index &* 4
            schedule[index] =
              UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16
              | UInt32(bytes[at &+ 2]) << 8 | UInt32(bytes[at &+ 3])
          }
          for index in 16..<64 {
            let early = schedule[index &- 15]
            let late = schedule[index &- 2]
            let mixedEarly = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
            let mixedLate = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
            schedule[index] =
              schedule[index &- 16] &+ mixedEarly &+ schedule[index &- 7] &+ mixedLate
          }
          var (a, b, c, d, e, f, g, h) = state
          for index in 0..<64 {
            let chosen = (e & f) ^ (~e & g)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            let first =
              h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ chosen
              &+ constants[index] &+ schedule[index]
            let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
          }
          state.0 &+= a
          state.1 &+= b
          state.2 &+= c
          state.3 &+= d
          state.4 &+= e
          state.5 &+= f
          state.6 &+= g
          state.7 &+= h
        }
      }
    }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
