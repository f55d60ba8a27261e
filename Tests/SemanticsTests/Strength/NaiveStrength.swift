import Semantics

/// Strengths by their definitions, on a list of links and pairs of rivals, all in one system that
/// is integrated in fine steps of the fourth order (Runge and Kutta).
struct NaiveStrength {
  let baseScores: [Double]
  let links: [BipolarGraph.Link]
  let rivalries: [[Int32]]
  let method: StrengthMethod
  /// Element → the links that end at it.
  private let incoming: [[Int]]

  init(
    baseScores: [Double], links: [BipolarGraph.Link], rivalries: [[Int32]] = [],
    method: StrengthMethod
  ) {
    self.baseScores = baseScores
    self.links = links
    self.rivalries = rivalries
    self.method = method
    incoming = (0..<baseScores.count + links.count).map { element in
      links.indices.filter { links[$0].target == Int32(element) }
    }
  }

  /// Where every strength rests, to within a millionth; `nil` if it does not within a time of 100.
  func limit() -> [Double]? {
    var state = baseScores
    for link in links { state.append(link.premises.map { baseScores[Int($0)] }.min() ?? 1) }
    let width = 0.1
    for _ in 0..<1000 {
      let first = slope(state)
      let second = slope(moved(state, by: width / 2, along: first))
      let third = slope(moved(state, by: width / 2, along: second))
      let fourth = slope(moved(state, by: width, along: third))
      for element in state.indices {
        state[element] +=
          width / 6 * (first[element] + 2 * second[element] + 2 * third[element] + fourth[element])
      }
      if slope(state).allSatisfy({ abs($0) < 1e-7 }) { return withPlainLinks(state) }
    }
    return nil
  }

  /// The strengths after as many whole rounds as there are elements: the last ones where there are
  /// no circles.
  func afterRounds() -> [Double] {
    var state = [Double](repeating: 0, count: baseScores.count + links.count)
    for _ in state { state = moved(state, by: 1, along: slope(state)) }
    return withPlainLinks(state)
  }

  private func moved(_ state: [Double], by width: Double, along slope: [Double]) -> [Double] {
    zip(state, slope).map { $0 + width * $1 }
  }

  /// Links that nothing speaks against are as strong as their weakest premise, at any time.
  private func withPlainLinks(_ state: [Double]) -> [Double] {
    var state = state
    for link in links.indices where incoming[baseScores.count + link].isEmpty {
      state[baseScores.count + link] = links[link].premises.map { state[Int($0)] }.min() ?? 1
    }
    return state
  }

  private func slope(_ given: [Double]) -> [Double] {
    let state = withPlainLinks(given)
    return state.indices.map { element in
      var supports: [Double] = []
      var attacks: [Double] = []
      for link in incoming[element] {
        let strength = state[baseScores.count + link]
        if links[link].polarity == .supports {
          supports.append(strength)
        } else {
          attacks.append(strength)
        }
      }
      for rivals in rivalries where rivals.contains(Int32(element)) {
        for rival in rivals where rival != Int32(element) { attacks.append(state[Int(rival)]) }
      }
      let isLink = element >= baseScores.count
      let base =
        isLink
        ? links[element - baseScores.count].premises.map { state[Int($0)] }.min() ?? 1
        : baseScores[element]
      return strength(base, supports, attacks) - state[element]
    }
  }

  private func strength(_ base: Double, _ supports: [Double], _ attacks: [Double]) -> Double {
    switch method {
    case .quadraticEnergy:
      let energy = supports.reduce(0, +) - attacks.reduce(0, +)
      func impact(_ value: Double) -> Double {
        let positive = max(value, 0)
        return positive * positive / (1 + positive * positive)
      }
      return base - base * impact(-energy) + (1 - base) * impact(energy)
    case .dfQuad:
      let support = 1 - supports.reduce(1) { $0 * (1 - $1) }
      let attack = 1 - attacks.reduce(1) { $0 * (1 - $1) }
      return attack >= support
        ? base - base * abs(support - attack) : base + (1 - base) * abs(support - attack)
    }
  }
}
