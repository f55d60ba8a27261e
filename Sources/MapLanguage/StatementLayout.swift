/// A comment from its `//` to its last visible byte; comments may hold bytes that are not UTF-8.
typealias Comment = ArraySlice<UInt8>

/// What stays together on one line, and the comments that go where it goes.
struct LayoutPiece {
  var text: String
  /// Comments on lines of their own above it.
  var before: [Comment] = []
  /// The comment that ends its line.
  var after: Comment?
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

extension [LayoutPiece] {
  /// Contents of string literals as pieces with quotation marks.
  var quoted: [LayoutPiece] {
    map { piece in
      var literal = piece
      literal.text = "\"\(piece.text)\""
      return literal
    }
  }
}

extension LayoutClause {
  /// The whole clause for one line.
  var flat: [LayoutPiece] {
    var pieces =
      switch value {
      case .text(let runs): runs.quoted
      case .words(let words): words
      }
    if !pieces.isEmpty { pieces[0].text = "\(opener) \(pieces[0].text)" }
    return pieces
  }
}
