internal import ArgumentModel
internal import SourceText

/// What may follow the text of a declaration: tags, attributes and the kind of evidence.
struct Tail {
  let owner: String
  let known: [Attribute.Name]
  var takesTags = true
  var tags: [String] = []
  var attributes: [Attribute] = []
  var kind: Evidence.Kind?
  /// The first part that was taken, for a complaint where there is no declaration.
  var first: Place?

  /// The tags, a repeated one once.
  var distinctTags: [String] {
    var distinct = tags
    distinct.removeRepeats(by: \.self)
    return distinct
  }

  static let claimAttributes: [Attribute.Name] = [.kind, .note]
  static let evidenceAttributes: [Attribute.Name] = [.measure, .figure, .period, .note]
  static let evidenceKinds = Evidence.Kind.allCases.map(\.rawValue)
}

extension Claim {
  mutating func add(_ tail: Tail) {
    tags = tail.distinctTags
    attributes = tail.attributes
  }
}

extension Evidence {
  mutating func add(_ tail: Tail) {
    tags = tail.distinctTags
    attributes = tail.attributes
    kind = tail.kind ?? .other
  }
}

extension Parser {
  /// Takes one part of a tail, if the token at hand begins one.
  ///
  /// - Returns: Whether it did.
  mutating func takeTailPart(_ token: Token, _ tail: inout Tail) throws(Diagnostic) -> Bool {
    switch token.kind {
    case .tag where tail.takesTags:
      position += 1
      tail.tags.append(
        file.decodedText(Int(token.range.start) + 1..<Int(token.range.end)))
    case .attribute:
      position += 1
      let attribute = try takeAttribute(token, tail)
      if tail.attributes[attribute.name] != nil {
        throw .duplicateAttribute(attribute.name.rawValue, at: place(token))
      }
      tail.attributes.append(attribute)
    case .word where tail.owner == "evidence" && lexer.symbols.keyword(token.symbol) == nil:
      let word = lexer.symbols[token.symbol]
      guard let kind = Evidence.Kind(rawValue: word) else {
        throw .invalidValue(
          word, of: "kind of evidence", known: Tail.evidenceKinds, at: place(token))
      }
      if tail.kind != nil { throw .repeatedWord(word, at: place(token)) }
      position += 1
      tail.kind = kind
    default: return false
    }
    if tail.first == nil { tail.first = place(token) }
    return true
  }

  private mutating func takeAttribute(
    _ token: Token, _ tail: Tail
  ) throws(Diagnostic) -> Attribute {
    let word = lexer.symbols[token.symbol]
    guard let name = tail.known.first(where: { $0.rawValue == word }) else {
      throw .unknownAttribute(
        word, of: tail.owner, known: tail.known.map(\.rawValue), at: place(token))
    }
    guard let first = self.token else { throw .expectedValue(of: word, at: place(token)) }
    let value: String
    if first.kind == .value {
      position += 1
      value = file.decodedText(first.range.offsets)
    } else if let text = try takeStrings() {
      value = text
    } else {
      throw .expectedValue(of: word, at: place(token))
    }
    let known = Claim.Kind.allCases.map(\.rawValue)
    if name == .kind, Claim.Kind(rawValue: value) == nil {
      throw .invalidValue(value, of: "kind of claim", known: known, at: place(first))
    }
    return Attribute(
      name, value,
      at: Place(
        file: fileIndex,
        range: SourceRange(Int(token.range.start), Int(tokens[position - 1].range.end))))
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: String {
    let space: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: space).reversed().drop(while: space).reversed())
  }
}
