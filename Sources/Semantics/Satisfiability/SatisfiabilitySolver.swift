/// Decides whether clauses can hold together, and finds values under which they do.
///
/// Conflict-driven clause learning: Marques-Silva, J. P. and Sakallah, K. A. "GRASP: a search
/// algorithm for propositional satisfiability." *IEEE Transactions on Computers* 48(5), 1999,
/// pp. 506–521. <https://doi.org/10.1109/12.769433>. Incremental use under assumptions follows Eén
/// and Sörensson (2003). Clauses may be added between calls; what was learned stays true.
///
/// The parts are in files of their own: propagation, analysis of conflicts, forgetting of learned
/// clauses, and the search that drives them.
struct SatisfiabilitySolver: ~Copyable {
  /// A long clause that watches a literal, and another of its literals: while that one is true
  /// the clause need not be looked at.
  struct Watch: BitwiseCopyable {
    let clause: Int32
    let blocker: Literal
  }

  // One place for each variable.
  private(set) var variableCount = 0
  var levels = Vector<Int32>()
  var reasons = Vector<Reason>()
  var phases = Vector<Bool>()
  var isDecision = Vector<Bool>()
  var marks = Vector<UInt8>()
  var order = ActivityHeap()

  // One place for each literal: 1 true, −1 false, 0 open.
  var values = Vector<Int8>()
  var model = Vector<Int8>()
  var watches = LiteralLists<Watch>()
  /// For each literal the others of its negation's clauses of two: they follow when it is true.
  var implications = LiteralLists<Literal>()

  // What is assigned, in order, and how much of it was there when each level began.
  var trail = Vector<Literal>()
  var levelStarts = Vector<Int32>()
  var propagated = 0

  var arena = ClauseArena()
  var clauses = Vector<Int32>()
  var learned = Vector<Int32>()
  /// False once the clauses alone are known to contradict each other.
  var isConsistent = true

  // Of the conflict being analysed.
  var conflict = Conflict()
  var lesson = Vector<Literal>()
  var marked = Vector<Literal>()
  var pending = Vector<Literal>()
  var levelStamps = Vector<Int32>(repeating: 0, count: 1)
  var stamp: Int32 = 0

  var restarts = RestartPolicy()
  var conflictCount = 0
  var nextReduction = 2000
  var reductionInterval = 2000

  /// Adds a variable.
  ///
  /// - Parameters:
  ///   - phase: The value that is tried first.
  ///   - isDecision: Whether the search may choose its value; false for variables that follow from
  ///     the others.
  /// - Returns: The literal that is true when the variable is.
  mutating func addVariable(phase: Bool, isDecision: Bool = true) -> Literal {
    let variable = variableCount
    variableCount += 1
    levels.append(0)
    reasons.append(.none)
    phases.append(phase)
    self.isDecision.append(isDecision)
    marks.append(0)
    levelStamps.append(0)
    for _ in 0..<2 {
      values.append(0)
      model.append(0)
    }
    watches.addVariable()
    implications.addVariable()
    order.addVariable()
    if isDecision { order.insert(variable) }
    return Literal(variable)
  }

  /// Adds that one of two literals holds.
  mutating func addClause(_ one: Literal, _ other: Literal) {
    if levelStarts.isEmpty, values[one.index] == 0, values[other.index] == 0,
      one.variable != other.variable
    {
      addImplications(one, other)
    } else {
      addClause([one, other])
    }
  }

  /// Adds that one of the literals holds.
  ///
  /// - Complexity: O(*n* log *n*) for *n* literals, and what follows from it at once.
  mutating func addClause(_ literals: [Literal]) {
    backtrack(to: 0)
    guard isConsistent else { return }
    var kept: [Literal] = []
    // Sorted, equal and opposite literals lie side by side.
    for literal in literals.sorted(by: { $0.code < $1.code }) {
      if values[literal.index] > 0 || kept.last == !literal { return }
      if values[literal.index] == 0, kept.last != literal { kept.append(literal) }
    }
    switch kept.count {
    case 0: isConsistent = false
    case 1:
      assign(kept[0], because: .none)
      if propagate() { isConsistent = false }
    case 2: addImplications(kept[0], kept[1])
    default:
      let clause = arena.append(count: kept.count, distance: 0)
      for literal in kept { arena.append(literal) }
      clauses.append(clause)
      watch(clause)
    }
  }

  /// Whether a literal was true in the last model found.
  @inline(__always)
  func isTrue(_ literal: Literal) -> Bool { model[literal.index] > 0 }

  /// Sets the value that is tried first for a literal's variable, so that the literal holds.
  mutating func prefer(_ literal: Literal) { phases[literal.variable] = !literal.isNegated }

  @inline(__always)
  mutating func addImplications(_ one: Literal, _ other: Literal) {
    implications.list(of: !one).pointee.append(other)
    implications.list(of: !other).pointee.append(one)
  }

  /// Watches the first two literals of a clause.
  @inline(__always)
  mutating func watch(_ clause: Int32) {
    let literals = arena.literals(of: clause)
    let one = Literal(code: literals[0])
    let other = Literal(code: literals[1])
    watches.list(of: one).pointee.append(Watch(clause: clause, blocker: other))
    watches.list(of: other).pointee.append(Watch(clause: clause, blocker: one))
  }

  @inline(__always)
  mutating func assign(_ literal: Literal, because reason: Reason) {
    values[literal.index] = 1
    values[(!literal).index] = -1
    levels[literal.variable] = Int32(truncatingIfNeeded: levelStarts.count)
    reasons[literal.variable] = reason
    trail.append(literal)
  }

  /// Takes back all assignments above a level.
  mutating func backtrack(to level: Int) {
    guard levelStarts.count > level else { return }
    let kept = Int(levelStarts[level])
    while trail.count > kept {
      let literal = trail.removeLast()
      let variable = literal.variable
      values[literal.index] = 0
      values[(!literal).index] = 0
      phases[variable] = !literal.isNegated
      if isDecision[variable] { order.insert(variable) }
    }
    levelStarts.truncate(to: level)
    propagated = kept
  }
}
