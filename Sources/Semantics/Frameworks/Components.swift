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

  /// The strongly connected components.
  ///
  /// Tarjan, R. "Depth-first search and linear graph algorithms." *SIAM Journal on Computing* 1(2),
  /// 1972, pp. 146–160. <https://doi.org/10.1137/0201010>; without recursion, since chains may be
  /// long, and against the attacks, since a component is finished after all that it reaches.
  ///
  /// - Parameters:
  ///   - roots: From where to look, against the attacks; by default everywhere.
  ///   - isPresent: Which arguments are not left out.
  /// - Returns: The components, each ascending, attackers before what they attack.
  /// - Complexity: O(*k* log *k* + *m*) for *k* arguments that are reached and *m* attacks on them,
  ///   and O(*n*) for all.
  package func stronglyConnectedComponents(
    from roots: Range<Int32>? = nil, where isPresent: (Int32) -> Bool
  ) -> [[Int32]] {
    var visitNumbers = [Int32](repeating: 0, count: vertexCount)
    var lowest = visitNumbers
    var isOpen = [Bool](repeating: false, count: vertexCount)
    var visitCount: Int32 = 0
    var open: [Int32] = []
    var path: [(argument: Int32, nextAttack: Int)] = []
    var components: [[Int32]] = []

    func enter(_ argument: Int32) {
      visitCount += 1
      visitNumbers[Int(argument)] = visitCount
      lowest[Int(argument)] = visitCount
      open.append(argument)
      isOpen[Int(argument)] = true
      path.append((argument, attackers.range(of: Int(argument)).lowerBound))
    }

    for root in roots ?? 0..<Int32(vertexCount)
    where isPresent(root) && visitNumbers[Int(root)] == 0 {
      enter(root)
      while let (argument, nextAttack) = path.last {
        if nextAttack < attackers.range(of: Int(argument)).upperBound {
          path[path.count - 1].nextAttack += 1
          let attacker = attackers.items[nextAttack]
          if !isPresent(attacker) { continue }
          if visitNumbers[Int(attacker)] == 0 {
            enter(attacker)
          } else if isOpen[Int(attacker)] {
            lowest[Int(argument)] = min(lowest[Int(argument)], visitNumbers[Int(attacker)])
          }
          continue
        }
        path.removeLast()
        if let below = path.last?.argument {
          lowest[Int(below)] = min(lowest[Int(below)], lowest[Int(argument)])
        }
        guard lowest[Int(argument)] == visitNumbers[Int(argument)] else { continue }
        var component: [Int32] = []
        repeat {
          component.append(open.removeLast())
          isOpen[Int(component[component.count - 1])] = false
        } while component[component.count - 1] != argument
        components.append(component.sorted())
      }
    }
    return components
  }
}
