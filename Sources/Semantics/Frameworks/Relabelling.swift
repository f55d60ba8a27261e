/// What would follow in a grounded labelling if some of what it leaves undecided fell.
///
/// What is in or out stays so, as it owes nothing to what is undecided: only this is labelled anew,
/// and is what the grounded labelling would be with an unattacked attacker of each that is to fall.
package struct Relabelling: Sendable {
  private let framework: Framework
  private let labels: [Label]

  package init(_ framework: Framework, _ labels: [Label]) {
    self.framework = framework
    self.labels = labels
  }

  /// The label of an argument, supposing that others fall; those that are decided on stay as they
  /// are.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments that become decided and *m* attacks on them and
  ///   on what they attack, behind one pass over all labels.
  package func label(of argument: Int32, ifFalling falling: some Sequence<Int32>) -> Label {
    var labels = labels
    /// Argument → how many of its attackers are undecided; −1 where they have not been counted.
    var openAttackers = [Int32](repeating: -1, count: labels.count)
    var waiting: [Int32] = []
    for argument in falling where labels[Int(argument)] == .undecided {
      labels[Int(argument)] = .out
      waiting.append(argument)
    }
    while let rejected = waiting.popLast() {
      for freed in framework.directTargets(of: rejected) where labels[Int(freed)] == .undecided {
        if openAttackers[Int(freed)] < 0 { openAttackers[Int(freed)] = openCount(of: freed) }
        openAttackers[Int(freed)] -= 1
        guard openAttackers[Int(freed)] == 0 else { continue }
        labels[Int(freed)] = .in
        for loser in framework.directTargets(of: freed) where labels[Int(loser)] == .undecided {
          labels[Int(loser)] = .out
          waiting.append(loser)
        }
      }
    }
    return labels[Int(argument)]
  }

  /// How many attackers of an argument the labelling leaves undecided.
  private func openCount(of argument: Int32) -> Int32 {
    var count: Int32 = 0
    for attacker in framework.directAttackers(of: argument)
    where labels[Int(attacker)] == .undecided {
      count += 1
    }
    return count
  }
}
