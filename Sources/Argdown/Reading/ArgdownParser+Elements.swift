extension ArgdownParser {
  /// Reads a statement or an argument with its data: all but the relations below it.
  ///
  /// - Returns: `nil` where none begins here.
  mutating func readElement() -> End? {
    let token = tokens[at]
    let offset = Int(token.start)
    let owner: End
    var isReference = false
    switch token.kind {
    case .statementDefinition, .argumentDefinition:
      at += 1
      owner = titled(token, endingIn: 2)
      isReference = !kind.isContent
      if isReference { note(.emptyDefinition, token.range) }
    case .statementReference, .argumentReference:
      at += 1
      owner = titled(token, endingIn: 1)
      isReference = true
    default:
      guard token.kind.isContent else { return nil }
      owner = .statement(document.statements.count)
      document.statements.append(untitled())
    }
    let words = isReference ? readTags() : readContent()
    if isReference, kind == .newline { at += 1 }
    let data = readData()
    add(
      ArgdownDocument.Member(
        owner: owner, isReference: isReference, offset: offset, heading: heading, data: data,
        tokens: words.text, tags: words.tags))
    return owner
  }

  /// What a title stands for.
  private mutating func titled(_ token: ArgdownToken, endingIn marks: Int) -> End {
    let range = Int(token.start) + 1..<Int(token.end) - marks
    if token.kind == .statementDefinition || token.kind == .statementReference {
      let (index, isNew) = statementTitles.element(range, next: document.statements.count)
      if isNew { document.statements.append(ArgdownDocument.Element(titleRange: range)) }
      return .statement(index)
    }
    let (index, isNew) = argumentTitles.element(range, next: document.arguments.count)
    if isNew { document.arguments.append(ArgdownDocument.Element(titleRange: range)) }
    return .argument(index)
  }

  /// A new statement or argument without a title.
  mutating func untitled() -> ArgdownDocument.Element {
    untitledCount += 1
    return ArgdownDocument.Element(untitledNumber: untitledCount)
  }

  private mutating func add(_ member: ArgdownDocument.Member) {
    let index = document.members.count
    document.members.append(member)
    switch member.owner {
    case .statement(let owner):
      var element = document.statements[owner]
      join(index, member, &element)
      document.statements[owner] = element
    case .argument(let owner):
      var element = document.arguments[owner]
      join(index, member, &element)
      document.arguments[owner] = element
    case .inference: break
    }
  }

  private mutating func join(
    _ index: Int, _ member: ArgdownDocument.Member, _ element: inout ArgdownDocument.Element
  ) {
    if element.firstMember < 0 { element.firstMember = index }
    if element.last >= 0 { document.members[Int(element.last)].following = Int32(index) }
    element.last = Int32(index)
    guard !member.isReference else { return }
    if element.firstDefinition < 0 { element.firstDefinition = index }
    if element.canonicalMember < 0 || isCanonical(index) || !isCanonical(element.canonicalMember) {
      element.canonicalMember = index
    }
  }

  private func isCanonical(_ member: Int) -> Bool {
    let data = document.members[member].data
    return data >= 0 && document.data[data]["isCanonical"]?.isTrue ?? false
  }

  // MARK: Content

  /// Which tokens say something, and which tags stand there.
  struct Words {
    var text: Range<Int32>
    var tags: Range<Int32>
  }

  private var tagCount: Int32 { Int32(document.tagNames.count) }

  private mutating func readTags() -> Words {
    let first = tagCount
    while kind == .tag {
      addTag(tokens[at])
      at += 1
    }
    return Words(text: Int32(at)..<Int32(at), tags: first..<tagCount)
  }

  private mutating func addTag(_ token: ArgdownToken) {
    var range = document.trimmed(token.range)
    range = range.lowerBound + 1..<range.upperBound
    if bytes[range.lowerBound] == UInt8(ascii: "(") {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    document.tagNames.append(document.text(in: range))
  }

  /// Reads what a statement says; tags at its end are no part of its text.
  mutating func readContent() -> Words {
    let (first, firstTag) = (at, tagCount)
    openMarks.removeAll(keepingCapacity: true)
    while true {
      let token = tokens[at]
      switch token.kind {
      case .text, .escaped, .shortcode, .newline, .mention: break
      case .tag: addTag(token)
      case .link: noteAddress(token)
      case .markStart: openMarks.append(at)
      case .markEnd:
        if let start = openMarks.popLast() {
          note(.mark, Int(tokens[start].start)..<Int(token.end))
        } else {
          keepAsText(.openMark, at)
        }
      case .data where isFollowedByText(at + 1): keepAsText(.outOfPlace, at)
      case let kind where kind.isTitle && !beginsBlock(at, first): keepAsText(.outOfPlace, at)
      default: return endContent(first, firstTag)
      }
      at += 1
    }
  }

  private mutating func endContent(_ first: Int, _ firstTag: Int32) -> Words {
    for start in openMarks { keepAsText(.openMark, start) }
    var end = at
    while end > first, tokens[end - 1].kind == .newline || tokens[end - 1].kind == .tag { end -= 1 }
    return Words(text: Int32(first)..<Int32(end), tags: firstTag..<tagCount)
  }

  private mutating func keepAsText(_ kind: ArgdownNotice.Kind, _ index: Int) {
    note(kind, document.trimmed(tokens[index].range))
    tokens[index].kind = .text
  }

  private mutating func noteAddress(_ token: ArgdownToken) {
    let range = document.trimmed(token.range)
    let middle = bytes[range].firstIndex(of: UInt8(ascii: "]")) ?? range.lowerBound
    note(.address, middle + 2..<range.upperBound - 1)
  }

  /// Whether a title inside of a text stands where a block could begin: on a line that no text goes
  /// on behind it, unless it is defined there.
  private func beginsBlock(_ index: Int, _ first: Int) -> Bool {
    guard index > first, tokens[index - 1].kind == .newline else { return false }
    switch tokens[index].kind {
    case .statementDefinition, .argumentDefinition: return true
    default: return !isFollowedByText(index + 1)
    }
  }

  /// Whether text goes on here on the same line.
  private func isFollowedByText(_ index: Int) -> Bool {
    var index = index
    while tokens[index].kind == .tag { index += 1 }
    let kind = tokens[index].kind
    return kind.isContent && kind != .newline || kind.isTitle
  }

  // MARK: Data

  /// Reads data, if there is some here, and the line end behind it.
  mutating func readData() -> Int {
    guard kind == .data else { return -1 }
    let range = tokens[at].range
    let read = ReadData(braced: range, in: bytes)
    for offset in read.mistakes { noteMistake(offset, before: range.upperBound) }
    document.data.append(read.value)
    at += 1
    if kind == .newline { at += 1 }
    return document.data.count - 1
  }

  mutating func noteMistake(_ offset: Int, before end: Int) {
    let lineEnd = bytes[offset..<end].firstIndex(of: ArgdownBytes.feed) ?? end
    note(.badData, document.trimmed(offset..<lineEnd))
  }
}
