package import ArgumentModel
internal import Comparison
internal import Dense
package import Evaluation
internal import SourceText

/// Attacks and what they rest on, in words for people who know no theory of argumentation.
package struct DefenceWords: Sendable {
  let framework: ViewFramework
  let medium: Medium

  package init(framework: ViewFramework, medium: Medium = .prompt) {
    self.framework = framework
    self.medium = medium
  }

  private var map: ArgumentMap { framework.graph.map }

  func id(_ node: NodeID) -> String { medium.marked(map.id(of: node)) }

  /// `a`, `a and b`, `a, b and c`.
  func ids(_ nodes: [NodeID]) -> String { joinedInWords(nodes.map(id)) }

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
      nodes += conclusions(of: attacker)
    }
    return nodes
  }

  /// The claim or evidence that an attacker, a link, is a reason for; none for others.
  func conclusions(of attacker: Int32) -> [NodeID] {
    guard case .node(let node) = framework.argument(attacker), map.kind(of: node) == .link else {
      return []
    }
    let target = map.links[map.linkIndex(node)].target
    return map.kind(of: target) == .link ? [] : [target]
  }

  /// Who says a claim or evidence: `asserted by A, denied by B (hedged)`.
  package func speakers(of node: NodeID) -> String {
    guard map.kind(of: node) != .link else { return "" }
    let words: [(Attitude, String)] = [
      (.asserts, "asserted"), (.denies, "denied"), (.concedes, "conceded"),
      (.questions, "questioned"), (.reports, "reported"), (.cites, "cited"),
    ]
    return words.compactMap { attitude, word in
      var holders: [HolderID] = []
      var stances: [HolderID: [Stance]] = [:]
      for stance in framework.graph.stancesOn[node.index].lazy.map({ map.stances[Int($0)] })
      where stance.attitude == attitude {
        if stances[stance.holder] == nil { holders.append(stance.holder) }
        stances[stance.holder, default: []].append(stance)
      }
      let names = holders.map {
        framework.graph.shortName(of: $0) + Self.remark(on: stances[$0] ?? [])
      }
      return names.isEmpty ? nil : "\(word) by \(joinedInWords(names))"
    }.joined(separator: ", ")
  }

  /// That a holder's stances on one thing are hedged or not in words, unless one is neither.
  private static func remark(on stances: [Stance]) -> String {
    if stances.allSatisfy(\.isImplicit) { return " (implied)" }
    return stances.allSatisfy { $0.isHedged || $0.isImplicit } ? " (hedged)" : ""
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
      if map.kind(of: node) == .link { return attack(byLink: map.linkIndex(node), on: target) }
      return exclusion(node, target)
    case .premiseFails(let premise, _): return "the step needs \(id(premise))"
    case .ownWord(let claim): return ownWord(on: claim)
    case .supposed: return "it is supposed that \(name(target)) does not hold"
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
    case .supposed(let node): return "what is supposed of \(name(node.rawValue))"
    case .lacksBacking(let claim): return "the want of reasons for \(id(claim))"
    }
  }

  /// What a link says, and how it comes to be against something: `x supports close [A], the rival
  /// answer to keep-open`.
  private func attack(byLink index: Int, on target: Int32) -> String {
    let other = NodeID(rawValue: target)
    guard map.kind(of: other) == .link else {
      return step(index) + rivalry(ofLink: index, with: other)
    }
    // Two reasons on two sides: one of them is against what the other is for.
    let end = map.links[map.linkIndex(other)].target
    guard !graph.relations[index].endsAtLink, map.kind(of: end) != .link else {
      return step(index)
    }
    return "on the other side, " + step(index) + rivalry(ofLink: index, with: end)
  }

  /// What makes a reason for one claim a reason against another; nothing where it attacks that, or
  /// where they have nothing to do with each other.
  private func rivalry(ofLink index: Int, with claim: NodeID) -> String {
    let end = map.links[index].target
    guard end != claim, map.kind(of: end) == .claim,
      let exclusion = exclusion(of: end, and: claim)
    else { return "" }
    switch exclusion {
    case .question: return ", the rival answer to \(id(claim))"
    case .contradiction, .negation: return ", which contradicts \(id(claim))"
    }
  }

  /// What a link says, who draws it and in which words: `a and b together attack c [A: “…”]`.
  private func step(_ index: Int) -> String {
    let wording = LinkWording(
      map,
      premises: { link, _, add in
        let premises = map.links[link].premises
        add(ids(premises) + (premises.count > 1 ? " together" : ""))
      },
      end: { node in
        map.kind(of: node) == .link
          ? "the step '\(map.saying(of: map.linkIndex(node)))'" : id(node)
      })
    return "\(wording.words(ofLink: index)) [\(drawer(of: index))]"
  }

  /// Who draws a link, and in which words: `A: “…”`.
  func drawer(of index: Int) -> String {
    let link = map.links[index]
    let holders = graph.holderList(link.holders)
    return link.quotes.first.map { "\(holders): “\($0.text.visibleOnOneLine)”" } ?? holders
  }

  private var graph: ArgumentGraph { framework.graph }

  /// What in the view excludes two claims from each other.
  func exclusion(of claim: NodeID, and other: NodeID) -> Comparison.Clash.Exclusion? {
    let pairs = graph.contradictions
    let (few, many) =
      pairs[claim.index].count <= pairs[other.index].count ? (claim, other) : (other, claim)
    for index in pairs[few.index] where framework.view.contains(contradiction: Int(index)) {
      let pair = map.contradictions[Int(index)]
      if pair.first == many || pair.second == many { return .contradiction(Int(index)) }
    }
    let question = graph.questions[claim.index].first { graph.questions[other.index].contains($0) }
    return question.map { .question(Int($0)) }
  }

  /// Why two claims do not go together.
  private func exclusion(_ attacker: NodeID, _ target: Int32) -> String {
    let other = NodeID(rawValue: target)
    guard map.kind(of: other) == .claim, map.kind(of: attacker) == .claim else {
      return "\(id(attacker)) attacks \(name(target))"
    }
    switch exclusion(of: attacker, and: other) {
    case .contradiction(let index):
      let holders = framework.graph.holderList(map.contradictions[index].holders)
      return "\(id(attacker)) and \(id(other)) contradict each other [\(holders)]"
    case .question(let index):
      return "\(id(attacker)) and \(id(other)) are rival answers to "
        + "“\(map.questions[index].text.visibleOnOneLine)”"
    case .negation, nil: return "\(id(attacker)) attacks \(id(other))"
    }
  }

  /// What holders say themselves against a claim: those of the perspective, or in the view of
  /// everyone those who deny it.
  ///
  /// `A denies c: “…”`, `A and B deny c, and nobody holds it`.
  func ownWord(on claim: NodeID) -> String {
    let isEveryone = framework.perspective.isEveryone
    let attitudes: [Attitude] =
      isEveryone ? [.denies] : [.asserts, .concedes, .questions, .denies]
    let parts = attitudes.compactMap { attitude -> String? in
      let stances = ownStances(of: attitude, on: claim)
      guard let first = stances.first else { return nil }
      let part = "\(verb(attitude, of: stances)) \(id(claim))"
      guard stances.count == 1, let quote = first.quotes.first else { return part }
      return "\(part): “\(quote.text.visibleOnOneLine)”"
    }
    return parts.joined(separator: ", and ") + (isEveryone ? ", and nobody holds it" : "")
  }

  /// What keeps a claim open: `A questions it`.
  func doubt(of claim: NodeID) -> String {
    let denials = ownStances(of: .denies, on: claim)
    return denials.isEmpty
      ? "\(verb(.questions, of: ownStances(of: .questions, on: claim))) it"
      : "\(verb(.denies, of: denials)) it"
  }

  /// The first stance of each of the perspective's holders, or in the view of everyone of each
  /// holder.
  private func ownStances(of attitude: Attitude, on claim: NodeID) -> [Stance] {
    var met: Set<HolderID> = []
    return framework.graph.stancesOn[claim.index].map { map.stances[Int($0)] }.filter { stance in
      stance.attitude == attitude
        && (framework.perspective.isEveryone
          || framework.perspective.holders.contains(stance.holder))
        && met.insert(stance.holder).inserted
    }
  }

  private static func plural(_ verb: String) -> String {
    verb.hasSuffix("ies") ? verb.dropLast(3) + "y" : String(verb.dropLast())
  }

  /// `A denies`, `A and B deny`.
  private func verb(_ attitude: Attitude, of stances: [Stance]) -> String {
    let names = stances.map { framework.graph.shortName(of: $0.holder) }
    let word = attitude.rawValue
    if names.count > 6 { return "\(names[0]) and \(names.count - 1) more \(Self.plural(word))" }
    return "\(joinedInWords(names)) \(names.count == 1 ? word : Self.plural(word))"
  }
}
