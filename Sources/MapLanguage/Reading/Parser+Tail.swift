internal import ArgumentModel
internal import SourceText

/// What follows the text of a declaration, or what a stance is on.
struct Tail {
  fileprivate(set) var tags: [String] = []
  fileprivate(set) var attributes: [Attribute] = []
  fileprivate(set) var kind: Evidence.Kind?
  fileprivate(set) var isHedged = false
  fileprivate(set) var isImplicit = false

  /// The tags, a repeated one once.
  var distinctTags: [String] {
    var distinct = tags
    distinct.removeRepeats(by: \.self)
    return distinct
  }
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
  /// Records what was read from a token on: flags, tags, attributes, quotes and the kind of evidence.
  mutating func put(tailFrom start: Int, into tail: inout Tail) throws(Diagnostic) {
    var index = start
    while index < statement.readCount {
      let token = statement.tokens[index]
      switch statement.roles[index] {
      case .tag:
        if tail.tags.isEmpty {
          tail.tags = soleTag(token)
        } else {
          tail.tags.append(file.decodedText(token.wordRange))
        }
      case .flag:
        if token.keyword == .hedged { tail.isHedged = true } else { tail.isImplicit = true }
      case .evidenceKind: tail.kind = SymbolTable.evidenceKind(token.symbol)
      case .attribute:
        try put(attributeAt: &index, into: &tail)
        continue
      case .quote:
        try put(quoteAt: &index)
        continue
      default: break
      }
      index += 1
    }
  }

  /// Records the quote whose first string is given, and goes behind it.
  mutating func put(quoteAt index: inout Int) throws(Diagnostic) {
    let strings = statement.run(of: .quote, from: index)
    raw.quotes.append(Quote(try text(strings), at: place(of: strings)))
    index = strings.upperBound
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

  private mutating func put(
    attributeAt index: inout Int, into tail: inout Tail
  ) throws(Diagnostic) {
    let start = index
    let values = statement.run(of: .value, from: start + 1)
    index = values.upperBound
    guard let name = SymbolTable.attributeName(statement.tokens[start].symbol) else { return }
    let first = statement.tokens[start + 1]
    let value = first.kind == .value ? file.decodedText(first.range.offsets) : try text(values)
    if name == .kind, Claim.Kind(rawValue: value) == nil {
      let known = Claim.Kind.allCases.map(\.rawValue)
      throw .invalidValue(value, of: "kind of claim", known: known, at: place(first))
    }
    if tail.attributes[name] != nil {
      throw .duplicateAttribute(name.rawValue, at: place(statement.tokens[start]))
    }
    tail.attributes.append(Attribute(name, value, at: place(of: start..<index)))
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
