internal import MapLanguage

/// A word, string or mark of a statement as a person typed it, which may not be whole.
struct TypedToken {
  enum Kind {
    case word
    /// With its value.
    case string(String)
    /// A string whose closing mark is missing, to the end of its line.
    case openString(String)
    case comma
    case leftParen
    case rightParen
    case tag
  }

  var kind: Kind
  var range: Range<String.Index>

  var isComma: Bool {
    if case .comma = kind { return true }
    return false
  }

  /// Whether it is a string, closed or not.
  var isString: Bool {
    switch kind {
    case .string, .openString: true
    default: false
    }
  }
}

/// The tokens of a statement; attributes, which stand on lines of their own, and comments are none.
///
/// - Complexity: O(*n*).
func typedTokens(of text: String) -> [TypedToken] {
  var tokens: [TypedToken] = []
  var index = text.startIndex
  var isLineStart = true
  func endOfLine() -> String.Index {
    text.unicodeScalars[index...].firstIndex(where: \.isLineEnd) ?? text.endIndex
  }
  while index < text.endIndex {
    let start = index
    let scalar = text.unicodeScalars[index]
    if scalar.properties.isWhitespace {
      if scalar.isLineEnd { isLineStart = true }
      index = text.unicodeScalars.index(after: index)
      continue
    }
    defer { isLineStart = false }
    switch scalar {
    case "\"":
      let (value, end, isClosed) = stringValue(in: text, from: start)
      index = end
      tokens.append(
        TypedToken(kind: isClosed ? .string(value) : .openString(value), range: start..<index))
    case ",", "(", ")":
      index = text.unicodeScalars.index(after: index)
      let kind: TypedToken.Kind =
        scalar == "," ? .comma : scalar == "(" ? .leftParen : .rightParen
      tokens.append(TypedToken(kind: kind, range: start..<index))
    default:
      if text.utf8[index...].starts(with: "//".utf8) {
        index = endOfLine()
        continue
      }
      index =
        text.unicodeScalars[index...].firstIndex {
          $0.properties.isWhitespace || ",()\"".unicodeScalars.contains($0)
        } ?? text.endIndex
      if isLineStart, !tokens.isEmpty, text[start..<index].unicodeScalars.last == ":" {
        index = endOfLine()
        continue
      }
      tokens.append(TypedToken(kind: scalar == "#" ? .tag : .word, range: start..<index))
    }
  }
  return tokens
}

/// The value of a string that begins at a quotation mark, and where it ends.
private func stringValue(
  in text: String, from start: String.Index
) -> (value: String, end: String.Index, isClosed: Bool) {
  var value = ""
  var isEscaped = false
  let scalars = text.unicodeScalars
  var index = scalars.index(after: start)
  while index < text.endIndex, !scalars[index].isLineEnd {
    let scalar = scalars[index]
    if isEscaped {
      value.unicodeScalars.append(scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else if scalar == "\"" {
      return (value, scalars.index(after: index), true)
    } else {
      value.unicodeScalars.append(scalar)
    }
    index = scalars.index(after: index)
  }
  return (value, index, false)
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r" }
}
