package import ArgumentModel
internal import Dense

extension MapSelection {
  /// A map that holds what is selected and nothing else.
  ///
  /// Of a perspective's view it has the stances of its holders, and links and contradictions as theirs
  /// and the mapper's. A source or voice is there if it holds something, a question if it has an
  /// answer left, an allowance if all that it is on is there. IDs stay what they are.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  package func map(of graph: ArgumentGraph, in perspective: Perspective) -> ArgumentMap {
    if isWhole, perspective.isEveryone { return graph.map }
    let view = View(perspective, in: graph)
    return SelectedMap(graph.map, view, nodes(of: graph, in: view.nodes), perspective).selected
  }
}

/// A part of a map as a map.
private struct SelectedMap {
  private let map: ArgumentMap
  private let isSelected: [Bool]
  /// Node → node of the part.
  private var numbers: [NodeID]
  /// Holder → whether what it holds is in the part.
  private var speaks: [Bool]
  /// Holder → holder of the part, once it holds something.
  private var holders: [HolderID?]
  private(set) var selected = ArgumentMap()

  init(_ map: ArgumentMap, _ view: View, _ isSelected: [Bool], _ perspective: Perspective) {
    self.map = map
    self.isSelected = isSelected
    speaks = Array(repeating: perspective.isEveryone, count: map.holders.count)
    speaks[HolderID.mapper.index] = true
    for holder in perspective.holders { speaks[holder.index] = true }
    holders = Array(repeating: nil, count: map.holders.count)
    numbers = Array(repeating: NodeID(0), count: map.nodeCount)
    var count = 0
    for node in isSelected.indices where isSelected[node] {
      numbers[node] = NodeID(count)
      count += 1
    }
    selected.title = map.title
    selected.titlePlace = map.titlePlace
    selected.claims = map.claims.indices.filter { isSelected[$0] }.map { map.claims[$0] }
    selected.evidence = map.evidence.indices.filter { isSelected[map.evidenceNode($0).index] }
      .map { map.evidence[$0] }
    let stances = map.stances.filter { isSelected[$0.target.index] && speaks[$0.holder.index] }
    let links = map.links.indices.filter { isSelected[map.linkNode($0).index] }
    let contradictions = map.contradictions.indices.filter { index in
      let pair = map.contradictions[index]
      return view.contains(contradiction: index) && isSelected[pair.first.index]
        && isSelected[pair.second.index]
    }
    addHolders(
      stances.map(\.holder) + links.flatMap { speakers(of: map.links[$0].holders) }
        + contradictions.flatMap { speakers(of: map.contradictions[$0].holders) })
    selected.stances = stances.map { stance in
      var stance = stance
      stance.holder = holder(stance.holder)
      stance.target = numbers[stance.target.index]
      return stance
    }
    selected.links = links.map { index in
      var link = map.links[index]
      link.premises = link.premises.map { numbers[$0.index] }
      link.target = numbers[link.target.index]
      link.holders = heldBy(link.holders)
      return link
    }
    selected.contradictions = contradictions.map { index in
      var pair = map.contradictions[index]
      pair.first = numbers[pair.first.index]
      pair.second = numbers[pair.second.index]
      pair.holders = heldBy(pair.holders)
      return pair
    }
    addQuestions()
    addAllowances()
  }

  private func holder(_ holder: HolderID) -> HolderID { holders[holder.index] ?? .mapper }

  /// Who is left of some holders; all of them where none is, as of a link that is undercut.
  private func speakers(of holders: [HolderID]) -> [HolderID] {
    let left = holders.filter { speaks[$0.index] }
    return left.isEmpty ? holders : left
  }

  private func heldBy(_ holders: [HolderID]) -> [HolderID] {
    speakers(of: holders).map { holder($0) }
  }

  /// Adds those who hold something, with the sources and voices that they are.
  private mutating func addHolders(_ all: [HolderID]) {
    let holding = Set(all).sorted()
    let sources = Set(holding.compactMap { map.holders[$0.index].source }).sorted()
    let voices = Set(holding.flatMap { map.holders[$0.index].voices }).sorted()
    selected.sources = sources.map { map.sources[Int($0)] }
    selected.voices = voices.map { map.voices[Int($0)] }
    var sourceNumbers: [Int32: Int32] = [:]
    for (index, source) in sources.enumerated() { sourceNumbers[source] = Int32(index) }
    var voiceNumbers: [Int32: Int32] = [:]
    for (index, voice) in voices.enumerated() { voiceNumbers[voice] = Int32(index) }
    selected.holders = [.mapper] + sources.indices.map { Holder(source: Int32($0)) }
    for id in holding {
      let whole = map.holders[id.index]
      guard let source = whole.source, let number = sourceNumbers[source] else {
        holders[id.index] = .mapper
        continue
      }
      if whole.voices.isEmpty {
        holders[id.index] = selected.holder(ofSource: Int(number))
        continue
      }
      holders[id.index] = HolderID(selected.holders.count)
      selected.holders.append(
        Holder(source: number, voices: whole.voices.compactMap { voiceNumbers[$0] }))
    }
  }

  private mutating func addQuestions() {
    for var question in map.questions {
      question.answers = question.answers.filter { isSelected[$0.index] }
        .map { numbers[$0.index] }
      if !question.answers.isEmpty { selected.questions.append(question) }
    }
  }

  private mutating func addAllowances() {
    var ids = Set(selected.sources.map(\.id))
    ids.formUnion(selected.voices.map(\.id))
    ids.formUnion(selected.questions.map(\.id))
    ids.formUnion((0..<selected.nodeCount).map { selected.id(of: NodeID($0)) })
    selected.allowances = map.allowances.filter { $0.subjects.allSatisfy(ids.contains) }
  }
}
