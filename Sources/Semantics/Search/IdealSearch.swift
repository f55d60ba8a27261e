/// Finds the ideal extension: the largest admissible set that no admissible set attacks.
///
/// A set can be enlarged to it only by arguments that some admissible set accepts and none attacks.
/// These are free of conflict, so what is left when the undefended ones are taken away, one after
/// the other, is the ideal extension: Dunne, P. E. "The computational complexity of ideal
/// semantics." *Artificial Intelligence* 173, 2009, pp. 1559–1591.
/// <https://doi.org/10.1016/j.artint.2009.09.001>
struct IdealSearch: ~Copyable {
  private let framework: Framework
  private var search: SetSearch

  init(of framework: Framework) {
    self.framework = framework
    search = SetSearch(.admissible, of: framework)
  }

  /// The ideal extension, ascending.
  mutating func extensionFound() -> [Int32] {
    var isSafe = safeArguments()
    // How many attackers of each argument are not attacked by safe ones.
    let count = framework.vertexCount
    var safeAttackers = (0..<count).map { argument in
      framework.directAttackers(of: Int32(argument)).count { isSafe[Int($0)] }
    }
    var undefended = (0..<count).filter { argument in
      isSafe[argument]
        && framework.directAttackers(of: Int32(argument)).contains { safeAttackers[Int($0)] == 0 }
    }
    for argument in undefended { isSafe[argument] = false }
    while let argument = undefended.popLast() {
      for target in framework.directTargets(of: Int32(argument)) {
        safeAttackers[Int(target)] -= 1
        guard safeAttackers[Int(target)] == 0 else { continue }
        for exposed in framework.directTargets(of: target) where isSafe[Int(exposed)] {
          isSafe[Int(exposed)] = false
          undefended.append(Int(exposed))
        }
      }
    }
    return (0..<count).filter { isSafe[$0] }.map { Int32($0) }
  }

  /// Which arguments some admissible set accepts and none attacks.
  ///
  /// Each round asks for a set that settles one argument more, and reads off all that it settles.
  private mutating func safeArguments() -> [Bool] {
    let count = framework.vertexCount
    var isAttacked = [Bool](repeating: false, count: count)
    var isAccepted = isAttacked
    while true {
      var settling: [Int32] = []
      for argument in 0..<count where !isAttacked[argument] {
        if !isAccepted[argument] { settling.append(Int32(argument)) }
        settling += framework.directAttackers(of: Int32(argument))
      }
      guard let found = search.find(SetRequest(hitting: [settling])) else {
        return (0..<count).map { isAccepted[$0] && !isAttacked[$0] }
      }
      for (argument, label) in framework.labels(of: found).enumerated() {
        if label == .in { isAccepted[argument] = true }
        if label == .out { isAttacked[argument] = true }
      }
    }
  }
}
