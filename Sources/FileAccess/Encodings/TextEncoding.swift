/// The encodings in which texts come.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
  case gb18030 = "GB18030"
  case shiftJIS = "Shift-JIS"

  /// The encoding of a text; `nil` where nothing fits.
  ///
  /// The byte order mark tells it; else it is UTF-8 where it can be; else what stands in it tells.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else if let encoding = Self.utf16(by: bytes) {
      self = encoding
    } else if Self.isUTF8(bytes) {
      self = .utf8
    } else if let encoding = Self.wide(by: bytes) {
      self = encoding
    } else {
      return nil
    }
  }

  // MARK: UTF-16

  /// Without a byte order mark the zeros of ASCII tell it, all on one side, or else the marks and
  /// ideographs of Chinese and Japanese.
  private static func utf16(by bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    var likely = [0, 0]
    var marks = [0, 0]
    for index in stride(from: 0, to: min(bytes.count, 1 << 16), by: 2) {
      let pair = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      if pair.0 == 0 { zeros[0] += 1 }
      if pair.1 == 0 { zeros[1] += 1 }
      for (side, unit) in [pair.0 << 8 | pair.1, pair.1 << 8 | pair.0].enumerated() {
        switch unit {
        case 0x3001, 0x3002, 0xFF0C:
          marks[side] += 1
          likely[side] += 1
        case 0x4E00...0x9FFF, 0x3000...0x30FF, 0xFF00...0xFFEF: likely[side] += 1
        default: break
        }
      }
    }
    let units = min(bytes.count, 1 << 16) / 2
    if zeros[0] > 8 * zeros[1], zeros[0] * 50 > units { return .utf16BigEndian }
    if zeros[1] > 8 * zeros[0], zeros[1] * 50 > units { return .utf16LittleEndian }
    for (side, encoding) in [TextEncoding.utf16BigEndian, .utf16LittleEndian].enumerated()
    where marks[side] > 0 && likely[side] * 50 >= units * 49 {
      return encoding
    }
    return nil
  }

  // MARK: UTF-8

  /// Whether a text is UTF-8, but for few bytes that were damaged.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if (try? UTF8Span(validating: bytes.span)) != nil { return true }
    var index = 0
    var letters = 0
    var strays = 0
    while index < bytes.count {
      let length = lengthOfUTF8(bytes, index)
      if length == 0 { strays += 1 } else if length > 1 { letters += 1 }
      index += max(1, length)
    }
    return strays * 4 <= letters
  }

  /// How many bytes a scalar has that begins at a place; 0 where none does.
  private static func lengthOfUTF8(_ bytes: [UInt8], _ index: Int) -> Int {
    let length =
      switch bytes[index] {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard index + length <= bytes.count else { return 0 }
    return bytes[index..<index + length].dropFirst().allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }

  // MARK: Others

  /// Tells the encodings apart in which a byte is a letter, or two are.
  private static func wide(by bytes: [UInt8]) -> TextEncoding? {
    let high = bytes.count { $0 >= 0x80 }
    let japanese = Pairs(bytes, isLead: isShiftJISLead, isTrail: isShiftJISTrail)
    if let japanese, japanese.count > 1, japanese.kana * 10 >= japanese.count * 4 {
      return .shiftJIS
    }
    let chinese = Pairs(
      bytes, isLead: isGBLead, isTrail: { $0 >= 0x40 && $0 != 0x7F && $0 != 0xFF })
    if let chinese, chinese.count > 1, chinese.common * 5 >= chinese.count * 4,
      chinese.count < 20 || chinese.late * 20 >= chinese.count
    {
      return .gb18030
    }
    let isUndefined = bytes.contains { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    return isUndefined || high * 3 > bytes.count ? nil : .windows1252
  }

  static func isShiftJISLead(_ byte: UInt8) -> Bool {
    (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
  }

  private static func isShiftJISTrail(_ byte: UInt8) -> Bool {
    (0x40...0xFC).contains(byte) && byte != 0x7F
  }

  static func isGBLead(_ byte: UInt8) -> Bool { (0x81...0xFE).contains(byte) }

  /// The letters of two bytes in a text, by how common they are.
  private struct Pairs {
    var count = 0
    /// Kana, and marks of Shift-JIS.
    var kana = 0
    /// The ideographs that Chinese uses most, and marks of GB18030.
    var common = 0
    /// Those of these ideographs that the Korean alphabet does not reach in its like encoding.
    var late = 0

    /// - Returns: `nil` where some bytes are no letters of the encoding.
    init?(_ bytes: [UInt8], isLead: (UInt8) -> Bool, isTrail: (UInt8) -> Bool) {
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        index += 1
        guard lead >= 0x80, isLead(lead) else {
          if lead == 0x80 || lead == 0xFF { return nil }
          continue
        }
        guard index < bytes.count else { return nil }
        let trail = bytes[index]
        index += 1
        if isTrail(trail) {
          count += 1
        } else if (0x30...0x39).contains(trail), index + 1 < bytes.count {
          // Four bytes of GB18030.
          index += 2
          continue
        } else {
          return nil
        }
        if (0x81...0x83).contains(lead) { kana += 1 }
        if trail >= 0xA1, (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead) {
          common += 1
          if (0xC9...0xD7).contains(lead) { late += 1 }
        }
      }
    }
  }
}
