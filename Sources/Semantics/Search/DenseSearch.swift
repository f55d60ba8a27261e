internal import Progress

/// Searches admissible or stable sets of small or dense frameworks by trying, with rows of bits.
///
/// What a set still owes are lists of which it must hold a member: for each attacker that it does
/// not attack the attackers of that one; for stable sets, for each argument that it neither holds
/// nor attacks, that argument and its attackers. The list with the fewest arguments that can still
/// join is tried out, one after the other. In a dense framework each member that joins leaves only
/// a fraction of the others, so the tree is shallow, and a step costs a few machine words for each
/// list: less by far than to learn from a conflict. Where that is not so the search stops when
/// its budget is spent, and can go on later.
///
/// After Nofal, S., Atkinson, K. and Dunne, P. E. "Algorithms for decision problems in argument
/// systems under preferred semantics." *Artificial Intelligence* 207, 2014, pp. 23–51.
/// <https://doi.org/10.1016/j.artint.2013.11.001>
struct DenseSearch: ~Copyable {
  /// How a search ended.
  enum Outcome {
    case found([Int32])
    case none
    /// That is not known yet.
    case open
  }

  private let count: Int
  private let isStable: Bool
  private let wordCount: Int
  // One row for each argument: what attacks it, what it attacks, and of what a set must hold a
  // member once it owes an answer for the argument.
  private var attackers: Vector<UInt64>
  private var targets: Vector<UInt64>
  private var answers: Vector<UInt64>
  /// Arguments that can be in some set.
  private var eligible: Vector<UInt64>

  // Of the present search: other lists of which a set must hold a member, one in a row, and for
  // each depth the rows of a ``Row``.
  private var lists = Vector<UInt64>()
  private var states: Vector<UInt64>
  /// How deep the search is, −1 when all has been tried.
  private var depth = -1
  private var budget = 0

  /// What is known at each depth.
  private enum Row: Int, CaseIterable {
    case members
    case attacked
    case attacking
    case candidates
    /// The candidates of the tightest list that are still to be tried.
    case choices
  }

  /// Whether a framework is small or dense enough for trying to be worth while.
  static func suits(_ framework: Framework) -> Bool {
    let count = framework.vertexCount
    return count <= 64 || count <= 1024 && framework.attackCount >= count * count / 100
  }

  /// Whether it is so small or dense that trying is likely to be the faster way.
  static func excels(at framework: Framework) -> Bool {
    let count = framework.vertexCount
    return count <= 64 || suits(framework) && framework.attackCount >= count * count / 16
  }

  /// - Complexity: O(*n*² + *m*) for *n* arguments and *m* attacks.
  init(of framework: Framework, isStable: Bool, barring barred: [Int]) {
    count = framework.vertexCount
    self.isStable = isStable
    wordCount = (count + 63) / 64
    attackers = Vector(repeating: 0, count: count * wordCount)
    targets = Vector(repeating: 0, count: count * wordCount)
    answers = Vector(repeating: 0, count: count * wordCount)
    eligible = Vector(repeating: 0, count: wordCount)
    states = Vector(repeating: 0, count: (count + 2) * Row.allCases.count * wordCount)
    for argument in 0..<count { eligible.insert(argument, inRowAt: 0) }
    for argument in 0..<count {
      if isStable { answers.insert(argument, inRowAt: argument * wordCount) }
      for target in framework.directTargets(of: Int32(argument)).lazy.map({ Int($0) }) {
        targets.insert(target, inRowAt: argument * wordCount)
        attackers.insert(argument, inRowAt: target * wordCount)
        answers.insert(argument, inRowAt: target * wordCount)
        if target == argument { eligible.remove(argument, inRowAt: 0) }
      }
    }
    for argument in barred { eligible.remove(argument, inRowAt: 0) }
  }

  /// Starts a search, of which ``next(budget:)`` then gives the sets.
  mutating func start(_ request: SetRequest) {
    lists.truncate(to: 0)
    for list in request.hitting { require(oneOf: list) }
    depth = 0
    for word in 0..<wordCount {
      for row in Row.allCases { states[start(of: row, atDepth: 0) + word] = 0 }
      states[start(of: .candidates, atDepth: 0) + word] = eligible[word]
    }
    for argument in request.avoiding {
      states.remove(Int(argument), inRowAt: start(of: .candidates, atDepth: 0))
    }
    for argument in request.containing.lazy.map({ Int($0) })
    where !states.contains(argument, inRowAt: 0) {
      guard states.contains(argument, inRowAt: start(of: .candidates, atDepth: 0)) else {
        depth = -1
        return
      }
      join(argument, from: 0, to: 0)
    }
  }

  /// Asks the sets that follow to hold one of the arguments.
  mutating func require(oneOf arguments: [Int32]) {
    let start = lists.count
    for _ in 0..<wordCount { lists.append(0) }
    for argument in arguments { lists.insert(Int(argument), inRowAt: start) }
  }

  /// Looks for a set from where the search stands: it is the same one again unless something was
  /// required that it does not meet.
  ///
  /// - Parameter budget: How many words may be visited.
  /// - Returns: The set, or why there is none.
  mutating func next(budget: Int) -> Outcome {
    guard depth >= 0 else { return .none }
    self.budget = budget
    repeat {
      guard self.budget >= 0, !Work.isCalledOff else { return .open }
      if !chooseTightestList() { return .found(members()) }
    } while advance()
    return .none
  }

  private func members() -> [Int32] {
    let members = start(of: .members, atDepth: depth)
    return (0..<count).filter { states.contains($0, inRowAt: members) }.map { Int32($0) }
  }

  @inline(__always)
  private func start(of row: Row, atDepth depth: Int) -> Int {
    (depth * Row.allCases.count + row.rawValue) * wordCount
  }

  /// Lets the next choice join, of the deepest state that has one.
  ///
  /// - Returns: Whether there was one.
  private mutating func advance() -> Bool {
    while depth >= 0 {
      let choices = start(of: .choices, atDepth: depth)
      if let word = (0..<wordCount).first(where: { states[choices + $0] != 0 }) {
        let argument = word * 64 + states[choices + word].trailingZeroBitCount
        join(argument, from: depth, to: depth + 1)
        // All sets with this member are tried below, so those that follow here do without it.
        states.remove(argument, inRowAt: choices)
        states.remove(argument, inRowAt: start(of: .candidates, atDepth: depth))
        depth += 1
        return true
      }
      depth -= 1
    }
    return false
  }

  /// Puts the candidates of the list with the fewest of them into the choices.
  ///
  /// - Returns: Whether anything is owed.
  private mutating func chooseTightestList() -> Bool {
    let state = states.base + start(of: .members, atDepth: depth)
    let members = state
    let attacked = state + Row.attacked.rawValue * wordCount
    let attacking = state + Row.attacking.rawValue * wordCount
    let candidates = state + Row.candidates.rawValue * wordCount
    var fewest = Int.max
    var tightest: UnsafeMutablePointer<UInt64>?

    func consider(_ list: UnsafeMutablePointer<UInt64>) {
      var count = 0
      for word in 0..<wordCount { count += (list[word] & candidates[word]).nonzeroBitCount }
      if count < fewest {
        fewest = count
        tightest = list
      }
    }
    var first = 0
    while first < lists.count, fewest > 0 {
      let list = lists.base + first
      if !(0..<wordCount).contains(where: { list[$0] & members[$0] != 0 }) { consider(list) }
      first += wordCount
    }
    var visited = first + wordCount
    for word in 0..<wordCount {
      var owing =
        isStable ? ~(attacked[word] | members[word]) : attacking[word] & ~attacked[word]
      if isStable, word == wordCount - 1, count % 64 != 0 { owing &= (1 << UInt64(count % 64)) - 1 }
      while owing != 0, fewest > 0 {
        consider(answers.base + (word * 64 + owing.trailingZeroBitCount) * wordCount)
        owing &= owing - 1
        visited += wordCount
      }
    }
    budget -= visited
    guard let tightest else { return false }
    let choices = state + Row.choices.rawValue * wordCount
    for word in 0..<wordCount { choices[word] = tightest[word] & candidates[word] }
    return true
  }

  /// Makes the state of a depth from that of another one and a member that joins.
  @inline(__always)
  private mutating func join(_ argument: Int, from depth: Int, to next: Int) {
    let old = states.base + start(of: .members, atDepth: depth)
    let new = states.base + start(of: .members, atDepth: next)
    let target = targets.base + argument * wordCount
    let attacker = attackers.base + argument * wordCount
    for word in 0..<wordCount {
      new[word] = old[word]
      let attacked = Row.attacked.rawValue * wordCount + word
      new[attacked] = old[attacked] | target[word]
      let attacking = Row.attacking.rawValue * wordCount + word
      new[attacking] = old[attacking] | attacker[word]
      let candidates = Row.candidates.rawValue * wordCount + word
      new[candidates] = old[candidates] & ~(target[word] | attacker[word])
    }
    states.insert(argument, inRowAt: start(of: .members, atDepth: next))
    states.remove(argument, inRowAt: start(of: .candidates, atDepth: next))
  }
}

extension Vector<UInt64> {
  @inline(__always)
  fileprivate func contains(_ bit: Int, inRowAt start: Int) -> Bool {
    self[start + bit / 64] >> UInt64(bit % 64) & 1 == 1
  }

  @inline(__always)
  fileprivate mutating func insert(_ bit: Int, inRowAt start: Int) {
    self[start + bit / 64] |= 1 << UInt64(bit % 64)
  }

  @inline(__always)
  fileprivate mutating func remove(_ bit: Int, inRowAt start: Int) {
    self[start + bit / 64] &= ~(1 << UInt64(bit % 64))
  }
}
