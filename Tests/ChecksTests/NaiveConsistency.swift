import ArgumentModel
internal import Evaluation

/// What a holder cannot hold together, as it is defined, by trying every subset.
struct NaiveConsistency {
  /// A commitment, or a rule that binds the holder.
  enum Member: Hashable {
    case holds(NodeID)
    case denies(NodeID)
    case entailment(Int)
    case contradiction(Int)
    case question(Int)
  }

  let map: ArgumentMap
  private(set) var members: [Member] = []

  init(_ map: ArgumentMap, holders: [HolderID]) {
    self.map = map
    var members: Set<Member> = []
    for stance in map.stances where holders.contains(stance.holder) {
      switch stance.attitude {
      case .asserts, .concedes, .cites: members.insert(.holds(stance.target))
      case .denies: members.insert(.denies(stance.target))
      case .questions, .reports: break
      }
    }
    for (index, link) in map.links.enumerated() {
      let isOwn = link.holders.contains(where: holders.contains)
      if isOwn {
        for premise in link.premises where map.kind(of: premise) == .evidence {
          members.insert(.holds(premise))
        }
      }
      if link.relation == .entails, isOwn || link.holders.contains(.mapper) {
        members.insert(.entailment(index))
      }
    }
    for (index, contradiction) in map.contradictions.enumerated()
    where contradiction.holders.contains(where: { $0 == .mapper || holders.contains($0) }) {
      members.insert(.contradiction(index))
    }
    for index in map.questions.indices { members.insert(.question(index)) }
    self.members = Array(members)
  }

  func isConsistent(_ chosen: Set<Member>) -> Bool {
    var held: Set<NodeID> = []
    for case .holds(let node) in chosen { held.insert(node) }
    var before = -1
    while before != held.count {
      before = held.count
      for case .entailment(let index) in chosen where held.isSuperset(of: map.links[index].premises)
      {
        held.insert(map.links[index].target)
      }
    }
    return chosen.allSatisfy { member in
      switch member {
      case .holds, .entailment: true
      case .denies(let node): !held.contains(node)
      case .contradiction(let index):
        !held.isSuperset(of: [map.contradictions[index].first, map.contradictions[index].second])
      case .question(let index): held.intersection(map.questions[index].answers).count < 2
      }
    }
  }

  /// All minimal inconsistent sets; only for few members.
  func minimalConflicts() -> Set<Set<Member>> {
    var found: Set<Set<Member>> = []
    for mask in 0..<(1 << members.count) {
      let chosen = Set(members.indices.filter { mask >> $0 & 1 == 1 }.map { members[$0] })
      if !isConsistent(chosen), chosen.allSatisfy({ isConsistent(chosen.subtracting([$0])) }) {
        found.insert(chosen)
      }
    }
    return found
  }
}

extension Conflict {
  /// Its commitments and rules, as ``NaiveConsistency`` names them.
  var members: Set<NaiveConsistency.Member> {
    Set(
      steps.map { step in
        switch step.reason {
        case .commitment(let commitment):
          commitment.isDenial ? .denies(commitment.node) : .holds(commitment.node)
        case .entailment(let index): .entailment(index)
        case .contradiction(let index): .contradiction(index)
        case .question(let index): .question(index)
        }
      })
  }
}
