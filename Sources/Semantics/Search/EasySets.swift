/// Admissible sets that are found by following attacks from one argument, without a search.
///
/// An argument is put in; what it attacks is out, what all attackers of are out is in, and so on. If
/// in the end all that attacks the argument is out, what is in is an admissible set. Where many
/// arguments are rivals, which is where extensions are many, that finds for each argument a set that
/// holds it, at a cost of the attacks that it looks at.
struct EasySets {
  /// Argument → whether some set found holds it.
  private(set) var isHeld: [Bool]
  /// Argument → whether some set found attacks it.
  private(set) var isAttacked: [Bool]

  private enum State: UInt8 {
    case open
    case `in`
    case out
  }

  private let framework: Framework
  private var states: [State]
  /// Argument → how many of its attackers are not out.
  private var opposed: [Int32]

  /// How many attacks are looked at in all, and how many of them for nothing.
  private static let limit = 500_000_000
  private static let vainLimit = 20_000_000

  /// Looks for a set that holds it for each argument that is not auxiliary, until too many attacks
  /// have been looked at.
  ///
  /// - Complexity: O(*n* *m*) for *n* arguments and *m* attacks, within a limit.
  init(of framework: Framework) {
    self.framework = framework
    isHeld = [Bool](repeating: false, count: framework.argumentCount)
    isAttacked = isHeld
    states = [State](repeating: .open, count: framework.argumentCount)
    opposed = (0..<Int32(framework.argumentCount)).map {
      Int32(framework.attackers(of: $0).count)
    }
    var looked = 0
    var lookedInVain = 0
    for argument in 0..<Int32(framework.properCount) where !isHeld[Int(argument)] {
      let (isFound, cost) = follow(argument)
      looked += cost
      if !isFound { lookedInVain += cost }
      if looked > Self.limit || lookedInVain > Self.vainLimit { return }
    }
  }

  /// Follows the attacks from one argument, and takes note of the set if there is one.
  ///
  /// - Returns: Whether there is, and how many attacks were looked at.
  private mutating func follow(_ start: Int32) -> (isFound: Bool, cost: Int) {
    var members = [start]
    var rejected: [Int32] = []
    var cost = 0
    var isContradicted = false
    states[Int(start)] = .in
    var next = 0
    while next < members.count, !isContradicted {
      let targets = framework.targets(of: members[next])
      next += 1
      cost += targets.count
      for target in targets {
        // Only the first argument can be attacked by what it brings in: all others have no
        // attacker that is not out.
        if states[Int(target)] == .in { isContradicted = true }
        guard states[Int(target)] == .open else { continue }
        states[Int(target)] = .out
        rejected.append(target)
        let further = framework.targets(of: target)
        cost += further.count
        for other in further {
          opposed[Int(other)] -= 1
          if opposed[Int(other)] == 0, states[Int(other)] == .open {
            states[Int(other)] = .in
            members.append(other)
          }
        }
      }
    }
    let isFound = !isContradicted && opposed[Int(start)] == 0
    if isFound {
      for argument in members { isHeld[Int(argument)] = true }
      for argument in rejected { isAttacked[Int(argument)] = true }
    }
    for argument in rejected {
      states[Int(argument)] = .open
      for other in framework.targets(of: argument) { opposed[Int(other)] += 1 }
    }
    for argument in members { states[Int(argument)] = .open }
    return (isFound, cost)
  }
}
