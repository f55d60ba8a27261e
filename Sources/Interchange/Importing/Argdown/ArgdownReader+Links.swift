internal import Argdown
internal import ArgumentModel

/// Inferences and relations as links.
extension ArgdownReader {
  /// A pair of claims, the same either way round.
  struct Pair: Hashable {
    private let first: Int
    private let second: Int

    init(_ one: ImportDraft.Item, _ other: ImportDraft.Item) {
      first = min(one.index, other.index)
      second = max(one.index, other.index)
    }
  }

  /// What a relation comes to.
  private enum Outcome {
    case link(ImportDraft.Item, Relation, ImportDraft.Item)
    case undercut(ImportDraft.Item, inference: Int)
    case contradiction(ImportDraft.Item, ImportDraft.Item)
    case nothing
  }

  /// Adds links for all inferences and relations, in the order of the text.
  ///
  /// - Parameters:
  ///   - standsIn: Statements that stand in for what an argument goes against.
  ///   - pairs: Contradictions that are told with their holders elsewhere.
  mutating func addLinks(_ standsIn: [Int: Int], leavingOut pairs: Set<Pair>) {
    let inferences = document.inferences.indices.filter { document.inferences[$0].structure >= 0 }
    number(inferences, standsIn)
    var nextInference = 0
    for relation in document.relations {
      while nextInference < inferences.count,
        document.inferences[inferences[nextInference]].offset < relation.offset
      {
        addLinks(ofInference: inferences[nextInference])
        nextInference += 1
      }
      if isTold(relation, standsIn) { continue }
      switch outcome(of: relation, noting: true) {
      case .link(let premise, let relationOnMap, let target):
        draft.addLink([premise], relationOnMap, .item(target), at: place(relation.offset))
      case .undercut(let premise, let inference):
        guard let step = steps[inference] else { continue }
        draft.addLink([premise], .undercuts, .link(step), at: place(relation.offset))
      case .contradiction(let first, let second):
        if !pairs.contains(Pair(first, second)) {
          draft.addContradiction(first, second, at: place(relation.offset))
        }
      case .nothing: break
      }
    }
    for inference in inferences[nextInference...] { addLinks(ofInference: inference) }
  }

  /// Finds out which links inferences will be, as undercuts may end at those behind them.
  private mutating func number(_ inferences: [Int], _ standsIn: [Int: Int]) {
    guard !inferences.isEmpty else { return }
    var count = 0
    var nextInference = 0
    func steps(upTo offset: Int, of reader: inout ArgdownReader) {
      while nextInference < inferences.count,
        reader.document.inferences[inferences[nextInference]].offset < offset
      {
        let inference = inferences[nextInference]
        reader.steps[inference] = ImportDraft.Step(index: count)
        count += reader.conclusions(of: inference).count
        nextInference += 1
      }
    }
    for relation in document.relations {
      steps(upTo: relation.offset, of: &self)
      if isTold(relation, standsIn) { continue }
      switch outcome(of: relation, noting: false) {
      case .link, .undercut: count += 1
      case .contradiction, .nothing: break
      }
    }
    steps(upTo: .max, of: &self)
  }

  /// Whether a relation is what an argument against something says of itself.
  private func isTold(_ relation: ArgdownDocument.Relation, _ standsIn: [Int: Int]) -> Bool {
    guard !standsIn.isEmpty, case .statement(let index) = relation.from else { return false }
    return standsIn[index] != nil
  }

  // MARK: Relations

  private mutating func outcome(
    of relation: ArgdownDocument.Relation, noting: Bool
  ) -> Outcome {
    guard let premise = item(relation.from) else { return .nothing }
    let target = relation.to
    func told(_ kind: Kind, _ reader: inout ArgdownReader) {
      if noting { reader.note(kind, relation.offset, reader.title(of: target)) }
    }
    if let target = item(target) {
      switch relation.kind {
      case .support: return .link(premise, .supports, target)
      case .attack: return .link(premise, .attacks, target)
      case .entails: return .link(premise, .entails, target)
      case .contrary, .contradictory: return .contradiction(premise, target)
      case .undercut:
        told(ArgdownNotices.undercutOfClaim, &self)
        return .link(premise, .attacks, target)
      }
    }
    switch (target, relation.kind) {
    case (.inference(let inference), _):
      if document.inferences[inference].structure >= 0 {
        return .undercut(premise, inference: inference)
      }
      told(ArgdownNotices.undercutOfNothing, &self)
    case (.argument(let argument), .attack):
      if let inference = lastInference(of: argument) {
        told(ArgdownNotices.attackOnArgument, &self)
        return .undercut(premise, inference: inference)
      }
    case (.argument, .support): told(ArgdownNotices.supportOfArgument, &self)
    case (.argument, _): told(ArgdownNotices.contradictionOfArgument, &self)
    case (.statement, _): break
    }
    return .nothing
  }

  private func item(_ end: ArgdownDocument.End) -> ImportDraft.Item? {
    switch end {
    case .statement(let index): items[index]
    case .argument(let index): argumentItems[index]
    case .inference: nil
    }
  }

  private func title(of end: ArgdownDocument.End) -> String? {
    switch end {
    case .statement(let index): document.title(of: document.statements[index])
    case .argument(let index): document.title(of: document.arguments[index])
    case .inference: nil
    }
  }

  private func lastInference(of argument: Int) -> Int? {
    let structure = document.arguments[argument].structure
    return structure < 0 ? nil : document.structures[structure].steps.last?.inference
  }

  // MARK: Inferences

  /// What an inference is for or against.
  private enum Conclusion {
    case item(ImportDraft.Item)
    /// A step, and the relation that says so.
    case step(inference: Int, relation: Int, isSketch: Bool)
  }

  /// What the data of an argument says, where an inference is its last one.
  private func linkData(ofLast inference: Int) -> LinkData? {
    let argument = document.structures[document.inferences[inference].structure].argument
    return lastInference(of: argument) == inference ? linkData[argument] : nil
  }

  /// What the links of an inference end at.
  private func conclusions(of index: Int) -> [Conclusion] {
    let inference = document.inferences[index]
    guard let data = linkData(ofLast: index), data.relation.isCon else {
      let step = document.structures[inference.structure].steps[inference.conclusion]
      return items[step.statement].map { [.item($0)] } ?? []
    }
    return data.against.compactMap { relation in
      switch document.relations[relation].to {
      case .inference(let target):
        return .step(inference: target, relation: relation, isSketch: false)
      case let end:
        if let target = item(end) { return .item(target) }
        guard case .argument(let argument) = end, let last = lastInference(of: argument) else {
          return nil
        }
        return .step(inference: last, relation: relation, isSketch: true)
      }
    }
  }

  private mutating func addLinks(ofInference index: Int) {
    let inference = document.inferences[index]
    let structure = document.structures[inference.structure]
    let holders = linkData[structure.argument]?.holders ?? []
    let data = linkData(ofLast: index)
    let premises = premises(of: inference, in: structure).compactMap { step in
      items[structure.steps[step].statement]
    }
    for rule in inference.rules.dropFirst() {
      note(ArgdownNotices.otherRule, inference.offset, rule)
    }
    var name: String?
    if let data, !data.isUnnamed { name = linkName(of: document.arguments[structure.argument]) }
    for conclusion in conclusions(of: index) {
      var relation = data?.relation ?? .supports
      let target: ImportDraft.Target
      switch conclusion {
      case .item(let item):
        target = .item(item)
        // An undercut of what has no step.
        if relation == .undercuts {
          note(ArgdownNotices.undercutOfClaim, inference.offset)
          relation = .attacks
        }
      case .step(let inference, let number, let isSketch):
        guard let step = steps[inference] else { continue }
        if isSketch {
          let told = document.relations[number]
          note(ArgdownNotices.attackOnArgument, told.offset, title(of: told.to))
        }
        target = .link(step)
        relation = .undercuts
      }
      draft.addLink(
        premises, relation, target, name: name, scheme: inference.rules.first, holders: holders,
        quotes: data?.quotes ?? [], at: place(inference.offset))
      name = nil
    }
  }

  private mutating func linkName(of argument: ArgdownDocument.Element) -> String? {
    guard let name = names.name(of: argument) else { return nil }
    let taken =
      namesOfOthers ?? Set(draft.items.compactMap(\.name) + draft.sources.compactMap(\.name))
    namesOfOthers = taken
    if !taken.contains(name) { return name }
    note(ArgdownNotices.linkName, document.members[max(0, argument.firstMember)].offset, name)
    return nil
  }

  /// The steps that an inference starts from.
  private mutating func premises(
    of inference: ArgdownDocument.Inference, in structure: ArgdownDocument.Structure
  ) -> [Int] {
    let conclusion = structure.steps[inference.conclusion]
    var used: [Int] = []
    for (data, isOwn) in [
      (inference.data, true), (document.members[conclusion.member].data, false),
    ] where data >= 0 {
      for member in document.data[data].members {
        guard member.name == "uses" else {
          if isOwn { noteMetadata(member) }
          continue
        }
        for element in member.value.elements {
          if let number = element.text.flatMap({ Int($0) }), 1...inference.conclusion ~= number {
            used.append(number - 1)
          } else {
            note(ArgdownNotices.unknownName, member.offset, element.text)
          }
        }
      }
    }
    if !used.isEmpty { return used }
    // What stands between the last conclusion and this one, and that conclusion.
    var first = inference.conclusion - 1
    while first > 0, structure.steps[first].inference < 0 { first -= 1 }
    return Array(max(0, first)..<inference.conclusion)
  }
}
