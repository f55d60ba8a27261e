internal import Dense

extension Framework {
  /// All that can matter to some arguments under a semantics that looks only against the attacks.
  ///
  /// - Parameters:
  ///   - arguments: Where to look from.
  ///   - isPresent: Which arguments are not left out.
  /// - Returns: The arguments from which a path of attacks leads to one of these, themselves
  ///   included, ascending.
  /// - Complexity: O(*k*) for *k* arguments in the cone and attacks on them, and O(*n*) for all.
  func cone(of arguments: [Int32], where isPresent: (Int32) -> Bool) -> [Int32] {
    var isReached = [Bool](repeating: false, count: vertexCount)
    for argument in arguments { isReached[Int(argument)] = true }
    var cone = arguments
    var next = 0
    while next < cone.count {
      for index in attackers.range(of: Int(cone[next])) {
        let attacker = attackers.items[index]
        if !isReached[Int(attacker)], isPresent(attacker) {
          isReached[Int(attacker)] = true
          cone.append(attacker)
        }
      }
      next += 1
    }
    return cone.sorted()
  }

  /// The parts of the framework between which there are no attacks.
  ///
  /// - Parameter isPresent: Which arguments are not left out.
  /// - Returns: The parts, each ascending, by their first argument.
  /// - Complexity: O(*n* log *n* + *m*) for *n* arguments and *m* attacks.
  func connectedComponents(where isPresent: (Int32) -> Bool) -> [[Int32]] {
    var isReached = [Bool](repeating: false, count: vertexCount)
    var components: [[Int32]] = []
    for root in 0..<Int32(vertexCount) where isPresent(root) && !isReached[Int(root)] {
      isReached[Int(root)] = true
      var component = [root]
      func reach(_ other: Int32) {
        guard !isReached[Int(other)], isPresent(other) else { return }
        isReached[Int(other)] = true
        component.append(other)
      }
      var next = 0
      while next < component.count {
        let argument = Int(component[next])
        next += 1
        for index in attackers.range(of: argument) { reach(attackers.items[index]) }
        for index in targets.range(of: argument) { reach(targets.items[index]) }
      }
      components.append(component.sorted())
    }
    return components
  }

  /// The strongly connected components, found against the attacks, since a component is finished
  /// after all that it reaches.
  ///
  /// - Parameters:
  ///   - roots: From where to look; by default everywhere.
  ///   - isPresent: Which arguments are not left out.
  /// - Returns: The components, each ascending, attackers before what they attack.
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks on those that are reached.
  package func stronglyConnectedComponents(
    from roots: Range<Int32>? = nil, where isPresent: (Int32) -> Bool
  ) -> [[Int32]] {
    let roots = (roots ?? 0..<Int32(vertexCount)).filter(isPresent)
    let members = StrongComponents(attackers, from: roots) { isPresent($0) ? $0 : nil }.members
    return (0..<members.count).map { Array(members[$0]) }
  }
}
