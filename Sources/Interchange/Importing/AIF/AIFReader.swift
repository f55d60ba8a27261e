internal import ArgumentModel
internal import Dense
internal import MapLanguage

/// Makes a map of an AIF graph.
///
/// I-nodes are claims; an inference is a link that supports, a conflict one that attacks or, where it
/// ends at another scheme, undercuts; an illocution is a stance, or says whose a link is.
struct AIFReader {
  private let graph: AIFGraph
  private let into: CompressedRows
  private let from: CompressedRows
  private var draft: ImportDraft
  private var speakers: AIFSpeakers
  /// Node → its claim.
  private var items: [ImportDraft.Item?]
  /// Node → the first of its links, and how many it has.
  private var steps: [(first: Int, count: Int)]

  /// - Parameters:
  ///   - graph: What to make a map of.
  ///   - draft: The map, with what there was to say of the graph.
  ///   - title: What to call the dialogue, where the graph does not say it.
  init(_ graph: AIFGraph, _ draft: ImportDraft, title: String) {
    var draft = draft
    let count = graph.nodes.count
    into = CompressedRows(rowCount: count) { add in
      for edge in graph.edges { add(edge.to, edge.from) }
    }
    from = CompressedRows(rowCount: count) { add in
      for edge in graph.edges { add(edge.from, edge.to) }
    }
    if let title = graph.title { draft.title = title }
    speakers = AIFSpeakers(
      graph, into: into, from: from, title: draft.title ?? (title.isEmpty ? "dialogue" : title),
      &draft)
    self.graph = graph
    self.draft = draft
    items = Array(repeating: nil, count: count)
    steps = Array(repeating: (0, 0), count: count)
  }

  /// Makes the map.
  ///
  /// - Parameter adding: Adds what the form has beside the graph; it is given the claim of each node
  ///   that is one, by the node's ID.
  /// - Returns: The map.
  consuming func imported(
    adding: (inout ImportDraft, [String: ImportDraft.Item]) -> Void = { _, _ in }
  ) -> ImportedMap {
    for (index, node) in graph.nodes.enumerated() where node.kind == .information {
      items[index] = draft.addItem(
        node.text, name: node.id, evidence: node.evidence,
        tags: node.isMajorClaim ? ["major-claim"] : [], at: .node(node.id))
    }
    noteOddEdges()
    planLinks()
    addLinks()
    addStances()
    noteOthers()
    var claims: [String: ImportDraft.Item] = [:]
    for (node, item) in zip(graph.nodes, items) {
      if let item { claims[node.id] = item }
    }
    adding(&draft, claims)
    return draft.finished()
  }

  // MARK: Links

  private func kind(_ node: Int32) -> AIFGraph.Kind { graph.nodes[Int(node)].kind }

  private func place(_ node: Int) -> TransferPlace { .node(graph.nodes[node].id) }

  private func isLink(_ node: Int) -> Bool {
    graph.nodes[node].kind == .inference || graph.nodes[node].kind == .conflict
  }

  /// The claims that a scheme ends at.
  private func conclusions(of node: Int) -> [ImportDraft.Item] {
    from[node].compactMap { items[Int($0)] }
  }

  /// The schemes that a conflict ends at.
  private func undercut(by node: Int) -> [Int] {
    guard graph.nodes[node].kind == .conflict else { return [] }
    return from[node].filter { kind($0).isScheme }.map { Int($0) }
  }

  /// What a scheme starts from: claims, and what schemes before it conclude.
  private func premises(of node: Int) -> [ImportDraft.Item] {
    var premises: [ImportDraft.Item] = []
    for other in into[node] {
      if let item = items[Int(other)] {
        premises.append(item)
      } else if kind(other) == .inference {
        premises += conclusions(of: Int(other))
      }
    }
    return premises
  }

  /// Whether two claims contradict each other, as the program's own files say.
  private func isContradiction(_ node: Int) -> Bool {
    graph.nodes[node].kind == .conflict && graph.nodes[node].scheme == AIFWords.contradiction
      && premises(of: node).count == 1 && conclusions(of: node).count == 1
  }

  /// Finds out how many links each scheme is, so that undercuts can end at those behind them.
  private mutating func planLinks() {
    var isWhole = graph.nodes.indices.map { node in
      isLink(node) && !isContradiction(node) && !premises(of: node).isEmpty
        && !(conclusions(of: node).isEmpty && undercut(by: node).isEmpty)
    }
    // What undercuts only what is left out is left out, and so on.
    var waiting = isWhole.indices.filter { graph.nodes[$0].kind.isScheme && !isWhole[$0] }
    while let node = waiting.popLast() {
      for other in into[node].map({ Int($0) })
      where isWhole[other] && conclusions(of: other).isEmpty
        && !undercut(by: other).contains(where: { isWhole[$0] })
      {
        isWhole[other] = false
        waiting.append(other)
      }
    }
    var count = 0
    for node in isWhole.indices where isWhole[node] {
      let ends = conclusions(of: node).count
      let undercuts = undercut(by: node).filter { isWhole[$0] }
        .reduce(0) { $0 + max(1, conclusions(of: $1).count) }
      steps[node] = (count, ends + undercuts)
      count += ends + undercuts
    }
    for node in isWhole.indices where isLink(node) && !isWhole[node] && !isContradiction(node) {
      let supportsStep =
        !premises(of: node).isEmpty && graph.nodes[node].kind == .inference
        && from[node].contains { kind($0).isScheme }
      draft.notices.add(supportsStep ? Self.supportOfStep : Self.incomplete, at: place(node))
    }
  }

  private mutating func addLinks() {
    for node in graph.nodes.indices {
      if isContradiction(node) {
        addContradiction(node)
        continue
      }
      guard steps[node].count > 0 else { continue }
      let conclusions = conclusions(of: node)
      if conclusions.count > 1 { draft.notices.add(Self.severalConclusions, at: place(node)) }
      noteStepsAround(node)
      let (premises, (holders, quotes)) = (premises(of: node), holders(ofScheme: node))
      let name = graph.nodes[node].id
      let scheme = AIFWords.scheme(graph.nodes[node])
      for (index, conclusion) in conclusions.enumerated() {
        let isStrict = scheme == AIFWords.strict && draft[conclusion].evidence == nil
        let relation: Relation =
          graph.nodes[node].kind == .conflict ? .attacks : isStrict ? .entails : .supports
        draft.addLink(
          premises, relation, .item(conclusion), name: index == 0 ? name : nil,
          scheme: isStrict ? nil : scheme, holders: holders, quotes: quotes, at: place(node))
      }
      for target in undercut(by: node) where steps[target].count > 0 {
        // A conflict that ends at schemes alone is undercut where it first ends.
        for offset in 0..<max(1, self.conclusions(of: target).count) {
          draft.addLink(
            premises, .undercuts, .link(ImportDraft.Step(index: steps[target].first + offset)),
            name: conclusions.isEmpty && offset == 0 ? name : nil, scheme: scheme,
            holders: holders, quotes: quotes, at: place(node))
        }
      }
      for target in undercut(by: node) where steps[target].count == 0 {
        draft.notices.add(Self.undercutOfNothing, at: place(node))
      }
    }
  }

  private mutating func addContradiction(_ node: Int) {
    let (first, second) = (premises(of: node)[0], conclusions(of: node)[0])
    let (holders, quotes) = holders(ofScheme: node)
    // The other way round it is there as well.
    let isReturn = contradictions.contains([second, first])
    guard contradictions.insert([first, second]).inserted, !isReturn else { return }
    draft.addContradiction(first, second, holders: holders, quotes: quotes, at: place(node))
  }

  private var contradictions: Set<[ImportDraft.Item]> = []

  private mutating func noteStepsAround(_ node: Int) {
    for other in into[node] where kind(other) == .inference && !conclusions(of: Int(other)).isEmpty
    {
      draft.notices.add(Self.stepAsPremise, at: place(node))
    }
  }

  /// Whose a link is: of those who speak in the illocutions that are anchored in it.
  private mutating func holders(ofScheme node: Int) -> ([ImportDraft.Holder], [String]) {
    var holders: [ImportDraft.Holder] = []
    var quotes: [String] = []
    for act in into[node] where kind(act) == .illocution {
      for speaker in into[Int(act)] {
        holders += speakers.holders(of: speaker, &draft)
        if kind(speaker) == .locution, let words = speakers.words(of: speaker) {
          quotes.append(words)
        }
      }
    }
    return (holders, quotes)
  }

  // MARK: Stances

  private struct StanceKey: Hashable {
    var holder: ImportDraft.Holder
    var attitude: Attitude
    var isHedged: Bool
    var item: ImportDraft.Item
  }

  private mutating func addStances() {
    var order: [StanceKey] = []
    var found: [StanceKey: (quotes: [String], place: TransferPlace)] = [:]
    for act in graph.nodes.indices where graph.nodes[act].kind == .illocution {
      let targets = from[act].compactMap { items[Int($0)] }
      let saying = into[act].filter { kind($0) == .locution || kind($0) == .transition }
      if saying.isEmpty { draft.notices.add(Self.actOfNobody, at: place(act)) }
      if from[act].contains(where: { kind($0) == .rephrase || kind($0) == .preference }) {
        draft.notices.add(Self.actOnRephrase, at: place(act))
      }
      guard !targets.isEmpty else { continue }
      let force = AIFWords.force(graph.nodes[act])
      if !force.isKnown {
        draft.notices.add(Self.otherForce, at: place(act), graph.nodes[act].text)
      }
      for speaker in saying {
        let words = kind(speaker) == .locution ? speakers.words(of: speaker) : nil
        for holder in speakers.holders(of: speaker, &draft) {
          for item in targets {
            let isEvidence = draft[item].evidence != nil
            let key = StanceKey(
              holder: holder, attitude: isEvidence ? .cites : force.attitude,
              isHedged: force.isHedged && !isEvidence, item: item)
            if found[key] == nil {
              order.append(key)
              found[key] = ([], place(act))
            }
            if let words, words != draft[item].text { found[key]?.quotes.append(words) }
          }
        }
      }
    }
    for key in order {
      guard let stance = found[key] else { continue }
      draft.addStance(
        key.holder, key.attitude, key.item, isHedged: key.isHedged, quotes: stance.quotes,
        at: stance.place)
    }
  }

  // MARK: What is lost

  private mutating func noteOddEdges() {
    for edge in graph.edges {
      let (start, end) = (kind(edge.from), kind(edge.to))
      let isKnown =
        switch (start, end) {
        case (.information, _): end.isScheme
        case (.inference, .information), (.conflict, .information), (.rephrase, .information),
          (.preference, .information):
          true
        // What these come to is told where links are made.
        case (.inference, _), (.conflict, _): end.isScheme
        case (.locution, .illocution), (.locution, .transition), (.transition, .locution),
          (.transition, .illocution):
          true
        case (.illocution, .information), (.illocution, .locution): true
        case (.illocution, _): end.isScheme
        default: false
        }
      if !isKnown {
        draft.notices.add(
          Self.oddEdge, at: place(Int(edge.from)), "\(start.rawValue) to \(end.rawValue)")
      }
    }
  }

  private mutating func noteOthers() {
    for (index, node) in graph.nodes.enumerated() {
      switch node.kind {
      case .rephrase, .preference:
        let ends = [into[index], from[index]].map { nodes in
          nodes.compactMap { items[Int($0)].map { "“\(draft[$0].text)”" } }
            .joined(separator: " and ")
        }
        draft.notices.add(
          node.kind == .rephrase ? Self.rephrase : Self.preference, at: place(index),
          ends.joined(separator: node.kind == .rephrase ? " as " : " over "))
      case .transition: draft.notices.add(Self.transition, at: place(index))
      case .locution where !from[index].contains(where: { kind($0) == .illocution }):
        draft.notices.add(Self.idleLocution, at: place(index), node.text)
      default: break
      }
    }
  }
}

extension AIFReader {
  private static let supportOfStep = TransferNotice.Kind.loss(
    "support-of-step", "inference that supports a step", "inferences that support a step",
    "on a map a step is only undercut")
  private static let incomplete = TransferNotice.Kind.loss(
    "incomplete-scheme", "scheme without a premise or a conclusion",
    "schemes without a premise or a conclusion", "a link on a map has both")
  private static let undercutOfNothing = TransferNotice.Kind.loss(
    "undercut-of-nothing", "conflict with a step that is not on the map",
    "conflicts with steps that are not on the map", "there is no link to undercut")
  private static let severalConclusions = TransferNotice.Kind.warning(
    "several-conclusions", "scheme with several conclusions", "schemes with several conclusions",
    "it is a link for each")
  private static let stepAsPremise = TransferNotice.Kind.warning(
    "step-as-premise", "scheme with a step as premise", "schemes with a step as premise",
    "what the step concludes is the premise")
  private static let actOfNobody = TransferNotice.Kind.loss(
    "act-of-nobody", "illocution that no locution makes", "illocutions that no locution makes",
    "a stance on a map is somebody's")
  private static let actOnRephrase = TransferNotice.Kind.loss(
    "act-on-rephrase", "illocution about a rephrase or a preference",
    "illocutions about rephrases or preferences", "these are not on the map")
  private static let otherForce = TransferNotice.Kind.warning(
    "other-force", "illocution of a force of its own", "illocutions of forces of their own",
    "it asserts")
  private static let oddEdge = TransferNotice.Kind.loss(
    "odd-edge", "edge that says no relation", "edges that say no relation",
    "AIF gives it no meaning")
  private static let rephrase = TransferNotice.Kind.loss(
    "rephrase", "rephrase", "rephrases", "its two texts are two claims that may be one")
  private static let preference = TransferNotice.Kind.loss(
    "preference", "preference", "preferences", "a map has none")
  private static let transition = TransferNotice.Kind.loss(
    "transition", "transition between locutions", "transitions between locutions",
    "a map does not say what answers what in a dialogue")
  private static let idleLocution = TransferNotice.Kind.loss(
    "idle-locution", "locution that does nothing", "locutions that do nothing",
    "a stance on a map is on a claim")
}
