internal import Analysis
internal import ArgumentModel
internal import SourceText

/// Attacks and what they rest on, in words for people who know no theory of argumentation.
struct DefenceWords {
  let framework: ViewFramework

  private var map: ArgumentMap { framework.graph.map }

  func id(_ node: NodeID) -> String { map.id(of: node) }

  /// `a`, `a and b`, `a, b and c`.
  func ids(_ nodes: [NodeID]) -> String { Self.list(nodes.map { map.id(of: $0) }) }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// A claim's or evidence's text and who says it, as in `close: Close it. Asserted by B`.
  func gloss(_ node: NodeID) -> String {
    let text = (map.text(of: node) ?? "").visibleOnOneLine
    let isWhole = text.last.map { ".!?…".contains($0) } ?? true
    let speakers = speakers(of: node)
    return "\(id(node)): \(text)\(isWhole ? "" : ".")"
      + (speakers.isEmpty ? "" : " \(speakers.prefix(1).uppercased())\(speakers.dropFirst()).")
  }

  /// The claims and evidence that ``attack(by:on:mediation:)`` speaks of, but for the target.
  func mentioned(by attacker: Int32, mediation: [Int] = []) -> [NodeID] {
    var nodes = mediation.map { map.links[$0].target }
    if case .node(let node) = framework.argument(attacker) {
      nodes += map.kind(of: node) == .link ? map.links[map.linkIndex(node)].premises : [node]
    }
    return nodes
  }

  /// Who says a claim or evidence: `asserted by A, denied by B`.
  func speakers(of node: NodeID) -> String {
    guard map.kind(of: node) != .link else { return "" }
    let words: [(Attitude, String)] = [
      (.asserts, "asserted"), (.denies, "denied"), (.concedes, "conceded"),
      (.questions, "questioned"), (.reports, "reported"), (.cites, "cited"),
    ]
    return words.compactMap { attitude, word in
      var names: [String] = []
      for index in framework.graph.stancesOn[node.index] {
        let stance = map.stances[Int(index)]
        let name = framework.graph.shortName(of: stance.holder)
        if stance.attitude == attitude, !names.contains(name) { names.append(name) }
      }
      return names.isEmpty ? nil : "\(word) by \(Self.list(names))"
    }.joined(separator: ", ")
  }

  /// How an argument attacks another: `trade-loss attacks close [A]`.
  func attack(by attacker: Int32, on target: Int32, mediation: [Int] = []) -> String {
    guard mediation.isEmpty else {
      let chain = mediation.map { id(map.links[$0].target) }
      let own = map.links[mediation[mediation.count - 1]].target.rawValue
      return "\(name(target)) entails \(chain.joined(separator: ", which entails ")), and "
        + attack(by: attacker, on: own)
    }
    switch framework.argument(attacker) {
    case .node(let node):
      if map.kind(of: node) == .link { return step(map.linkIndex(node)) }
      return exclusion(node, target)
    case .premiseFails(let premise, _): return "the step needs \(id(premise))"
    case .ownWord(let claim): return ownWord(on: claim)
    case .lacksBacking(let claim): return "no reason for \(id(claim)) stands"
    }
  }

  /// A claim's, evidence's or link's ID; a link without a name of its own by what it says.
  func name(_ argument: Int32) -> String {
    switch framework.argument(argument) {
    case .node(let node):
      guard map.kind(of: node) == .link else { return id(node) }
      return "the step '\(map.saying(of: map.linkIndex(node)))'"
    case .premiseFails(let premise, _): return "the failure of \(id(premise))"
    case .ownWord(let claim): return "the word of \(framework.perspective.name) on \(id(claim))"
    case .lacksBacking(let claim): return "the want of reasons for \(id(claim))"
    }
  }

  /// What a link says, who draws it and in which words: `a and b together attack c [A: “…”]`.
  private func step(_ index: Int) -> String {
    let link = map.links[index]
    let isLinked = link.premises.count > 1
    var verb = link.relation.rawValue
    if isLinked { verb = "together " + String(verb.dropLast()) }
    let target =
      map.kind(of: link.target) == .link
      ? "the step '\(map.saying(of: map.linkIndex(link.target)))'" : id(link.target)
    var source = framework.graph.holderList(link.holders)
    if let quote = link.quotes.first { source += ": “\(quote.text.visibleOnOneLine)”" }
    return "\(ids(link.premises)) \(verb) \(target) [\(source)]"
  }

  /// Why two claims do not go together.
  private func exclusion(_ attacker: NodeID, _ target: Int32) -> String {
    let other = NodeID(rawValue: target)
    guard map.kind(of: other) == .claim, map.kind(of: attacker) == .claim else {
      return "\(id(attacker)) attacks \(name(target))"
    }
    for index in framework.graph.contradictions[attacker.index]
    where framework.view.contains(contradiction: Int(index)) {
      let contradiction = map.contradictions[Int(index)]
      if contradiction.first == other || contradiction.second == other {
        let holders = framework.graph.holderList(contradiction.holders)
        return "\(id(attacker)) and \(id(other)) contradict each other [\(holders)]"
      }
    }
    let question = framework.graph.questions[attacker.index]
      .first { framework.graph.questions[other.index].contains($0) }
    guard let question else { return "\(id(attacker)) attacks \(id(other))" }
    return "\(id(attacker)) and \(id(other)) are rival answers to "
      + "“\(map.questions[Int(question)].text.visibleOnOneLine)”"
  }

  /// What the perspective's holders say themselves against a claim.
  private func ownWord(on claim: NodeID) -> String {
    var parts: [String] = []
    for index in framework.graph.stancesOn[claim.index] {
      let stance = map.stances[Int(index)]
      guard framework.perspective.holders.contains(stance.holder), stance.attitude != .reports
      else { continue }
      var part =
        "\(framework.graph.shortName(of: stance.holder)) \(stance.attitude.rawValue) \(id(claim))"
      if let quote = stance.quotes.first { part += ": “\(quote.text.visibleOnOneLine)”" }
      if !parts.contains(part) { parts.append(part) }
    }
    return parts.joined(separator: ", and ")
  }
}
