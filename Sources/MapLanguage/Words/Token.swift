internal import SourceText

/// The smallest piece of a statement.
package struct Token {
  package enum Kind: UInt8 {
    /// An identifier or a keyword.
    case word
    /// A string literal, quotation marks included.
    case string
    /// `#` and the word after it.
    case tag
    case comma
    case leftParen
    case rightParen
    /// The name in `name: value`, without the colon, at the start of a continuing line.
    case attribute
    /// A bare attribute value.
    case value
  }

  var kind: Kind
  /// The number of the word, or of the tag's or attribute's name; -1 for the rest.
  var symbol: Int32
  var range: SourceRange

  /// The word of the language that it is.
  var keyword: Keyword? { kind == .word ? Keyword(rawValue: symbol) : nil }

  /// Where the token's word stands: behind the `#` of a tag; empty where it is no word.
  var wordRange: Range<Int> {
    switch kind {
    case .word, .attribute: range.offsets
    case .tag: Int(range.start) + 1..<Int(range.end)
    case .string, .comma, .leftParen, .rightParen, .value: Int(range.end)..<Int(range.end)
    }
  }
}
