internal import Dense

/// What Argdown makes of relations when all of a text is known.
extension ArgdownDocument {
  /// Moves relations of arguments that have a structure to its parts, gives those between statements
  /// their strict meaning where the front matter wants it, and keeps of several that say the same the
  /// first.
  ///
  /// - Complexity: O(*n*) expected for *n* relations, and for attacks on arguments with premises at
  ///   most O(*n* √*n*).
  mutating func settleRelations() {
    let isStrict = isStrict
    var known = NumberTable(capacity: relations.count)
    relations = relations.compactMap { stated in
      var relation = stated
      relation.from = source(of: relation)
      // That an argument is for its own conclusion its structure says.
      if relation.from == relation.to, relation.from != stated.from { return nil }
      if relation.kind == .undercut, let inference = lastInference(of: relation.to) {
        relation.to = .inference(inference)
      }
      if isStrict, case .statement = relation.from, case .statement = relation.to {
        relation.kind =
          switch relation.kind {
          case .support: .entails
          case .attack: .contrary
          case let kind: kind
          }
      }
      let (ends, kind) = relation.key
      return known.number(of: ends, kind).isNew ? relation : nil
    }
    dropSketches(known)
  }

  private func structure(of end: End) -> Structure? {
    guard case .argument(let index) = end, arguments[index].structure >= 0 else { return nil }
    return structures[arguments[index].structure]
  }

  /// Where a relation begins: the main conclusion of an argument that has one.
  private func source(of relation: Relation) -> End {
    guard let last = structure(of: relation.from)?.steps.last else { return relation.from }
    return .statement(last.statement)
  }

  private func lastInference(of end: End) -> Int? { structure(of: end)?.steps.last?.inference }

  /// Leaves out attacks on an argument by what attacks or contradicts one of its premises anyway.
  private mutating func dropSketches(_ known: NumberTable) {
    guard relations.contains(where: { $0.kind == .attack && structure(of: $0.to) != nil }) else {
      return
    }
    // Statement → what it attacks or contradicts.
    let against = CompressedRows(rowCount: statements.count) { add in
      for relation in relations where relation.kind != .support && relation.kind != .entails {
        guard case .statement(let from) = relation.from, case .statement(let to) = relation.to
        else { continue }
        add(Int32(from), Int32(to))
        if relation.kind.isSymmetric { add(Int32(to), Int32(from)) }
      }
    }
    // Premise and argument.
    var premises = NumberTable()
    for structure in structures {
      for step in structure.steps where step.inference < 0 {
        _ = premises.number(of: UInt64(Int32(step.statement), Int32(structure.argument)), 0)
      }
    }
    relations = relations.filter { relation in
      guard relation.kind == .attack, case .statement(let from) = relation.from,
        case .argument(let to) = relation.to, let structure = structure(of: relation.to)
      else { return true }
      // Whichever is less to look through.
      if against[from].count <= structure.steps.count {
        return !against[from].contains { premises.known(UInt64($0, Int32(to)), 0) >= 0 }
      }
      return !structure.steps.contains { step in
        step.inference < 0
          && [RelationKind.attack, .contradictory, .contrary].contains { kind in
            let other = Relation(
              kind: kind, from: relation.from, to: .statement(step.statement), offset: 0)
            return known.known(other.key.ends, other.key.kind) >= 0
          }
      }
    }
  }
}

extension ArgdownDocument.Relation {
  /// The same for those that say the same.
  fileprivate var key: (ends: UInt64, kind: UInt32) {
    var (first, second) = (from.number, to.number)
    if kind.isSymmetric, first > second { swap(&first, &second) }
    return (UInt64(first, second), UInt32(kind.rawValue))
  }
}

extension ArgdownDocument.End {
  /// Another number for each end.
  fileprivate var number: Int32 {
    let (index, kind): (Int, UInt32) =
      switch self {
      case .statement(let index): (index, 0)
      case .argument(let index): (index, 1)
      case .inference(let index): (index, 2)
      }
    return Int32(bitPattern: UInt32(index) * 3 + kind)
  }
}
