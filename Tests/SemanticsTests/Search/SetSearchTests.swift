import TestSupport
import Testing

@testable import Semantics

@Suite struct SetSearchTests {
  private let families: [LabellingEncoding.Family] = [.admissible, .stable]

  /// Trying alone, clause learning alone, and both in many short turns.
  private let ways = [
    SetSearch.Turns(words: .max, conflicts: 0), SetSearch.Turns(words: -1, conflicts: .max),
    SetSearch.Turns(words: 20, conflicts: 1),
  ]

  private func request(for framework: Framework, seed: UInt64) -> SetRequest {
    var random = SplitMix64(seed: seed)
    func arguments(_ counts: ClosedRange<Int>) -> [Int32] {
      (0..<Int.random(in: counts, using: &random)).map { _ in
        Int32.random(in: 0..<Int32(framework.argumentCount), using: &random)
      }
    }
    return SetRequest(
      containing: arguments(0...1), avoiding: arguments(0...2),
      hitting: (0..<Int.random(in: 0...2, using: &random)).map { _ in arguments(1...6) })
  }

  private func isMet(_ request: SetRequest, by set: [Int32]) -> Bool {
    request.containing.allSatisfy(set.contains) && !request.avoiding.contains(where: set.contains)
      && request.hitting.allSatisfy { $0.contains(where: set.contains) }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `trying and clause learning find a set for the same requests`(seed: UInt64) {
    let framework = RandomFramework.make(seed: seed, argumentCount: 5...66)
    for family in families {
      for number in 0..<4 as Range<UInt64> {
        let request = request(for: framework, seed: seed << 8 | number)
        let barred = number == 0 ? [Int(seed) % framework.argumentCount] : []
        let found = ways.map { turns in
          var search = SetSearch(family, of: framework, barring: barred, turns: turns)
          // What was required before and taken back must leave no trace.
          search.require(oneOf: [])
          search.forgetRequirements()
          return search.find(request)
        }
        #expect(Set(found.map { $0 == nil }).count == 1)
        for set in found.compactMap({ $0 }) {
          let labels = framework.labels(of: set)
          #expect(isMet(request, by: set))
          #expect(!barred.contains { set.contains(Int32($0)) })
          #expect(set.allSatisfy { labels[Int($0)] == .in })
          #expect(
            set.flatMap { framework.attackers(of: $0) }.allSatisfy { labels[Int($0)] == .out })
          #expect(set.flatMap { framework.targets(of: $0) }.allSatisfy { !set.contains($0) })
          if family == .stable { #expect(!labels.contains(.undecided)) }
        }
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `going through all sets meets each once, whichever way it is done`(seed: UInt64) {
    let framework = RandomFramework.make(seed: seed, argumentCount: 5...18)
    for family in families {
      let lists = ways.map { turns in
        var search = SetSearch(family, of: framework, turns: turns)
        var found: [[Int32]] = []
        while let set = search.next() {
          let whole = family == .stable ? set : search.enlarge(set)
          found.append(whole)
          search.require(oneOf: framework.complement(of: whole))
        }
        search.forgetRequirements()
        #expect((search.next() == nil) == found.isEmpty)
        return found.sorted { $0.lexicographicallyPrecedes($1) }
      }
      #expect(Set(lists).count == 1)
      #expect(Set(lists[0]).count == lists[0].count)
    }
  }

  @Test func `a request for one argument twice is one for it once`() {
    var search = SetSearch(.admissible, of: Framework(argumentCount: 2, attacks: []))
    let found = search.find(SetRequest(containing: [1, 1]))
    #expect(found?.contains(1) == true)
  }
}
