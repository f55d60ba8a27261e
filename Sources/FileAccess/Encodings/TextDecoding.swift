package import SourceText

#if canImport(Darwin)
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Makes UTF-8 of texts in other encodings, with the way back to their own bytes.
package struct TextDecoding {
  private var text: [UInt8] = []
  private var offsets: [UInt32] = []

  /// The text of a file, whatever encoding it has.
  ///
  /// - Parameters:
  ///   - bytes: All of the file.
  ///   - name: What to call it.
  ///   - path: What errors call it.
  /// - Returns: The text, with what it was where it was not UTF-8.
  /// - Throws: ``FileError`` where the encoding cannot be told, or the system does not know it.
  /// - Complexity: O(*n*) for *n* bytes.
  package static func file(
    _ bytes: [UInt8], name: String, path: String
  ) throws(FileError) -> SourceFile {
    guard let encoding = TextEncoding(of: bytes) else {
      throw FileError(path, "it is in an encoding that argmap cannot tell: save it as UTF-8")
    }
    if encoding == .utf8 { return SourceFile(name: name, bytes: bytes) }
    var decoding = TextDecoding()
    let isKnown =
      switch encoding {
      case .utf8: true
      case .utf16LittleEndian: decoding.decodeUTF16(bytes) { UInt16($1) << 8 | UInt16($0) }
      case .utf16BigEndian: decoding.decodeUTF16(bytes) { UInt16($0) << 8 | UInt16($1) }
      case .windows1252: decoding.decodeWindows1252(bytes)
      case .gb18030, .shiftJIS: decoding.decodePairs(bytes, encoding)
      }
    guard isKnown else {
      throw FileError(
        path, "it looks like \(encoding.rawValue), which this system cannot read: save it as UTF-8")
    }
    decoding.offsets.append(UInt32(bytes.count))
    return SourceFile(
      name: name, bytes: decoding.text,
      original: OriginalText(encoding: encoding.rawValue, bytes: bytes, offsets: decoding.offsets))
  }

  /// Appends a scalar that begins at a byte of the file.
  private mutating func append(_ scalar: UInt32, from offset: Int) {
    if let bytes = UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") { append(bytes, from: offset) }
  }

  private mutating func append(_ bytes: some Collection<UInt8>, from offset: Int) {
    text.append(contentsOf: bytes)
    offsets.append(contentsOf: repeatElement(UInt32(offset), count: bytes.count))
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> Bool {
    var index = 0
    if bytes.count > 1, unit(bytes[0], bytes[1]) == 0xFEFF { index = 2 }
    while index + 1 < bytes.count {
      let first = unit(bytes[index], bytes[index + 1])
      let start = index
      index += 2
      if UTF16.isLeadSurrogate(first), index + 1 < bytes.count {
        let second = unit(bytes[index], bytes[index + 1])
        if UTF16.isTrailSurrogate(second) {
          index += 2
          append(0x10000 + (UInt32(first) & 0x3FF) << 10 + (UInt32(second) & 0x3FF), from: start)
          continue
        }
      }
      append(UInt32(first), from: start)
    }
    if index < bytes.count { append(0xFFFD, from: index) }
    return true
  }

  private mutating func decodeWindows1252(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      let isMark = (0x80...0x9F).contains(byte)
      append(isMark ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte), from: index)
    }
    return true
  }

  /// The scalars of the bytes from 0x80 on; the rest are those of ISO 8859-1.
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0xFFFD, 0x17D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0xFFFD, 0x17E, 0x178,
  ]

  // MARK: The system's tables

  /// Decodes letters of one, two or four bytes.
  ///
  /// - Returns: `false` where the system does not know the encoding.
  private mutating func decodePairs(_ bytes: [UInt8], _ encoding: TextEncoding) -> Bool {
    #if canImport(Darwin)
      return false
    #else
      let name = encoding == .shiftJIS ? "CP932" : "GB18030"
      guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else {
        return false
      }
      defer { iconv_close(descriptor) }
      // The same letters come again and again.
      var known: [UInt32: [UInt8]] = [:]
      var index = 0
      while index < bytes.count {
        let length = min(bytes.count - index, Self.length(bytes, index, encoding))
        var letter = Array(bytes[index..<index + length])
        let key = letter.reduce(UInt32(length)) { $0 << 8 | UInt32($1) }
        let decoded = length == 1 && letter[0] < 0x80 ? letter : known[key]
        if let decoded {
          append(decoded, from: index)
        } else {
          let decoded = Self.decode(&letter, descriptor) ?? Array("\u{FFFD}".utf8)
          known[key] = decoded
          append(decoded, from: index)
        }
        index += length
      }
      return true
    #endif
  }

  private static func length(_ bytes: [UInt8], _ index: Int, _ encoding: TextEncoding) -> Int {
    if encoding == .shiftJIS { return TextEncoding.isShiftJISLead(bytes[index]) ? 2 : 1 }
    guard TextEncoding.isGBLead(bytes[index]), index + 1 < bytes.count else { return 1 }
    return (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
  }

  #if !canImport(Darwin)
    private static func decode(_ letter: inout [UInt8], _ descriptor: iconv_t) -> [UInt8]? {
      var decoded = [UInt8](repeating: 0, count: 16)
      let length = letter.count
      let count = letter.withUnsafeMutableBytes { input in
        decoded.withUnsafeMutableBytes { output -> Int? in
          var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
          var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          var fromLeft = length
          var toLeft = output.count
          let result = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
          return fromLeft > 0 || result > 1 << 32 ? nil : output.count - toLeft
        }
      }
      return count.map { Array(decoded.prefix($0)) }
    }
  #endif
}
