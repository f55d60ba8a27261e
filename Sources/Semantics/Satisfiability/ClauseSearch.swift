internal import Progress

extension SatisfiabilitySolver {
  /// Looks for values under which all clauses and all assumptions hold.
  ///
  /// - Returns: Whether there are any; the model is then read with ``isTrue(_:)``.
  mutating func solve(assuming assumptions: [Literal] = []) -> Bool {
    solve(assuming: assumptions, conflictLimit: .max) ?? false
  }

  /// Looks for such values for a while; called again, it goes on with what it has learned.
  ///
  /// - Parameters:
  ///   - assumptions: Literals that must be true.
  ///   - conflictLimit: After how many conflicts to stop.
  /// - Returns: Whether there are any, or `nil` if that is not known yet.
  mutating func solve(assuming assumptions: [Literal], conflictLimit: Int) -> Bool? {
    let lastConflict = conflictCount + min(conflictLimit, .max - conflictCount)
    backtrack(to: 0)
    guard isConsistent, !propagate() else {
      isConsistent = false
      return false
    }
    // Each assumption takes a level, even one that follows from those before it.
    while levelStamps.count <= variableCount + assumptions.count { levelStamps.append(0) }
    while true {
      if Work.isCalledOff {
        backtrack(to: 0)
        return nil
      }
      if propagate() {
        guard !levelStarts.isEmpty else {
          isConsistent = false
          return false
        }
        learnFromConflict()
      } else if conflictCount >= lastConflict {
        backtrack(to: 0)
        return nil
      } else if conflictCount >= nextReduction {
        reduceClauses()
        reductionInterval += 300
        nextReduction = conflictCount + reductionInterval
      } else if restarts.shouldRestart() {
        // The assumptions would only be made again.
        backtrack(to: assumptions.count)
      } else if let next = nextDecision(assuming: assumptions) {
        guard values[next.index] >= 0 else {
          backtrack(to: 0)
          return false
        }
        levelStarts.append(Int32(trail.count))
        if values[next.index] == 0 { assign(next, because: .none) }
      } else {
        for index in 0..<values.count { model[index] = values[index] }
        backtrack(to: 0)
        return true
      }
    }
  }

  private mutating func learnFromConflict() {
    conflictCount += 1
    let (level, distance) = analyzeConflict()
    backtrack(to: level)
    restarts.learn(distance: distance)
    switch lesson.count {
    case 1: assign(lesson[0], because: .none)
    case 2:
      addImplications(lesson[0], lesson[1])
      assign(lesson[0], because: Reason(other: lesson[1]))
    default:
      let clause = addLesson(distance: max(1, distance))
      assign(lesson[0], because: Reason(clause: clause))
    }
    order.decay()
  }

  /// The next assumption, each on a level of its own, then the most active open variable; `nil` if
  /// all decision variables have values.
  private mutating func nextDecision(assuming assumptions: [Literal]) -> Literal? {
    if levelStarts.count < assumptions.count { return assumptions[levelStarts.count] }
    while !order.isEmpty {
      let variable = order.popMostActive()
      let literal = Literal(variable)
      if values[literal.index] == 0 { return phases[variable] ? literal : !literal }
    }
    return nil
  }
}
