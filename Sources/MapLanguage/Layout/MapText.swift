package import ArgumentModel
internal import SourceText

/// A map as text in the canonical layout, from which the same map can be read.
///
/// Declarations come first, then who holds what, each kind in the order of the map. Neighbouring
/// stances, links and contradictions of one holder share a block. A link is named only where the
/// mapper named it, or where an undercut of an undercut needs the name.
package struct MapText {
  private let map: ArgumentMap
  private let layouts: MapLayouts
  private var writer = LayoutWriter()

  /// - Parameter map: A map whose names are all declared, as reading and importing give it; its
  ///   places are not looked at.
  package init(_ map: ArgumentMap) {
    self.map = map
    layouts = MapLayouts(map)
  }

  /// The text, as bytes of UTF-8.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  package consuming func bytes() -> [UInt8] {
    let (map, layouts) = (map, layouts)
    if let title = map.title { write([layouts.layout(ofTitle: title)]) }
    for question in map.questions { write([layouts.layout(of: question)]) }
    write(map.claims.lazy.map(layouts.layout(of:)))
    write(map.evidence.lazy.map(layouts.layout(of:)))
    for source in map.sources { write([layouts.layout(of: source)]) }
    write(map.voices.lazy.map(layouts.layout(of:)))
    writeStances()
    writeHeld(map.links.map(\.holders), layouts.layout(ofLink:))
    writeHeld(map.contradictions.map(\.holders)) { layouts.layout(of: map.contradictions[$0]) }
    write(map.allowances.lazy.map(layouts.layout(of:)))
    return writer.finished()
  }

  // MARK: Paragraphs

  /// Writes statements of the top level, with an empty line above them.
  ///
  /// Each is laid out when its turn comes, so that only one is in memory.
  private mutating func write(_ statements: some Collection<StatementLayout>) {
    if !statements.isEmpty { writer.blankLine() }
    for statement in statements { writer.write(statement, indent: 0) }
  }

  /// Writes statements of one holder as a block, with an empty line above it.
  private mutating func write(_ statements: some Collection<StatementLayout>, by holder: HolderID) {
    writer.blankLine()
    writer.write(layouts.layout(ofBlockBy: holder), indent: 0)
    for statement in statements { writer.write(statement, indent: LayoutWriter.step) }
  }

  private mutating func writeStances() {
    let (map, layouts) = (map, layouts)
    writeRuns(map.stances.map { [$0.holder] }) {
      layouts.layout(of: map.stances[$0])
    } add: { stance, holder in
      stance.head.insert(contentsOf: holder, at: 0)
    }
  }

  /// Writes links or contradictions.
  private mutating func writeHeld(
    _ holders: [[HolderID]], _ statement: (_ index: Int) -> StatementLayout
  ) {
    writeRuns(holders, statement) { statement, holders in
      guard !holders.isEmpty else { return }
      statement.tail += [LayoutPiece(text: "by \(holders[0].text)")] + holders.dropFirst()
    }
  }

  /// Writes several statements of the same single holder in a row as a block, others alone.
  ///
  /// - Parameters:
  ///   - holders: Who holds each statement.
  ///   - statement: Lays out a statement, without its holders.
  ///   - add: Adds the words for its holders to a statement that stands alone.
  private mutating func writeRuns(
    _ holders: [[HolderID]], _ statement: (_ index: Int) -> StatementLayout,
    add: (inout StatementLayout, [LayoutPiece]) -> Void
  ) {
    var isBehindLoose = false
    for run in runs(of: holders) {
      let held = holders[run.lowerBound]
      if held.count == 1, held != [.mapper], run.count > 1 {
        withoutActuallyEscaping(statement) { write(run.lazy.map($0), by: held[0]) }
        isBehindLoose = false
        continue
      }
      if !isBehindLoose { writer.blankLine() }
      isBehindLoose = true
      let words = held == [.mapper] ? [] : layouts.words(of: held)
      for index in run {
        var statement = statement(index)
        add(&statement, words)
        writer.write(statement, indent: 0)
      }
    }
  }
}

/// The statements of a map, each before it is known what fits on a line.
private struct MapLayouts {
  private let map: ArgumentMap
  /// Link index → whether the text gives the link its name.
  private let isNamed: [Bool]
  private let wording: LinkWording

  init(_ map: ArgumentMap) {
    self.map = map
    // Undercuts may name each other in a circle, which words cannot.
    var isNamed = map.links.map(\.isNamed)
    for link in map.links where link.relation.endsAtLink {
      let target = map.linkIndex(link.target)
      if map.links[target].relation.endsAtLink { isNamed[target] = true }
    }
    self.isNamed = isNamed
    wording = LinkWording(map, step: { [isNamed] step, _ in isNamed[step] ? .end : .words })
  }

  // MARK: Declarations

  func layout(ofTitle title: String) -> StatementLayout {
    StatementLayout(head: pieces("map"), text: text(title))
  }

  func layout(of source: Source) -> StatementLayout {
    StatementLayout(
      head: pieces("source", source.id), text: text(source.title), tail: tags(source.tags),
      attributes: source.attributes.map(layout(of:)))
  }

  func layout(of voice: Voice) -> StatementLayout {
    StatementLayout(
      head: pieces("voice", voice.id), text: text(voice.name),
      attributes: voice.attributes.map(layout(of:)))
  }

  func layout(of question: Question) -> StatementLayout {
    let answers = list(question.answers.map(map.id(of:)))
    return StatementLayout(
      head: pieces("question", question.id), text: text(question.text),
      attributes: answers.isEmpty
        ? [] : [LayoutClause(opener: "answers:", value: .words(answers))])
  }

  func layout(of claim: Claim) -> StatementLayout {
    StatementLayout(
      head: pieces("claim", claim.id), text: text(claim.text), tail: tags(claim.tags),
      attributes: claim.attributes.map(layout(of:)))
  }

  func layout(of evidence: Evidence) -> StatementLayout {
    StatementLayout(
      head: pieces("evidence", evidence.id), text: text(evidence.text),
      tail: pieces(evidence.kind.rawValue) + tags(evidence.tags),
      attributes: evidence.attributes.map(layout(of:)))
  }

  func layout(of attribute: Attribute) -> LayoutClause {
    LayoutClause(attribute.name.rawValue, attribute.value)
  }

  func layout(of allowance: Allowance) -> StatementLayout {
    StatementLayout(
      head: pieces("allow", allowance.code, "on") + list(allowance.subjects),
      clauses: [LayoutClause(opener: "because", value: .text(text(allowance.reason)))])
  }

  // MARK: Positions

  /// The line that opens the block of a holder.
  func layout(ofBlockBy holder: HolderID) -> StatementLayout {
    StatementLayout(head: pieces("according to") + pieces(of: holder), isOneLine: true)
  }

  /// A stance as it stands in its holder's block.
  func layout(of stance: Stance) -> StatementLayout {
    let flags = (stance.isHedged ? ["hedged"] : []) + (stance.isImplicit ? ["implicit"] : [])
    return StatementLayout(
      head: pieces(stance.attitude.rawValue, map.id(of: stance.target)),
      tail: flags.map { LayoutPiece(text: $0) }, clauses: stance.quotes.map(layout(of:)))
  }

  /// A link without its holders.
  func layout(ofLink index: Int) -> StatementLayout {
    let link = map.links[index]
    // Names have no spaces in them, so that the words of a link are its pieces.
    var words: [LayoutPiece] = []
    var word = ""
    wording.add(link: index) { part in
      guard part.utf8.last == UInt8(ascii: " ") else {
        word += part
        return
      }
      words.append(LayoutPiece(text: word + part.dropLast()))
      word = ""
    }
    words.append(LayoutPiece(text: word))
    return StatementLayout(
      head: words,
      tail: (isNamed[index] ? pieces("as \(link.id)") : [])
        + (link.scheme.map { pieces("scheme \($0)") } ?? []),
      clauses: link.quotes.map(layout(of:)))
  }

  /// A contradiction without its holders.
  func layout(of contradiction: Contradiction) -> StatementLayout {
    StatementLayout(
      head: pieces(map.id(of: contradiction.first), "contradicts")
        + pieces(map.id(of: contradiction.second)),
      clauses: contradiction.quotes.map(layout(of:)))
  }

  func layout(of quote: Quote) -> LayoutClause {
    LayoutClause(opener: "at", value: .text(text(quote.text)))
  }

  // MARK: Words

  private func pieces(_ words: String...) -> [LayoutPiece] {
    words.map { LayoutPiece(text: $0) }
  }

  private func text(_ text: String) -> [LayoutPiece] { pieces(literalContent(text)) }

  private func tags(_ tags: [String]) -> [LayoutPiece] { tags.map { LayoutPiece(text: "#\($0)") } }

  /// Names with commas between them.
  private func list(_ names: [String]) -> [LayoutPiece] {
    names.enumerated().map { index, name in
      LayoutPiece(text: index + 1 < names.count ? name + "," : name)
    }
  }

  /// `gazette`, `quoting traders` and so on.
  private func pieces(of holder: HolderID) -> [LayoutPiece] {
    let holder = map.holders[holder.index]
    guard let source = holder.source else { return pieces("mapper") }
    return pieces(map.sources[Int(source)].id)
      + holder.voices.flatMap { pieces("quoting \(map.voices[Int($0)].id)") }
  }

  /// Holders with commas between them.
  func words(of holders: [HolderID]) -> [LayoutPiece] {
    var all = holders.map(pieces(of:))
    for index in all.indices.dropLast() { all[index][all[index].count - 1].text += "," }
    return all.flatMap(\.self)
  }
}

/// The stretches of equal neighbours.
private func runs<Value: Equatable>(of values: [Value]) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start = 0
  for index in values.indices where index + 1 == values.count || values[index + 1] != values[index]
  {
    runs.append(start..<index + 1)
    start = index + 1
  }
  return runs
}

extension LayoutClause {
  /// An attribute: its value bare where it can be and need not be broken, else a string.
  fileprivate init(_ name: String, _ value: String) {
    let width = 2 * LayoutWriter.step + name.utf8.count + 2 + value.utf8.count
    let fits = width <= LayoutWriter.lineWidth || !value.utf8.contains(UInt8(ascii: " "))
    self.init(
      opener: name + ":",
      value: fits && value.canBeBare
        ? .words([LayoutPiece(text: value)])
        : .text([LayoutPiece(text: literalContent(value))]))
  }
}
