package import ArgumentModel
internal import Progress
package import SourceText

/// What the checks found on a map, after its allowances.
package struct CheckReport: Sendable {
  /// What is not silenced, by place, then code, then in the order in which the check gave it.
  package let findings: [Finding]
  /// How many findings are silenced.
  package let allowed: Int
  /// The holders that have more conflicts than were looked for.
  package let stoppedEarly: [HolderID]
  private let counts: [Diagnostic.Severity: Int]

  /// Runs the checks and applies the map's allowances.
  ///
  /// - Parameters:
  ///   - context: The map; what is computed stays in it for others to use.
  ///   - code: The one check to run; `nil` for all of them.
  package init(in context: inout CheckContext, code: String? = nil) {
    let unusedAllow = UnusedAllow()
    // Only all the others together show what an allowance silences.
    let runsAll = code == nil || code == unusedAllow.code
    var silencer = Silencer(context.map)
    var findings: [Finding] = []
    for check in allChecks
    where check.code != unusedAllow.code && (runsAll || check.code == code) {
      if Work.isCalledOff { break }
      Work.begin("checking: \(check.code)")
      var kept = silencer.kept(of: check.run(in: &context))
      findings.take(&kept)
    }
    if code == unusedAllow.code { findings = [] }
    var allowed = code == unusedAllow.code ? 0 : silencer.count
    if runsAll {
      let before = silencer.count
      context.idleAllowances = silencer.idle { $0.code != unusedAllow.code }
      findings += silencer.kept(of: unusedAllow.run(in: &context))
      allowed += silencer.count - before
      // An allowance of unused allowances cannot silence that it is unused itself.
      context.idleAllowances = silencer.idle { $0.code == unusedAllow.code }
      findings += unusedAllow.run(in: &context)
      context.idleAllowances = []
    }
    var counts: [Diagnostic.Severity: Int] = [:]
    for index in findings.indices { counts[findings[index].severity, default: 0] += 1 }
    self.counts = counts
    Self.sort(&findings)
    self.findings = findings
    self.allowed = allowed
    self.stoppedEarly = context.holdersStoppedEarly
  }

  /// Sorts findings by place, code and index.
  ///
  /// The checks run in the order of their codes, so that the index alone gives the last two.
  private static func sort(_ findings: inout [Finding]) {
    var keys = findings.indices.map { index in
      // What has no place comes first.
      let place = findings[index].place.map { place in
        UInt128(UInt32(place.file) + 1) << 64 | UInt128(place.range.start) << 32
          | UInt128(place.range.end)
      }
      return (place ?? 0) << 32 | UInt128(UInt32(index))
    }
    keys.sort()
    var order = keys.map { Int(UInt32(truncatingIfNeeded: $0)) }
    // Each finding goes to its place along the circles of the permutation: none is copied.
    findings.withUnsafeMutableBufferPointer { findings in
      for start in order.indices {
        var place = start
        while order[place] != start {
          let next = order[place]
          findings.swapAt(place, next)
          order[place] = place
          place = next
        }
        order[place] = place
      }
    }
  }

  /// How many findings there are of one severity.
  package func count(_ severity: Diagnostic.Severity) -> Int { counts[severity] ?? 0 }
}

extension [Finding] {
  /// Appends findings and leaves none of them behind, so that none is copied: an array's own
  /// methods would copy what they move, a buffer's do not.
  fileprivate mutating func take(_ others: inout Self) {
    others.withUnsafeMutableBufferPointer { $0.reverse() }
    while let finding = others.popLast() { append(finding) }
  }
}

/// Applies a map's allowances to findings, and remembers which of them did anything.
private struct Silencer {
  private let map: ArgumentMap
  /// Allowances that name the same, by the number of the first of them.
  private var alike: [Int: [Int]] = [:]
  /// Code → the ID named that the fewest allowances name → one of each that are alike.
  private var index: [String: [String: [Int]]] = [:]
  private var hasSilenced: [Bool]
  /// How many findings were silenced.
  private(set) var count = 0

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

  /// Leaves out the findings that an allowance names.
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
      if isSilenced { count += 1 }
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
