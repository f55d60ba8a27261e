internal import Semantics

/// The circles of attacks that keep something open.
enum OpenCycle {
  /// Finds a shortest circle through an argument.
  ///
  /// - Returns: The circle, the argument first; each argument is attacked by the next one, and the
  ///   last by the first. Nothing where it is on no circle.
  /// - Complexity: O(*k* + *m*) for *k* open arguments behind this one and *m* attacks on them.
  static func through(
    _ argument: Int32, in framework: Framework, where isOpen: (Int32) -> Bool
  ) -> [Int32] {
    let back = shortestPath(
      from: framework.groupedAttackers(of: argument), in: framework, where: isOpen,
      until: { $0 == argument })
    return back.isEmpty ? [] : [argument] + back.dropLast()
  }

  /// A shortest path against the attacks, from one of some attackers to the first that will do.
  ///
  /// To go through a group is no step, and so is done at once.
  private static func shortestPath(
    from starts: some Sequence<Framework.Attacker>, in framework: Framework,
    where isPresent: (Int32) -> Bool, until isGoal: (Int32) -> Bool
  ) -> [Int32] {
    var cameFrom: [Int32: Int32] = [:]
    var met: Set<Int> = []
    var waiting: [Int32] = []
    /// Goes to some attackers of an argument, or from where a path begins.
    func reach(_ attackers: some Sequence<Framework.Attacker>, from before: Int32?) {
      var groups: [Int] = []
      func look(at attacker: Framework.Attacker) {
        switch attacker {
        case .argument(let argument):
          if cameFrom[argument] == nil, isPresent(argument) {
            cameFrom[argument] = before ?? argument
            waiting.append(argument)
          }
        case .group(let group):
          if met.insert(group).inserted { groups.append(group) }
        }
      }
      for attacker in attackers { look(at: attacker) }
      while let group = groups.popLast() {
        for member in framework.members(of: group) { look(at: member) }
      }
    }
    reach(starts, from: nil)
    var next = 0
    while next < waiting.count {
      let argument = waiting[next]
      next += 1
      if isGoal(argument) {
        var path = [argument]
        while let last = path.last, let before = cameFrom[last], before != last {
          path.append(before)
        }
        return path.reversed()
      }
      reach(framework.groupedAttackers(of: argument), from: argument)
    }
    return []
  }
}
