/// Answers about one part of a framework, to which no attacks lead from outside, or only such as
/// come from arguments that are out.
///
/// The searches are made when they are first needed and kept, with all that they learned.
struct PartSearch: ~Copyable {
  private let framework: Framework
  private let semantics: Semantics
  private var admissible: SetSearch?
  private var stable: SetSearch?
  private var skeptical: SkepticalPreferred?
  private var isStablePossible: Bool?

  init(of framework: Framework, under semantics: Semantics) {
    self.framework = framework
    self.semantics = semantics
  }

  /// One extension, if there is any.
  mutating func someExtension() -> [Int32]? {
    var found: [Int32]?
    forEachExtension { accepted in
      found = accepted
      return false
    }
    return found
  }

  /// Calls its argument with each extension until it returns false.
  mutating func forEachExtension(_ visit: ([Int32]) -> Bool) {
    switch semantics {
    case .grounded:
      _ = visit(GroundedLabelling(of: framework).accepted)
    case .ideal:
      var search = IdealSearch(of: framework)
      _ = visit(search.extensionFound())
    case .complete:
      var encoding = LabellingEncoding(.complete, of: framework, prefersIn: false)
      while encoding.solver.solve() {
        let accepted = encoding.accepted
        guard visit(accepted) else { return }
        encoding.ruleOut(accepted)
      }
    case .preferred:
      var search = SetSearch(.admissible, of: framework)
      var enlarging = SetSearch(.admissible, of: framework)
      while let found = search.next() {
        let largest = enlarging.enlarge(found)
        guard visit(largest) else { return }
        search.require(oneOf: framework.complement(of: largest))
      }
    case .stable:
      var search = SetSearch(.stable, of: framework)
      while let found = search.next() {
        guard visit(found) else { return }
        search.require(oneOf: framework.complement(of: found))
      }
    case .semiStable, .stage:
      // Where there are stable extensions, they alone have the largest range.
      if hasStableExtension() {
        var search = PartSearch(of: framework, under: .stable)
        search.forEachExtension(visit)
      } else {
        var search = RangeSearch(rangeFamily, of: framework)
        search.forEach(visit)
      }
    }
  }

  /// Whether some extension meets a condition.
  mutating func exists(_ condition: Condition) -> Bool {
    switch (semantics, condition) {
    case (.grounded, _), (.ideal, _):
      return meets(condition, someExtension() ?? [])
    case (.complete, .omits), (.complete, .spares):
      // The grounded extension is the one that accepts and rejects least.
      return meets(condition, GroundedLabelling(of: framework).accepted)
    case (.complete, .accepts), (.complete, .rejects), (.preferred, .accepts),
      (.preferred, .rejects):
      // Every admissible set can be enlarged to a preferred extension, which is complete.
      var search = admissible.take() ?? SetSearch(.admissible, of: framework, prefersIn: false)
      let isFound = search.find(framework.request(for: condition)) != nil
      admissible = consume search
      return isFound
    case (.preferred, .omits), (.preferred, .spares):
      var search = skeptical.take() ?? SkepticalPreferred(of: framework)
      let isMet = search.isMet(condition.negated)
      skeptical = consume search
      return !isMet
    case (.stable, _):
      return existsStable(framework.request(for: condition))
    case (.semiStable, _), (.stage, _):
      if hasStableExtension() { return existsStable(framework.request(for: condition)) }
      var search = RangeSearch(rangeFamily, of: framework)
      return search.exists(condition)
    }
  }

  private var rangeFamily: LabellingEncoding.Family {
    semantics == .stage ? .conflictFree : .complete
  }

  private mutating func hasStableExtension() -> Bool {
    if let isStablePossible { return isStablePossible }
    let answer = existsStable(SetRequest())
    isStablePossible = answer
    return answer
  }

  private mutating func existsStable(_ request: SetRequest) -> Bool {
    var search = stable.take() ?? SetSearch(.stable, of: framework)
    let isFound = search.find(request) != nil
    stable = consume search
    return isFound
  }

  private func meets(_ condition: Condition, _ accepted: [Int32]) -> Bool {
    condition.isMet(by: framework.labels(of: accepted)[condition.argument])
  }
}

extension Framework {
  /// The labels under a set: in for its members, out for what they attack.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks by members.
  package func labels(of accepted: [Int32]) -> [Label] {
    var labels = [Label](repeating: .undecided, count: vertexCount)
    for argument in accepted {
      for target in directTargets(of: argument) { labels[Int(target)] = .out }
    }
    for argument in accepted { labels[Int(argument)] = .in }
    return labels
  }
}
