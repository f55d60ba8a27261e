extension Framework {
  /// Some arguments without auxiliary ones, in the place of which come the arguments, not auxiliary,
  /// that they stand for.
  ///
  /// - Returns: The arguments in their order, each as often as it is met.
  /// - Complexity: O(*k*) for *k* arguments and all that is behind them.
  package func properArguments(behind arguments: ArraySlice<Int32>) -> [Int32] {
    var met: Set<Int32> = []
    return properArguments(behind: arguments, leavingOut: &met)
  }

  /// The same without what is behind auxiliary arguments that were met before.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - met: Auxiliary arguments that were met; those met now are added.
  /// - Returns: As ``properArguments(behind:)``.
  /// - Complexity: O(*k*) for *k* arguments and all that is newly met behind them.
  package func properArguments(
    behind arguments: ArraySlice<Int32>, leavingOut met: inout Set<Int32>
  ) -> [Int32] {
    guard let last = arguments.max(), last >= properCount else { return Array(arguments) }
    var proper: [Int32] = []
    var waiting = Array(arguments.reversed())
    while let argument = waiting.popLast() {
      if argument < properCount {
        proper.append(argument)
      } else if met.insert(argument).inserted {
        waiting += attackers(of: argument).reversed()
      }
    }
    return proper
  }

  /// The same attacks one by one.
  ///
  /// - Parameter limit: How many attacks there may be at most, one that goes by several relays
  ///   counted for each.
  /// - Returns: The framework without auxiliary arguments, or `nil` if there are too many attacks.
  /// - Complexity: O(*n* + *m* + *k*) for *n* arguments, *m* attacks and the limit *k*, and the relays
  ///   behind each other for each attack by way of them.
  func withoutRelays(limit: Int) -> Framework? {
    guard auxiliaryCount > 0 else { return self }
    // A relay comes behind those that are its members.
    var sizes = [Int](repeating: 1, count: argumentCount)
    var count = 0
    for argument in Array(properCount..<argumentCount) + Array(0..<properCount) {
      let size = attackers(of: Int32(argument)).reduce(0) { $0 + sizes[Int($1)] }
      if argument < properCount { count += size } else { sizes[argument] = min(size, limit) }
    }
    guard count <= limit else { return nil }
    var sources: [Int32] = []
    var targets: [Int32] = []
    for argument in 0..<Int32(properCount) {
      for attacker in properArguments(behind: attackers(of: argument)) {
        sources.append(attacker)
        targets.append(argument)
      }
    }
    return Framework(argumentCount: properCount, sources: sources, targets: targets)
  }
}
