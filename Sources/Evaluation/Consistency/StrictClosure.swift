internal import ArgumentModel
internal import Dense

/// All that follows from what is held by the rules that bind a set of holders.
///
/// Only what is reached is ever looked at: atoms are numbered as they are derived.
struct StrictClosure {
  /// What holds, in the order of derivation; the index is the atom's number.
  private(set) var atoms: [Int32] = []
  /// Node → atom.
  private(set) var numbers: [Int32: Int32] = [:]
  /// The entailments whose premises all hold, ascending.
  private(set) var firing: [Int32] = []
  /// The contradictions whose ends both hold, ascending.
  private(set) var contradictions: [Int32] = []
  /// The questions of which several answers hold, ascending, with these answers.
  private(set) var questions: [(question: Int32, answers: [Int32])] = []

  /// - Complexity: O(*c* log *c*) expected for *c* ends of the rules that the atoms stand in.
  init(
    of held: [Commitment], for holders: [HolderID], in graph: ArgumentGraph, _ rules: StrictRules
  ) {
    for commitment in held { derive(commitment.node.rawValue) }
    propagate(own: Self.entailments(of: holders, in: graph, rules), in: graph, rules)
    findViolations(for: holders, in: graph, rules)
  }

  private mutating func derive(_ node: Int32) {
    guard numbers[node] == nil else { return }
    numbers[node] = Int32(atoms.count)
    atoms.append(node)
  }

  /// Premise → the holders' own entailments from it.
  private static func entailments(
    of holders: [HolderID], in graph: ArgumentGraph, _ rules: StrictRules
  ) -> [Int32: [Int32]] {
    var links: [Int32: [Int32]] = [:]
    var met: Set<Int32> = []
    for holder in holders {
      for link in rules.entailments[holder.index] where met.insert(link).inserted {
        for premise in graph.premises[Int(link)] { links[premise, default: []].append(link) }
      }
    }
    return links
  }

  private mutating func propagate(
    own: [Int32: [Int32]], in graph: ArgumentGraph, _ rules: StrictRules
  ) {
    var missing: [Int32: Int] = [:]
    var next = 0
    while next < atoms.count {
      let atom = atoms[next]
      next += 1
      for links in [rules.sharedEntailments[Int(atom)], own[atom, default: []][...]] {
        for link in links {
          let left = (missing[link] ?? graph.premises[Int(link)].count) - 1
          missing[link] = left
          guard left == 0 else { continue }
          firing.append(link)
          derive(graph.targets[Int(link)])
        }
      }
    }
    firing.sort()
  }

  private mutating func findViolations(
    for holders: [HolderID], in graph: ArgumentGraph, _ rules: StrictRules
  ) {
    var violated: Set<Int32> = []
    var answers: [(question: Int32, answer: Int32)] = []
    for atom in atoms where atom < graph.claimCount {
      violated.formUnion(rules.sharedContradictions[Int(atom)])
      for question in graph.questions[Int(atom)] { answers.append((question, atom)) }
    }
    for holder in holders { violated.formUnion(rules.contradictions[holder.index]) }
    contradictions = violated.filter { index in
      let contradiction = graph.map.contradictions[Int(index)]
      return numbers[contradiction.first.rawValue] != nil
        && numbers[contradiction.second.rawValue] != nil
    }.sorted()
    answers.sort { $0 < $1 }
    var start = 0
    while start < answers.count {
      let question = answers[start].question
      var end = start
      while end < answers.count, answers[end].question == question { end += 1 }
      if end - start > 1 { questions.append((question, answers[start..<end].map(\.answer))) }
      start = end
    }
  }
}
