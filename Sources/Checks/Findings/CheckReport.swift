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
    let asked = allChecks.filter { code == nil || $0.code == code }
    let passes = asked.filter(\.isPass)
    // Only all checks together show what an allowance silences.
    let checks = (passes.isEmpty ? asked : allChecks).filter { !$0.isPass }
    var silencer = Silencer(context.map)
    var findings: [Finding] = []
    for check in checks + passes {
      if Work.isCalledOff { break }
      Work.begin("checking: \(check.code)")
      var kept = check.run(in: &context, past: &silencer)
      if code == nil || code == check.code { findings.take(&kept) }
    }
    var counts: [Diagnostic.Severity: Int] = [:]
    for index in findings.indices { counts[findings[index].severity, default: 0] += 1 }
    self.counts = counts
    Self.sort(&findings)
    self.findings = findings
    self.allowed = code.map { silencer.counts[$0] ?? 0 } ?? silencer.counts.values.reduce(0, +)
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
