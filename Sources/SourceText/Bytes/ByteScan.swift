/// What a stretch of bytes holds, found eight bytes at a time.
struct ByteScan {
  /// How many bytes begin a scalar: all but the continuation bytes of UTF-8.
  private(set) var scalars = 0
  /// Whether every byte is ASCII and none is NUL.
  private(set) var isPlain = true

  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Scans a stretch.
  ///
  /// - Parameters:
  ///   - bytes: What the stretch is of.
  ///   - range: The stretch.
  ///   - lineFeed: Called with the offset of each line feed, in order.
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, lineFeed: (Int) -> Void) {
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if word & Self.highs == 0 {
        scalars += 8
      } else {
        // A continuation byte has its highest bit set and the next one clear.
        scalars += 8 - (word & ~(word << 1) & Self.highs).nonzeroBitCount
        isPlain = false
      }
      if word.zeroBytes != 0 { isPlain = false }
      var feeds = (word ^ UInt64(repeating: UInt8(ascii: "\n"))).zeroBytes
      while feeds != 0 {
        lineFeed(offset + feeds.trailingZeroBitCount / 8)
        feeds &= feeds - 1
      }
      offset += 8
    }
    for index in offset..<range.upperBound {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0 || byte >= 0x80 { isPlain = false }
      if byte == UInt8(ascii: "\n") { lineFeed(index) }
    }
  }
}

extension Span<UInt8> {
  /// The first place of one of two bytes, looked for eight bytes at a time; the range's end where
  /// there is none.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package func firstIndex(of one: UInt8, or other: UInt8, in range: Range<Int>) -> Int {
    let (ones, others) = (UInt64(repeating: one), UInt64(repeating: other))
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = (word ^ ones).zeroBytes | (word ^ others).zeroBytes
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound, self[index] != one, self[index] != other { index += 1 }
    return index
  }
}

extension UInt64 {
  /// Eight times the same byte.
  fileprivate init(repeating byte: UInt8) {
    self = 0x0101_0101_0101_0101 &* UInt64(byte)
  }

  /// The highest bit of each byte that is zero, and no other bit.
  fileprivate var zeroBytes: UInt64 {
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((self & lows) &+ lows | self | lows)
  }
}
