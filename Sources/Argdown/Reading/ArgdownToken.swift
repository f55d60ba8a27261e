/// A stretch of a text in Argdown that means one thing.
struct ArgdownToken {
  enum Kind: UInt8 {
    /// Two line ends or more with nothing but blanks between them.
    case emptyLine
    case newline
    case frontMatter
    case data
    /// A backslash and the sign behind it.
    case escaped
    /// `.name.` or `:name:`.
    case shortcode
    case inferenceStart
    case inferenceEnd
    /// What stands between two rules of an inference.
    case comma
    case relation
    case heading
    /// `(1)`
    case number
    case orderedItem
    case bulletItem
    case markStart
    case markEnd
    case link
    case tag
    case statementDefinition
    case statementReference
    case argumentDefinition
    case argumentReference
    /// `@[title]` or `@<title>`.
    case mention
    case text
    /// Behind the last one.
    case end
  }

  var kind: Kind
  /// Of a relation, which it is.
  var sign: ArgdownSign = .support
  var start: Int32
  var end: Int32
  /// Of a relation and of what stands in a list, how many blanks are before it; of a heading, its
  /// level.
  var depth: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What stands before a relation; the first in each name is what the sign is written below.
enum ArgdownSign: UInt8 {
  /// `+` and `<+`: what follows supports what is above.
  case support
  /// `-` and `<-`
  case attack
  /// `+>`: what is above supports what follows.
  case supports
  /// `->`
  case attacks
  /// `><`
  case contradiction
  /// `_` and `<_`
  case undercut
  /// `_>`
  case undercuts
}

extension ArgdownToken.Kind {
  /// Whether it may be a part of what a statement says.
  var isContent: Bool {
    switch self {
    case .text, .escaped, .shortcode, .newline, .link, .tag, .mention, .markStart, .markEnd: true
    default: false
    }
  }

  /// Whether a statement or an argument begins with its title here.
  var isTitle: Bool {
    switch self {
    case .statementDefinition, .statementReference, .argumentDefinition, .argumentReference: true
    default: false
    }
  }
}
