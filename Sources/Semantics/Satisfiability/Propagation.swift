extension SatisfiabilitySolver {
  /// Assigns all that follows from the trail by clauses with one literal left.
  ///
  /// Two literals of each clause are watched (Moskewicz et al. 2001), each with a blocker: Sörensson
  /// and Eén, "MiniSat v2", 2008. Clauses of two need no watches: their consequences are lists.
  ///
  /// - Returns: Whether some clause became false; it is then the ``conflict``.
  mutating func propagate() -> Bool {
    while propagated < trail.count {
      let literal = trail[propagated]
      propagated += 1
      if followImplications(of: literal) || visitWatches(of: !literal) { return true }
    }
    return false
  }

  @inline(__always)
  private mutating func followImplications(of literal: Literal) -> Bool {
    let implied = implications.list(of: literal).pointee.base
    let count = implications.list(of: literal).pointee.count
    for index in 0..<count {
      let other = implied[index]
      let value = values[other.index]
      if value > 0 { continue }
      if value < 0 {
        conflict = Conflict(reason: Reason(other: !literal), literal: other)
        return true
      }
      assign(other, because: Reason(other: !literal))
    }
    return false
  }

  @inline(__always)
  private mutating func visitWatches(of falsified: Literal) -> Bool {
    let list = watches.list(of: falsified)
    let watch = list.pointee.base
    let count = list.pointee.count
    var read = 0
    var kept = 0
    var isConflict = false
    visits: while read < count {
      let visited = watch[read]
      read += 1
      if values[visited.blocker.index] > 0 {
        watch[kept] = visited
        kept += 1
        continue
      }
      let literals = arena.literals(of: visited.clause)
      if literals[0] == falsified.code {
        literals[0] = literals[1]
        literals[1] = falsified.code
      }
      let first = Literal(code: literals[0])
      if first != visited.blocker, values[first.index] > 0 {
        watch[kept] = Watch(clause: visited.clause, blocker: first)
        kept += 1
        continue
      }
      let size = arena.count(of: visited.clause)
      var place = arena.searchStart(of: visited.clause)
      for _ in 2..<size {
        if place == size { place = 2 }
        let candidate = Literal(code: literals[place])
        if values[candidate.index] >= 0 {
          literals[1] = candidate.code
          literals[place] = falsified.code
          watches.list(of: candidate).pointee.append(
            Watch(clause: visited.clause, blocker: first))
          arena.endSearch(of: visited.clause, at: place)
          continue visits
        }
        place += 1
      }
      watch[kept] = Watch(clause: visited.clause, blocker: first)
      kept += 1
      if values[first.index] < 0 {
        conflict = Conflict(reason: Reason(clause: visited.clause))
        isConflict = true
        break
      }
      assign(first, because: Reason(clause: visited.clause))
    }
    while read < count {
      watch[kept] = watch[read]
      kept += 1
      read += 1
    }
    list.pointee.truncate(to: kept)
    return isConflict
  }
}
