import Semantics

/// Extensions as they are defined, by trying every subset: what the fast way is compared with.
///
/// Sets of arguments are the bits of a mask.
struct NaiveSemantics {
  private let count: Int
  private let attackers: [UInt32]
  private let targets: [UInt32]
  private let conflictFree: [UInt32]
  private let complete: [UInt32]
  private let preferred: [UInt32]

  init(_ framework: Framework) {
    func mask(_ arguments: some Sequence<Int32>) -> UInt32 {
      arguments.reduce(0) { $0 | 1 << UInt32($1) }
    }
    let count = framework.argumentCount
    let attackers = (0..<count).map { mask(framework.attackers(of: Int32($0))) }
    let targets = (0..<count).map { mask(framework.targets(of: Int32($0))) }
    func attacked(_ set: UInt32) -> UInt32 {
      (0..<count).reduce(0) { set >> $1 & 1 == 1 ? $0 | targets[$1] : $0 }
    }
    func defended(_ set: UInt32) -> UInt32 {
      let attacked = attacked(set)
      return (0..<count).reduce(0) { attackers[$1] & ~attacked == 0 ? $0 | 1 << UInt32($1) : $0 }
    }
    conflictFree = (0..<UInt32(1) << UInt32(count)).filter { attacked($0) & $0 == 0 }
    complete = conflictFree.filter { defended($0) == $0 }
    preferred = Self.maximal(complete) { $0 }
    self.count = count
    self.attackers = attackers
    self.targets = targets
  }

  /// All extensions, each ascending, in lexicographic order.
  func extensions(under semantics: Semantics) -> [[Int32]] {
    let all = (UInt32(1) << UInt32(count)) - 1
    let sets: [UInt32]
    switch semantics {
    case .complete: sets = complete
    case .grounded: sets = complete.filter { set in complete.allSatisfy { set & ~$0 == 0 } }
    case .preferred: sets = preferred
    case .stable: sets = conflictFree.filter { range($0) == all }
    case .semiStable: sets = Self.maximal(complete, by: range)
    case .stage: sets = Self.maximal(conflictFree, by: range)
    case .ideal:
      let shared = preferred.reduce(all) { $0 & $1 }
      sets = Self.maximal(complete.filter { $0 & ~shared == 0 }) { $0 }
    }
    return sets.map { set in (0..<Int32(count)).filter { set >> $0 & 1 == 1 } }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func range(_ set: UInt32) -> UInt32 {
    (0..<count).reduce(set) { set >> $1 & 1 == 1 ? $0 | targets[$1] : $0 }
  }

  private static func maximal(_ sets: [UInt32], by measure: (UInt32) -> UInt32) -> [UInt32] {
    sets.filter { set in
      !sets.contains { measure(set) != measure($0) && measure(set) & ~measure($0) == 0 }
    }
  }
}
