internal import Semantics

/// The circles of attacks that keep something open.
enum OpenCircle {
  /// Finds a shortest circle through an argument.
  ///
  /// - Returns: The circle, the argument first; each argument is attacked by the next one, and the
  ///   last by the first. Nothing where it is on no circle.
  /// - Complexity: O(*k* + *m*) for *k* open arguments behind this one and *m* attacks on them.
  static func through(
    _ argument: Int32, in framework: Framework, where isOpen: (Int32) -> Bool
  ) -> [Int32] {
    let back = shortestPath(
      from: framework.attackers(of: argument).filter(isOpen), in: framework, where: isOpen,
      until: { $0 == argument })
    return back.isEmpty ? [] : [argument] + back.dropLast()
  }

  /// A shortest path against the attacks, from one of some arguments to the first that will do.
  ///
  /// Auxiliary arguments only stand for others: to pass one is no step, and so is done at once.
  private static func shortestPath(
    from starts: [Int32], in framework: Framework, where isPresent: (Int32) -> Bool,
    until isGoal: (Int32) -> Bool
  ) -> [Int32] {
    var cameFrom: [Int32: Int32] = [:]
    var waiting: [Int32] = []
    var pressing: [Int32] = []
    func reach(_ argument: Int32, from before: Int32) {
      guard cameFrom[argument] == nil else { return }
      cameFrom[argument] = before
      if argument < framework.properCount {
        waiting.append(argument)
      } else {
        pressing.append(argument)
      }
    }
    for start in starts { reach(start, from: start) }
    var next = 0
    while next < waiting.count || !pressing.isEmpty {
      let argument: Int32
      if let auxiliary = pressing.popLast() {
        argument = auxiliary
      } else {
        argument = waiting[next]
        next += 1
        if isGoal(argument) {
          var path = [argument]
          while let last = path.last, let before = cameFrom[last], before != last {
            path.append(before)
          }
          return path.reversed().filter { $0 < framework.properCount }
        }
      }
      for attacker in framework.attackers(of: argument) where isPresent(attacker) {
        reach(attacker, from: argument)
      }
    }
    return []
  }
}
