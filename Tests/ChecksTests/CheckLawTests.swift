import ArgumentModel
internal import Checks
internal import Evaluation
import SourceText
import TestSupport
import Testing

/// Laws that hold on every map, tried on random ones.
@Suite struct CheckLawTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func `random maps are read without errors, in one file or two`(seed: UInt64) throws {
    let random = RandomMap(seed: seed)
    #expect(throws: Never.self) { try CheckedMap(random.text) }
    #expect(RandomMap(seed: seed).text == random.text)
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `every finding has a witness, in order, and words`(seed: UInt64) throws {
    let map = try CheckedMap(RandomMap(seed: seed).text)
    for finding in map.report().findings {
      #expect(!finding.subjects.isEmpty)
      #expect(finding.subjects == finding.subjects.sorted())
      #expect(Set(finding.subjects).count == finding.subjects.count)
      #expect(!finding.holders.contains(.mapper))
      #expect(finding.holders == finding.holders.sorted())
      #expect(!finding.message.isEmpty && !finding.message.contains("\n"))
      #expect(finding.place != nil)
      #expect(finding.remedy?.isEmpty == false)
      #expect(check(code: finding.code) != nil)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `one check alone finds what it finds among all`(seed: UInt64) throws {
    let map = try CheckedMap(RandomMap(seed: seed).text)
    let all = map.report()
    for check in allChecks {
      let alone = map.report(check.code)
      #expect(
        alone.findings.map(\.message)
          == all.findings.filter { $0.code == check.code }.map(\.message))
    }
    #expect(allChecks.map { map.report($0.code).allowed }.reduce(0, +) == all.allowed)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `an allowance of everything a finding names silences it`(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let map = try CheckedMap(text)
    let declared = Set(map.map.links.filter { !$0.isNamed }.map(\.id))
    let report = map.report()
    guard
      let finding = report.findings.first(where: { finding in
        finding.code != "unused-allow" && map.map.ids(of: finding).isDisjoint(with: declared)
      })
    else { return }
    let ids = map.map.ids(of: finding).sorted()
    let allowing = try CheckedMap(
      "\(text)\nallow \(finding.code) on \(ids.joined(separator: ", ")) because \"It is meant.\"\n")
    #expect(!allowing.report().findings.contains { $0.message == finding.message })
    #expect(allowing.report().allowed > report.allowed)
  }

  /// Small maps with few members, so that all their subsets can be tried.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `conflicts are those that trying every subset finds`(seed: UInt64) throws {
    let size = RandomMap.Size(
      claims: 2...4, evidence: 0...1, sources: 1...2, voices: 0...1, questions: 0...2,
      statements: 5...16, oneEntailmentIn: 2)
    let map = try CheckedMap(RandomMap(seed: seed, size: size).text)
    let holders = map.map.holders.indices.dropFirst().map { HolderID($0) }
    for group in holders.map({ [$0] }) + [holders] where !group.isEmpty {
      let naive = NaiveConsistency(map.map, holders: group)
      guard naive.members.count <= 9 else { continue }
      let (conflicts, stoppedEarly) = Consistency(map.graph, holders: group).conflicts()
      #expect(!stoppedEarly)
      #expect(Set(conflicts.map(\.members)) == naive.minimalConflicts())
      #expect(Set(conflicts.map(\.members)).count == conflicts.count)
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `dropping any member of a conflict restores consistency`(seed: UInt64) throws {
    let size = RandomMap.Size(statements: 30...80, oneEntailmentIn: 2)
    let map = try CheckedMap(RandomMap(seed: seed, size: size).text)
    for holder in map.map.holders.indices.dropFirst() {
      let naive = NaiveConsistency(map.map, holders: [HolderID(holder)])
      let found = Consistency(map.graph, holders: [HolderID(holder)]).conflicts()
      #expect(found.conflicts.isEmpty == naive.isConsistent(Set(naive.members)))
      for conflict in found.conflicts {
        #expect(!naive.isConsistent(conflict.members))
        for member in conflict.members {
          #expect(naive.isConsistent(conflict.members.subtracting([member])))
        }
      }
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `circles are the components that asking who reaches whom finds`(seed: UInt64) throws {
    let map = try CheckedMap(RandomMap(seed: seed, size: .init(statements: 10...80)).text)
    var own: [NaiveCycles.Component] = []
    for holder in map.map.holders.indices {
      own += NaiveCycles.components(
        of: map.map.links.filter { $0.holders.contains(HolderID(holder)) })
    }
    let across = NaiveCycles.components(of: map.map.links).filter { component in
      !own.contains { component.nodes.isSuperset(of: $0.nodes) }
    }
    let findings = map.report("circular-support").findings
    #expect(lengths(findings.filter { $0.severity == .error }, map) == own.map(\.length).sorted())
    #expect(lengths(findings.filter { $0.severity == .note }, map) == across.map(\.length).sorted())
  }

  /// How many links each finding has.
  private func lengths(_ findings: [Finding], _ map: CheckedMap) -> [Int] {
    findings.map { finding in
      finding.subjects.count { subject in
        if case .node(let node) = subject { map.map.kind(of: node) == .link } else { false }
      }
    }.sorted()
  }
}
