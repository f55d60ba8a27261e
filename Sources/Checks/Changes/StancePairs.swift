internal import ArgumentModel

/// Which stances of two versions are the same.
///
/// A stance has no name: it is its holder's on a claim or evidence. A holder may have several on
/// one, so those that are alike in everything are paired first, then those with one attitude, and
/// what is left by holder and target alone.
enum StancePairs {
  static func pairs(_ old: ArgumentMap, _ new: ArgumentMap) -> Pairs {
    var pairs = Pairs(old.stances.count, new.stances.count)
    pairs.match(old.stances.map { old.wholeKey($0) }, new.stances.map { new.wholeKey($0) })
    pairs.match(old.stances.map { old.attitudeKey($0) }, new.stances.map { new.attitudeKey($0) })
    pairs.match(old.stances.map { old.key($0) }, new.stances.map { new.key($0) })
    return pairs
  }
}

extension ArgumentMap {
  fileprivate func key(_ stance: Stance) -> [String] {
    [name(of: stance.holder), id(of: stance.target)]
  }

  fileprivate func attitudeKey(_ stance: Stance) -> [String] {
    key(stance) + [stance.attitude.rawValue]
  }

  fileprivate func wholeKey(_ stance: Stance) -> [String] {
    attitudeKey(stance) + ["\(stance.isHedged) \(stance.isImplicit)"]
      + stance.quotes.map(\.text).sorted()
  }
}
