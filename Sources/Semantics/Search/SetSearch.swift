/// Searches admissible or stable sets.
///
/// It tries out where that is promising (``DenseSearch``), and learns clauses
/// (``LabellingEncoding``) where it is not, or did not end soon.
struct SetSearch: ~Copyable {
  let framework: Framework
  private let family: LabellingEncoding.Family
  private let barred: [Int]
  private let prefersIn: Bool
  /// Lists that every set must hit from now on; in clauses they hold while the selector does.
  private var lasting: [[Int32]] = []
  private var selector = Literal(0)
  private var dense: DenseSearch?
  private var encoding: LabellingEncoding?
  /// Whether the trying stands where ``next()`` left it.
  private var isListing = false

  /// How many words of bits may be visited by trying, for each set.
  private let budget: Int

  /// A second, more or less; dense problems of some hundred arguments take a tenth of that.
  static let usualBudget = 400_000_000

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - family: Admissible or stable.
  ///   - framework: The framework.
  ///   - barred: Arguments that may be in no set.
  ///   - prefersIn: Whether clause learning first tries to accept arguments, or to leave them.
  ///   - budget: How many words of bits may be visited by trying, for each set.
  init(
    _ family: LabellingEncoding.Family, of framework: Framework, barring barred: [Int] = [],
    prefersIn: Bool = true, budget: Int = usualBudget
  ) {
    self.budget = budget
    self.framework = framework
    self.family = family
    self.barred = barred
    self.prefersIn = prefersIn
    if DenseSearch.suits(framework) {
      dense = DenseSearch(of: framework, isStable: family == .stable, barring: barred)
    }
  }

  /// Asks all sets from now on to hold one of the arguments.
  mutating func require(oneOf arguments: [Int32]) {
    lasting.append(arguments)
    if isListing { dense?.require(oneOf: arguments) }
    if var encoding = encoding.take() {
      encoding.solver.addClause([!selector] + arguments.map { encoding.accepts(Int($0)) })
      self.encoding = consume encoding
    }
  }

  /// Takes back all that was required.
  mutating func forgetRequirements() {
    lasting = []
    isListing = false
    if var encoding = encoding.take() {
      encoding.solver.addClause([!selector])
      selector = encoding.solver.addVariable(phase: true)
      self.encoding = consume encoding
    }
  }

  /// A set that meets a request, ascending, or `nil` if there is none.
  mutating func find(_ request: SetRequest) -> [Int32]? {
    isListing = false
    var whole = request
    whole.hitting += lasting
    switch dense?.find(whole, budget: budget) {
    case .found(let members): return members
    case .some(.none): return nil
    case .open: dense = nil
    case nil: break
    }
    return findByLearning(request)
  }

  /// Any set that meets what is required, ascending, or `nil` if there is none.
  ///
  /// Called again and again, with requirements in between that rule out what was found, it goes
  /// through all sets, and where it tries it does so only once.
  mutating func next() -> [Int32]? {
    if !isListing { dense?.start(SetRequest(hitting: lasting)) }
    isListing = true
    switch dense?.next(budget: budget) {
    case .found(let members): return members
    case .some(.none): return nil
    case .open: dense = nil
    case nil: break
    }
    return findByLearning(SetRequest())
  }

  private mutating func findByLearning(_ request: SetRequest) -> [Int32]? {
    var encoding = encoding.take() ?? makeEncoding()
    var assumptions = request.containing.map { encoding.accepts(Int($0)) }
    assumptions += request.avoiding.map { !encoding.accepts(Int($0)) }
    var selectors: [Literal] = []
    assumptions.append(selector)
    for list in request.hitting {
      let selector = encoding.solver.addVariable(phase: false)
      encoding.solver.addClause([!selector] + list.map { encoding.accepts(Int($0)) })
      selectors.append(selector)
    }
    for argument in request.hitting.last ?? [] {
      encoding.solver.prefer(encoding.accepts(Int(argument)))
    }
    let isFound = encoding.solver.solve(assuming: selectors + assumptions)
    for selector in selectors { encoding.solver.addClause([!selector]) }
    let members = isFound ? encoding.accepted : nil
    self.encoding = consume encoding
    return members
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
      let others = framework.complement(of: members)
      guard let larger = find(SetRequest(containing: members, hitting: [others])) else {
        return members
      }
      members = larger
    }
  }
}
