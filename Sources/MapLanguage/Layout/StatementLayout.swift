internal import SourceText

/// A comment from its `//` to its last visible byte; comments may hold bytes that are not UTF-8.
typealias Comment = ArraySlice<UInt8>

/// What stays together on one line, and the comments that go where it goes.
struct LayoutPiece {
  var text: String
  /// Its comments; nearly all pieces have none.
  private var comments: PieceComments?

  init(text: String, before: [Comment] = [], after: Comment? = nil) {
    self.text = text
    if !before.isEmpty || after != nil { comments = PieceComments(before: before, after: after) }
  }

  /// Comments on lines of their own above it.
  var before: [Comment] { comments?.before ?? [] }

  /// The comment that ends its line.
  var after: Comment? {
    get { comments?.after }
    set { comments = PieceComments(before: before, after: newValue) }
  }

  var hasComments: Bool { comments != nil }

  /// How many columns it has between quotation marks.
  var quotedWidth: Int {
    let width = text.displayWidth
    // Then all is ASCII, and the marks join nothing.
    return width == text.utf8.count ? width + 2 : "\"\(text)\"".displayWidth
  }
}

/// The comments of a piece, out of line.
private final class PieceComments: Sendable {
  let before: [Comment]
  let after: Comment?

  init(before: [Comment], after: Comment?) {
    self.before = before
    self.after = after
  }
}

/// A part of a statement with a word in front: a quote, a reason or an attribute.
struct LayoutClause {
  enum Value {
    /// Contents of string literals, without their quotation marks. Each may be broken at its
    /// spaces; only comments stand between two of them.
    case text([LayoutPiece])
    /// Words, none of which is broken: names, or a bare value.
    case words([LayoutPiece])
  }

  /// `at`, `because`, or an attribute's name with its colon.
  var opener: String
  var value: Value
}

/// A statement in its canonical order, before it is known what fits on a line.
///
/// The ``LayoutReader`` makes it from the tokens of a file, ``MapText`` from a map; both leave the
/// layout to the ``LayoutWriter``.
struct StatementLayout {
  /// Everything before the text: `claim a`, or `a, b support c`.
  var head: [LayoutPiece] = []
  /// Contents of string literals, as in ``LayoutClause/Value/text(_:)``.
  var text: [LayoutPiece] = []
  /// What follows the text, or the target of a link: flags and tags, name, scheme and holders.
  var tail: [LayoutPiece] = []
  /// Quotes, or the reason.
  var clauses: [LayoutClause] = []
  var attributes: [LayoutClause] = []
  /// Whether it may not go on on a second line: the line that opens a block.
  var isOneLine = false
}

extension StatementLayout {
  /// Calls a function with each piece in the order in which they stand on one line.
  ///
  /// - Parameters:
  ///   - withClauses: Whether the clauses are on the line as well; attributes never are.
  ///   - body: Gets the word that opens the piece's clause, before its first piece; the piece; and
  ///     whether it is the content of a string literal.
  func forEachPiece(
    withClauses: Bool, _ body: (_ opener: String?, LayoutPiece, _ isText: Bool) -> Void
  ) {
    for piece in head { body(nil, piece, false) }
    for piece in text { body(nil, piece, true) }
    for piece in tail { body(nil, piece, false) }
    guard withClauses else { return }
    for clause in clauses {
      let (pieces, isText) =
        switch clause.value {
        case .text(let runs): (runs, true)
        case .words(let words): (words, false)
        }
      for index in pieces.indices {
        body(index == 0 ? clause.opener : nil, pieces[index], isText)
      }
    }
  }
}
