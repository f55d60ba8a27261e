/// The most sceptical complete labelling, of which there is always exactly one.
///
/// With each label comes its *min–max number*: 1 for an argument that nobody attacks, for others
/// that are in one more than the highest number among their attackers, and for those that are out
/// one more than the lowest among their attackers that are in. So an argument falls by the attacker
/// of the lowest number, and a strategy that always answers with it ends: Modgil, S. and Caminada,
/// M. "Proof theories and algorithms for abstract argumentation frameworks." *Argumentation in
/// Artificial Intelligence*, 2009, pp. 105–129. <https://doi.org/10.1007/978-0-387-98197-0_6>
package struct GroundedLabelling: Sendable {
  /// One label for each argument.
  package let labels: [Label]
  /// The min–max number of each argument, 0 for the undecided ones.
  package let numbers: [Int32]

  /// Labels a framework.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(of framework: Framework) {
    var labels = [Label](repeating: .undecided, count: framework.argumentCount)
    var numbers = [Int32](repeating: 0, count: framework.argumentCount)
    var openAttackers = (0..<framework.argumentCount).map {
      Int32(framework.attackers.range(of: $0).count)
    }
    var accepted: [Int32] = []
    for argument in 0..<framework.argumentCount where openAttackers[argument] == 0 {
      labels[argument] = .in
      numbers[argument] = 1
      accepted.append(Int32(argument))
    }
    // First come, first served: numbers never fall along the list, which makes the first attacker
    // that is in the lowest, and the last one that falls the highest.
    let targets = framework.targets
    var next = 0
    while next < accepted.count {
      let number = numbers[Int(accepted[next])]
      for index in targets.range(of: Int(accepted[next])) {
        let rejected = Int(targets.items[index])
        guard labels[rejected] == .undecided else { continue }
        labels[rejected] = .out
        numbers[rejected] = number + 1
        for index in targets.range(of: rejected) {
          let freed = Int(targets.items[index])
          openAttackers[freed] -= 1
          if openAttackers[freed] == 0, labels[freed] == .undecided {
            labels[freed] = .in
            numbers[freed] = number + 2
            accepted.append(Int32(freed))
          }
        }
      }
      next += 1
    }
    self.labels = labels
    self.numbers = numbers
  }

  /// The arguments that are in, ascending.
  package var accepted: [Int32] {
    labels.indices.filter { labels[$0] == .in }.map { Int32($0) }
  }
}
