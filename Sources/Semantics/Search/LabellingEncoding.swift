/// The labellings of a framework as the models of clauses.
///
/// Each argument has two variables, *in* and *out*. *Out* is true exactly if some attacker is in,
/// so that the search never has to choose it. For stable labellings one variable is enough, since out
/// is then the negation of in. After Cerutti, F., Giacomin, M. and Vallati, M. "How we designed
/// winning algorithms for abstract argumentation and which insight we attained." *Artificial
/// Intelligence* 276, 2019, pp. 1–40. <https://doi.org/10.1016/j.artint.2019.08.001>
struct LabellingEncoding: ~Copyable {
  /// Which sets of arguments the models are.
  enum Family {
    /// No member attacks a member; of the auxiliary arguments all that no member attacks are members.
    case conflictFree
    /// Also, the members attack all that attacks a member.
    case admissible
    /// Also, all that the members defend is a member.
    case complete
    /// The members attack exactly what is not a member.
    case stable
  }

  let framework: Framework
  let family: Family
  var solver = SatisfiabilitySolver()

  /// Encodes a framework.
  ///
  /// - Parameters:
  ///   - family: Which sets the models are.
  ///   - framework: The framework.
  ///   - barred: Arguments that may be in no set, as an attacker outside of the framework is
  ///     neither in nor out.
  ///   - prefersIn: Whether the search first tries to accept arguments, or to leave them.
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  init(
    _ family: Family, of framework: Framework, barring barred: [Int] = [], prefersIn: Bool = true
  ) {
    self.framework = framework
    self.family = family
    for _ in 0..<framework.vertexCount {
      _ = solver.addVariable(phase: prefersIn)
      if family != .stable { _ = solver.addVariable(phase: false, isDecision: false) }
    }
    for argument in barred { solver.addClause([!accepts(argument)]) }
    for argument in 0..<framework.vertexCount {
      if family == .stable { encodeStable(argument) } else { encode(argument) }
    }
  }

  /// That an argument is in.
  @inline(__always)
  func accepts(_ argument: Int) -> Literal {
    family == .stable ? Literal(argument) : Literal(2 * argument)
  }

  /// That an argument is attacked by one that is in.
  @inline(__always)
  func rejects(_ argument: Int) -> Literal {
    family == .stable ? !Literal(argument) : Literal(2 * argument + 1)
  }

  /// The literal of a condition.
  func literal(of condition: Condition) -> Literal {
    switch condition {
    case .accepts(let argument): accepts(argument)
    case .omits(let argument): !accepts(argument)
    case .rejects(let argument): rejects(argument)
    case .spares(let argument): !rejects(argument)
    }
  }

  /// The arguments that are in under the last model, ascending.
  var accepted: [Int32] {
    (0..<framework.vertexCount).filter { solver.isTrue(accepts($0)) }.map { Int32($0) }
  }

  private mutating func encode(_ argument: Int) {
    let attackers = framework.directAttackers(of: Int32(argument))
    solver.addClause(!accepts(argument), !rejects(argument))
    for attacker in attackers.lazy.map({ Int($0) }) {
      if attacker == argument { solver.addClause([!accepts(argument)]) }
      solver.addClause(!accepts(attacker), rejects(argument))
      if family != .conflictFree { solver.addClause(!accepts(argument), rejects(attacker)) }
    }
    solver.addClause([!rejects(argument)] + attackers.map { accepts(Int($0)) })
    if family == .complete {
      solver.addClause([accepts(argument)] + attackers.map { !rejects(Int($0)) })
    }
    if family == .conflictFree, argument >= framework.argumentCount {
      solver.addClause(accepts(argument), rejects(argument))
    }
  }

  private mutating func encodeStable(_ argument: Int) {
    let attackers = framework.directAttackers(of: Int32(argument))
    for attacker in attackers.lazy.map({ Int($0) }) {
      if attacker == argument {
        solver.addClause([!accepts(argument)])
      } else {
        solver.addClause(!accepts(attacker), !accepts(argument))
      }
    }
    solver.addClause([accepts(argument)] + attackers.map { accepts(Int($0)) })
  }
}

extension LabellingEncoding {
  /// Rules out the last model's set; of incomparable sets only, so either half of the difference
  /// would do, and the shorter one is taken.
  mutating func ruleOutIncomparable(_ accepted: [Int32]) {
    if accepted.count <= framework.vertexCount / 2 {
      solver.addClause(accepted.map { !accepts(Int($0)) })
    } else {
      ruleOutSubsets(of: accepted)
    }
  }

  /// Rules out a set and all of its subsets.
  mutating func ruleOutSubsets(of accepted: [Int32]) {
    solver.addClause(framework.complement(of: accepted).map { accepts(Int($0)) })
  }

  /// Rules out exactly one set.
  mutating func ruleOut(_ accepted: [Int32]) {
    solver.addClause(
      accepted.map { !accepts(Int($0)) }
        + framework.complement(of: accepted).map { accepts(Int($0)) })
  }
}
