package import ArgumentModel
internal import Dense
internal import Semantics

/// What a set of holders cannot hold together.
///
/// Commitments, the holders' and the mapper's entailments and contradictions, and the exclusive
/// answers of questions are Horn clauses (``HornTheory``), so that it is decided in linear time
/// whether all can be held. Defeasible links derive nothing here.
package struct Consistency: Sendable {
  private let graph: ArgumentGraph
  private let holders: [HolderID]
  private let rules: StrictRules
  /// What the holders are committed to.
  package let commitments: Commitments

  /// Asks about one set of holders.
  ///
  /// - Complexity: O(*n*) for *n* declarations of the map.
  package init(_ graph: ArgumentGraph, holders: [HolderID]) {
    self.init(graph, holders: holders, rules: StrictRules(graph))
  }

  /// Asks about one of many sets of holders of one map, which share the rules.
  ///
  /// - Complexity: O(*n* log *n*) for *n* stances of the holders and premises of their links.
  package init(_ graph: ArgumentGraph, holders: [HolderID], rules: StrictRules) {
    self.graph = graph
    self.holders = holders
    self.rules = rules
    commitments = Commitments(graph, holders: holders)
  }

  /// How many conflicts are given at most.
  package static let limit = 100

  /// Finds the minimal sets of commitments and rules that cannot be held together.
  ///
  /// - Returns: At most ``limit`` conflicts: denials first, then contradictions, then questions,
  ///   each in file order; and whether there may be more.
  /// - Complexity: O(*c* log *c*) expected for *c* ends of what is held and of the rules that what
  ///   follows stands in; then a fixed budget of steps for the conflicts.
  package func conflicts() -> (conflicts: [Conflict], stoppedEarly: Bool) {
    let closure = StrictClosure(of: commitments.held, for: holders, in: graph, rules)
    let denied = commitments.denied.filter { closure.numbers[$0.node.rawValue] != nil }
    guard !denied.isEmpty || !closure.contradictions.isEmpty || !closure.questions.isEmpty else {
      return ([], false)
    }
    let clauses = Clauses(
      held: commitments.held, denied: denied, closure: closure, in: graph)
    let found = clauses.theory.minimalConflicts(limit: Self.limit)
    return (found.sets.map { conflict(of: $0, clauses) }, found.stoppedEarly)
  }

  /// The theory, and what each of its members stands for.
  private struct Clauses {
    var theory: HornTheory
    var reasons: [Conflict.Step.Reason] = []
    let nodes: [Int32]

    init(
      held: [Commitment], denied: [Commitment], closure: StrictClosure, in graph: ArgumentGraph
    ) {
      theory = HornTheory(atomCount: closure.atoms.count)
      nodes = closure.atoms
      func atom(_ node: Int32) -> Int32 {
        guard let number = closure.numbers[node] else { preconditionFailure("it holds") }
        return number
      }
      for commitment in held {
        theory.addFact(atom(commitment.node.rawValue))
        reasons.append(.commitment(commitment))
      }
      for link in closure.firing {
        theory.addRule(
          from: graph.premises[Int(link)].map(atom), to: atom(graph.targets[Int(link)]))
        reasons.append(.entailment(Int(link)))
      }
      for commitment in denied {
        theory.addConstraint([atom(commitment.node.rawValue)])
        reasons.append(.commitment(commitment))
      }
      for index in closure.contradictions {
        let contradiction = graph.map.contradictions[Int(index)]
        theory.addConstraint([
          atom(contradiction.first.rawValue), atom(contradiction.second.rawValue),
        ])
        reasons.append(.contradiction(Int(index)))
      }
      for (question, answers) in closure.questions {
        theory.addExclusion(of: answers.map(atom))
        reasons.append(.question(Int(question)))
      }
    }
  }

  private func conflict(of members: [Int], _ clauses: Clauses) -> Conflict {
    func node(_ atom: Int32) -> NodeID { NodeID(rawValue: clauses.nodes[Int(atom)]) }
    var subjects: Set<NodeID> = []
    var isHedged = false
    for member in members {
      switch clauses.reasons[member] {
      case .commitment(let commitment):
        subjects.insert(commitment.node)
        if commitment.isHedged { isHedged = true }
      case .entailment(let link): subjects.insert(graph.map.linkNode(link))
      case .contradiction, .question: break
      }
    }
    let steps = clauses.theory.derivation(of: members).map { step in
      Conflict.Step(
        reason: clauses.reasons[step.member], premises: step.premises.map(node),
        conclusion: step.conclusion.map(node))
    }
    return Conflict(
      code: code(of: steps), subjects: subjects.sorted(), isHedged: isHedged, steps: steps)
  }

  private func code(of steps: [Conflict.Step]) -> Conflict.Code {
    let links = steps.compactMap { step in
      if case .entailment(let link) = step.reason { link } else { nil }
    }
    let endsInDenial =
      if case .commitment? = steps.last?.reason { true } else { false }
    if links.isEmpty { return endsInDenial ? .assertsAndDenies : .directConflict }
    if endsInDenial, links.count == 1,
      holders.contains(where: { $0 != .mapper && graph.isHeld(link: links[0], by: $0) })
    {
      return .premisesWithoutConclusion
    }
    return .derivedConflict
  }
}
