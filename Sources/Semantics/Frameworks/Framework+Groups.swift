internal import Dense

extension Framework {
  /// What attacks an argument.
  package enum Attacker: Hashable, Sendable {
    case argument(Int32)
    /// A group of attackers, by its number; it attacks as soon as one of them is in.
    case group(Int)
  }

  /// How many groups there are; a group comes behind those that are among its members.
  package var groupCount: Int { (vertexCount - argumentCount) / 2 }

  /// What attacks an argument, groups not resolved.
  ///
  /// - Complexity: O(1) to make.
  package func groupedAttackers(of argument: Int32) -> some RandomAccessCollection<Attacker> {
    attackers(inRow: Int(argument))
  }

  /// The members of a group, of which some may be groups.
  ///
  /// - Complexity: O(1) to make.
  package func members(of group: Int) -> some RandomAccessCollection<Attacker> {
    attackers(inRow: argumentCount + 2 * group)
  }

  private func attackers(inRow row: Int) -> LazyMapCollection<ArraySlice<Int32>, Attacker> {
    let argumentCount = argumentCount
    return attackers[row].lazy.map { attacker in
      Int(attacker) < argumentCount
        ? .argument(attacker) : .group((Int(attacker) - argumentCount) / 2)
    }
  }

  /// The arguments that attack an argument, one by one.
  ///
  /// - Returns: The arguments in their order, each as often as it is met.
  /// - Complexity: O(*k*) for *k* attackers and groups of them.
  package func attackers(of argument: Int32) -> [Int32] {
    var met: Set<Int> = []
    return arguments(in: groupedAttackers(of: argument), leavingOut: &met)
  }

  /// The arguments among some attackers and in groups of these.
  ///
  /// - Parameters:
  ///   - attackers: The attackers.
  ///   - met: Groups that were met before, and so are left out; those met now are added.
  /// - Returns: The arguments in their order, each as often as it is met.
  /// - Complexity: O(*k*) for *k* attackers and all that is newly met in groups.
  package func arguments(
    in attackers: some Collection<Attacker>, leavingOut met: inout Set<Int>
  ) -> [Int32] {
    var arguments: [Int32] = []
    var waiting: [Attacker] = []
    for attacker in attackers {
      waiting.append(attacker)
      while let next = waiting.popLast() {
        switch next {
        case .argument(let argument): arguments.append(argument)
        case .group(let group):
          if met.insert(group).inserted { waiting += members(of: group).reversed() }
        }
      }
    }
    return arguments
  }

  /// The arguments that an argument attacks, one by one.
  ///
  /// - Returns: The arguments in their order, each as often as it is met.
  /// - Complexity: O(*k*) for *k* targets and groups on the way to them.
  package func targets(of argument: Int32) -> [Int32] {
    var met: Set<Int32> = []
    var arguments: [Int32] = []
    var waiting = Array(directTargets(of: argument).reversed())
    while let target = waiting.popLast() {
      if target < argumentCount {
        arguments.append(target)
      } else if met.insert(target).inserted {
        waiting += directTargets(of: target).reversed()
      }
    }
    return arguments
  }

  /// The same attacks one by one.
  ///
  /// - Parameter limit: How many attacks there may be at most, one that goes by several groups
  ///   counted for each.
  /// - Returns: The framework without groups, or `nil` if there are too many attacks.
  /// - Complexity: O(*n* + *m* + *k*) for *n* arguments, *m* attacks and the limit *k*, and the groups
  ///   in each other for each attack by way of them.
  func withoutGroups(limit: Int) -> Framework? {
    guard vertexCount > argumentCount else { return self }
    // A group comes behind those that are its members.
    var sizes = [Int](repeating: 1, count: vertexCount)
    var count = 0
    for vertex in Array(argumentCount..<vertexCount) + Array(0..<argumentCount) {
      let size = directAttackers(of: Int32(vertex)).reduce(0) { $0 + sizes[Int($1)] }
      if vertex < argumentCount { count += size } else { sizes[vertex] = min(size, limit) }
    }
    guard count <= limit else { return nil }
    var sources: [Int32] = []
    var targets: [Int32] = []
    for argument in 0..<Int32(argumentCount) {
      for attacker in attackers(of: argument) {
        sources.append(attacker)
        targets.append(argument)
      }
    }
    return Framework(argumentCount: argumentCount, sources: sources, targets: targets)
  }
}
