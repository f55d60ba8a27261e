extension SatisfiabilitySolver {
  /// Learned clauses that span so few levels are never forgotten.
  private static let lastingDistance: Int32 = 2

  /// Forgets the half of the learned clauses that is the least useful.
  ///
  /// Clauses and literals that are settled for good go too, and the arena has no gaps after it. All
  /// levels are taken back.
  ///
  /// - Complexity: O(*s* + *k* log *k*) for *s* literals in all and *k* learned clauses.
  mutating func reduceClauses() {
    backtrack(to: 0)
    var ranked = (0..<learned.count).map { learned[$0] }
    ranked.sort { one, other in
      let distances = (arena.distance(of: one), arena.distance(of: other))
      if distances.0 != distances.1 { return distances.0 < distances.1 }
      let uses = (arena.uses(of: one), arena.uses(of: other))
      return uses.0 == uses.1 ? one > other : uses.0 > uses.1
    }
    let half = ranked.count / 2
    let useful = ranked.enumerated().filter { rank, clause in
      rank < half || arena.distance(of: clause) <= Self.lastingDistance
    }.map(\.element).sorted()
    rebuildArena(keeping: useful)
  }

  /// Copies the clauses that are still open to a new arena, without their false literals, and
  /// watches them again.
  private mutating func rebuildArena(keeping useful: [Int32]) {
    var former = ClauseArena()
    swap(&former, &arena)
    let problem = (0..<clauses.count).map { clauses[$0] }
    clauses.truncate(to: 0)
    learned.truncate(to: 0)
    watches.removeAll()
    // Facts need no reasons, and the clauses that gave them may be gone.
    for index in 0..<trail.count { reasons[trail[index].variable] = .none }
    for clause in problem { copy(clause, from: former) }
    for clause in useful { copy(clause, from: former) }
  }

  private mutating func copy(_ clause: Int32, from former: borrowing ClauseArena) {
    let literals = former.literals(of: clause)
    lesson.truncate(to: 0)
    for index in 0..<former.count(of: clause) {
      let literal = Literal(code: literals[index])
      if values[literal.index] > 0 { return }
      if values[literal.index] == 0 { lesson.append(literal) }
    }
    // Propagation is complete, so at least two literals are open.
    if lesson.count == 2 {
      addImplications(lesson[0], lesson[1])
    } else {
      addLesson(distance: former.distance(of: clause))
    }
  }

  /// Adds the ``lesson``, of three literals at least, as a clause.
  @discardableResult
  mutating func addLesson(distance: Int32) -> Int32 {
    let clause = arena.append(count: lesson.count, distance: distance)
    for index in 0..<lesson.count { arena.append(lesson[index]) }
    if distance > 0 { learned.append(clause) } else { clauses.append(clause) }
    watch(clause)
    return clause
  }
}
