/// Decides whether every preferred extension accepts, or rejects, an argument, without computing
/// one.
///
/// What an admissible set accepts or rejects, all larger ones do too. So the goal fails exactly if
/// some admissible set *S* cannot be enlarged to one that meets it. If *D* is admissible and meets
/// the goal, such an *S* is in conflict with *D*, or their union would be admissible; and of two
/// admissible sets in conflict each attacks the other. The smaller *D* is, the more that says.
///
/// Thimm, M., Cerutti, F. and Vallati, M. "Fudge: a light-weight solver for abstract argumentation
/// based on SAT reductions." 2021. <https://doi.org/10.48550/arXiv.2109.03106>
struct SkepticalPreferred: ~Copyable {
  private let framework: Framework
  private var enlarging: SetSearch
  private var opposing: SetSearch

  init(of framework: Framework) {
    self.framework = framework
    enlarging = SetSearch(.admissible, of: framework, prefersIn: false)
    opposing = SetSearch(.admissible, of: framework)
  }

  /// Whether every preferred extension meets a goal, which is to accept or to reject an argument.
  mutating func isMet(_ goal: Condition) -> Bool {
    let wanted = framework.request(for: goal)
    guard var witness = enlarging.find(wanted) else { return false }
    var contrary = Condition.rejects(goal.argument)
    if case .rejects = goal { contrary = .accepts(goal.argument) }
    if enlarging.find(framework.request(for: contrary)) != nil { return false }

    // What an opponent of one goal must attack says nothing of the next goal.
    opposing.forgetRequirements()
    while true {
      var attackers: [Int32] = []
      for member in core(of: witness, for: goal) {
        attackers += framework.directAttackers(of: member)
      }
      opposing.require(oneOf: attackers)
      guard let opponent = opposing.next() else { return true }
      var both = wanted
      both.containing += opponent
      guard let enlarged = enlarging.find(both) else { return false }
      witness = enlarged
    }
  }

  /// A small admissible subset of an admissible set that still meets the goal: one member for the
  /// goal, then for each attacker that is not yet attacked one member that attacks it.
  private func core(of accepted: [Int32], for goal: Condition) -> [Int32] {
    var isAvailable = [Bool](repeating: false, count: framework.vertexCount)
    for argument in accepted { isAvailable[Int(argument)] = true }
    var isAttacked = [Bool](repeating: false, count: framework.vertexCount)
    var core: [Int32] = []
    func take(_ argument: Int32) {
      core.append(argument)
      for target in framework.directTargets(of: argument) { isAttacked[Int(target)] = true }
    }
    func takeAttacker(of argument: Int32) {
      guard !isAttacked[Int(argument)] else { return }
      let attackers = framework.directAttackers(of: argument)
      if let defender = attackers.first(where: { isAvailable[Int($0)] }) { take(defender) }
    }
    let argument = Int32(goal.argument)
    if case .rejects = goal { takeAttacker(of: argument) } else { take(argument) }
    var next = 0
    while next < core.count {
      for attacker in framework.directAttackers(of: core[next]) { takeAttacker(of: attacker) }
      next += 1
    }
    return core
  }
}
