package import ArgumentModel
internal import Dense
internal import SourceText

/// Tells a conflict of one or several holders in a sentence.
package struct ConflictWords {
  private let graph: ArgumentGraph
  private let holders: [HolderID]

  package init(_ graph: ArgumentGraph, holders: [HolderID]) {
    self.graph = graph
    self.holders = holders
  }

  private var map: ArgumentMap { graph.map }

  /// What is held, what follows from it step by step, and what it collides with:
  /// `gazette asserts 'a' and 'b'; 'a' and 'b' entail 'c' (l3); but it denies 'c'`.
  ///
  /// - Complexity: O(*s*) for *s* stances and ends of links in the conflict.
  package func sentence(_ conflict: Conflict) -> String {
    var sayings: [Saying] = []
    var steps: [String] = []
    var end = ""
    for step in conflict.steps {
      switch step.reason {
      case .commitment(let commitment) where commitment.isDenial: end = denial(commitment)
      case .commitment(let commitment): add(commitment, to: &sayings)
      case .entailment(let link): steps.append(entailment(link))
      case .contradiction(let index):
        let both = steps.isEmpty ? "these two" : map.phrase(step.premises)
        end = "but \(both) contradict each other\(whose(contradiction: index))"
      case .question(let index):
        let both = steps.isEmpty ? "these" : map.phrase(step.premises)
        end =
          "but \(both) are two answers of '\(map.questions[index].id)',"
          + " of which at most one can hold"
      }
    }
    let start = clauses(sayings)
    if conflict.code == .assertsAndDenies, holders.count == 1 {
      return "\(start) and denies it\(mark(conflict.commitments.last))"
    }
    return steps.isEmpty ? "\(start), \(end)" : "\(start); \(joinedSteps(steps)); \(end)"
  }

  /// The quotes behind a conflict: of the stances, then of the rules in it.
  package func quotes(_ conflict: Conflict) -> [Quote] {
    conflict.stances.flatMap { map.stances[$0].quotes }
      + conflict.entailments.flatMap { map.links[$0].quotes }
      + (conflict.contradiction.map { map.contradictions[$0].quotes } ?? [])
  }

  // MARK: What is held

  /// One holder's use of one verb, and what of.
  private struct Saying {
    var holder: HolderID
    var verb: String
    var objects: [String]
  }

  private func add(_ commitment: Commitment, to sayings: inout [Saying]) {
    let object = map.quoted(commitment.node) + mark(commitment)
    let (holder, verb) = speaker(of: commitment)
    if let known = sayings.firstIndex(where: { $0.holder == holder && $0.verb == verb }) {
      sayings[known].objects.append(object)
    } else {
      sayings.append(Saying(holder: holder, verb: verb, objects: [object]))
    }
  }

  /// Who says it first, and how; evidence that nobody cites is used in a link.
  private func speaker(of commitment: Commitment) -> (HolderID, String) {
    let stances = commitment.stances.map { map.stances[$0] }
    let asserting = stances.first { $0.attitude == .asserts } ?? stances.first
    if let asserting { return (asserting.holder, asserting.attitude.rawValue) }
    if holders.count == 1 { return (holders[0], "uses") }
    let user = holders.first { holder in
      graph.linksFrom[commitment.node.index].contains { graph.isHeld(link: Int($0), by: holder) }
    }
    return (user ?? holders[0], "uses")
  }

  private func mark(_ commitment: Commitment?) -> String {
    commitment?.isHedged == true ? " (hedged)" : ""
  }

  private func clauses(_ sayings: [Saying]) -> String {
    var clauses: [String] = []
    var last: HolderID?
    for saying in sayings {
      let subject = saying.holder == last ? "" : "\(map.name(of: saying.holder)) "
      clauses.append("\(subject)\(saying.verb) \(joinedWithAnd(saying.objects))")
      last = saying.holder
    }
    return clauses.count < 3
      ? clauses.joined(separator: " and ")
      : "\(clauses.dropLast().joined(separator: ", ")), and \(clauses[clauses.count - 1])"
  }

  // MARK: What follows

  private func entailment(_ link: Int) -> String {
    let isOwn = holders.contains { graph.isHeld(link: link, by: $0) }
    return "\(map.saying(link: link)) (\(map.links[link].id)\(isOwn ? "" : ", the map's own"))"
  }

  private func denial(_ commitment: Commitment) -> String {
    let name = holders.count == 1 ? "it" : map.name(of: speaker(of: commitment).0)
    return "but \(name) denies \(map.quoted(commitment.node))\(mark(commitment))"
  }

  private func whose(contradiction index: Int) -> String {
    let isOwn = map.contradictions[index].holders.contains { holders.contains($0) }
    return isOwn ? "" : " (the map's own contradiction)"
  }
}
