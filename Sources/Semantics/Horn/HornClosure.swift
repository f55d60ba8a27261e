internal import Dense

/// All that follows from the facts and rules of a theory, and what it violates.
///
/// Unit propagation with one counter a clause: Dowling, W. F. and Gallier, J. H. "Linear-time
/// algorithms for testing the satisfiability of propositional Horn formulae." *Journal of Logic
/// Programming* 1(3), 1984, pp. 267–284. <https://doi.org/10.1016/0743-1066(84)90014-1>
package struct HornClosure: Sendable {
  /// The atoms that hold, in the order of their derivation: facts first, then by rounds.
  package let atoms: [Int32]
  /// The constraints and exclusions that cannot be kept, ascending.
  package let violated: [Int]
  /// The member by which each atom was first derived, −1 for atoms that do not hold.
  let derivers: [Int32]

  /// Whether an atom holds.
  package func holds(_ atom: Int32) -> Bool { derivers[Int(atom)] >= 0 }

  /// The fact or rule by which an atom was first derived, if it holds.
  package func deriver(of atom: Int32) -> Int? {
    holds(atom) ? Int(derivers[Int(atom)]) : nil
  }

  /// Whether all members of the theory can hold together.
  package var isConsistent: Bool { violated.isEmpty }
}

extension HornTheory {
  /// Derives all that follows from the facts and rules.
  ///
  /// - Complexity: O(*n* + *s*) for *n* atoms and clauses of *s* atoms in all.
  package func closure() -> HornClosure {
    let users = CompressedRows(rowCount: atomCount) { pair in
      for member in 0..<memberCount {
        for index in bodyRange(of: member) { pair(bodyAtoms[index], Int32(member)) }
      }
    }
    var derivers = [Int32](repeating: -1, count: atomCount)
    var missing = (0..<memberCount).map(threshold(of:))
    var atoms: [Int32] = []
    func derive(_ head: Int32, by member: Int) {
      guard derivers[Int(head)] < 0 else { return }
      derivers[Int(head)] = Int32(member)
      atoms.append(head)
    }
    for member in 0..<memberCount where kinds[member] == .fact {
      derive(heads[member], by: member)
    }
    var next = 0
    while next < atoms.count {
      for index in users.range(of: Int(atoms[next])) {
        let member = Int(users.items[index])
        missing[member] -= 1
        if missing[member] == 0, heads[member] >= 0 { derive(heads[member], by: member) }
      }
      next += 1
    }
    return HornClosure(
      atoms: atoms,
      violated: (0..<memberCount).filter { heads[$0] < 0 && missing[$0] <= 0 },
      derivers: derivers)
  }
}
