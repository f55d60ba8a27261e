internal import ArgumentModel
internal import SourceText

/// What the tokens of the statement at hand stand for, and where.
extension Parser {
  func place(_ token: Token) -> Place { Place(file: fileIndex, range: token.range) }

  /// From the first token of the statement to its last.
  var statementPlace: Place { place(of: statement.tokens.indices) }

  /// The places of some tokens of the statement together; behind the last where there are none.
  func place(of range: Range<Int>) -> Place {
    let last = (range.isEmpty ? statement.tokens.count : range.upperBound) - 1
    let end = Int(statement.tokens[last].range.end)
    let start = range.isEmpty ? end : Int(statement.tokens[range.lowerBound].range.start)
    return Place(file: fileIndex, range: SourceRange(start, end))
  }

  /// A token as it stands in the text, shortened for a message.
  func words(of token: Token) -> String {
    let range = token.range.offsets
    return file.decodedText(range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
  }

  func name(_ index: Int) -> NameRef {
    let token = statement.tokens[index]
    return NameRef(symbol: token.symbol, place: place(token))
  }

  /// The name at an index and those that stand in a list with it.
  mutating func takeNames(at index: inout Int, as role: Statement.Role) -> Range<Int32> {
    let start = Int32(raw.names.count)
    while index < statement.readCount {
      switch statement.roles[index] {
      case role: raw.names.append(raw.use(name(index)))
      case .punctuation: break
      default: return start..<Int32(raw.names.count)
      }
      index += 1
    }
    return start..<Int32(raw.names.count)
  }

  /// Adjacent strings as one text, joined with spaces.
  func text(_ strings: Range<Int>) throws(Diagnostic) -> String {
    var text = ""
    for index in strings {
      let value: String
      do throws(UnknownEscape) {
        value = try stringValue(in: file.bytes, at: statement.tokens[index].range)
      } catch {
        throw .unknownEscape(at: Place(file: fileIndex, range: error.range))
      }
      if index == strings.lowerBound { text = value } else { text.append(" \(value)") }
    }
    return text
  }
}
