internal import ArgumentModel

/// Which stances of two versions are the same.
///
/// A stance has no name: it is its holder's on a claim or evidence. A holder may have several on
/// one, so those that are alike in everything are paired first, then those with one attitude, and
/// what is left by holder and target alone.
enum StancePairs {
  static func pairs(
    _ oldStances: ArraySlice<Stance>, of old: ArgumentMap, _ newStances: ArraySlice<Stance>,
    of new: ArgumentMap
  ) -> Pairs {
    var pairs = Pairs(oldStances.count, newStances.count)
    pairs.match(oldStances.map(old.wholeKey), newStances.map(new.wholeKey))
    pairs.match(oldStances.map(old.attitudeKey), newStances.map(new.attitudeKey))
    pairs.match(oldStances.map(old.key), newStances.map(new.key))
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
