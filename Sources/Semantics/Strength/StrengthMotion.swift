internal import Dense

/// The strengths of a graph on their way to rest.
struct StrengthMotion {
  private let graph: BipolarGraph
  private let method: StrengthMethod
  /// Element → its strength so far.
  var strengths: [Double]
  /// Place in the rivalries → the aggregate of the others there.
  private var others: [Double]

  /// Place in the rivalries → the rivalry.
  private let rivalryOfPlace: [Int32]

  /// Starts from the base scores; a link starts from the least of its premises'.
  init(_ graph: BipolarGraph, _ method: StrengthMethod) {
    self.graph = graph
    self.method = method
    strengths = graph.baseScores
    others = Array(repeating: method.identity, count: graph.rivalries.items.count)
    rivalryOfPlace = (0..<graph.rivalries.count).flatMap { rivalry in
      graph.rivalries[rivalry].map { _ in Int32(rivalry) }
    }
    for link in 0..<graph.linkCount { strengths.append(weakestPremise(of: link)) }
  }

  /// Moves the elements of a part that nothing moves from outside, until they rest.
  ///
  /// - Complexity: O(*n* + *m*) for each step.
  mutating func settle(_ part: [Int32]) -> (steps: Int, isAtRest: Bool) {
    let plain = part.filter { graph.isPlainLink($0) }
    let moving = part.filter { !graph.isPlainLink($0) }
    let rivalries = rivalries(among: moving)
    var goals = [Double](repeating: 0, count: moving.count)
    for step in 0...StrengthEvaluation.mostSteps {
      for link in plain { strengths[Int(link)] = goal(of: link) }
      for rivalry in rivalries { updateOthers(in: rivalry) }
      var farthest = 0.0
      for (index, element) in moving.enumerated() {
        goals[index] = goal(of: element)
        farthest = max(farthest, abs(goals[index] - strengths[Int(element)]))
      }
      if farthest <= StrengthEvaluation.tolerance { return (step, true) }
      if step == StrengthEvaluation.mostSteps { break }
      for (index, element) in moving.enumerated() {
        let strength = strengths[Int(element)]
        strengths[Int(element)] =
          strength + StrengthEvaluation.stepWidth * (goals[index] - strength)
      }
    }
    return (StrengthEvaluation.mostSteps, false)
  }

  /// The strength that an element would have if all others stayed as they are.
  func goal(of element: Int32) -> Double {
    let element = Int(element)
    var supports = method.identity
    for index in graph.supporters.range(of: element) {
      supports = method.adding(strengths[Int(graph.supporters.items[index])], to: supports)
    }
    var attacks = method.identity
    for index in graph.attackers.range(of: element) {
      attacks = method.adding(strengths[Int(graph.attackers.items[index])], to: attacks)
    }
    guard element < graph.argumentCount else {
      return method.strength(
        of: weakestPremise(of: element - graph.argumentCount), supports: supports,
        attacks: attacks)
    }
    for index in graph.rivalPlaces.range(of: element) {
      attacks = method.joining(attacks, others[Int(graph.rivalPlaces.items[index])])
    }
    return method.strength(of: graph.baseScores[element], supports: supports, attacks: attacks)
  }

  private func weakestPremise(of link: Int) -> Double {
    var weakest = 1.0
    for index in graph.premises.range(of: link) {
      weakest = min(weakest, strengths[Int(graph.premises.items[index])])
    }
    return weakest
  }

  /// The rivalries that elements have among them; each is named by the one that stands first in it.
  private func rivalries(among elements: [Int32]) -> [Int] {
    var found: [Int] = []
    for element in elements where element < graph.argumentCount {
      for index in graph.rivalPlaces.range(of: Int(element)) {
        let place = Int(graph.rivalPlaces.items[index])
        let rivalry = Int(rivalryOfPlace[place])
        if graph.rivalries.range(of: rivalry).lowerBound == place { found.append(rivalry) }
      }
    }
    return found
  }

  /// Aggregates for each of some rivals the others, from both sides, since what was added cannot be
  /// taken out of an aggregate again.
  private mutating func updateOthers(in rivalry: Int) {
    let places = graph.rivalries.range(of: rivalry)
    var before = method.identity
    for place in places {
      others[place] = before
      before = method.adding(strengths[Int(graph.rivalries.items[place])], to: before)
    }
    var after = method.identity
    for place in places.reversed() {
      others[place] = method.joining(others[place], after)
      after = method.adding(strengths[Int(graph.rivalries.items[place])], to: after)
    }
  }
}
