internal import SourceText

/// Names of files, which are bytes to the system and strings here.
///
/// Bytes that are no UTF-8 stand in a string as scalars of a private area, one for each, and are bytes
/// again where the system is called: every file can be opened by the name that it was found under. (Like PEP 383, whose lone surrogates a Swift string cannot hold.)
extension String {
  /// The name whose bytes the system gave.
  package init(systemName pointer: UnsafePointer<CChar>) {
    let bytes = UnsafeBufferPointer(start: pointer, count: Self.length(pointer))
      .map(UInt8.init(bitPattern:))
    if let text = String(validating: bytes, as: UTF8.self), !text.standsForBytes {
      self = text
    } else {
      self.init(String.UnicodeScalarView(Self.scalars(of: bytes, escapesAll: false)))
    }
  }

  /// The bytes of the name, with the NUL that ends them.
  ///
  /// A string with a NUL in it names nothing: what stands before it is another name.
  package var systemName: [CChar] {
    guard !utf8.contains(0) else { return [0] }
    guard standsForBytes else { return Array(utf8CString) }
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      if let byte = scalar.byteOfName {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return bytes.map(CChar.init(bitPattern:)) + [0]
  }

  /// Whether it has scalars that stand for bytes of a name: such a text is no text.
  package var standsForBytes: Bool {
    // All of them begin with the same two bytes in UTF-8.
    utf8.contains(0xF4) && unicodeScalars.contains { $0.byteOfName != nil }
  }

  /// The same name with none but ASCII letters in it.
  ///
  /// Swift takes two strings for equal that write their accents in different ways, which are two
  /// names to the system.
  var withBytesForLetters: String {
    let bytes = systemName.dropLast().map(UInt8.init(bitPattern:))
    return String(String.UnicodeScalarView(Self.scalars(of: bytes, escapesAll: true)))
  }

  private static func length(_ pointer: UnsafePointer<CChar>) -> Int {
    var length = 0
    while pointer[length] != 0 { length += 1 }
    return length
  }

  private static func scalars(of bytes: [UInt8], escapesAll: Bool) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = Swift.min(place + length, bytes.count)
      if !escapesAll || byte < 0x80,
        let scalar = String(validating: bytes[place..<end], as: UTF8.self)?.unicodeScalars.first,
        scalar.byteOfName == nil
      {
        scalars.append(scalar)
        place = end
      } else {
        scalars.append(Unicode.Scalar(byteOfName: byte) ?? "\u{FFFD}")
        place += 1
      }
    }
    return scalars
  }
}
