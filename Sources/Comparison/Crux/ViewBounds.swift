internal import ArgumentModel
internal import Dense

/// What may be in a side's view, and what must be, whichever of the other side's words on the points
/// of difference are put in the place of its own.
///
/// The mapper's links are left out, since these depend on the claim that is asked about.
struct ViewBounds {
  /// Link → whether it may be in the view as the side's own, or undercut by such a link.
  let mayHaveLink: [Bool]
  /// Link → whether it is so with any words.
  let mustHaveLink: [Bool]
  /// Claim or evidence → whether it may be in the view.
  let mayHave: [Bool]
  /// Claim or evidence → whether it is there with any words.
  let mustHave: [Bool]
  /// Question → its answers that may be in the view, few of very many where a side speaks of few.
  let answers: CompressedRows

  /// Finds the bounds of one side's view.
  ///
  /// - Parameters:
  ///   - graph: The map.
  ///   - side: Whose view it is.
  ///   - other: Whose words may be taken over.
  ///   - differs: Claim or link → whether it is a point of difference.
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  init(_ graph: ArgumentGraph, _ side: CruxSide, _ other: CruxSide, differs: [Bool]) {
    let firstLink = graph.nodeCount - graph.linkCount
    /// Adds the links that these undercut, and so on.
    func withUndercut(_ holds: (Int) -> Bool) -> [Bool] {
      var isThere = [Bool](repeating: false, count: graph.linkCount)
      for start in 0..<graph.linkCount where holds(start) {
        var link = start
        while !isThere[link] {
          isThere[link] = true
          let target = Int(graph.targets[link])
          if target < firstLink { break }
          link = target - firstLink
        }
      }
      return isThere
    }
    func withEnds(_ links: [Bool], _ speaksOf: (Int) -> Bool) -> [Bool] {
      var isThere = (0..<firstLink).map(speaksOf)
      for link in 0..<graph.linkCount where links[link] {
        for premise in graph.premises[link] { isThere[Int(premise)] = true }
        let target = Int(graph.targets[link])
        if target < firstLink { isThere[target] = true }
      }
      for (index, contradiction) in graph.map.contradictions.enumerated()
      where side.holdsContradiction[index] {
        isThere[contradiction.first.index] = true
        isThere[contradiction.second.index] = true
      }
      return isThere
    }
    mayHaveLink = withUndercut {
      side.holdsLink[$0] || differs[firstLink + $0] && other.holdsLink[$0]
    }
    mustHaveLink = withUndercut { side.holdsLink[$0] && !differs[firstLink + $0] }
    mayHave = withEnds(mayHaveLink) {
      side.speaksOf[$0] || differs[$0] && other.speaksOf[$0]
    }
    mustHave = withEnds(mustHaveLink) {
      side.speaksOf[$0] && (!differs[$0] || other.speaksOf[$0])
    }
    answers = CompressedRows(rowCount: graph.map.questions.count) { [mayHave] add in
      for claim in 0..<graph.claimCount where mayHave[claim] {
        for question in graph.questions[claim] { add(question, Int32(claim)) }
      }
    }
  }
}
