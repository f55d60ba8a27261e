/// Reads tokens as the blocks of a text in Argdown: statements, arguments and relations below each
/// other, premises and conclusions, lists and headings.
///
/// Where Argdown's own parser would give up, it goes on with the next line that it can read.
///
/// - Complexity: O(*n*) for *n* tokens. It does not call itself.
struct ArgdownParser {
  typealias End = ArgdownDocument.End

  var document: ArgdownDocument
  var tokens: [ArgdownToken]
  var at = 0
  let bytes: [UInt8]
  var statementTitles: TitleTable
  var argumentTitles: TitleTable
  var untitledCount = 0
  /// The heading of what is read; -1 where there is none.
  var heading = -1
  /// The argument that the last block was; -1 where it was something else.
  private var argumentBefore = -1
  private var hasBlock = false
  /// What relations of each indentation hang on, in the block that is read.
  private var levels: [(depth: Int32, parent: End)] = []
  var openMarks: [Int] = []

  init(_ document: ArgdownDocument) {
    self.document = document
    tokens = document.tokens
    bytes = document.bytes
    statementTitles = TitleTable(bytes)
    argumentTitles = TitleTable(bytes)
    self.document.tokens = []
    self.document.members.reserveCapacity(tokens.count / 3)
    self.document.statements.reserveCapacity(tokens.count / 6)
    self.document.relations.reserveCapacity(tokens.count / 6)
  }

  mutating func parsed() -> ArgdownDocument {
    readFrontMatter()
    while kind != .end {
      switch kind {
      case .emptyLine, .newline: at += 1
      default:
        let before = argumentBefore
        argumentBefore = -1
        readBlock(after: before)
        endBlock()
      }
    }
    if !hasBlock { note(.noBlock, 0..<0) }
    document.tokens = tokens
    document.settleRelations()
    document.notices.sort { $0.range.lowerBound < $1.range.lowerBound }
    return document
  }

  // MARK: Parts

  var kind: ArgdownToken.Kind { tokens[at].kind }

  mutating func note(_ kind: ArgdownNotice.Kind, _ range: Range<Int>) {
    document.notices.append(ArgdownNotice(kind, range))
  }

  private func isAtLineStart(_ index: Int) -> Bool {
    index == 0 || tokens[index - 1].kind == .newline || tokens[index - 1].kind == .emptyLine
  }

  /// Whether nothing can follow here in the same element.
  private var isBehindElement: Bool {
    switch kind {
    case .emptyLine, .end, .relation, .number, .inferenceStart, .orderedItem, .bulletItem: true
    default: isAtLineStart(at)
    }
  }

  /// Passes over what cannot be read, up to the next line that begins with a sign or a title, or to
  /// the end of the block.
  private mutating func skipUnreadable(toBlockEnd: Bool = false) {
    let start = at
    repeat {
      at += 1
    } while kind != .end && kind != .emptyLine
      && (toBlockEnd || !(isAtLineStart(at) && !kind.isContent))
    note(.unreadable, trimmedRange(start, at))
  }

  /// What tokens stand on.
  private func trimmedRange(_ start: Int, _ end: Int) -> Range<Int> {
    let last = max(start, end - 1)
    return document.trimmed(Int(tokens[start].start)..<Int(tokens[last].end))
  }

  // MARK: Blocks

  private mutating func readFrontMatter() {
    while kind == .newline || kind == .emptyLine { at += 1 }
    guard kind == .frontMatter else { return }
    let range = tokens[at].range
    let sign = UInt8(ascii: "=")
    let start = bytes[range].firstIndex { $0 != sign } ?? range.upperBound
    var end = range.upperBound
    while end > start, bytes[end - 1] == sign { end -= 1 }
    let read = ReadData(lines: start..<end, in: bytes)
    document.frontMatter = read.value
    for offset in read.mistakes { noteMistake(offset, before: end) }
    at += 1
    if kind == .newline { at += 1 }
    if kind != .emptyLine, kind != .end {
      note(.missingEmptyLine, document.trimmed(tokens[at].range))
    }
  }

  private mutating func readBlock(after argument: Int) {
    switch kind {
    case .heading: readHeading()
    case .number: readStructure(after: argument)
    case .orderedItem, .bulletItem: readList()
    case let kind where kind.isContent || kind.isTitle:
      hasBlock = true
      guard let element = readElement() else { return }
      readRelations(of: element, below: 0)
      if case .argument(let index) = element { argumentBefore = index }
    case let other:
      hasBlock = true
      skipUnreadable(toBlockEnd: other == .relation || other == .inferenceStart)
    }
  }

  /// Ends a block: with an empty line, or with a line that begins the next one.
  private mutating func endBlock() {
    while true {
      while kind == .newline { at += 1 }
      switch kind {
      case .emptyLine:
        at += 1
        return
      case .end: return
      case .relation, .inferenceStart: skipUnreadable(toBlockEnd: true)
      default:
        if isAtLineStart(at), kind != .data {
          note(.missingEmptyLine, document.trimmed(tokens[at].range))
          return
        }
        skipUnreadable()
      }
    }
  }

  private mutating func readHeading() {
    let (offset, level) = (Int(tokens[at].start), Int(tokens[at].depth))
    hasBlock = true
    at += 1
    guard kind.isContent else {
      note(.unreadable, offset..<offset + level)
      return
    }
    let words = readContent()
    var parent = heading
    while parent >= 0, document.headings[parent].level >= level {
      parent = document.headings[parent].parent
    }
    document.tokens = tokens
    let text = document.text(of: words.text)
    document.tokens = []
    let tags = document.tagNames[Int(words.tags.lowerBound)..<Int(words.tags.upperBound)]
    document.headings.append(
      ArgdownDocument.Heading(
        level: level, text: text, offset: offset, parent: parent, data: readData(),
        tags: Array(tags)))
    heading = document.headings.count - 1
  }

  private mutating func readList() {
    hasBlock = true
    let (first, depth) = (kind, tokens[at].depth)
    while kind == .orderedItem || kind == .bulletItem {
      let item = tokens[at]
      if item.kind != first || item.depth != depth {
        note(.listInList, document.trimmed(item.range))
      }
      at += 1
      guard kind.isContent || kind.isTitle, let element = readElement() else {
        note(.unreadable, document.trimmed(item.range))
        continue
      }
      readRelations(of: element, below: item.depth)
      while kind == .newline { at += 1 }
    }
  }

  // MARK: Relations

  /// Reads the relations below something, and those below what they lead to.
  ///
  /// - Parameters:
  ///   - element: What they hang on.
  ///   - depth: Its own indentation.
  ///   - inference: The inference that it is the conclusion of, which is what is undercut there.
  private mutating func readRelations(of element: End, below depth: Int32, inference: Int = -1) {
    levels.removeAll(keepingCapacity: true)
    var last = element
    while true {
      while kind == .newline { at += 1 }
      guard isBehindElement else {
        skipUnreadable()
        continue
      }
      guard kind == .relation else { return }
      let token = tokens[at]
      if token.depth > levels.last?.depth ?? depth {
        levels.append((token.depth, last))
      } else {
        while let level = levels.last, level.depth > token.depth { levels.removeLast() }
      }
      guard let parent = levels.last?.parent else { return skipUnreadable(toBlockEnd: true) }
      at += 1
      guard kind.isContent || kind.isTitle, let child = readElement() else {
        note(.unreadable, document.trimmed(token.range))
        continue
      }
      add(token, parent, child, to: parent == element ? inference : -1)
      last = child
    }
  }

  private mutating func add(
    _ token: ArgdownToken, _ parent: End, _ child: End, to inference: Int
  ) {
    func relation(_ kind: ArgdownDocument.RelationKind, _ from: End, _ to: End) {
      document.relations.append(
        ArgdownDocument.Relation(
          kind: kind, from: from, to: to, offset: Int(token.start + token.depth)))
    }
    if case .inference = parent, token.sign != .undercut {
      // What is below it is kept.
      note(.unreadable, document.trimmed(token.range))
      return
    }
    switch token.sign {
    case .support: relation(.support, child, parent)
    case .attack: relation(.attack, child, parent)
    case .supports: relation(.support, parent, child)
    case .attacks: relation(.attack, parent, child)
    case .contradiction:
      if case .argument = child { note(.contradictedArgument, document.trimmed(token.range)) }
      relation(.contradictory, parent, child)
    case .undercut: relation(.undercut, child, inference >= 0 ? .inference(inference) : parent)
    case .undercuts: relation(.undercut, parent, child)
    }
  }

  // MARK: Premises and conclusions

  private mutating func readStructure(after argument: Int) {
    hasBlock = true
    var argument = argument
    if argument >= 0, document.arguments[argument].structure >= 0 {
      note(.secondStructure, document.trimmed(tokens[at].range))
      argument = -1
    }
    if argument < 0 {
      argument = document.arguments.count
      document.arguments.append(untitled())
    }
    let number = document.structures.count
    var structure = ArgdownDocument.Structure(argument: argument)
    // The inference whose conclusion comes next, and the place behind the last conclusion.
    var inference = -1
    var concluded = 0
    let start = tokens[at].range
    var firstOfRest = start
    while kind == .number {
      let place = document.trimmed(tokens[at].range)
      if structure.steps.count == concluded { firstOfRest = place }
      at += 1
      guard kind.isContent || kind == .statementReference || kind == .statementDefinition,
        case .statement(let statement) = readElement()
      else {
        if kind == .end || kind == .emptyLine { note(.unreadable, place) } else { skipUnreadable() }
        continue
      }
      structure.steps.append(
        ArgdownDocument.Step(
          member: document.members.count - 1, statement: statement, inference: inference))
      if inference >= 0 {
        concluded = structure.steps.count
        document.inferences[inference].structure = number
        document.inferences[inference].conclusion = concluded - 1
      }
      readRelations(of: .statement(statement), below: 0, inference: inference)
      inference = -1
      if kind == .inferenceStart { inference = readInference() }
    }
    if inference >= 0 {
      let offset = document.inferences[inference].offset
      note(.unreadable, offset..<offset + 1)
    }
    if concluded < structure.steps.count {
      note(.noInference, document.trimmed(firstOfRest))
      structure.steps.removeLast(structure.steps.count - concluded)
    }
    guard concluded > 0 else { return }
    document.arguments[argument].structure = number
    document.structures.append(structure)
  }

  /// Reads an inference, and what undercuts it.
  private mutating func readInference() -> Int {
    let start = document.trimmed(tokens[at].range)
    var inference = ArgdownDocument.Inference(offset: start.lowerBound)
    at += 1
    var first = at
    let index = at
    func words() -> Range<Int32> { Int32(first)..<Int32(at) }
    var rules: [Range<Int32>] = []
    // Behind a line end there are no more rules, and behind data there is nothing.
    var isAtEnd = false
    while kind != .inferenceEnd, kind != .emptyLine, kind != .end, kind != .number {
      switch kind {
      case .data where inference.data < 0:
        rules.append(words())
        inference.data = readData()
        first = at
        isAtEnd = true
        continue
      case .comma:
        rules.append(words())
        first = at + 1
        let isNext = tokens[first].kind.isContent && tokens[first].kind != .newline
        if rules[rules.count - 1].isEmpty || isAtEnd || !isNext {
          note(.outOfPlace, tokens[at].range)
        }
      case .newline: isAtEnd = at > index
      default: if isAtEnd { note(.outOfPlace, document.trimmed(tokens[at].range)) }
      }
      at += 1
    }
    rules.append(words())
    document.tokens = tokens
    inference.rules = rules.map { document.text(of: $0) }.filter { !$0.isEmpty }
    document.tokens = []
    document.inferences.append(inference)
    let number = document.inferences.count - 1
    guard kind == .inferenceEnd else {
      note(.unreadable, start)
      return number
    }
    at += 1
    readRelations(of: .inference(number), below: 0)
    return number
  }
}
