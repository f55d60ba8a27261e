internal import Semantics

/// The circles of attacks that keep something open.
enum OpenCircle {
  /// Finds a shortest circle through the argument itself, or else through the nearest argument
  /// behind it that is on one.
  ///
  /// - Returns: The way to the circle, without its first argument, and the circle; each argument is
  ///   attacked by the next one, the circle's last by its first.
  /// - Complexity: O(*k* log *k* + *m*) for *k* open arguments behind this one and *m* attacks on
  ///   them, and O(*n*) for all.
  static func nearest(
    to argument: Int32, in framework: Framework, where isOpen: (Int32) -> Bool
  ) -> (path: [Int32], circle: [Int32]) {
    var component = [Int32](repeating: -1, count: framework.argumentCount)
    var sizes: [Int] = []
    for members in framework.stronglyConnectedComponents(
      from: argument..<argument + 1, where: isOpen)
    {
      for member in members { component[Int(member)] = Int32(sizes.count) }
      sizes.append(members.count)
    }
    func isOnCircle(_ argument: Int32) -> Bool {
      sizes[Int(component[Int(argument)])] > 1
        || framework.attackers(of: argument).contains(argument)
    }
    let path = shortestPath(
      from: [argument], in: framework, where: isOpen, until: isOnCircle)
    guard let start = path.last else { return ([], []) }
    func isAround(_ argument: Int32) -> Bool {
      isOpen(argument) && component[Int(argument)] == component[Int(start)]
    }
    let back = shortestPath(
      from: framework.attackers(of: start).filter(isAround), in: framework, where: isAround,
      until: { $0 == start })
    return (Array(path.dropLast()), [start] + back.dropLast())
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
