internal import Semantics

/// What would follow in a grounded labelling if some of what it leaves undecided fell.
///
/// What is in or out stays so, as it owes nothing to what is undecided: only this is labelled anew,
/// and is what the grounded labelling would be with an unattacked attacker of each that is to fall.
struct Supposition {
  private let framework: Framework
  private let labels: [Label]

  init(_ framework: Framework, _ labels: [Label]) {
    self.framework = framework
    self.labels = labels
  }

  /// The label of an argument, supposing that others fall; those that are decided on stay as they
  /// are.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments that become decided and *m* attacks on them and
  ///   on what they attack.
  func label(of argument: Int32, ifFalling falling: some Sequence<Int32>) -> Label {
    var found: [Int32: Label] = [:]
    var openAttackers: [Int32: Int] = [:]
    var waiting: [Int32] = []
    func isOpen(_ argument: Int32) -> Bool {
      labels[Int(argument)] == .undecided && found[argument] == nil
    }
    for argument in falling where isOpen(argument) {
      found[argument] = .out
      waiting.append(argument)
    }
    while let rejected = waiting.popLast() {
      for freed in framework.targets(of: rejected) where isOpen(freed) {
        let count =
          openAttackers[freed]
          ?? framework.attackers(of: freed).count { labels[Int($0)] == .undecided }
        openAttackers[freed] = count - 1
        guard count == 1 else { continue }
        found[freed] = .in
        for loser in framework.targets(of: freed) where isOpen(loser) {
          found[loser] = .out
          waiting.append(loser)
        }
      }
    }
    return found[argument] ?? labels[Int(argument)]
  }
}
