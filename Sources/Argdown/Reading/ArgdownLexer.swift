internal import SourceText

/// Cuts a text in Argdown into tokens.
///
/// At each place the first kind that fits wins, in the order of Argdown's own lexer; many kinds fit
/// only at the start of a line or of a block. Comments and blanks between tokens are passed over.
///
/// - Complexity: O(*n*) for *n* bytes.
struct ArgdownLexer {
  let bytes: [UInt8]
  var index: Int
  var tokens: [ArgdownToken] = []
  /// What is strange or passed over, in the order of the text.
  var notices: [ArgdownNotice] = []
  /// Where `@include(path)` stands.
  private(set) var includes: [Range<Int>] = []
  /// The kind of the last token; `nil` at the start.
  var last: ArgdownToken.Kind?
  /// Whether the rules of an inference are read.
  private var isInInference = false
  /// Where the last blanks or comment that were passed over end.
  var skippedEnd = -1
  /// How many line ends stand before everything else.
  private var leading = 0

  // What is looked for ahead, once each.
  var closingBracket = NextPlace(.closingBracket)
  var closingParenthesis = NextPlace(.closingParenthesis)
  var bracketOnLine = NextPlace(.bracketOnLine)
  var angleOnLine = NextPlace(.angleOnLine)
  var bracketColon = NextPlace(.bracketColonOnLine)
  var angleColon = NextPlace(.angleColonOnLine)
  private var commentEnd = NextPlace(.commentEnd)
  private var markupCommentEnd = NextPlace(.markupCommentEnd)
  private var threeEquals = NextPlace(.threeEquals)
  private var dataEnds = DataEnds()
  private let endsText = ArgdownBytes.endsText

  /// The stretches in bold or italics that have not ended.
  var marks: [Mark] = []

  enum Mark {
    case bold(UInt8)
    case italic(UInt8)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.textStart
    tokens.reserveCapacity(bytes.count / 10)
  }

  /// Reads all of it.
  mutating func run() {
    while index < bytes.count {
      if isInInference { readInInference() } else { readOne() }
    }
    if last == .emptyLine { tokens.removeLast() }
    let end = Int32(bytes.count)
    tokens.append(ArgdownToken(kind: .end, start: end, end: end))
  }

  // MARK: Parts

  /// Whether nothing of a line was read yet, but for blanks.
  private var isAtLineStart: Bool { last == nil || last == .newline || last == .emptyLine }

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  @inline(__always)
  mutating func add(_ kind: ArgdownToken.Kind, to end: Int) {
    tokens.append(ArgdownToken(kind: kind, start: Int32(index), end: Int32(end)))
    last = kind
    index = end
  }

  mutating func addSign(_ sign: ArgdownSign, to end: Int, depth: Int) {
    tokens.append(
      ArgdownToken(
        kind: .relation, sign: sign, start: Int32(index), end: Int32(end), depth: Int32(depth)))
    last = .relation
    index = end
  }

  mutating func add(_ kind: ArgdownToken.Kind, to end: Int, depth: Int) {
    add(kind, to: end)
    tokens[tokens.count - 1].depth = Int32(depth)
  }

  /// Adds text, to the text before it if it follows.
  @inline(__always)
  mutating func addText(to end: Int) {
    if last == .text, tokens[tokens.count - 1].end == Int32(index) {
      tokens[tokens.count - 1].end = Int32(end)
      index = end
    } else {
      add(.text, to: end)
    }
  }

  // MARK: The order of kinds

  private mutating func readOne() {
    let byte = bytes[index]
    // Most of a text is letters, where nothing else can begin.
    if !isAtLineStart, !endsText[Int(byte)], !ArgdownBytes.isBlank(byte), byte != UInt8(ascii: "=")
    {
      return readText()
    }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "<"): if skipComment() { return }
    case UInt8(ascii: "="): if readFrontMatter() { return }
    case UInt8(ascii: "{"):
      if let end = dataEnds.end(in: bytes, from: index) { return add(.data, to: end) }
    case UInt8(ascii: "\\"): if readEscaped() { return }
    case UInt8(ascii: "."), UInt8(ascii: ":"): if readShortcode(byte) { return }
    case ArgdownBytes.space, ArgdownBytes.tab, ArgdownBytes.feed: if readLineEnd() { return }
    default: break
    }
    if isAtLineStart, readLineStart() { return }
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"): if readMark(byte) { return }
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "@"): if readTitle(byte) { return }
    case UInt8(ascii: "#"): if readTag() { return }
    case ArgdownBytes.space, ArgdownBytes.tab: return skipBlanks()
    default: break
    }
    if endsText[Int(byte)] { readControl() } else { readText() }
  }

  private mutating func readInInference() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "<"): if skipComment() { return }
    case UInt8(ascii: "\\"): if readEscaped() { return }
    case UInt8(ascii: "."), UInt8(ascii: ":"): if readShortcode(byte) { return }
    case ArgdownBytes.space, ArgdownBytes.tab, ArgdownBytes.feed:
      if readLineEnd() {
        // No inference goes on behind a line of nothing, or where the next statement begins.
        if last == .emptyLine || isNumberNext { isInInference = false }
        return
      }
      return skipBlanks()
    case UInt8(ascii: "-"):
      var end = index
      while self.byte(end) == UInt8(ascii: "-") { end += 1 }
      if end - index >= 2 {
        isInInference = false
        return add(.inferenceEnd, to: end)
      }
    case UInt8(ascii: "{"):
      if let end = dataEnds.end(in: bytes, from: index) { return add(.data, to: end) }
    case UInt8(ascii: ","): return add(.comma, to: index + 1)
    default: break
    }
    if endsText[Int(byte)] { readControl() } else { readText() }
  }

  /// Whether a line begins with a number that belongs to a statement.
  private var isNumberNext: Bool {
    var end = index
    while ArgdownBytes.isBlank(byte(end)) { end += 1 }
    return numberEnd(from: end) != nil
  }

  /// The end of `(1)`.
  private func numberEnd(from start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "(") else { return nil }
    var end = start + 1
    while ArgdownBytes.isDigit(byte(end)) { end += 1 }
    return end > start + 1 && byte(end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  private mutating func readText() {
    var end = index + 1
    while end < bytes.count, !endsText[Int(bytes[end])] { end += 1 }
    addText(to: end)
  }

  /// A sign that means no more than itself here, and a blank behind it.
  private mutating func readControl() {
    if bytes[index] == UInt8(ascii: "@"), let end = includeEnd() {
      includes.append(index..<end)
      return addText(to: end)
    }
    if bytes[index] == UInt8(ascii: "\\") {
      notices.append(ArgdownNotice(.outOfPlace, index..<index + 1))
    }
    addText(to: behindBlank(index + 1))
  }

  /// The place behind one blank, where there is one: many tokens take one with them.
  @inline(__always)
  func behindBlank(_ end: Int) -> Int { ArgdownBytes.isBlank(byte(end)) ? end + 1 : end }

  private mutating func includeEnd() -> Int? {
    let start = index + "@include(".utf8.count
    guard start <= bytes.count, bytes[index..<start].elementsEqual("@include(".utf8),
      let end = closingParenthesis.next(in: bytes, from: start), end > start
    else { return nil }
    return end + 1
  }

  private mutating func skipBlanks() {
    while index < bytes.count, ArgdownBytes.isBlank(bytes[index]) { index += 1 }
    skippedEnd = index
  }

  // MARK: Comments and front matter

  private mutating func skipComment() -> Bool {
    let start = index
    var end: Int
    switch (bytes[index], byte(index + 1)) {
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      guard let place = commentEnd.next(in: bytes, from: index + 2) else { return false }
      end = place + 2
    case (UInt8(ascii: "/"), UInt8(ascii: "/")):
      if index > 0, bytes[index - 1] == UInt8(ascii: ":") { return readAddress() }
      end = index + 2
      while end < bytes.count, bytes[end] != ArgdownBytes.feed { end += 1 }
      if end == bytes.count {
        // Argdown takes it for text here; nobody else does.
        notices.append(ArgdownNotice(.comment, start..<end))
        index = end
        return true
      }
    case (UInt8(ascii: "<"), UInt8(ascii: "!")):
      guard byte(index + 2) == UInt8(ascii: "-"), byte(index + 3) == UInt8(ascii: "-"),
        let place = markupCommentEnd.next(in: bytes, from: index + 4)
      else { return false }
      end = place + 3
    default: return false
    }
    notices.append(ArgdownNotice(.comment, start..<end))
    // The lines that it stands on alone are no lines.
    if last == .emptyLine {
      while byte(end) == ArgdownBytes.feed { end += 1 }
    } else if last == .newline, let next = lineEnd(from: end), lineEnd(from: next) == nil {
      end = next
    }
    index = end
    skippedEnd = end
    return true
  }

  /// The rest of an address such as `https://a.example/b_c`, which Argdown takes for a comment.
  private mutating func readAddress() -> Bool {
    var end = index + 2
    while end < bytes.count, !ArgdownBytes.isSpace(bytes, at: end), bytes[end] != UInt8(ascii: ")")
    {
      end += 1
    }
    addText(to: end)
    return true
  }

  /// The end of blanks and a line feed.
  private func lineEnd(from start: Int) -> Int? {
    var end = start
    while ArgdownBytes.isBlank(byte(end)) { end += 1 }
    return byte(end) == ArgdownBytes.feed ? end + 1 : nil
  }

  private mutating func readFrontMatter() -> Bool {
    var start = index
    while byte(start) == UInt8(ascii: "=") { start += 1 }
    guard start - index >= 3 else { return false }
    let isFirst = tokens.count == leading
    if let place = threeEquals.next(in: bytes, from: start) {
      guard isFirst else {
        // As a stretch up to there it would be an error.
        notices.append(ArgdownNotice(.outOfPlace, index..<start))
        addText(to: start)
        return true
      }
      var end = place
      while byte(end) == UInt8(ascii: "=") { end += 1 }
      add(.frontMatter, to: end)
      return true
    }
    if start - index >= 6 { notices.append(ArgdownNotice(.outOfPlace, index..<start)) }
    addText(to: start)
    return true
  }

  // MARK: Signs by their names

  private mutating func readEscaped() -> Bool {
    guard index + 1 < bytes.count, bytes[index + 1] != ArgdownBytes.feed else { return false }
    var end = index + 2
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    while byte(end) == ArgdownBytes.space { end += 1 }
    add(.escaped, to: end)
    return true
  }

  private mutating func readShortcode(_ sign: UInt8) -> Bool {
    var end = index + 1
    while end < bytes.count, !ArgdownBytes.isSpace(bytes, at: end) {
      if bytes[end] == sign, end > index + 1 {
        add(.shortcode, to: behindBlank(end + 1))
        return true
      }
      end += 1
    }
    return false
  }

  // MARK: Lines

  private mutating func readLineEnd() -> Bool {
    guard let first = lineEnd(from: index) else { return false }
    if tokens.count == leading { leading += 1 }
    guard last != .emptyLine, var end = lineEnd(from: first) else {
      add(.newline, to: first)
      return true
    }
    while let next = lineEnd(from: end) { end = next }
    add(.emptyLine, to: end)
    // What was left open in one block says nothing of the next.
    marks.removeAll(keepingCapacity: true)
    return true
  }

  /// What stands only at the start of a line: relations, inferences, headings, numbers, lists.
  private mutating func readLineStart() -> Bool {
    var start = index
    while ArgdownBytes.isBlank(byte(start)) || byte(start) == UInt8(ascii: "'") { start += 1 }
    let depth = start - index
    let next = byte(start + 1)
    switch byte(start) {
    case UInt8(ascii: "-"):
      if next == UInt8(ascii: "-"), last != .emptyLine {
        startInference(start)
        return true
      }
      let isArrow = next == UInt8(ascii: ">")
      addSign(isArrow ? .attacks : .attack, to: start + (isArrow ? 2 : 1), depth: depth)
    case UInt8(ascii: "+"):
      let isArrow = next == UInt8(ascii: ">")
      addSign(isArrow ? .supports : .support, to: start + (isArrow ? 2 : 1), depth: depth)
    case UInt8(ascii: "<"):
      switch next {
      case UInt8(ascii: "+"): addSign(.support, to: start + 2, depth: depth)
      case UInt8(ascii: "-"): addSign(.attack, to: start + 2, depth: depth)
      case UInt8(ascii: "_"): addSign(.undercut, to: start + 2, depth: depth)
      default: return false
      }
    case UInt8(ascii: ">"):
      guard next == UInt8(ascii: "<") else { return false }
      addSign(.contradiction, to: start + 2, depth: depth)
    case UInt8(ascii: "_"):
      if next == UInt8(ascii: ">") {
        addSign(.undercuts, to: start + 2, depth: depth)
      } else if start + 1 < bytes.count, ArgdownBytes.isSpace(bytes, at: start + 1) {
        addSign(.undercut, to: start + 1, depth: depth)
      } else {
        return false
      }
    case UInt8(ascii: "#"):
      var end = start
      while byte(end) == UInt8(ascii: "#") { end += 1 }
      guard byte(end) == ArgdownBytes.space, depth == 0 else { return false }
      add(.heading, to: end + 1, depth: end - start)
    case UInt8(ascii: "("):
      guard let end = numberEnd(from: start) else { return false }
      add(.number, to: end)
    case UInt8(ascii: "*"):
      guard start + 1 < bytes.count, ArgdownBytes.isSpace(bytes, at: start + 1) else {
        return false
      }
      add(.bulletItem, to: start + 1, depth: depth + 1)
    case 0x30...0x39:
      var end = start
      while ArgdownBytes.isDigit(byte(end)) { end += 1 }
      guard byte(end) == UInt8(ascii: "."), end + 1 < bytes.count,
        ArgdownBytes.isSpace(bytes, at: end + 1)
      else { return false }
      add(.orderedItem, to: end + 1, depth: depth + 1)
    default: return false
    }
    return true
  }

  private mutating func startInference(_ start: Int) {
    add(.inferenceStart, to: start + 2)
    isInInference = true
    // Three hyphens on a line mean an inference to people, though not to Argdown.
    guard byte(index) == UInt8(ascii: "-"), byte(index + 1) != UInt8(ascii: "-"),
      index + 1 == bytes.count || lineEnd(from: index + 1) != nil
    else { return }
    notices.append(ArgdownNotice(.threeHyphens, start..<start + 3))
    isInInference = false
    add(.inferenceEnd, to: index + 1)
  }
}
