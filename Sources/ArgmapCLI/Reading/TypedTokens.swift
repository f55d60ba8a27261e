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
    text[index...].firstIndex(where: \.isNewline) ?? text.endIndex
  }
  while index < text.endIndex {
    let start = index
    let character = text[index]
    if character.isWhitespace {
      if character.isNewline { isLineStart = true }
      index = text.index(after: index)
      continue
    }
    defer { isLineStart = false }
    switch character {
    case "\"":
      let (value, end, isClosed) = stringValue(in: text, from: start)
      index = end
      tokens.append(
        TypedToken(kind: isClosed ? .string(value) : .openString(value), range: start..<index))
    case ",", "(", ")":
      index = text.index(after: index)
      let kind: TypedToken.Kind =
        character == "," ? .comma : character == "(" ? .leftParen : .rightParen
      tokens.append(TypedToken(kind: kind, range: start..<index))
    default:
      if text[index...].hasPrefix("//") {
        index = endOfLine()
        continue
      }
      index = text[index...].firstIndex { $0.isWhitespace || ",()\"".contains($0) } ?? text.endIndex
      if isLineStart, !tokens.isEmpty, text[start..<index].hasSuffix(":") {
        index = endOfLine()
        continue
      }
      tokens.append(TypedToken(kind: character == "#" ? .tag : .word, range: start..<index))
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
  var index = text.index(after: start)
  while index < text.endIndex, !text[index].isNewline {
    let character = text[index]
    if isEscaped {
      value.append(character)
      isEscaped = false
    } else if character == "\\" {
      isEscaped = true
    } else if character == "\"" {
      return (value, text.index(after: index), true)
    } else {
      value.append(character)
    }
    index = text.index(after: index)
  }
  return (value, index, false)
}
