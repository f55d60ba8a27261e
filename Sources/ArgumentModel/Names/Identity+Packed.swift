internal import Dense

/// Dense numbers for links, the same where ``LinkIdentity`` is the same: it takes a map of millions
/// of links to notice that no array is made for one.
struct LinkNumbers {
  private var links: NumberTable
  /// A set of premises as its largest one after the set of the others.
  private var sets = NumberTable()

  var count: Int { links.count }

  init(capacity: Int) {
    links = NumberTable(capacity: capacity)
  }

  /// The number of a link.
  ///
  /// - Parameters:
  ///   - premises: Its premises in any order, none twice.
  ///   - relation: Its relation.
  ///   - target: The index of a claim or evidence; the number of a link where the relation ends at
  ///     one; negative where a chain of names comes back to its own start.
  /// - Returns: The same number as for any link that is the same.
  /// - Complexity: O(*p* log *p*) expected for *p* premises.
  mutating func number(_ premises: [NodeID], _ relation: Relation, _ target: Int32) -> Int32 {
    links.number(of: probe(premises, relation, target)).number
  }

  /// A link on the way to its number, to be looked up with others.
  mutating func probe(
    _ premises: [NodeID], _ relation: Relation, _ target: Int32
  ) -> NumberTable.Probe {
    let key = UInt64(premises.count == 1 ? premises[0].rawValue : setNumber(premises), target)
    return links.probe(key, UInt32(relation.number))
  }

  func lookUp(_ probes: inout [NumberTable.Probe]) { links.lookUp(&probes) }

  /// The number of a link that was looked up.
  mutating func number(of probe: NumberTable.Probe) -> Int32 { links.number(of: probe).number }

  /// A negative number, the same for the same premises in another order.
  private mutating func setNumber(_ premises: [NodeID]) -> Int32 {
    if premises.count == 2 {
      return setNumber(max(premises[0], premises[1]), after: min(premises[0], premises[1]).rawValue)
    }
    let sorted = premises.sorted()
    return sorted.dropFirst().reduce(sorted[0].rawValue) { setNumber($1, after: $0) }
  }

  private mutating func setNumber(_ last: NodeID, after others: Int32) -> Int32 {
    -1 - sets.number(of: UInt64(others, last.rawValue), 0).number
  }
}

extension StanceIdentity {
  /// All of it as one key of a ``NumberTable``.
  var packed: (first: UInt64, second: UInt32) {
    let number: UInt32 =
      switch attitude {
      case .asserts: 0
      case .denies: 1
      case .questions: 2
      case .concedes: 3
      case .reports: 4
      case .cites: 5
      }
    return (
      UInt64(holder.rawValue, target.rawValue),
      number << 2 | (isHedged ? 2 : 0) | (isImplicit ? 1 : 0)
    )
  }
}

extension Contradiction {
  /// Its ``identity`` as the key of a ``NumberTable``.
  var packedIdentity: UInt64 {
    UInt64(min(first, second).rawValue, max(first, second).rawValue)
  }
}
