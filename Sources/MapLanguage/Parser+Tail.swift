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
      if tail.tags.isEmpty {
        tail.tags = soleTag(token)
      } else {
        tail.tags.append(file.decodedText(token.wordRange))
      }
    case .attribute:
      position += 1
      let attribute = try takeAttribute(token, tail)
      if tail.attributes[attribute.name] != nil {
        throw .duplicateAttribute(attribute.name.rawValue, at: place(token))
      }
      tail.attributes.append(attribute)
    case .word where tail.owner == "evidence" && symbols.keyword(token.symbol) == nil:
      guard let kind = symbols.evidenceKind(token.symbol) else {
        throw .invalidValue(
          symbols[token.symbol], of: "kind of evidence", known: Tail.evidenceKinds,
          at: place(token))
      }
      if tail.kind != nil { throw .repeatedWord(kind.rawValue, at: place(token)) }
      position += 1
      tail.kind = kind
    default: return false
    }
    if tail.first == nil { tail.first = place(token) }
    return true
  }

  /// A list of one tag, which all that have no other tag share.
  private mutating func soleTag(_ token: Token) -> [String] {
    // A word outside ASCII has several spellings.
    guard file.isPlain else { return [file.decodedText(token.wordRange)] }
    if let known = soleTags[token.symbol] { return known }
    let tags = [file.decodedText(token.wordRange)]
    soleTags[token.symbol] = tags
    return tags
  }

  private mutating func takeAttribute(
    _ token: Token, _ tail: Tail
  ) throws(Diagnostic) -> Attribute {
    guard let name = symbols.attributeName(token.symbol), tail.known.contains(name) else {
      throw .unknownAttribute(
        symbols[token.symbol], of: tail.owner, known: tail.known.map(\.rawValue),
        at: place(token))
    }
    guard let first = self.token else { throw .expectedValue(of: name.rawValue, at: place(token)) }
    let value: String
    if first.kind == .value {
      position += 1
      value = file.decodedText(first.range.offsets)
    } else if let text = try takeStrings() {
      value = text
    } else {
      throw .expectedValue(of: name.rawValue, at: place(token))
    }
    if name == .kind, Claim.Kind(rawValue: value) == nil {
      let known = Claim.Kind.allCases.map(\.rawValue)
      throw .invalidValue(value, of: "kind of claim", known: known, at: place(first))
    }
    return Attribute(
      name, value,
      at: Place(
        file: fileIndex,
        range: SourceRange(Int(token.range.start), Int(tokens[position - 1].range.end))))
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    return String(
      String.UnicodeScalarView(scalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
  }
}
