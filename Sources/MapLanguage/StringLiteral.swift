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
  guard bytes[inner].contains(backslash) else {
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
      let close = bytes[offset..<min(offset + 10, inner.upperBound)].firstIndex(
        of: UInt8(ascii: "}"))
      guard offset < inner.upperBound, bytes[offset] == UInt8(ascii: "{"), let close,
        let value = UInt32(String(decoding: bytes[offset + 1..<close], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw UnknownEscape(range: SourceRange(start, close.map { $0 + 1 } ?? offset)) }
      out.append(contentsOf: String(Character(scalar)).utf8)
      offset = close + 1
    default:
      throw UnknownEscape(range: SourceRange(start, min(offset, inner.upperBound)))
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// A backslash before something that it does not escape.
struct UnknownEscape: Error {
  var range: SourceRange
}

/// A text as a string literal of the language, all on one line.
///
/// - Complexity: O(*n*).
package func stringLiteral(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    default:
      if scalar.isControl {
        out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
  }
  return out + "\""
}
