/// Which of the things of two versions are the same, found in rounds.
///
/// What an earlier round has paired stays so; a round pairs what is left and has equal keys, in
/// order where several have.
struct Pairs {
  /// Old index → new index.
  private(set) var newOfOld: [Int?]
  /// New index → old index.
  private(set) var oldOfNew: [Int?]

  /// Starts with no pairs.
  init(_ oldCount: Int, _ newCount: Int) {
    newOfOld = [Int?](repeating: nil, count: oldCount)
    oldOfNew = [Int?](repeating: nil, count: newCount)
  }

  /// Pairs what is left and has equal keys; what has none is not paired.
  ///
  /// - Complexity: O(*n*) expected for *n* keys.
  mutating func match<Key: Hashable>(_ old: [Key?], _ new: [Key?]) {
    var waiting: [Key: [Int]] = [:]
    for index in old.indices.reversed() where newOfOld[index] == nil {
      if let key = old[index] { waiting[key, default: []].append(index) }
    }
    for index in new.indices where oldOfNew[index] == nil {
      guard let key = new[index], let partner = waiting[key]?.popLast() else { continue }
      newOfOld[partner] = index
      oldOfNew[index] = partner
    }
  }
}
