internal import SourceText

/// Writes statements in the canonical layout; ``formatted(_:)`` says what that is.
///
/// - Complexity: O(*n*) for *n* bytes of statements.
struct LayoutWriter {
  /// How many columns a line may have.
  static let lineWidth = 100
  /// How much deeper a block, or a line that continues another, is indented.
  static let step = 4

  /// What was written so far; ``finished()`` ends the last line.
  private var bytes: [UInt8] = []
  private var column = 0
  private var isLineOpen = false
  /// Whether a comment has ended the line at hand.
  private var endsInComment = false

  /// All lines, the last one ended.
  consuming func finished() -> [UInt8] {
    endLine()
    return bytes
  }

  /// Leaves a line empty, unless nothing stands above it.
  mutating func blankLine() {
    endLine()
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes a comment on a line of its own.
  mutating func write(_ comment: Comment, indent: Int) {
    startLine(indent)
    bytes.append(contentsOf: comment)
    endLine()
  }

  /// Writes a statement on lines of its own.
  mutating func write(_ statement: StatementLayout, indent: Int) {
    let deeper = indent + Self.step
    startLine(indent, under: statement.head.first?.before ?? [])
    if statement.isOneLine {
      put(statement, withClauses: true)
    } else if !putIfItFits(statement, withClauses: true) {
      if !putIfItFits(statement, withClauses: false) {
        fill(statement.head, deeper)
        if let first = statement.text.first {
          startLine(deeper, under: first.before)
          fill(text: statement.text, deeper)
          putTail(statement.tail, deeper)
        } else {
          fill(statement.tail, deeper, isFirst: statement.head.isEmpty)
        }
      }
      for clause in statement.clauses { putLine(clause, deeper) }
    }
    for attribute in statement.attributes { putLine(attribute, deeper) }
    endLine()
  }

  // MARK: Parts of statements

  private mutating func putTail(_ tail: [LayoutPiece], _ deeper: Int) {
    guard let first = tail.first else { return }
    if !endsInComment, first.before.isEmpty, fits(tail, from: column + 1) {
      append(" ", width: 1)
      fill(tail, deeper)
    } else {
      startLine(deeper, under: first.before)
      fill(tail, deeper)
    }
  }

  private mutating func putLine(_ clause: LayoutClause, _ indent: Int) {
    switch clause.value {
    case .text(let runs):
      startLine(indent, under: runs.first?.before ?? [])
      append(clause.opener + " ", width: clause.opener.utf8.count + 1)
      fill(text: runs, indent + Self.step)
    case .words(let words):
      startLine(indent, under: words.first?.before ?? [])
      append(clause.opener + " ", width: clause.opener.utf8.count + 1)
      fill(words, indent + Self.step)
    }
  }

  /// Puts a statement on the line at hand, or nothing if it is too long for that or a comment stands
  /// between its pieces.
  ///
  /// - Returns: Whether it stands there.
  private mutating func putIfItFits(_ statement: StatementLayout, withClauses: Bool) -> Bool {
    var isFirst = true
    var isBroken = false
    var endsInComment = false
    statement.forEachPiece(withClauses: withClauses) { _, piece, _ in
      if !isFirst, endsInComment || piece.hasComments && !piece.before.isEmpty { isBroken = true }
      isFirst = false
      endsInComment = piece.hasComments && piece.after != nil
    }
    if isBroken { return false }
    let (count, start) = (bytes.count, column)
    put(statement, withClauses: withClauses)
    if column <= Self.lineWidth { return true }
    bytes.removeLast(bytes.count - count)
    column = start
    self.endsInComment = false
    return false
  }

  /// Puts a statement on the line at hand.
  private mutating func put(_ statement: StatementLayout, withClauses: Bool) {
    var isFirst = true
    statement.forEachPiece(withClauses: withClauses) { opener, piece, isText in
      if !isFirst { append(" ", width: 1) }
      isFirst = false
      if let opener {
        append(opener, width: opener.utf8.count)
        append(" ", width: 1)
      }
      if isText {
        append("\"", width: 1)
        append(piece.text, width: piece.quotedWidth - 2)
        append("\"", width: 1)
      } else {
        append(piece.text, width: piece.text.displayWidth)
      }
      if piece.hasComments { appendComment(piece.after) }
    }
  }

  /// Whether pieces can stand from a column on without a comment between them.
  private func fits(_ pieces: [LayoutPiece], from start: Int) -> Bool {
    var end = start
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        guard piece.before.isEmpty, pieces[index - 1].after == nil else { return false }
        end += 1
      }
      end += piece.text.displayWidth
      if end > Self.lineWidth { return false }
    }
    return true
  }

  /// Puts pieces on the line at hand and on as many lines under it as are needed.
  ///
  /// - Parameters:
  ///   - pieces: What to put there.
  ///   - indent: How far further lines are indented.
  ///   - isFirst: Whether nothing stands on the line at hand yet.
  private mutating func fill(_ pieces: [LayoutPiece], _ indent: Int, isFirst: Bool = true) {
    for (index, piece) in pieces.enumerated() {
      let width = piece.text.displayWidth
      if index > 0 || !isFirst {
        if endsInComment || !piece.before.isEmpty || column + 1 + width > Self.lineWidth {
          startLine(indent, under: piece.before)
        } else {
          append(" ", width: 1)
        }
      }
      append(piece.text, width: width)
      appendComment(piece.after)
    }
  }

  /// Puts a text on the line at hand and on as many lines under it as are needed, as string
  /// literals that join to the same text.
  private mutating func fill(text runs: [LayoutPiece], _ indent: Int) {
    for (index, run) in runs.enumerated() {
      if index > 0 { startLine(indent, under: run.before) }
      append("\"", width: 1)
      var isFirst = true
      run.text.forEachUnbreakable { part in
        let width = part.displayWidth
        if !isFirst {
          if column + 1 + width + 1 > Self.lineWidth {
            append("\"", width: 1)
            startLine(indent)
            append("\"", width: 1)
          } else {
            append(" ", width: 1)
          }
        }
        isFirst = false
        append(part, width: width)
      }
      append("\"", width: 1)
      appendComment(run.after)
    }
  }

  // MARK: Lines

  private mutating func startLine(_ indent: Int, under comments: [Comment] = []) {
    for comment in comments { write(comment, indent: indent) }
    endLine()
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    column = indent
    isLineOpen = true
    endsInComment = false
  }

  private mutating func endLine() {
    if isLineOpen { bytes.append(UInt8(ascii: "\n")) }
    isLineOpen = false
  }

  private mutating func append(_ text: String, width: Int) {
    bytes.append(contentsOf: text.utf8)
    column += width
  }

  private mutating func appendComment(_ comment: Comment?) {
    guard let comment else { return }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: comment)
    endsInComment = true
  }
}

extension String {
  /// Calls a function with each part of a literal's content that no line break may part.
  ///
  /// Adjacent literals join with one space, so a break may stand for a single space between two
  /// other characters, and for nothing else.
  ///
  /// - Complexity: O(*n*).
  fileprivate func forEachUnbreakable(_ body: (String) -> Void) {
    let bytes = Array(utf8)
    let space = UInt8(ascii: " ")
    var start = 0
    for index in bytes.indices.dropFirst().dropLast()
    where bytes[index] == space && bytes[index - 1] != space && bytes[index + 1] != space {
      body(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    body(String(decoding: bytes[start...], as: UTF8.self))
  }
}
