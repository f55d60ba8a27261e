package import ArgumentModel
package import Checks
internal import Dense
package import Evaluation
package import SourceText

/// The screen of `show`: a text, who says it, and its links as numbered rows.
package struct SubjectScreen {
  private let graph: ArgumentGraph
  private let style: TextStyle
  private let width: Int
  /// Where in its article each quote stands; `nil` where no article is at hand.
  private let places: QuotePlaces?
  private let standings: Standings?
  private let sourceMarks: SourceMarks

  /// What has been added, from the top.
  private var entries: [Entry] = []

  /// A line of text, or a numbered row, whose columns line up with those of all other rows.
  private enum Entry {
    case line(String)
    case row(Row)
  }

  private struct Row {
    var label: String
    var id: String
    /// Who holds it, and what it is needed together with.
    var tail: String
    var text: String
  }

  /// How wide the labels before linked things are.
  private static let labelWidth = 15

  package init(
    _ graph: ArgumentGraph, style: TextStyle, width: Int, places: QuotePlaces?,
    standings: Standings?, marks: SourceMarks
  ) {
    self.graph = graph
    self.style = style
    self.width = min(max(width, 40), 120)
    self.places = places
    self.standings = standings
    sourceMarks = marks
  }

  private var map: ArgumentMap { graph.map }

  package mutating func add(_ subject: Subject) {
    switch subject {
    case .node(let node):
      switch map.kind(of: node) {
      case .claim: addClaim(node)
      case .evidence: addEvidence(node)
      case .link: addLink(map.linkIndex(node))
      }
    case .source(let index): addSource(index)
    case .voice(let index): addVoice(index)
    case .question(let index): addQuestion(index)
    }
  }

  // MARK: Claims and evidence

  private mutating func addClaim(_ node: NodeID) {
    let claim = map.claims[node.index]
    addHead(claim.id, claim.text, right: marks(on: node))
    addTags(claim.tags, claim.attributes[.kind])
    addStanding(of: node)
    addLinks(into: node)
    addLinks(from: node)
    addContradictions(of: node)
    addQuestions(of: node)
    addUndercuts(at: node)
    addQuotes(on: node)
    addNote(claim.attributes)
  }

  private mutating func addEvidence(_ node: NodeID) {
    let evidence = map.evidence[map.evidenceIndex(node)]
    addHead(evidence.id, evidence.text, right: marks(on: node))
    addTags(evidence.tags, evidence.kind.rawValue)
    addStanding(of: node)
    let facts: [Attribute.Name] = [.measure, .figure, .period]
    for name in facts {
      if let value = evidence.attributes[name] {
        addField(name.rawValue, value.visibleOnOneLine)
      }
    }
    addLinks(into: node)
    addLinks(from: node)
    addUndercuts(at: node)
    addQuotes(on: node)
    addNote(evidence.attributes)
  }

  private func marks(on node: NodeID) -> String {
    map.sources.indices.prefix(SourceMarks.limit).compactMap { source in
      let mark = sourceMarks.mark(ofSource: source, on: node)
      return mark == Mark.silent ? nil : "\(graph.shortName(ofSource: source)) \(mark)"
    }.joined(separator: "  ")
  }

  private mutating func addLinks(into node: NodeID) {
    for relation in Relation.proFirst {
      var isFirst = true
      for link in graph.linksInto[node.index] where graph.relations[Int(link)] == relation {
        for premise in graph.premises[Int(link)] {
          addRow(
            isFirst ? relation.passive : "", NodeID(rawValue: premise),
            holders: map.links[Int(link)].holders,
            together: graph.premises[Int(link)].count > 1 ? Int(link) : nil)
          isFirst = false
        }
      }
    }
  }

  private mutating func addLinks(from node: NodeID) {
    for relation in Relation.proFirst {
      var isFirst = true
      for link in graph.linksFrom[node.index] where graph.relations[Int(link)] == relation {
        addRow(
          isFirst ? relation.rawValue : "", NodeID(rawValue: graph.targets[Int(link)]),
          holders: map.links[Int(link)].holders,
          together: graph.premises[Int(link)].count > 1 ? Int(link) : nil)
        isFirst = false
      }
    }
  }

  private mutating func addContradictions(of node: NodeID) {
    for (number, index) in graph.contradictions[node.index].enumerated() {
      let contradiction = map.contradictions[Int(index)]
      let other = contradiction.first == node ? contradiction.second : contradiction.first
      addRow(number == 0 ? "contradicts" : "", other, holders: contradiction.holders)
    }
  }

  private mutating func addQuestions(of node: NodeID) {
    for index in graph.questions[node.index] {
      let question = map.questions[Int(index)]
      addRow("answers", question.id, question.text, "")
    }
  }

  /// The steps from and to a node that somebody undercuts.
  private mutating func addUndercuts(at node: NodeID) {
    // One heading for all that undercuts a step.
    var told: String?
    for link in graph.linksInto[node.index] + graph.linksFrom[node.index] {
      let step = map.linkNode(Int(link))
      for undercut in graph.linksInto[step.index] {
        let isInto = graph.targets[Int(link)] == node.rawValue
        let ends =
          isInto
          ? "the step to it from " + map.premiseWords(ofStep: Int(link))
          : "the step from it to " + map.id(of: NodeID(rawValue: graph.targets[Int(link)]))
        let premises = graph.premises[Int(undercut)].map { NodeID(rawValue: $0) }
        if ends != told { addText("\(ends) is undercut:") }
        told = ends
        for premise in premises {
          addRow("", premise, holders: map.links[Int(undercut)].holders)
        }
      }
    }
  }

  private mutating func addQuotes(on node: NodeID) {
    for index in graph.stancesOn[node.index] {
      let stance = map.stances[Int(index)]
      let who = graph.shortName(of: stance.holder)
      var how = stance.attitude.rawValue
      if stance.isHedged { how += " (hedged)" }
      if stance.isImplicit { how += " (not said in words)" }
      if stance.quotes.isEmpty { addField("\(who)", how) }
      for quote in stance.quotes {
        let place = places?.passage(of: quote).map { "\($0.words): " } ?? ""
        addField(
          "\(who)", "\(how) at \(place)\(style("\"\(quote.text.visibleOnOneLine)\"", .quote))")
      }
    }
  }

  // MARK: Links

  private mutating func addLink(_ index: Int) {
    let link = map.links[index]
    addHead(link.id, map.sentence(ofLink: index), right: "[\(graph.holderList(link.holders))]")
    addStanding(of: map.linkNode(index))
    if let scheme = link.scheme { addField("scheme", scheme) }
    for (number, premise) in link.premises.enumerated() {
      addRow(number == 0 ? "from" : "", premise, holders: nil)
    }
    addRow(link.relation.rawValue, link.target, holders: nil)
    var isFirst = true
    for undercut in graph.linksInto[map.linkNode(index).index] {
      for premise in graph.premises[Int(undercut)] {
        addRow(
          isFirst ? graph.relations[Int(undercut)].passive : "", NodeID(rawValue: premise),
          holders: map.links[Int(undercut)].holders)
        isFirst = false
      }
    }
    for quote in link.quotes {
      let place = places?.passage(of: quote).map { "\($0.words): " } ?? ""
      addField("quoted at", "\(place)\"\(quote.text.visibleOnOneLine)\"")
    }
  }

  // MARK: Sources, voices, questions

  private mutating func addSource(_ index: Int) {
    let source = map.sources[index]
    addHead(source.id, source.title, right: graph.letters[index] ?? "")
    addTags(source.tags, nil)
    for attribute in source.attributes where attribute.name != .note {
      addField(attribute.name.rawValue, attribute.value.visibleOnOneLine)
    }
    addSpoken { $0.source == Int32(index) }
    addNote(source.attributes)
    addText("see: ls --by \(graph.shortName(ofSource: index))")
  }

  private mutating func addVoice(_ index: Int) {
    let voice = map.voices[index]
    addHead(voice.id, voice.name, right: "")
    if let role = voice.attributes[.role] { addField("role", role.visibleOnOneLine) }
    addSpoken { $0.voices.contains(Int32(index)) }
    addNote(voice.attributes)
  }

  /// How many stances and links some holders have.
  private mutating func addSpoken(_ includes: (Holder) -> Bool) {
    for index in map.holders.indices.dropFirst() where includes(map.holders[index]) {
      let stances = graph.stancesOf[index].map { map.stances[Int($0)] }
      let citations = stances.count { $0.attitude == .cites }
      addField(
        map.name(of: HolderID(index)),
        "\(counted(stances.count - citations, "stance")), \(counted(citations, "citation")), "
          + counted(graph.linksOf[index].count, "link"))
    }
  }

  private mutating func addQuestion(_ index: Int) {
    let question = map.questions[index]
    addHead(question.id, question.text, right: "")
    for (number, answer) in question.answers.enumerated() {
      addRow(number == 0 ? "answers" : "", answer, holders: nil)
    }
  }

  // MARK: Lines

  /// The IDs behind the numbers.
  package var rows: [String] {
    entries.compactMap { if case .row(let row) = $0 { row.id } else { nil } }
  }

  /// The screen.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  package var lines: [String] {
    let all = entries.compactMap { if case .row(let row) = $0 { row } else { nil } }
    func columnWidth(_ range: ClosedRange<Int>, _ widths: [Int]) -> Int {
      min(max(widths.max() ?? 0, range.lowerBound), range.upperBound)
    }
    let idWidth = columnWidth(20...26, all.map(\.id.displayWidth))
    let tailWidth = columnWidth(10...28, all.map(\.tail.displayWidth))
    var number = 0
    return entries.flatMap { entry in
      switch entry {
      case .line(let line): return line.fitted(to: width)
      case .row(let row):
        number += 1
        return lines(row, number: number, idWidth, tailWidth)
      }
    }
  }

  /// A row with its text behind it or, where there is too little room, below its name.
  private func lines(
    _ row: Row, number: Int, _ idWidth: Int, _ tailWidth: Int
  ) -> [String] {
    let digits = String(number)
    let start =
      "  \(row.label.padded(to: Self.labelWidth))"
      + String(repeating: " ", count: max(0, 2 - digits.count)) + digits + "  "
    let id = style(row.id, .identifier).padded(to: idWidth)
    let head = "\(start)\(id)  \(row.tail.padded(to: tailWidth))  "
    let text = row.text.visibleOnOneLine
    if width - head.displayWidth >= max(Self.leastRoom, text.widestWord) {
      return text.hanging(behind: head, to: width)
    }
    let name = "\(start)\(id)" + (row.tail.isEmpty ? "" : "  \(row.tail)")
    let indent = min(start.displayWidth + 2, max(0, width - text.widestWord))
    return name.fitted(to: width)
      + text.hanging(behind: String(repeating: " ", count: indent), to: width)
  }

  /// How many columns a text must have behind its row, or it stands below it.
  private static let leastRoom = 24

  /// `id - text`, wrapped, with `right` at the end of the first line, or below where it is long.
  private mutating func addHead(_ id: String, _ text: String, right: String) {
    let isBelow = right.displayWidth > width / 3
    let room = width - (isBelow || right.isEmpty ? 0 : right.displayWidth + 2)
    let start = "\(id) - "
    let text = text.visibleOnOneLine
    let isBeside =
      start.displayWidth <= 20 && start.displayWidth + text.widestWord <= room
    var lines = isBeside ? text.hanging(behind: start, to: room) : ["\(id) -"]
    if !isBeside {
      let indent = String(repeating: " ", count: min(4, max(0, width - text.widestWord)))
      lines += text.hanging(behind: indent, to: width)
    }
    if !right.isEmpty, !isBelow, let first = lines.first, first.displayWidth <= room {
      lines[0] = first.padded(to: width - right.displayWidth) + right
    }
    lines[0] = style(id, .identifier) + lines[0].dropFirst(id.count)
    for line in lines { entries.append(.line(line)) }
    if isBelow { addText(right) }
  }

  private mutating func addTags(_ tags: [String], _ kind: String?) {
    let words = [kind].compactMap(\.self) + tags.map { "#\($0)" }
    if !words.isEmpty { addText(words.joined(separator: "  ")) }
  }

  /// Whether a thing stands, and for what does not, how to see why.
  private mutating func addStanding(of node: NodeID) {
    guard let phrase = standings?.phrase(of: node) else { return }
    let isSettled = standings?.standing(of: node) == .stands
    addText(phrase + (isSettled ? "" : "; see: why \(map.id(of: node))"))
  }

  private mutating func addText(_ text: String) {
    entries.append(.line("  " + text.visibleOnOneLine))
  }

  /// A label and text, which holds no control characters but those of the style.
  private mutating func addField(_ label: String, _ text: String) {
    let start = "  \(label.visible.padded(to: Self.labelWidth - 1)) "
    let isBeside = start.displayWidth <= width / 2
    if !isBeside { entries.append(.line("  \(label.visible)")) }
    let space = String(repeating: " ", count: Self.labelWidth + 2)
    for line in text.hanging(behind: isBeside ? start : space, to: width) {
      entries.append(.line(line))
    }
  }

  private mutating func addNote(_ attributes: [Attribute]) {
    if let note = attributes[.note] { addField("note", note.visibleOnOneLine) }
  }

  /// A numbered row: what is there, who holds it, and its text.
  private mutating func addRow(
    _ label: String, _ node: NodeID, holders: [HolderID]?, together link: Int? = nil
  ) {
    let text = map.text(of: node) ?? map.sentence(ofLink: map.linkIndex(node))
    let who = holders.map { "[\(graph.holderList($0))]" } ?? ""
    let linked = link.map { " (together, \(map.links[$0].id))" } ?? ""
    addRow(label, map.id(of: node), text, who + linked)
  }

  private mutating func addRow(_ label: String, _ id: String, _ text: String, _ who: String) {
    entries.append(.row(Row(label: label, id: id, tail: who, text: text)))
  }
}
