internal import ArgumentModel
internal import Dense

/// What one side is committed to, and one entailment further, as seen from the other's claims.
struct Reach {
  /// Claim → the first entailment that leads to it from a claim that the side holds; or −1.
  private var steps: [Int32]
  /// Claim → what rules it out together with a claim that the side holds: a contradiction, or,
  /// after these, a question; or −1.
  private var rivals: [Int32]
  /// The same, with a claim to which ``steps`` leads.
  private var reachedRivals: [Int32]
  /// Question → the answers that the side holds.
  private var answers: [FirstTwo]
  /// Question → the answers to which ``steps`` leads.
  private var reachedAnswers: [FirstTwo]

  init(
    _ graph: ArgumentGraph, _ side: SideReading, entailments: [Int32],
    contradictionCounts: [Bool]
  ) {
    steps = Array(repeating: -1, count: graph.claimCount)
    for link in entailments {
      let target = Int(graph.targets[Int(link)])
      if steps[target] < 0, let premise = graph.premises[Int(link)].first,
        side.holds(Int(premise))
      {
        steps[target] = link
      }
    }
    rivals = Array(repeating: -1, count: graph.claimCount)
    reachedRivals = rivals
    for (index, contradiction) in graph.map.contradictions.enumerated()
    where contradictionCounts[index] {
      for (end, opposite) in [
        (contradiction.first.index, contradiction.second.index),
        (contradiction.second.index, contradiction.first.index),
      ] {
        if rivals[end] < 0, side.holds(opposite) { rivals[end] = Int32(index) }
        if reachedRivals[end] < 0, steps[opposite] >= 0 { reachedRivals[end] = Int32(index) }
      }
    }
    answers = []
    reachedAnswers = []
    addQuestions(graph, side)
  }

  private mutating func addQuestions(_ graph: ArgumentGraph, _ side: SideReading) {
    let contradictionCount = Int32(graph.map.contradictions.count)
    for (index, question) in graph.map.questions.enumerated() {
      let code = contradictionCount + Int32(index)
      let claims = question.answers.map(\.index)
      let held = FirstTwo(claims.lazy.filter { side.holds($0) })
      let reached = FirstTwo(claims.lazy.filter { [steps] in steps[$0] >= 0 })
      for claim in claims {
        if rivals[claim] < 0, held.other(than: claim) != nil { rivals[claim] = code }
        if reachedRivals[claim] < 0, reached.other(than: claim) != nil {
          reachedRivals[claim] = code
        }
      }
      answers.append(held)
      reachedAnswers.append(reached)
    }
  }

  /// What rules a claim out together with one that the side holds, and that one.
  func rival(
    of claim: Int, _ graph: ArgumentGraph
  ) -> (exclusion: Comparison.Clash.Exclusion, rival: Int)? {
    rival(of: claim, rivals[claim], answers, graph)
  }

  /// What rules a claim out together with one that the side holds one step on, and that one.
  func rivalReached(
    from claim: Int, _ graph: ArgumentGraph
  ) -> (exclusion: Comparison.Clash.Exclusion, rival: Int)? {
    rival(of: claim, reachedRivals[claim], reachedAnswers, graph)
  }

  private func rival(
    of claim: Int, _ code: Int32, _ answers: [FirstTwo], _ graph: ArgumentGraph
  ) -> (exclusion: Comparison.Clash.Exclusion, rival: Int)? {
    guard code >= 0 else { return nil }
    let contradictions = graph.map.contradictions
    if code < contradictions.count {
      let ends = contradictions[Int(code)]
      let rival = ends.first.index == claim ? ends.second.index : ends.first.index
      return (.contradiction(Int(code)), rival)
    }
    let question = Int(code) - contradictions.count
    return answers[question].other(than: claim).map { (.question(question), $0) }
  }

  /// The entailment that leads from a claim that the side holds, and that claim.
  func step(to claim: Int, _ graph: ArgumentGraph) -> (link: Int, premise: Int)? {
    let link = Int(steps[claim])
    guard link >= 0, let premise = graph.premises[link].first else { return nil }
    return (link, Int(premise))
  }
}

/// The first two of several claims: enough to name one that is not a given claim.
private struct FirstTwo {
  private var first: Int?
  private var second: Int?

  init(_ claims: some Sequence<Int>) {
    var iterator = claims.makeIterator()
    first = iterator.next()
    second = first == nil ? nil : iterator.next()
  }

  func other(than claim: Int) -> Int? { first == claim ? second : first }
}
