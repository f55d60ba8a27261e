internal import ArgumentModel

/// The claims of a ``CruxNetwork`` in groups that entail each other, and how much of what each group
/// entails is not yet free of attackers.
///
/// A claim is in once all that it entails, by whatever chain, is free. Asked of groups, this takes
/// one look at each entailment, where a count for each claim would look at all that it entails.
struct EntailmentGroups {
  private let network: CruxNetwork
  private let isInView: [Bool]
  /// Number → its group.
  private let groups: [Int32]
  /// Group → its members.
  private let members: Rows
  /// Group → how many of its members are not free, and how many entailments lead from it to groups
  /// for which this is not 0.
  private var missing: [Int32]

  /// Groups the claims by the entailments in the view.
  ///
  /// - Complexity: O(*n* + *e*) for *n* things and *e* entailments.
  init(_ network: CruxNetwork, isInView: [Bool]) {
    self.network = network
    self.isInView = isInView
    let components = StrongComponents(network.entails) {
      let step = network.entailments[Int($0)]
      return isInView[Int(step.link)] ? step.conclusion : nil
    }
    let groups = components.numbers
    self.groups = groups
    members = Rows(rowCount: components.count) { add in
      for number in groups.indices { add(groups[number], Int32(number)) }
    }
    missing = [Int32](repeating: 0, count: components.count)
    for number in groups.indices { missing[Int(groups[number])] += 1 }
    for step in network.entailments where isInView[Int(step.link)] {
      let group = groups[Int(step.premise)]
      if group != groups[Int(step.conclusion)] { missing[Int(group)] += 1 }
    }
  }

  /// Takes note that nothing attacks a claim any more, by its own nature.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - settle: Called with each claim for which nothing is missing now.
  /// - Complexity: O(*n* + *e*) for all claims together.
  mutating func free(_ claim: Int32, settle: (Int32) -> Void) {
    missing[Int(groups[Int(claim)])] -= 1
    guard missing[Int(groups[Int(claim)])] == 0 else { return }
    var waiting = [groups[Int(claim)]]
    while let group = waiting.popLast() {
      for member in members[Int(group)] {
        settle(member)
        for index in network.entailedBy[Int(member)] {
          let step = network.entailments[Int(index)]
          let premise = groups[Int(step.premise)]
          guard isInView[Int(step.link)], premise != group else { continue }
          missing[Int(premise)] -= 1
          if missing[Int(premise)] == 0 { waiting.append(premise) }
        }
      }
    }
  }
}
