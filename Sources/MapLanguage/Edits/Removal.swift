internal import ArgumentModel
package import SourceText

/// What `rm` can take off a map.
package enum Removed {
  /// Something with an ID of its own.
  case id(String)
  /// A stance, link or contradiction, by a place where it is stated.
  case statement(Place)
  /// The same, and, of a link, every statement that has the same words.
  case everyStatement(Place)
}

/// Takes something off a map, with everything that would say nothing without it.
///
/// What goes: its declaration; stances on it; links from and to it, and undercuts of these;
/// contradictions and allowances with it; for a source or a voice, what it alone holds. What it
/// holds with others loses it as a holder, and a question loses it as an answer. A claim or
/// evidence whose text stood in a stance that goes is declared in its place if something that
/// stays needs it. Comments stay.
///
/// - Returns: The edits; none where the thing stands nowhere.
/// - Complexity: O(*n*) expected for *n* bytes.
package func removal(of removed: Removed, in files: [SourceFile]) -> [TextEdit] {
  var removal = Removal(Outline(files))
  switch removed {
  case .id(let id): removal.remove(named: id)
  case .statement(let place): removal.remove(statementAt: place, andAlike: false)
  case .everyStatement(let place): removal.remove(statementAt: place, andAlike: true)
  }
  return removal.edits()
}

/// What goes and what is left of it.
private struct Removal {
  private var outline: Outline
  /// Symbol → the statements that name it.
  private var mentions: [Int32: [Int]] = [:]
  private var gone: Set<Int32> = []
  /// Symbols that are gone, whose statements were not looked at yet.
  private var pending: [Int32] = []
  private var doomed: Set<Int> = []
  /// Statements that stay, but for some names in a list.
  private var shortened: Set<Int> = []
  private var steps: [Step: Uses] = [:]

  init(_ outline: Outline) {
    self.outline = outline
    for number in outline.statements.indices {
      for index in outline.statements[number].tokens where outline.isName(index) {
        let symbol = outline.tokens[index].symbol
        if mentions[symbol]?.last != number { mentions[symbol, default: []].append(number) }
      }
      for name in outline.quotedAnswers(of: number)?.names ?? [] {
        let symbol = self.outline.symbol(of: name)
        if mentions[symbol]?.last != number { mentions[symbol, default: []].append(number) }
      }
      if let step = step(of: number) { steps[step, default: Uses()].state(number) }
      for range in outline.inParentheses(number) {
        if let step = step(in: range) { steps[step, default: Uses()].undercut.append(number) }
      }
    }
  }

  mutating func remove(named id: String) {
    lose(outline.symbol(of: id))
    settle()
  }

  mutating func remove(statementAt place: Place, andAlike: Bool) {
    guard let number = outline.statement(at: Int(place.range.start), in: Int(place.file)) else {
      return
    }
    doom(number)
    if andAlike, let step = step(of: number) {
      for other in steps[step]?.stated ?? [] { doom(other) }
    }
    settle()
  }

  private mutating func lose(_ symbol: Int32) {
    if gone.insert(symbol).inserted { pending.append(symbol) }
  }

  private mutating func doom(_ number: Int) {
    guard doomed.insert(number).inserted else { return }
    if let name = outline.linkName(number) { lose(outline.tokens[name].symbol) }
    // Once nothing else states the step, what undercuts it goes too.
    if let step = step(of: number) {
      steps[step]?.left -= 1
      if steps[step]?.left == 0 {
        for undercut in steps[step]?.undercut ?? [] { doom(undercut) }
      }
    }
    // A line that opens a block takes the block along.
    if outline.statements[number].kind == .block {
      var next = number + 1
      while next < outline.statements.count, outline.statements[next].header == number {
        doom(next)
        next += 1
      }
    }
  }

  /// Follows what is gone until nothing more goes.
  private mutating func settle() {
    while let symbol = pending.popLast() {
      for number in mentions[symbol] ?? [] where !doomed.contains(number) {
        if isOnlyInList(number) { shortened.insert(number) } else { doom(number) }
      }
    }
    // A shared statement may have lost its last holder since.
    for number in shortened where !doomed.contains(number) && !isOnlyInList(number) {
      doom(number)
    }
    if !pending.isEmpty { settle() }
  }

  // MARK: Steps

  /// Where a step stands.
  private struct Uses {
    /// The statements of it.
    private(set) var stated: [Int] = []
    /// How many of them stay.
    var left = 0
    /// The statements that repeat it in parentheses to undercut it.
    var undercut: [Int] = []

    mutating func state(_ number: Int) {
      stated.append(number)
      left += 1
    }
  }

  /// What a link says: its premises as a set, its relation, and its end.
  private struct Step: Hashable {
    var premises: Set<Int32>
    var relation: Relation
    var end: [Int32]
  }

  /// The step that a statement states, if it is a link.
  private func step(of number: Int) -> Step? { step(in: outline.core(number)) }

  private func step(in range: Range<Int>) -> Step? {
    guard let verb = range.first(where: { outline.keyword($0)?.relation != nil }),
      let relation = outline.keyword(verb)?.relation
    else { return nil }
    let words = range.filter { outline.tokens[$0].kind == .word }
    return Step(
      premises: Set(words.prefix { $0 < verb }.map { outline.tokens[$0].symbol }),
      relation: relation, end: words.drop { $0 <= verb }.map { outline.tokens[$0].symbol })
  }

  // MARK: Lists

  /// Whether all that is gone of what a statement names stands in its list of holders or answers,
  /// and, of holders, others remain.
  private func isOnlyInList(_ number: Int) -> Bool {
    guard let list = list(number) else { return false }
    let tokens = outline.statements[number].tokens
    let isElsewhere = tokens.contains { index in
      !list.range.contains(index) && outline.isName(index)
        && gone.contains(outline.tokens[index].symbol)
    }
    let header = outline.statements[number].header.map(doomed.contains) ?? false
    return !isElsewhere && !header
      && (list.isOfAnswers || list.items.contains { !isGone($0) })
  }

  /// The holders behind `by`, or the answers of a question, each a range of tokens.
  private struct List {
    var range: Range<Int>
    var items: [Range<Int>]
    var isOfAnswers: Bool
  }

  private func list(_ number: Int) -> List? {
    let tokens = outline.statements[number].tokens
    let isOfAnswers = outline.statements[number].kind == .question
    let item: Statement.Role = isOfAnswers ? .answer : .holder
    let start = tokens.first { index in
      isOfAnswers
        ? outline.roles[index] == .attribute
        : outline.roles[index] == .opener && outline.keyword(index) == .by
    }
    guard let start else { return nil }
    let end =
      (start + 1..<tokens.upperBound).first { index in
        let role = outline.roles[index]
        return role != item && role != .punctuation && outline.keyword(index) != .quoting
      } ?? tokens.upperBound
    let range = start + 1..<end
    let items = range.split { outline.tokens[$0].kind == .comma }
      .compactMap { item in item.first.map { $0..<$0 + item.count } }
    return items.isEmpty ? nil : List(range: range, items: items, isOfAnswers: isOfAnswers)
  }

  private func isGone(_ item: Range<Int>) -> Bool {
    item.contains { gone.contains(outline.tokens[$0].symbol) && outline.isName($0) }
  }

  // MARK: Edits

  func edits() -> [TextEdit] {
    var edits: [TextEdit] = []
    var kept: Set<Int> = []
    for number in doomed.sorted() {
      guard let name = outline.declaredName(number), isNeeded(name, beside: number) else {
        continue
      }
      edits += declaration(name, of: number)
      kept.insert(number)
    }
    var whole = doomed.subtracting(kept)
    // A line that opens a block goes when nothing is left under it.
    for header in Set(whole.compactMap { outline.statements[$0].header }) {
      var next = header + 1
      while next < outline.statements.count, outline.statements[next].header == header,
        whole.contains(next)
      {
        next += 1
      }
      let isEmpty = next == outline.statements.count || outline.statements[next].header != header
      if isEmpty { whole.insert(header) }
    }
    // All lines of a file that go, together: blank ones between them belong to both neighbours.
    var lines: [Int: [Range<Int>]] = [:]
    for number in whole {
      lines[outline.statements[number].file, default: []].append(outline.statements[number].lines)
    }
    for number in shortened.subtracting(doomed).sorted() {
      if let emptied = emptiedLines(number) {
        lines[outline.statements[number].file, default: []].append(emptied)
      } else {
        edits += shortening(number)
      }
    }
    for (file, lines) in lines.sorted(by: { $0.key < $1.key }) {
      edits += removal(ofLines: lines, from: file, in: outline.files)
    }
    return edits
  }

  /// Whether something that stays names what a statement that goes declares.
  private func isNeeded(_ name: Int, beside number: Int) -> Bool {
    let symbol = outline.tokens[name].symbol
    guard !gone.contains(symbol) else { return false }
    return (mentions[symbol] ?? []).contains { $0 != number && !doomed.contains($0) }
  }

  /// Makes a stance the plain declaration of what it is about.
  private func declaration(_ name: Int, of number: Int) -> [TextEdit] {
    let statement = outline.statements[number]
    let first = statement.tokens.lowerBound
    let isCitation = outline.keyword(name - 1) == .cites
    var edits = outline.replacing(
      first..<name, with: isCitation ? "evidence" : "claim", in: number)
    // Where the block goes, its line stands at the top level.
    if statement.header.map(doomed.contains) ?? true {
      edits.append(
        TextEdit(
          file: statement.file,
          range: statement.lines.lowerBound..<outline.range(first).lowerBound))
    }
    let lost = (name + 1..<statement.tokens.upperBound).filter { index in
      switch outline.roles[index] {
      case .flag, .quote: true
      case .opener: outline.keyword(index) == .at
      case .punctuation: outline.roles[index - 1] == .quote
      default: false
      }
    }
    return edits + outline.removing(lost, in: number)
  }

  /// The lines of an attribute that nothing is left of.
  private func emptiedLines(_ number: Int) -> Range<Int>? {
    guard let list = list(number), list.isOfAnswers, rest(of: list, number).isEmpty else {
      return nil
    }
    return outline.wholeLines(of: list.range.lowerBound - 1..<list.range.upperBound, in: number)
  }

  /// Takes what is gone out of a list, with a comma beside each.
  private func shortening(_ number: Int) -> [TextEdit] {
    guard let list = list(number) else { return [] }
    let rest = rest(of: list, number)
    if rest.isEmpty {
      return outline.removing(list.range.lowerBound - 1..<list.range.upperBound, in: number)
    }
    if let answers = outline.quotedAnswers(of: number) {
      return outline.replacing(
        answers.strings, with: stringLiteral(rest.joined(separator: ", ")), in: number)
    }
    var lost: [Int] = []
    var keepsOne = false
    for item in list.items {
      guard isGone(item) else {
        keepsOne = true
        continue
      }
      let comma = keepsOne ? item.lowerBound - 1 : item.upperBound
      lost += (Array(item) + [comma]).sorted()
    }
    return outline.removing(lost, in: number)
  }

  /// What stays of a list.
  private func rest(of list: List, _ number: Int) -> [String] {
    if list.isOfAnswers, let names = outline.quotedAnswers(of: number)?.names {
      var table = outline
      return names.filter { !gone.contains(table.symbol(of: $0)) }
    }
    return list.items.filter { !isGone($0) }
      .map { String(decoding: outline.text($0, in: number), as: UTF8.self) }
  }
}
