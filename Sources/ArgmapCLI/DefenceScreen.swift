internal import Analysis
internal import ArgumentModel
internal import SourceText

/// The screen of `why`: a defence tree as indented sentences.
struct DefenceScreen {
  private let tree: DefenceTree
  private let words: DefenceWords
  private let width: Int
  private(set) var lines: [String] = []

  init(_ tree: DefenceTree, width: Int) {
    self.tree = tree
    words = DefenceWords(framework: tree.framework)
    self.width = width
  }

  private var map: ArgumentMap { tree.framework.graph.map }

  private mutating func add(_ text: String, _ indent: Int) {
    // However deep the tree, the sentences stay within reach.
    let space = String(repeating: " ", count: min(indent, 20) * 2)
    for (index, line) in text.wrapped(to: max(20, width - space.count - 2)).enumerated() {
      lines.append(space + (index == 0 ? "" : "  ") + line)
    }
  }

  mutating func draw() {
    let root = tree.root
    guard case .node(let node) = tree.framework.argument(root.argument) else { return }
    if let text = map.text(of: node) {
      add("\(words.id(node)) - \(text.visibleOnOneLine)", 0)
    } else {
      add("\(words.id(node)) - \(map.saying(of: map.linkIndex(node)))", 0)
    }
    let speakers = words.speakers(of: node)
    if !speakers.isEmpty { add(speakers, 1) }
    switch root.standing {
    case .stands: drawStanding(root, "It", 0)
    case .falls:
      add("It falls:", 0)
      explain(root, 1)
    case .contested: drawCircle(node)
    }
  }

  /// Says that something stands, and why.
  private mutating func drawStanding(_ branch: DefenceTree.Branch, _ name: String, _ indent: Int) {
    if branch.isRepeated {
      add("\(name) stands (shown above).", indent)
    } else if branch.isCut {
      add("\(name) stands … (more with --depth)", indent)
    } else if branch.branches.isEmpty {
      add("\(name) stands: nothing attacks it.", indent)
    } else if case .node(let node) = tree.framework.argument(branch.argument),
      map.kind(of: node) == .link
    {
      add("\(name) holds:", indent)
      explain(branch, indent + 1)
    } else {
      add("\(name) stands: every attack on it is answered.", indent)
      explain(branch, indent + 1)
    }
  }

  /// Shows what a branch rests on; its own line stands already.
  private mutating func explain(_ branch: DefenceTree.Branch, _ indent: Int) {
    if branch.isRepeated || branch.isCut {
      add(branch.isRepeated ? "(shown above)" : "… (more with --depth)", indent)
      return
    }
    for attacker in branch.branches {
      switch attacker.standing {
      case .stands: drawDefeater(attacker, of: branch.argument, "- ", indent)
      case .falls: drawAnswered(attacker, of: branch.argument, indent)
      case .contested: break
      }
    }
  }

  /// An attack that holds, and what it rests on.
  private mutating func drawDefeater(
    _ attacker: DefenceTree.Branch, of target: Int32, _ start: String, _ indent: Int
  ) {
    if case .premiseFails(let premise, _) = tree.framework.argument(attacker.argument) {
      add("\(start)the step fails with its premise \(words.id(premise)), which falls:", indent)
      if let fallen = attacker.branches.first {
        explain(fallen, indent + 1)
      } else {
        explain(attacker, indent + 1)
      }
      return
    }
    let phrase = words.attack(
      by: attacker.argument, on: target, mediation: attacker.mediation)
    add(start + phrase, indent)
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
        drawStanding(standing, words.id(premise), indent)
      } else {
        add(
          "\(words.id(premise)) stands \(attacker.isCut ? "… (more with --depth)" : "(shown above)")",
          indent)
      }
      return
    }
    let phrase = words.attack(
      by: attacker.argument, on: target, mediation: attacker.mediation)
    add("- \(phrase). This fails:", indent)
    guard let answer = attacker.branches.first else {
      explain(attacker, indent + 1)
      return
    }
    drawDefeater(answer, of: attacker.argument, "+ ", indent + 1)
  }

  // MARK: What is contested

  private mutating func drawCircle(_ node: NodeID) {
    add("It is contested: a circle of attacks keeps it open, and nothing settles it.", 0)
    let way = tree.path + tree.circle
    for (index, argument) in way.enumerated() {
      let next = index + 1 < way.count ? way[index + 1] : tree.circle[0]
      guard let sentence = sentence(argument, next) else { continue }
      add("- \(sentence)", 1)
    }
    if let first = tree.circle.first {
      add("That leads back to \(words.name(first)).", 1)
    }
  }

  /// How one contested argument hangs on the next; `nil` where the sentence before says it.
  private func sentence(_ argument: Int32, _ next: Int32) -> String? {
    switch (tree.framework.argument(argument), tree.framework.argument(next)) {
    case (.premiseFails, _), (.ownWord, _): return nil
    case (.lacksBacking(let claim), _):
      return "a reason for \(words.id(claim)): \(words.name(next))"
    case (_, .premiseFails(let premise, _)):
      return "\(words.name(argument)) needs \(words.id(premise))"
    case (.node, _):
      return words.attack(
        by: next, on: argument, mediation: tree.framework.mediation(from: next, to: argument))
    }
  }
}
