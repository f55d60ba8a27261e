internal import ArgumentModel
internal import Dense

/// Cuts what was collected out of the map.
extension CruxNetworkBuilder {
  /// The network of what was collected.
  func compiled(_ found: inout ReachedNumbers) -> CruxNetwork {
    let nodes = withEnds()
    for (number, node) in nodes.enumerated() { found.number[Int(node)] = Int32(number) }
    let numbers = found
    func number(_ node: Int32) -> Int32 { numbers.number[Int(node)] }
    func rows(_ pairs: Pairs) -> CompressedRows {
      CompressedRows(rowCount: nodes.count) { add in
        for (row, item) in pairs { add(number(row), number(item)) }
      }
    }
    func reversed(_ pairs: Pairs) -> CompressedRows { rows(pairs.map { ($1, $0) }) }
    func links(_ pairs: Pairs) -> [Int32] {
      var links = [Int32](repeating: -1, count: nodes.count)
      for (row, item) in pairs { links[Int(number(row))] = number(item) }
      return links
    }
    let points = points.sorted()
    var point = [Int32](repeating: -1, count: nodes.count)
    for (index, node) in points.enumerated() { point[Int(number(node))] = Int32(index) }
    func isGiven(_ side: CruxSide, _ node: Int) -> Bool {
      node >= firstLink ? side.holdsLink[node - firstLink] : side.speaksOf[node]
    }
    /// What is no point is as the side has it.
    func isTaken(_ node: Int32) -> Bool { numbers.isPoint[Int(node)] }
    func ownWord(_ side: CruxSide, _ node: Int32) -> OwnWord {
      node < graph.claimCount && node != claim ? OwnWord(side.words[Int(node)]) : .nothing
    }
    let contradictions = contradictions.sorted()
    return CruxNetwork(
      graph: ArgumentGraph(part(nodes, contradictions, numbers)).supposing(supposed(nodes)),
      nodes: nodes,
      claim: Int(number(Int32(claim))), points: points, point: point,
      ownWord: nodes.map { ownWord(side, $0) },
      ownWordOfOther: nodes.map { ownWord(isTaken($0) ? other : side, $0) },
      isFixed: nodes.map { isFixed(Int($0)) }, isGiven: nodes.map { isGiven(side, Int($0)) },
      isGivenByOther: nodes.map { isGiven(isTaken($0) ? other : side, Int($0)) },
      isOwnContradiction: contradictions.map { side.holdsContradiction[Int($0)] },
      undercutLink: links(undercutLinks), undercuts: reversed(undercutLinks),
      ends: rows(ends), endOf: reversed(ends),
      isMappers: nodes.map { isMappers(Int($0), numbers) },
      mappersEnds: rows(mappersEnds), mappersTarget: links(mappersTargets),
      mappersUndercuts: reversed(mappersTargets), size: stepCount)
  }

  /// The nodes that were collected and the ends of links and exclusions among them, ascending.
  private func withEnds() -> [Int32] {
    var all = Set(nodes)
    var waiting = nodes
    func add(_ node: Int32) { if all.insert(node).inserted { waiting.append(node) } }
    for index in contradictions {
      add(graph.map.contradictions[Int(index)].first.rawValue)
      add(graph.map.contradictions[Int(index)].second.rawValue)
    }
    while let node = waiting.popLast() {
      guard node >= firstLink else { continue }
      for premise in graph.premises[Int(node) - firstLink] { add(premise) }
      add(graph.targets[Int(node) - firstLink])
    }
    return all.sorted()
  }

  /// What is supposed of some nodes, by their places among these.
  private func supposed(_ nodes: [Int32]) -> [NodeID: Bool] {
    if graph.supposed.isEmpty { return [:] }
    var truths: [NodeID: Bool] = [:]
    for (number, node) in nodes.enumerated() {
      truths[NodeID(number)] = graph.supposed[NodeID(rawValue: node)]
    }
    return truths
  }

  /// The part of the map: what it says to people is left out.
  private func part(
    _ nodes: [Int32], _ contradictions: [Int32], _ numbers: ReachedNumbers
  ) -> ArgumentMap {
    func moved(_ node: NodeID) -> NodeID { NodeID(rawValue: numbers.number[node.index]) }
    var part = graph.part(
      nodes.lazy.map(NodeID.init(rawValue:)), contradictions: contradictions, heldBy: [],
      number: moved)
    // Of very many answers a few may be left.
    var answers: [Int32: [NodeID]] = [:]
    for node in nodes where node < graph.claimCount {
      for question in graph.questions[Int(node)] where questions.contains(question) {
        answers[question, default: []].append(moved(NodeID(rawValue: node)))
      }
    }
    for index in questions.sorted() {
      var question = graph.map.questions[Int(index)]
      question.answers = answers[index] ?? []
      part.questions.append(question)
    }
    return part
  }
}
