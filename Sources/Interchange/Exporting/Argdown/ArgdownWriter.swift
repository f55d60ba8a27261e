internal import ArgumentModel
internal import MapLanguage

/// A map as a text in Argdown, with what that language has no words for as metadata.
///
/// A link with one premise and nothing else to say is a relation below its target. Any other is an
/// argument with its premises and its conclusion. Argdown concludes to statements only, so an argument
/// against something concludes to a statement that stands in: it says what the argument goes against,
/// and the argument's own relation points there.
struct ArgdownWriter {
  private let map: ArgumentMap
  private var out: [UInt8] = []
  private(set) var losses = TransferNotices()
  /// Link → whether it is an argument.
  private var isArgument: [Bool]
  /// Node → the plain links into it.
  private var plainLinks: [[Int]]
  /// Claim → the contradictions that it comes first in.
  private var contradictions: [[Int]]
  /// Claim or evidence → the stances on it.
  private var stances: [[Int]]

  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends and bytes in all.
  init(_ map: ArgumentMap) {
    self.map = map
    isArgument = map.links.map { link in
      link.isNamed || link.premises.count > 1 || link.relation.isStrict || link.scheme != nil
        || link.holders != [.mapper] || !link.quotes.isEmpty
    }
    for link in map.links where map.kind(of: link.target) == .link {
      isArgument[map.linkIndex(link.target)] = true
    }
    plainLinks = Array(repeating: [], count: map.nodeCount)
    for (index, link) in map.links.enumerated() where !isArgument[index] {
      plainLinks[link.target.index].append(index)
    }
    contradictions = Array(repeating: [], count: map.claims.count)
    for (index, pair) in map.contradictions.enumerated() {
      contradictions[pair.first.index].append(index)
    }
    stances = Array(repeating: [], count: map.claims.count + map.evidence.count)
    for (index, stance) in map.stances.enumerated() { stances[stance.target.index].append(index) }
    noteLosses()
  }

  /// The text.
  mutating func bytes() -> [UInt8] {
    writeHead()
    for index in map.claims.indices {
      let claim = map.claims[index]
      writeStatement(
        NodeID(index), text: claim.text, tags: claim.tags, attributes: claim.attributes)
    }
    for index in map.evidence.indices {
      let evidence = map.evidence[index]
      writeStatement(
        map.evidenceNode(index), text: evidence.text, tags: evidence.tags,
        attributes: evidence.attributes, evidence: evidence.kind)
    }
    for index in map.links.indices where isArgument[index] { writeArgument(index) }
    // A text in Argdown has at least one block.
    if map.claims.isEmpty, map.evidence.isEmpty { line("# No claims") }
    if out.last == UInt8(ascii: "\n"), out.dropLast().last == UInt8(ascii: "\n") {
      out.removeLast()
    }
    return out
  }

  private mutating func line(_ text: String = "") {
    out += text.utf8
    out.append(UInt8(ascii: "\n"))
  }

  // MARK: Statements

  private mutating func writeStatement(
    _ node: NodeID, text: String, tags: [String], attributes: [Attribute],
    evidence: Evidence.Kind? = nil
  ) {
    out += "[\(map.id(of: node))]:".utf8
    let words = ArgdownMarkup.escaped(text)
    let isPlain = ArgdownMarkup.isPlain(text)
    if words.allSatisfy({ $0 == 0x20 }) {
      // A definition has to say something; a line break is enough.
      out.append(UInt8(ascii: "\n"))
    } else {
      out.append(UInt8(ascii: " "))
      out += words
    }
    for tag in tags { out += " \(ArgdownMarkup.tag(tag))".utf8 }
    if !isPlain || evidence != nil || !attributes.isEmpty || !stances[node.index].isEmpty {
      out.append(UInt8(ascii: " "))
      out += ArgdownMarkup.data { writer in
        if let evidence { writer.field("evidence", evidence.rawValue) }
        Self.write(attributes, to: &writer)
        if !isPlain { writer.field("text", text) }
        writer.array("stances", of: stances[node.index]) { write(map.stances[$1], to: &$0) }
      }
    }
    line()
    writePlainLinks(into: node)
    if node.index < contradictions.count {
      for index in contradictions[node.index] {
        line("  >< [\(map.id(of: map.contradictions[index].second))]")
      }
    }
    line()
  }

  private mutating func writePlainLinks(into node: NodeID) {
    for index in plainLinks[node.index] {
      let link = map.links[index]
      let sign =
        switch link.relation {
        case .supports, .entails: "+"
        case .attacks: "-"
        case .undercuts: "<_"
        }
      line("  \(sign) [\(map.id(of: link.premises[0]))]")
    }
  }

  // MARK: Arguments

  private mutating func writeArgument(_ index: Int) {
    let link = map.links[index]
    out += "<\(link.id)>".utf8
    let data = ArgdownMarkup.data { writer in
      writer.flag("unnamed", !link.isNamed)
      if link.relation != .supports { writer.field("relation", link.relation.rawValue) }
      writeHolders(link.holders, link.quotes, to: &writer)
    }
    if data.count > 2 {
      out.append(UInt8(ascii: " "))
      out += data
    }
    line()
    let isConflict = link.relation.isCon
    let target = map.id(of: link.target)
    let isAgainstStep = map.kind(of: link.target) == .link
    if isConflict { line(isAgainstStep ? "  _> <\(target)>" : "  -> [\(target)]") }
    writePlainLinks(into: map.linkNode(index))
    line()
    for (number, premise) in link.premises.enumerated() {
      line("(\(number + 1)) [\(map.id(of: premise))]")
    }
    if let scheme = link.scheme {
      out += "-- ".utf8
      out += ArgdownMarkup.rule(scheme)
      line(" --")
    } else {
      line("----")
    }
    out += "(\(link.premises.count + 1)) ".utf8
    if !isConflict {
      line("[\(target)]")
    } else if isAgainstStep {
      line("This speaks against the step @<\(target)>.")
    } else {
      line("This speaks against @[\(target)].")
    }
    line()
  }

  // MARK: Data

  private static func write(_ attributes: [Attribute], to writer: inout JSONWriter) {
    for attribute in attributes {
      writer.key(named: attribute.name.rawValue)
      writer.string(attribute.value)
    }
  }

  private func write(_ stance: Stance, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("by", name(of: stance.holder))
      writer.field("attitude", stance.attitude.rawValue)
      writer.flag("hedged", stance.isHedged)
      writer.flag("implicit", stance.isImplicit)
      writer.array("quotes", of: stance.quotes) { $0.string($1.text) }
    }
  }

  private func writeHolders(
    _ holders: [HolderID], _ quotes: [Quote], to writer: inout JSONWriter
  ) {
    if holders != [.mapper] { writer.array("by", of: holders) { $0.string(name(of: $1)) } }
    writer.array("quotes", of: quotes) { $0.string($1.text) }
  }

  /// A holder in the words of the map language.
  private func name(of holder: HolderID) -> String {
    let value = map.holders[holder.index]
    guard let source = value.source else { return "mapper" }
    return ([map.sources[Int(source)].id] + value.voices.map { map.voices[Int($0)].id })
      .joined(separator: " quoting ")
  }

  // MARK: The head of the file

  private mutating func writeHead() {
    let held = map.contradictions.filter { $0.holders != [.mapper] || !$0.quotes.isEmpty }
    let lists: [(name: String, entries: [[UInt8]])] = [
      (
        "sources",
        map.sources.map { source in
          ArgdownMarkup.data { writer in
            writer.field("id", source.id)
            writer.field("title", source.title)
            writer.array("tags", of: source.tags) { $0.string($1) }
            Self.write(source.attributes, to: &writer)
          }
        }
      ),
      (
        "voices",
        map.voices.map { voice in
          ArgdownMarkup.data { writer in
            writer.field("id", voice.id)
            writer.field("name", voice.name)
            Self.write(voice.attributes, to: &writer)
          }
        }
      ),
      (
        "questions",
        map.questions.map { question in
          ArgdownMarkup.data { writer in
            writer.field("id", question.id)
            writer.field("text", question.text)
            writer.array("answers", of: question.answers) { $0.string(map.id(of: $1)) }
          }
        }
      ),
      (
        "contradictions",
        held.map { pair in
          ArgdownMarkup.data { writer in
            writer.array("between", of: [pair.first, pair.second]) { $0.string(map.id(of: $1)) }
            writeHolders(pair.holders, pair.quotes, to: &writer)
          }
        }
      ),
      (
        "allowances",
        map.allowances.map { allowance in
          ArgdownMarkup.data { writer in
            writer.field("code", allowance.code)
            writer.array("on", of: allowance.subjects) { $0.string($1) }
            writer.field("reason", allowance.reason)
          }
        }
      ),
    ]
    let filled = lists.filter { !$0.entries.isEmpty }
    guard map.title != nil || !filled.isEmpty else { return }
    line("===")
    if let title = map.title {
      // A text alone, as it stands in an object.
      out += "title: ".utf8
      out += ArgdownMarkup.data { $0.field("t", title) }.dropFirst("{\"t\":".utf8.count).dropLast()
      line()
    }
    if !filled.isEmpty { line("argmap:") }
    for list in filled {
      line("  \(list.name):")
      for entry in list.entries {
        out += "    - ".utf8
        out += entry
        line()
      }
    }
    line("===")
    line()
  }
}

// MARK: - Losses

extension ArgdownWriter {
  private mutating func noteLosses() {
    for source in map.sources { note(source.id, source.tags) }
    for voice in map.voices { note(voice.id) }
    for question in map.questions { note(question.id) }
    for claim in map.claims { note(claim.id, claim.tags) }
    for evidence in map.evidence { note(evidence.id, evidence.tags) }
    for link in map.links {
      if link.isNamed { note(link.id) }
      if let scheme = link.scheme, wordLike(scheme) != scheme {
        losses.add(Self.word, at: .node(link.id), scheme)
      }
    }
  }

  private mutating func note(_ id: String, _ tags: [String] = []) {
    if !isOwnWord(id) { losses.add(Self.identifier, at: .node(id)) }
    for tag in tags where wordLike(tag) != tag { losses.add(Self.word, at: .node(id), tag) }
  }

  private static let identifier = TransferNotice.Kind.loss(
    "identifier", "identifier", "identifiers", "a number or a hash says nothing in another form")
  private static let word = TransferNotice.Kind.loss(
    "long-word", "end of a tag or a scheme", "ends of tags and schemes",
    "words that come from other forms are at most 60 signs long and end in a letter")
}
