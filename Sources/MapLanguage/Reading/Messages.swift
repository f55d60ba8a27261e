internal import SourceText

/// Every message of the reader, by the stage that gives it.
///
/// One function a message keeps the wording in one place, lets a reviewer read all of it at once,
/// and lets tests name a message without repeating its text.
extension Diagnostic {
  private static func error(
    _ code: String, _ message: String, at place: Place, fix: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(code, .error, message, at: place, fix: fix, notes: notes)
  }

  // MARK: Bytes and tokens

  static func invalidUTF8(at place: Place) -> Diagnostic {
    error("invalid-utf8", "this byte is not UTF-8 text", at: place, fix: "save the file as UTF-8")
  }

  static func nulByte(at place: Place) -> Diagnostic {
    error("nul-byte", "a NUL byte stands in the text", at: place, fix: "remove it")
  }

  static func unterminatedString(at place: Place) -> Diagnostic {
    error(
      "unterminated-string", "this string is not closed on its line", at: place,
      fix: "add '\"'; go on with another string on the next line")
  }

  static func unknownEscape(at place: Place) -> Diagnostic {
    error(
      "unknown-escape", "this escape means nothing", at: place,
      fix: #"known are \" \\ \n \t \u{…}; write \\ for a backslash"#)
  }

  static func unexpectedCharacter(_ text: String, at place: Place) -> Diagnostic {
    error(
      "unexpected-character", "'\(text)' has no meaning here", at: place,
      fix: "put text in quotation marks")
  }

  private static func named(_ scalar: Unicode.Scalar) -> String {
    "'\(scalar)' (\(codePoint(scalar)))"
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func quotationMark(_ mark: Unicode.Scalar, at place: Place) -> Diagnostic {
    error(
      "quotation-mark", "\(named(mark)) is no quotation mark of the language", at: place,
      fix: "write \" instead of \(mark); 'format --mend' does")
  }

  static func unterminatedString(closedWith mark: Unicode.Scalar, at place: Place) -> Diagnostic {
    error(
      "unterminated-string", "this string ends with \(named(mark)), which does not close it",
      at: place, fix: "write \" instead of \(mark); 'format --mend' does")
  }

  static func invisibleCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    error(
      "invisible-character", "an invisible character (\(codePoint(scalar))) stands here",
      at: place, fix: "remove it; 'format --mend' does")
  }

  static func lookalikeCharacter(
    _ scalar: Unicode.Scalar, for mark: Character, at place: Place
  ) -> Diagnostic {
    error(
      "lookalike-character", "\(named(scalar)) has no meaning here", at: place,
      fix: "write \(mark) instead of \(scalar); 'format --mend' does")
  }

  static func oddIndent(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    error(
      "odd-indent", "this line is indented with \(codePoint(scalar))", at: place,
      fix: "indent with spaces or tabs, not \(codePoint(scalar)); 'format --mend' does")
  }

  static func loneCarriageReturn(at place: Place) -> Diagnostic {
    error(
      "lone-carriage-return", "the line ends with a carriage return (U+000D) alone", at: place,
      fix: "end lines with a line feed, or with both; 'format --mend' does")
  }

  static func strayColon(at place: Place) -> Diagnostic {
    error(
      "stray-colon", "a colon stands outside an attribute", at: place,
      fix: "an attribute has a line of its own, indented under its declaration")
  }

  static func expectedTagName(at place: Place) -> Diagnostic {
    error("expected-tag-name", "'#' is not followed by a word", at: place, fix: "name the tag")
  }

  // MARK: Layout

  static func unexpectedIndent(at place: Place) -> Diagnostic {
    error(
      "unexpected-indent", "this line is indented, but continues nothing", at: place,
      fix: "start it in column 1")
  }

  static func unclearIndent(at place: Place) -> Diagnostic {
    error(
      "unclear-indent", "this line is neither at its block's indent nor deeper", at: place,
      fix: "indent it with the same spaces or tabs as the first line of the block")
  }

  static func emptyBlock(at place: Place) -> Diagnostic {
    error(
      "empty-block", "nothing stands under this line", at: place,
      fix: "indent the holder's statements under it")
  }

  static func notInBlock(_ what: String, at place: Place) -> Diagnostic {
    error(
      "not-in-block", "\(what) cannot stand in an 'according to' block", at: place,
      fix: "start it in column 1")
  }

  static func otherHolder(at place: Place) -> Diagnostic {
    error(
      "holder-in-block", "the block above already says who holds this", at: place,
      fix: "leave the holder out, or start the statement in column 1")
  }

  // MARK: Statements

  static func unknownStatement(_ word: String, known: [String], at place: Place) -> Diagnostic {
    let nearest = nearestNames(to: word, among: known)
    var diagnostic = error(
      "unknown-statement", "no statement starts with '\(word)'", at: place,
      fix: nearest.first.map { "did you mean '\($0)'?" } ?? "see 'argmap help map-format'")
    diagnostic.suggestions = nearest
    return diagnostic
  }

  static func unknownVerb(_ word: String, known: [String], at place: Place) -> Diagnostic {
    let nearest = nearestNames(to: word, among: known)
    var diagnostic = error(
      "unknown-verb", "'\(word)' is no verb of the language", at: place,
      fix: nearest.first.map { "did you mean '\($0)'?" }
        ?? "such as asserts, cites, supports, attacks, undercuts or contradicts")
    diagnostic.suggestions = nearest
    return diagnostic
  }

  static func expectedHolder(_ verb: String, at place: Place) -> Diagnostic {
    error(
      "expected-holder", "who \(verb) this is missing", at: place,
      fix: "write 'SOURCE \(verb) …', or put it under 'according to SOURCE'")
  }

  static func expectedVerb(at place: Place) -> Diagnostic {
    error(
      "expected-verb", "a verb is missing", at: place,
      fix: "such as asserts, cites, supports, attacks, undercuts or contradicts")
  }

  static func expectedName(of what: String, at place: Place, fix: String? = nil) -> Diagnostic {
    error(
      "expected-name", "the name of \(article(what)) is missing here", at: place,
      fix: fix ?? "write its name")
  }

  static func expectedText(of what: String, at place: Place) -> Diagnostic {
    error(
      "expected-text", "the text of \(article(what)) is missing here", at: place,
      fix: "write it in quotation marks")
  }

  static func expectedQuote(at place: Place) -> Diagnostic {
    error(
      "expected-quote", "'at' is not followed by a quote", at: place,
      fix: "write the source's words in quotation marks")
  }

  static func sentenceNumber(at place: Place) -> Diagnostic {
    error(
      "expected-quote", "a number is no quote: 'at' counts sentences only in 'read-along'",
      at: place, fix: "write the source's words in quotation marks, or first: read-along SOURCE")
  }

  static func expectedKind(_ known: [String], at place: Place) -> Diagnostic {
    error(
      "expected-kind", "the kind of evidence is missing here", at: place,
      fix: "one of \(known.joined(separator: ", "))")
  }

  static func expectedValue(of name: String, at place: Place) -> Diagnostic {
    error(
      "expected-value", "'\(name):' has no value", at: place,
      fix: "write one, or leave the line out")
  }

  private static func article(_ noun: String) -> String {
    let spaced = noun.split(separator: "-").joined(separator: " ")
    return "aeiou".contains(noun.first ?? "x") ? "an \(spaced)" : "a \(spaced)"
  }

  static func expectedWord(_ word: String, at place: Place) -> Diagnostic {
    error("expected-word", "'\(word)' is missing here", at: place, fix: "add '\(word)'")
  }

  static func unexpectedWord(_ text: String, at place: Place) -> Diagnostic {
    error(
      "unexpected-word", "'\(text)' does not belong here", at: place,
      fix: "a new statement starts on a new line, in its block's column")
  }

  static func repeatedWord(_ word: String, at place: Place) -> Diagnostic {
    error(
      "repeated-word", "'\(word)' was said before in this statement", at: place, fix: "remove it")
  }

  static func reservedWord(_ word: String, at place: Place) -> Diagnostic {
    error(
      "reserved-word", "'\(word)' is a word of the language, so it cannot name anything",
      at: place, fix: "choose another name, such as '\(word)-1'")
  }

  static func unclosedParenthesis(at place: Place) -> Diagnostic {
    error("unclosed-parenthesis", "this '(' is not closed", at: place, fix: "add ')'")
  }

  static func tooDeep(at place: Place) -> Diagnostic {
    error(
      "too-deep", "links are nested too deeply here", at: place,
      fix: "name the inner link with 'as' and use its name")
  }

  static func premiseIsLink(at place: Place) -> Diagnostic {
    error(
      "premise-is-link", "a link cannot be a premise", at: place,
      fix: "premises are claims and evidence")
  }

  static func contradictionNeedsTwo(at place: Place) -> Diagnostic {
    error(
      "contradiction-needs-two", "a contradiction joins exactly two claims", at: place,
      fix: "write one statement for each pair")
  }

  static func tagsWithoutText(at place: Place) -> Diagnostic {
    error(
      "tags-without-text", "tags belong to the declaration", at: place,
      fix: "put them after the text where the name is declared")
  }

  static func duplicateTitle(at place: Place, first: Place?) -> Diagnostic {
    error(
      "duplicate-title", "the map has a title already", at: place, fix: "keep one",
      notes: [Note("the first title is here", at: first)])
  }

  // MARK: Attributes

  static func attributeOutside(_ name: String, at place: Place) -> Diagnostic {
    error(
      "attribute-outside", "'\(name):' belongs to no declaration", at: place,
      fix: "attributes stand under source, voice, question, claim or evidence")
  }

  static func unknownAttribute(
    _ name: String, of owner: String, known: [String], at place: Place
  ) -> Diagnostic {
    var diagnostic = error(
      "unknown-attribute", "\(article(owner)) has no attribute '\(name)'", at: place,
      fix: "known are \(known.joined(separator: ", "))")
    diagnostic.suggestions = nearestNames(to: name, among: known)
    if let nearest = diagnostic.suggestions.first { diagnostic.fix = "did you mean '\(nearest)'?" }
    return diagnostic
  }

  static func duplicateAttribute(_ name: String, at place: Place) -> Diagnostic {
    error("duplicate-attribute", "'\(name)' was given before", at: place, fix: "keep one")
  }

  static func invalidValue(
    _ value: String, of name: String, known: [String], at place: Place
  ) -> Diagnostic {
    let nearest = nearestNames(to: value, among: known)
    var diagnostic = error(
      "invalid-value", "'\(value)' is no \(name)", at: place,
      fix: nearest.first.map { "did you mean '\($0)'?" }
        ?? "one of \(known.joined(separator: ", "))")
    diagnostic.suggestions = nearest
    return diagnostic
  }
}
