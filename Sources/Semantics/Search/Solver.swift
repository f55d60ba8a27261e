/// Answers questions about the extensions of a framework, exactly, under each semantics.
///
/// The grounded extension comes first: what it labels is settled for all semantics but stage. What
/// it leaves undecided falls into parts without attacks between them, and extensions are unions of
/// extensions of the parts. A question about one argument looks only at the arguments that can
/// matter to it. What remains is searched: ``SatisfiabilitySolver``.
///
///     let framework = Framework(argumentCount: 3, attacks: [(0, 1), (1, 0), (1, 2)])
///     let solver = Solver(framework)
///     solver.extensions(under: .preferred).list               // [[0, 2], [1]]
///     solver.isCredulouslyAccepted(2, under: .preferred)      // true
///     solver.isSkepticallyAccepted(2, under: .preferred)      // false
package struct Solver: Sendable {
  package let framework: Framework
  package let grounded: GroundedLabelling
  /// The framework with the groups with which it was given.
  let given: Framework

  /// Reads a framework and labels what needs no search.
  ///
  /// - Parameters:
  ///   - framework: The framework.
  ///   - directLimit: Up to so many attacks, those that go by groups are searched one by one: the
  ///     search by trying sees them at a glance.
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(_ framework: Framework, directLimit: Int = 1_000_000) {
    given = framework
    let framework = framework.withoutGroups(limit: directLimit) ?? framework
    self.framework = framework
    grounded = GroundedLabelling(of: framework)
  }

  /// One extension, ascending; `nil` if there is none, which only stable semantics allows.
  package func someExtension(under semantics: Semantics) -> [Int32]? {
    switch semantics {
    case .grounded, .complete: return ownArguments(grounded.accepted)
    case .preferred: return somePreferredExtension()
    case .stable, .semiStable, .stage, .ideal:
      var accepted = settled(under: semantics)
      for part in parts(under: semantics) {
        var search = PartSearch(of: part.framework, under: semantics)
        guard let found = search.someExtension() else { return nil }
        accepted += part.globalNumbers(of: found)
      }
      return ownArguments(accepted).sorted()
    }
  }

  /// Whether some extension holds an argument.
  package func isCredulouslyAccepted(_ argument: Int32, under semantics: Semantics) -> Bool {
    existsExtension(under: semantics, .accepts(Int(argument)))
  }

  /// Whether all extensions hold an argument, as they do where there are none.
  package func isSkepticallyAccepted(_ argument: Int32, under semantics: Semantics) -> Bool {
    !existsExtension(under: semantics, .omits(Int(argument)))
  }

  /// Whether some extension meets a condition.
  private func existsExtension(under semantics: Semantics, _ condition: Condition) -> Bool {
    let label = grounded.labels[condition.argument]
    switch semantics {
    case .grounded: return condition.isMet(by: label)
    case .complete, .preferred, .ideal:
      if label != .undecided { return condition.isMet(by: label) }
      if semantics == .complete, condition.isMet(by: label) { return true }
      // These semantics look only against the attacks (Baroni and Giacomin 2007).
      let cone = framework.cone(of: [Int32(condition.argument)]) {
        grounded.labels[Int($0)] == .undecided
      }
      return existsExtension(in: subframework(of: cone), under: semantics, condition)
    case .semiStable:
      if label != .undecided { return condition.isMet(by: label) }
      return existsExtension(inPartUnder: semantics, condition)
    case .stage: return existsExtension(inPartUnder: semantics, condition)
    case .stable:
      if label != .undecided, !condition.isMet(by: label) { return false }
      // One part without a stable extension leaves the whole without one.
      return parts(under: .stable).allSatisfy { part in
        var search = PartSearch(of: part.framework, under: .stable)
        guard let number = part.localNumber(of: Int32(condition.argument)) else {
          return search.someExtension() != nil
        }
        return search.exists(condition.renumbered(number))
      }
    }
  }

  private func existsExtension(inPartUnder semantics: Semantics, _ condition: Condition) -> Bool {
    let argument = Int32(condition.argument)
    guard let part = parts(under: semantics).first(where: { $0.localNumber(of: argument) != nil })
    else { return condition.isMet(by: grounded.labels[condition.argument]) }
    return existsExtension(in: part, under: semantics, condition)
  }

  private func existsExtension(
    in part: Subframework, under semantics: Semantics, _ condition: Condition
  ) -> Bool {
    guard let number = part.localNumber(of: Int32(condition.argument)) else { return false }
    var search = PartSearch(of: part.framework, under: semantics)
    return search.exists(condition.renumbered(number))
  }

  /// A preferred extension, found one strongly connected component after the other, attackers
  /// first: each needs to know of those before it only what is out, and what is attacked by an
  /// undecided argument and so cannot be in.
  ///
  /// Baroni, P., Giacomin, M. and Guida, G. "SCC-recursiveness: a general schema for argumentation
  /// semantics." *Artificial Intelligence* 168, 2005, pp. 162–210.
  /// <https://doi.org/10.1016/j.artint.2005.05.006>
  private func somePreferredExtension() -> [Int32] {
    var labels = grounded.labels
    var localNumbers = [Int32](repeating: -1, count: framework.vertexCount)
    let components = framework.stronglyConnectedComponents {
      grounded.labels[Int($0)] == .undecided
    }
    for component in components {
      let open = component.filter { labels[Int($0)] == .undecided }
      guard !open.isEmpty else { continue }
      let part = Subframework(of: framework, keeping: open, localNumbers: &localNumbers)
      let barred = open.indices.filter { index in
        framework.directAttackers(of: open[index]).contains {
          labels[Int($0)] == .undecided && part.localNumber(of: $0) == nil
        }
      }
      var search = SetSearch(.admissible, of: part.framework, barring: barred)
      let found = search.enlarge([])
      for argument in part.globalNumbers(of: found) {
        labels[Int(argument)] = .in
        for target in framework.directTargets(of: argument) { labels[Int(target)] = .out }
      }
    }
    return (0..<framework.argumentCount).filter { labels[$0] == .in }.map { Int32($0) }
  }

  /// What all extensions hold before anything is searched.
  func settled(under semantics: Semantics) -> [Int32] {
    semantics == .stage ? [] : ownArguments(grounded.accepted)
  }

  /// Arguments without auxiliary ones.
  func ownArguments(_ arguments: [Int32]) -> [Int32] {
    arguments.filter { $0 < framework.argumentCount }
  }

  /// The parts that are left to search.
  ///
  /// Stage extensions need not hold what nobody attacks, so for them nothing is settled before.
  func parts(under semantics: Semantics) -> [Subframework] {
    var localNumbers = [Int32](repeating: -1, count: framework.vertexCount)
    return framework.connectedComponents { argument in
      semantics == .stage || grounded.labels[Int(argument)] == .undecided
    }.map { Subframework(of: framework, keeping: $0, localNumbers: &localNumbers) }
  }

  private func subframework(of arguments: [Int32]) -> Subframework {
    var localNumbers = [Int32](repeating: -1, count: framework.vertexCount)
    return Subframework(of: framework, keeping: arguments, localNumbers: &localNumbers)
  }
}
