internal import ArgumentModel

/// Applies a map's allowances to findings, and remembers which of them did anything.
package struct Silencer {
  private let map: ArgumentMap
  /// Allowances that name the same, by the number of the first of them.
  private var alike: [Int: [Int]] = [:]
  /// Code → the ID named that the fewest allowances name → one of each that are alike.
  private var index: [String: [String: [Int]]] = [:]
  private var hasSilenced: [Bool]
  /// How many findings of each code were silenced.
  private(set) var counts: [String: Int] = [:]

  init(_ map: ArgumentMap) {
    self.map = map
    hasSilenced = [Bool](repeating: false, count: map.allowances.count)
    var known: [Key: Int] = [:]
    for (number, allowance) in map.allowances.enumerated() {
      let key = Key(code: allowance.code, subjects: Set(allowance.subjects))
      let first = known[key] ?? number
      known[key] = first
      alike[first, default: []].append(number)
    }
    var uses: [String: [String: Int]] = [:]
    for key in known.keys {
      for id in key.subjects { uses[key.code, default: [:]][id, default: 0] += 1 }
    }
    for (key, number) in known {
      let counts = uses[key.code, default: [:]]
      let rarest = key.subjects.min { (counts[$0, default: 0], $0) < (counts[$1, default: 0], $1) }
      guard let rarest else { continue }
      index[key.code, default: [:]][rarest, default: []].append(number)
    }
  }

  /// What an allowance names.
  private struct Key: Hashable {
    var code: String
    var subjects: Set<String>
  }

  /// Leaves out the findings of one check that an allowance names.
  ///
  /// - Complexity: O(*i* + *a*) expected for *i* IDs of the findings and *a* IDs in different
  ///   allowances of which one of them is the one that the fewest allowances name.
  mutating func kept(of findings: [Finding]) -> [Finding] {
    guard let code = findings.first?.code, let byRarest = index[code] else { return findings }
    return findings.filter { finding in
      let ids = map.ids(of: finding)
      var isSilenced = false
      for id in ids {
        for number in byRarest[id] ?? [] where ids.isSuperset(of: map.allowances[number].subjects) {
          if !hasSilenced[number] { note(number) }
          isSilenced = true
        }
      }
      if isSilenced { counts[code, default: 0] += 1 }
      return !isSilenced
    }
  }

  /// Takes note that all allowances that are like one have silenced something.
  private mutating func note(_ number: Int) {
    for other in alike[number] ?? [] { hasSilenced[other] = true }
  }

  /// The allowances that silenced nothing, among those that are asked for.
  func idle(where isAsked: (Allowance) -> Bool) -> [Int] {
    map.allowances.indices.filter { !hasSilenced[$0] && isAsked(map.allowances[$0]) }
  }
}
