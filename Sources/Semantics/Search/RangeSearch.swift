/// Searches sets with the largest range, the arguments that are in or attacked: semi-stable
/// extensions among complete ones, stage extensions among conflict-free ones.
///
/// Ranges grow in one solver under assumptions, and each largest one found rules out all ranges
/// within it: Dvořák, W. et al. "Complexity-sensitive decision procedures for abstract
/// argumentation." *Artificial Intelligence* 206, 2014, pp. 53–78.
/// <https://doi.org/10.1016/j.artint.2013.10.001>
struct RangeSearch: ~Copyable {
  private var encoding: LabellingEncoding
  /// For each argument that is not auxiliary, a variable that is true only if the argument is in
  /// the range.
  private var covers: [Literal] = []

  /// - Parameters:
  ///   - family: Complete or conflict-free.
  ///   - framework: The framework.
  init(_ family: LabellingEncoding.Family, of framework: Framework) {
    encoding = LabellingEncoding(family, of: framework)
    for argument in 0..<framework.argumentCount {
      let covered = encoding.solver.addVariable(phase: true)
      encoding.solver.addClause([
        !covered, encoding.accepts(argument), encoding.rejects(argument),
      ])
      covers.append(covered)
    }
  }

  /// One set of largest range.
  mutating func first() -> [Int32] {
    _ = encoding.solver.solve()
    enlargeRange()
    return encoding.accepted
  }

  /// Calls its argument with each set of largest range until it returns false.
  ///
  /// The search is used up by it.
  mutating func forEach(_ visit: ([Int32]) -> Bool) {
    while encoding.solver.solve() {
      let range = enlargeRange()
      let covered = range.map { covers[$0] }
      // Two sets of one range are incomparable: a member that only one of them has is attacked by
      // both, and so by the other one's members.
      repeat {
        let accepted = encoding.accepted
        guard visit(accepted) else { return }
        encoding.ruleOutIncomparable(accepted)
      } while encoding.solver.solve(assuming: covered)
      ruleOutRanges(within: range)
    }
  }

  /// Whether some set of largest range meets a condition.
  ///
  /// The search is used up by it.
  mutating func exists(_ condition: Condition) -> Bool {
    let wanted = encoding.literal(of: condition)
    while encoding.solver.solve(assuming: [wanted]) {
      let range = enlargeRange()
      if encoding.solver.solve(assuming: range.map { covers[$0] } + [wanted]) { return true }
      ruleOutRanges(within: range)
    }
    return false
  }

  /// Goes from the last model to one of largest range around it.
  ///
  /// - Returns: The range.
  @discardableResult
  private mutating func enlargeRange() -> [Int] {
    while true {
      let range = covers.indices.filter { isCovered($0) }
      if range.count == covers.count { return range }
      let uncovered = covers.indices.filter { !isCovered($0) }
      let selector = encoding.solver.addVariable(phase: false)
      encoding.solver.addClause([!selector] + uncovered.map { covers[$0] })
      for argument in uncovered { encoding.solver.prefer(covers[argument]) }
      let isLarger = encoding.solver.solve(assuming: range.map { covers[$0] } + [selector])
      encoding.solver.addClause([!selector])
      if !isLarger { return range }
    }
  }

  private func isCovered(_ argument: Int) -> Bool {
    encoding.solver.isTrue(encoding.accepts(argument))
      || encoding.solver.isTrue(encoding.rejects(argument))
  }

  private mutating func ruleOutRanges(within range: [Int]) {
    var isInside = [Bool](repeating: false, count: covers.count)
    for argument in range { isInside[argument] = true }
    encoding.solver.addClause(covers.indices.filter { !isInside[$0] }.map { covers[$0] })
  }
}
