extension SatisfiabilitySolver {
  private static let unmarked: UInt8 = 0
  private static let markedLiteral: UInt8 = 1

  /// Learns from the ``conflict``: leaves in ``lesson`` a clause that follows from the others and
  /// of which exactly the first literal is of the present level.
  ///
  /// Literals are resolved away back to the first unique implication point (Zhang, L. et al.
  /// "Efficient conflict driven learning in a Boolean satisfiability solver." *ICCAD*, 2001,
  /// pp. 279–285. <https://doi.org/10.1109/ICCAD.2001.968634>), then those that follow from the
  /// rest are left out (Sörensson, N. and Biere, A. "Minimizing learned clauses." *SAT*, 2009,
  /// pp. 237–243. <https://doi.org/10.1007/978-3-642-02777-2_23>).
  ///
  /// - Returns: The level to go back to, where the first literal follows, and the number of levels
  ///   in the clause.
  mutating func analyzeConflict() -> (level: Int, distance: Int32) {
    lesson.truncate(to: 0)
    lesson.append(Literal(code: 0))
    var openCount = 0
    var place = trail.count
    var reason = conflict.reason
    if reason.other != nil { resolve(conflict.literal, openCount: &openCount) }
    repeat {
      if let other = reason.other {
        resolve(other, openCount: &openCount)
      } else if let clause = reason.clause {
        if arena.distance(of: clause) > 0 { arena.use(clause) }
        let literals = arena.literals(of: clause)
        for index in 0..<arena.count(of: clause) {
          resolve(Literal(code: literals[index]), openCount: &openCount)
        }
      }
      repeat { place -= 1 } while marks[trail[place].variable] == Self.unmarked
      reason = reasons[trail[place].variable]
      openCount -= 1
    } while openCount > 0
    lesson[0] = !trail[place]

    var kept = 1
    for index in 1..<max(1, lesson.count) where !isRedundant(lesson[index]) {
      lesson[kept] = lesson[index]
      kept += 1
    }
    lesson.truncate(to: kept)
    while !marked.isEmpty { marks[marked.removeLast().variable] = Self.unmarked }
    return (backjumpLevel(), levelCount())
  }

  /// Marks a false literal of a reason, to be resolved away if it is of the present level, else to
  /// be learned.
  @inline(__always)
  private mutating func resolve(_ literal: Literal, openCount: inout Int) {
    let variable = literal.variable
    guard marks[variable] == Self.unmarked, levels[variable] > 0 else { return }
    marks[variable] = Self.markedLiteral
    marked.append(literal)
    // Variables that are never decided upon would only make the heap longer to sort.
    if isDecision[variable] { order.bump(variable) }
    if Int(levels[variable]) == levelStarts.count {
      openCount += 1
    } else {
      lesson.append(literal)
    }
  }

  /// Whether a literal follows from marked ones alone.
  private mutating func isRedundant(_ literal: Literal) -> Bool {
    guard reasons[literal.variable] != .none else { return false }
    let top = marked.count
    pending.truncate(to: 0)
    pending.append(literal)
    while !pending.isEmpty {
      let reason = reasons[pending.removeLast().variable]
      var isDeadEnd = false
      if let other = reason.other {
        isDeadEnd = !followBack(other)
      } else if let clause = reason.clause {
        let literals = arena.literals(of: clause)
        var index = 1
        while index < arena.count(of: clause), !isDeadEnd {
          isDeadEnd = !followBack(Literal(code: literals[index]))
          index += 1
        }
      }
      // Long searches seldom succeed.
      if isDeadEnd || marked.count > top + 200 {
        while marked.count > top { marks[marked.removeLast().variable] = Self.unmarked }
        return false
      }
    }
    return true
  }

  /// Notes a literal that a redundant one rests on; false if it can rest on nothing itself.
  @inline(__always)
  private mutating func followBack(_ literal: Literal) -> Bool {
    let variable = literal.variable
    guard marks[variable] == Self.unmarked, levels[variable] > 0 else { return true }
    guard reasons[variable] != .none else { return false }
    marks[variable] = Self.markedLiteral
    marked.append(literal)
    pending.append(literal)
    return true
  }

  /// Puts a literal of the highest level but the present one second, and gives that level.
  private mutating func backjumpLevel() -> Int {
    guard lesson.count > 1 else { return 0 }
    var highest = 1
    for index in 2..<max(2, lesson.count)
    where levels[lesson[index].variable] > levels[lesson[highest].variable] {
      highest = index
    }
    let literal = lesson[highest]
    lesson[highest] = lesson[1]
    lesson[1] = literal
    return Int(levels[literal.variable])
  }

  /// How many levels the lesson spans, a measure of how often it will be of use.
  ///
  /// Audemard, G. and Simon, L. "Predicting learnt clauses quality in modern SAT solvers." *IJCAI*,
  /// 2009, pp. 399–404.
  private mutating func levelCount() -> Int32 {
    stamp &+= 1
    var count: Int32 = 0
    for index in 0..<lesson.count {
      let level = Int(levels[lesson[index].variable])
      if levelStamps[level] != stamp {
        levelStamps[level] = stamp
        count += 1
      }
    }
    return count
  }
}
