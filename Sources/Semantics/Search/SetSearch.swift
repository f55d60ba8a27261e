internal import Progress

/// Searches admissible or stable sets.
///
/// There are two ways: trying (``DenseSearch``) and clause learning (``LabellingEncoding``). Which
/// one is fast, on some problems a thousand times faster, shows only on the way; so they take turns,
/// each time longer ones, and each goes on where it stopped. That takes at most a few times as long
/// as the better of the two: Gomes, C. P. and Selman, B. "Algorithm portfolios." *Artificial
/// Intelligence* 126, 2001, pp. 43–62. <https://doi.org/10.1016/S0004-3702(00)00081-3>
struct SetSearch: ~Copyable {
  /// How long each way is followed before it is the other one's turn.
  struct Turns: Sendable {
    /// Of trying: how many words of bits are visited, some four hundred million in a second.
    var words: Int
    /// Of clause learning: after how many conflicts it stops, some thirty thousand in a second.
    var conflicts: Int

    /// Where trying is likely to be the faster way it has more time than where it is a last resort.
    static func usual(for framework: Framework) -> Turns {
      Turns(words: DenseSearch.excels(at: framework) ? 400_000_000 : 40_000_000, conflicts: 4000)
    }
  }

  let framework: Framework
  private let family: LabellingEncoding.Family
  private let barred: [Int]
  private let prefersIn: Bool
  private let turns: Turns
  /// Lists that every set must hit from now on; in clauses they hold while the selector does.
  private var lasting: [[Int32]] = []
  private var selector = Literal(0)
  private var dense: DenseSearch?
  private var encoding: LabellingEncoding?
  /// Whether trying has begun on the present request, and stands where it last stopped.
  private var isUnderWay = false
  /// Whether trying has the first turn, as the way that was the last to answer.
  private var triesFirst: Bool

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - family: Admissible or stable.
  ///   - framework: The framework.
  ///   - barred: Arguments that may be in no set.
  ///   - prefersIn: Whether clause learning first tries to accept arguments, or to leave them.
  ///   - turns: How long the first turns are; the usual ones if `nil`.
  init(
    _ family: LabellingEncoding.Family, of framework: Framework, barring barred: [Int] = [],
    prefersIn: Bool = true, turns: Turns? = nil
  ) {
    self.framework = framework
    self.family = family
    self.barred = barred
    self.prefersIn = prefersIn
    self.turns = turns ?? .usual(for: framework)
    triesFirst = DenseSearch.excels(at: framework)
  }

  /// Asks all sets from now on to hold one of the arguments.
  mutating func require(oneOf arguments: [Int32]) {
    lasting.append(arguments)
    if isUnderWay { dense?.require(oneOf: arguments) }
    if var encoding = encoding.take() {
      encoding.solver.addClause([!selector] + arguments.map { encoding.accepts(Int($0)) })
      self.encoding = consume encoding
    }
  }

  /// Takes back all that was required.
  mutating func forgetRequirements() {
    lasting = []
    isUnderWay = false
    if var encoding = encoding.take() {
      encoding.solver.addClause([!selector])
      selector = encoding.solver.addVariable(phase: true)
      self.encoding = consume encoding
    }
  }

  /// A set that meets a request, ascending, or `nil` if there is none.
  mutating func find(_ request: SetRequest) -> [Int32]? {
    isUnderWay = false
    defer { isUnderWay = false }
    return search(request)
  }

  /// Any set that meets what is required, ascending, or `nil` if there is none.
  ///
  /// Called again and again, with requirements in between that rule out what was found, it goes
  /// through all sets, and where it tries it does so only once.
  mutating func next() -> [Int32]? { search(SetRequest()) }

  private mutating func search(_ request: SetRequest) -> [Int32]? {
    var turns = turns
    var question: Question?
    var isTrying = triesFirst
    while true {
      let outcome =
        isTrying
        ? tryOut(request, words: turns.words)
        : learn(request, as: &question, conflicts: turns.conflicts)
      if case .open = outcome, !Work.isCalledOff {
        if isTrying { turns.words *= 2 } else { turns.conflicts *= 2 }
        isTrying = !isTrying && DenseSearch.suits(framework)
        continue
      }
      triesFirst = isTrying
      if let question { retract(question) }
      if case .found(let members) = outcome { return members }
      return nil
    }
  }

  private mutating func tryOut(_ request: SetRequest, words: Int) -> DenseSearch.Outcome {
    var dense =
      dense.take()
      ?? DenseSearch(of: framework, isStable: family == .stable, barring: barred)
    if !isUnderWay {
      var whole = request
      whole.hitting += lasting
      dense.start(whole)
      isUnderWay = true
    }
    let outcome = dense.next(budget: words)
    self.dense = consume dense
    return outcome
  }

  /// A request as it is put to the clauses.
  private struct Question {
    /// For each list of the request a variable under which the list must be hit.
    var selectors: [Literal] = []
    var assumptions: [Literal] = []
  }

  private mutating func learn(
    _ request: SetRequest, as question: inout Question?, conflicts: Int
  ) -> DenseSearch.Outcome {
    var encoding = encoding.take() ?? makeEncoding()
    let asked = question ?? pose(request, to: &encoding)
    question = asked
    let isFound = encoding.solver.solve(
      assuming: asked.selectors + asked.assumptions, conflictLimit: conflicts)
    let outcome: DenseSearch.Outcome =
      switch isFound {
      case true?: .found(encoding.accepted)
      case false?: .none
      case nil: .open
      }
    self.encoding = consume encoding
    return outcome
  }

  private func pose(_ request: SetRequest, to encoding: inout LabellingEncoding) -> Question {
    var question = Question()
    for list in request.hitting {
      let selector = encoding.solver.addVariable(phase: false)
      encoding.solver.addClause([!selector] + list.map { encoding.accepts(Int($0)) })
      question.selectors.append(selector)
    }
    for argument in request.hitting.last ?? [] {
      encoding.solver.prefer(encoding.accepts(Int(argument)))
    }
    question.assumptions = request.containing.map { encoding.accepts(Int($0)) }
    question.assumptions += request.avoiding.map { !encoding.accepts(Int($0)) }
    question.assumptions.append(selector)
    return question
  }

  private mutating func retract(_ question: Question) {
    guard var encoding = encoding.take() else { return }
    for selector in question.selectors { encoding.solver.addClause([!selector]) }
    self.encoding = consume encoding
  }

  private mutating func makeEncoding() -> LabellingEncoding {
    var encoding = LabellingEncoding(
      family, of: framework, barring: barred, prefersIn: prefersIn)
    selector = encoding.solver.addVariable(phase: true)
    for list in lasting {
      encoding.solver.addClause([!selector] + list.map { encoding.accepts(Int($0)) })
    }
    return encoding
  }

  /// Enlarges an admissible set, for as long as there is a larger one around it.
  ///
  /// - Returns: A largest admissible set, which is a preferred extension.
  mutating func enlarge(_ start: [Int32]) -> [Int32] {
    var members = start
    while true {
      // What the members attack can never join them; if that is all the rest, they are stable.
      let labels = framework.labels(of: members)
      let others = (0..<Int32(framework.vertexCount)).filter { labels[Int($0)] == .undecided }
      guard !others.isEmpty,
        let larger = find(SetRequest(containing: members, hitting: [others]))
      else { return members }
      members = larger
    }
  }
}
