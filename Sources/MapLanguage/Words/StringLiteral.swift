internal import SourceText

/// The value of a string literal.
///
/// - Parameters:
///   - bytes: The text of the file.
///   - range: The literal with its quotation marks, closed and on one line.
/// - Returns: The text with its escapes replaced.
/// - Throws: The place and text of an escape that means nothing.
/// - Complexity: O(*n*) for *n* bytes.
func stringValue(
  in bytes: [UInt8], at range: SourceRange
) throws(UnknownEscape) -> String {
  let inner = Int(range.start) + 1..<Int(range.end) - 1
  let backslash = UInt8(ascii: "\\")
  if bytes.span.firstIndex(of: backslash, or: backslash, in: inner) == inner.upperBound {
    return String(decoding: bytes[inner], as: UTF8.self)
  }
  var out: [UInt8] = []
  var offset = inner.lowerBound
  while offset < inner.upperBound {
    guard bytes[offset] == backslash else {
      out.append(bytes[offset])
      offset += 1
      continue
    }
    let start = offset
    offset += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), backslash: out.append(bytes[start + 1])
    case UInt8(ascii: "n"): out.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): out.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "u"):
      let escape = unicodeEscape(in: bytes, at: start, before: inner.upperBound)
      guard let scalar = escape.scalar else {
        throw UnknownEscape(range: SourceRange(start, escape.end))
      }
      out.append(contentsOf: String(Character(scalar)).utf8)
      offset = escape.end
    default:
      throw UnknownEscape(range: SourceRange(start, min(offset, inner.upperBound)))
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// The value of one string of the map language, with its quotation marks.
///
/// - Returns: `nil` where it is none, or an escape in it means nothing.
package func stringLiteralValue(_ literal: String) -> String? {
  let bytes = Array(literal.utf8)
  let mark = UInt8(ascii: "\"")
  guard bytes.count > 1, bytes.first == mark, bytes.last == mark else { return nil }
  return try? stringValue(in: bytes, at: SourceRange(0, bytes.count))
}

/// A backslash before something that it does not escape.
struct UnknownEscape: Error {
  var range: SourceRange
}

/// The scalar that `\u{…}` stands for, and where the escape ends; no scalar where it means nothing.
private func unicodeEscape(
  in bytes: [UInt8], at start: Int, before end: Int
) -> (scalar: Unicode.Scalar?, end: Int) {
  let open = start + 2
  let close = bytes[open..<min(open + 10, end)].firstIndex(of: UInt8(ascii: "}"))
  guard let close else { return (nil, open) }
  guard bytes[open] == UInt8(ascii: "{"),
    let value = UInt32(String(decoding: bytes[open + 1..<close], as: UTF8.self), radix: 16)
  else { return (nil, close + 1) }
  return (Unicode.Scalar(value), close + 1)
}

/// A text as a string literal of the language, all on one line.
///
/// - Complexity: O(*n*).
package func stringLiteral(_ text: String) -> String {
  "\"\(literalContent(text))\""
}

/// What stands between the quotation marks of a text's string literal.
///
/// - Complexity: O(*n*).
func literalContent(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
  if isPlain { return text }
  var out: [UInt8] = []
  out.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars { out.appendLiteral(scalar, keepsEscape: false) }
  return String(decoding: out, as: UTF8.self)
}

/// Appends what stands between the quotation marks of a literal, with the fewest escapes that
/// leave its text unchanged.
///
/// A scalar that cannot be seen, such as a no-break space, stays an escape where it was written as
/// one: whoever wrote it wanted it seen.
///
/// - Parameters:
///   - literal: The literal with its quotation marks; its escapes are known to mean something.
///   - bytes: The text of the file.
///   - out: What to append to.
/// - Complexity: O(*n*) for *n* bytes.
func appendCanonicalContent(
  of literal: SourceRange, in bytes: [UInt8], to out: inout [UInt8]
) {
  var offset = Int(literal.start) + 1
  let end = Int(literal.end) - 1
  while offset < end {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\\") {
      if bytes[offset + 1] == UInt8(ascii: "u") {
        let escape = unicodeEscape(in: bytes, at: offset, before: end)
        if let scalar = escape.scalar { out.appendLiteral(scalar, keepsEscape: true) }
        offset = escape.end
      } else {
        out.append(contentsOf: bytes[offset...offset + 1])
        offset += 2
      }
    } else if (0x20..<0x7F).contains(byte) {
      let start = offset
      while offset < end, (0x20..<0x7F).contains(bytes[offset]), bytes[offset] != 0x5C {
        offset += 1
      }
      out.append(contentsOf: bytes[start..<offset])
    } else if let (value, length) = scalar(in: bytes.span, at: offset, before: end) {
      out.appendLiteral(value, keepsEscape: false)
      offset += length
    } else {
      offset += 1
    }
  }
}

extension [UInt8] {
  /// Appends a scalar as it stands in a string literal.
  ///
  /// - Parameters:
  ///   - scalar: What to append.
  ///   - keepsEscape: Whether a scalar that cannot be seen is written as an escape even though it
  ///     does no harm.
  fileprivate mutating func appendLiteral(_ scalar: Unicode.Scalar, keepsEscape: Bool) {
    switch scalar {
    case "\"": append(contentsOf: "\\\"".utf8)
    case "\\": append(contentsOf: "\\\\".utf8)
    case "\n": append(contentsOf: "\\n".utf8)
    case "\t": append(contentsOf: "\\t".utf8)
    default:
      if scalar.isControl || keepsEscape && !scalar.isSeen {
        append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8)
      } else {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a reader sees the scalar by itself, or knows it: a plain space is no riddle.
  fileprivate var isSeen: Bool {
    if isASCII { return true }
    if properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
      .privateUse, .unassigned, .nonspacingMark, .enclosingMark, .spacingMark:
      return false
    default: return true
    }
  }
}

extension String {
  /// Whether an attribute's value reads the same without quotation marks.
  var canBeBare: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first != "\"",
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      !unicodeScalars.contains(where: \.isControl)
    else { return false }
    // A comment starts with two slashes at the start or after white space.
    var before = UInt8(ascii: " ")
    var slashes = 0
    for byte in utf8 {
      let isSlash = byte == UInt8(ascii: "/")
      slashes = isSlash && (slashes == 1 || before == UInt8(ascii: " ")) ? slashes + 1 : 0
      if slashes == 2 { return false }
      before = byte
    }
    return true
  }
}
