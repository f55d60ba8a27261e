package import ArgumentModel
package import Evaluation
internal import SourceText

/// The screen of `why`: a defence tree as indented sentences.
///
/// What a sentence speaks of for the first time is given with its text and who says it, so that
/// nothing needs to be looked up.
package struct DefenceScreen {
  /// How many attacks are told besides the strongest.
  private static let otherLimit = 3

  let tree: DefenceTree
  let words: DefenceWords
  let width: Int
  /// The claims and evidence whose text has been shown.
  var told: Set<NodeID> = []
  /// What is said, and how far it is set in.
  package private(set) var sentences: [(indent: Int, text: String)] = []

  package init(_ tree: DefenceTree, width: Int, medium: Medium = .prompt) {
    self.tree = tree
    words = DefenceWords(framework: tree.framework, medium: medium)
    self.width = width
  }

  var map: ArgumentMap { tree.framework.graph.map }

  /// Adds the reasons for something that stands below what was drawn.
  package mutating func add(_ reasons: ReasonLines) {
    for line in reasons.lines { add(line.start + text(of: line.premises), line.indent) }
  }

  mutating func add(_ text: String, _ indent: Int) { sentences.append((indent, text)) }

  /// The sentences as lines of text.
  package var lines: [String] {
    sentences.flatMap { indent, text in
      // However deep the tree, the sentences stay within reach.
      let deepest = max(0, width - 2 - text.widestWord)
      let space = String(repeating: " ", count: min(min(indent, 20) * 2, deepest))
      return text.wrapped(to: max(20, width - space.count - 2)).enumerated().map { index, line in
        space + (index == 0 ? "" : "  ") + line
      }
    }
  }

  /// Draws the explanation of a node, or of what the perspective holds instead of it.
  package mutating func draw(_ node: NodeID, positions: PositionWords?) {
    drawHead(node)
    drawReasons(node, positions: positions)
  }

  /// Draws the same without what the node is.
  package mutating func drawReasons(_ node: NodeID, positions: PositionWords?) {
    told.insert(node)
    if let position = positions?.sentence(on: node) {
      add(position.text, 1)
      addGlosses(of: position.mentioned, 2)
    }
    drawVerdict(node.rawValue == tree.root.argument ? "it" : words.name(tree.root.argument))
  }

  private mutating func drawHead(_ node: NodeID) {
    if let text = map.text(of: node) {
      add("\(words.id(node)) - \(text.visibleOnOneLine)", 0)
    } else {
      let index = map.linkIndex(node)
      add(
        "\(words.id(node)) - \(map.saying(of: index)) "
          + "[\(tree.framework.graph.holderList(map.links[index].holders))]", 0)
    }
    let speakers = words.speakers(of: node)
    if !speakers.isEmpty { add(speakers, 1) }
  }

  /// Says what becomes of the root, as `it` or by a name, and why.
  private mutating func drawVerdict(_ name: String) {
    let root = tree.root
    let perspective = tree.framework.perspective
    let start =
      perspective.isEveryone
      ? name.prefix(1).uppercased() + name.dropFirst()
      : "In the view of \(perspective.name), \(name)"
    switch root.standing {
    case .stands: drawStanding(root, "\(start) stands", 0)
    case .falls:
      add("\(start) falls:", 0)
      explain(root, 1)
      drawOtherAttacks()
      if let reasons = tree.reasons, !reasons.pro.isEmpty || !reasons.con.isEmpty {
        add("Without that denial there would be:", 0)
        draw(reasons)
      }
    case .contested:
      add("\(start) is contested:", 0)
      if !tree.circle.isEmpty {
        drawCycle()
      } else if let reasons = tree.reasons {
        draw(reasons)
      }
      drawSettlements()
    }
  }

  /// What else would make it fall, in short.
  private mutating func drawOtherAttacks() {
    for attack in tree.otherAttacks.prefix(Self.otherLimit) {
      add(
        "- and "
          + words.attack(by: attack.attacker, on: tree.root.argument, mediation: attack.mediation),
        1)
      addGlosses(of: words.mentioned(by: attack.attacker, mediation: attack.mediation), 2)
    }
    let rest = tree.otherAttacks.count - Self.otherLimit
    if rest > 0, case .node(let node) = tree.framework.argument(tree.root.argument) {
      add(words.medium.andMore(rest, "attack", shownBy: "show \(words.id(node))"), 1)
    }
  }

  /// The text of something that was not spoken of before, with a space behind it.
  private mutating func gloss(_ node: NodeID) -> String? {
    guard map.kind(of: node) != .link, told.insert(node).inserted else { return nil }
    return words.gloss(node)
  }

  mutating func addGlosses(of nodes: [NodeID], _ indent: Int) {
    for node in nodes {
      if let gloss = gloss(node) { add("(\(gloss))", indent) }
    }
  }

  /// Says that something stands, and why.
  private mutating func drawStanding(
    _ branch: DefenceTree.Branch, _ start: String, _ indent: Int
  ) {
    if branch.isRepeated {
      add("\(start) (shown above).", indent)
    } else if branch.isCut {
      add("\(start) \(more)", indent)
    } else if branch.branches.isEmpty {
      add("\(start): \(nothing(against: branch.argument)).", indent)
    } else if case .node(let node) = tree.framework.argument(branch.argument),
      map.kind(of: node) == .link
    {
      add("\(start):", indent)
      explain(branch, indent + 1)
    } else {
      let attacks =
        branch.branches.count + branch.moreCount == 1
        ? "the one attack on it" : "every attack on it"
      add("\(start): \(attacks) fails.", indent)
      explain(branch, indent + 1)
    }
  }

  /// That the tree goes on.
  private var more: String { "…\(words.medium.way(" (", "more with --depth", ")"))" }

  /// That nothing attacks something, with a caution where there is one.
  private func nothing(against argument: Int32) -> String {
    guard case .node(let node) = tree.framework.argument(argument) else {
      return "nothing attacks it"
    }
    if tree.framework.graph.supposed[node] == true { return "it is supposed to hold" }
    guard map.kind(of: node) == .claim else { return "nothing attacks it" }
    if tree.backing(of: node) == .unbacked {
      return "nothing attacks it, though no reason given for it stands"
    }
    // In a view of its own the denial of somebody else has no part.
    let framework = tree.framework
    return framework.perspective.isEveryone && framework.graph.isDenied(node)
      ? "no reason is given against it" : "nothing attacks it"
  }

  /// Says what a premise is and that it stands, and why.
  private mutating func drawPremise(
    _ premise: NodeID, _ branch: DefenceTree.Branch, _ indent: Int
  ) {
    let start = gloss(premise).map { "\($0) It stands" } ?? "\(words.id(premise)) stands"
    drawStanding(branch, start, indent)
  }

  /// Shows what a branch rests on; its own line stands already.
  ///
  /// - Parameters:
  ///   - branch: The branch.
  ///   - answered: Whether that it falls answers something.
  ///   - indent: How far to set it in.
  private mutating func explain(
    _ branch: DefenceTree.Branch, answered: Bool = false, _ indent: Int
  ) {
    if branch.isRepeated || branch.isCut {
      add(branch.isRepeated ? "(shown above)" : more, indent)
      return
    }
    for attacker in branch.branches {
      switch attacker.standing {
      case .stands: drawDefeater(attacker, of: branch.argument, answered: answered, indent)
      case .falls: drawAnswered(attacker, of: branch.argument, indent)
      case .contested: break
      }
    }
    if branch.moreCount > 0, case .node(let node) = tree.framework.argument(branch.argument) {
      let rest = branch.moreCount
      let verdict = rest == 1 ? "it fails" : "they all fail"
      let way = words.medium.way("; ", "show \(words.id(node))")
      add(andMore(rest, "attack", shownBy: verdict + way), indent)
    }
  }

  /// An attack that holds, and what it rests on; it may answer the step just spoken of.
  private mutating func drawDefeater(
    _ attacker: DefenceTree.Branch, of target: Int32, answered: Bool = false, _ indent: Int
  ) {
    let start = answered ? "+ " : "- "
    if case .premiseFails(let premise, _) = tree.framework.argument(attacker.argument) {
      if answered {
        add(
          "+ " + (gloss(premise).map { "\($0) It falls:" } ?? "\(words.id(premise)) falls:"), indent
        )
      } else {
        add("- it needs \(words.id(premise)), which falls:", indent)
        addGlosses(of: [premise], indent + 1)
      }
      explain(attacker.branches.first ?? attacker, answered: answered, indent + 1)
      return
    }
    let phrase = words.attack(by: attacker.argument, on: target, mediation: attacker.mediation)
    let step = words.name(target)
    add(
      start
        + (answered && step.hasPrefix("the step ")
          ? phrase.replacing(step, with: "that step") : phrase),
      indent)
    addGlosses(
      of: attacker.mediation.map { map.links[$0].target }
        + words.conclusions(of: attacker.argument),
      indent + 1)
    guard attacker.argument < tree.framework.graph.nodeCount else { return }
    if attacker.branches.isEmpty, !attacker.isRepeated, !attacker.isCut { return }
    explain(attacker, indent + 1)
  }

  /// An attack that does not hold, and what defeats it.
  private mutating func drawAnswered(
    _ attacker: DefenceTree.Branch, of target: Int32, _ indent: Int
  ) {
    if case .premiseFails(let premise, _) = tree.framework.argument(attacker.argument) {
      // The premise does not fail: it is what defeats its failure.
      if let standing = attacker.branches.first {
        drawPremise(premise, standing, indent)
      } else {
        add(
          "\(words.id(premise)) stands \(attacker.isCut ? more : "(shown above)")",
          indent)
      }
      return
    }
    let phrase = words.attack(by: attacker.argument, on: target, mediation: attacker.mediation)
    add("- \(phrase). This fails:", indent)
    guard let answer = attacker.branches.first else {
      explain(attacker, indent + 1)
      return
    }
    var mentioned = words.mentioned(by: attacker.argument, mediation: attacker.mediation)
    if case .premiseFails(let premise, _) = tree.framework.argument(answer.argument) {
      // The answer itself says what the premise is.
      mentioned.removeAll { $0 == premise }
    }
    addGlosses(of: mentioned, indent + 1)
    drawDefeater(answer, of: attacker.argument, answered: true, indent + 1)
  }

  // MARK: What is contested

  private mutating func drawCycle() {
    let circle = tree.circle
    var said: [(sentence: String, mentioned: [NodeID])] = []
    for (index, argument) in circle.enumerated() {
      let next = circle[(index + 1) % circle.count]
      guard let sentence = sentence(argument, next, isFirst: index == 0) else { continue }
      said.append(sentence)
    }
    for (sentence, mentioned) in said {
      add("- \(sentence)", 1)
      addGlosses(of: mentioned, 2)
    }
    if said.count > 2 { add("and so on, in a circle", 1) }
  }

  /// How one contested argument hangs on the next; `nil` where the sentence before says it.
  private func sentence(
    _ argument: Int32, _ next: Int32, isFirst: Bool
  ) -> (sentence: String, mentioned: [NodeID])? {
    switch (tree.framework.argument(argument), tree.framework.argument(next)) {
    case (.premiseFails, _), (.ownWord, _), (.supposed, _): return nil
    case (.lacksBacking(let claim), _):
      return ("a reason for \(words.id(claim)): \(words.name(next))", [])
    case (_, .premiseFails(let premise, _)):
      // Who attacks with it has been said, unless this is where the way begins.
      return isFirst ? ("it needs \(words.id(premise))", [premise]) : nil
    case (.node, _):
      let mediation = tree.framework.mediation(from: next, to: argument)
      return (
        words.attack(by: next, on: argument, mediation: mediation),
        words.mentioned(by: next, mediation: mediation)
      )
    }
  }
}
