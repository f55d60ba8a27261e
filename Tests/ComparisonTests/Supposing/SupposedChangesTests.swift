import ArgumentModel
internal import Comparison
internal import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct SupposedChangesTests {
  private static func graph(seed: Int) -> ArgumentGraph {
    let size = RandomMap.Size(
      claims: 4...7, evidence: 0...1, sources: 2...2, voices: 0...1, questions: 0...1,
      statements: 8...24, oneEntailmentIn: seed % 2 == 0 ? 3 : 8)
    let text = RandomMap(seed: UInt64(seed), size: size).text
    return ArgumentGraph(parseMap([SourceFile(name: "map.argmap", text: text)]).map)
  }

  private static func supposed(_ plain: ArgumentGraph, seed: Int) -> ArgumentGraph {
    var random = SplitMix64(seed: UInt64(seed))
    var suppositions = Suppositions()
    for node in 0..<plain.nodeCount where random.once(in: 6) {
      suppositions.truths[NodeID(node)] = random.once(in: 2)
    }
    for link in 0..<plain.linkCount where random.once(in: 6) {
      suppositions.absentLinks.insert(link)
    }
    return suppositions.applied(to: plain)
  }

  /// What stands how for whom.
  private static func standings(_ graph: ArgumentGraph) -> [String: Standing] {
    let own = graph.map.sources.indices.map {
      Perspective(graph.map.holder(ofSource: $0), in: graph.map)
    }
    var found: [String: Standing] = [:]
    for perspective in [.everyone] + own {
      let standings = Standings(ViewFramework(perspective, in: graph))
      for node in standings.nodes {
        found["\(perspective.name) \(graph.map.lastingName(of: node))"] = standings.standing(
          of: node)
      }
    }
    return found
  }

  /// The claims that stand differently for two sources, each with a smallest set.
  private static func turns(
    _ graph: ArgumentGraph, _ left: String, _ right: String
  ) throws -> Set<String> {
    let cruxes = Cruxes(
      graph, left: try Perspective(left, in: graph.map),
      right: try Perspective(right, in: graph.map))
    return Set(
      cruxes.list.flatMap { crux in
        (crux.sets.isEmpty ? [[]] : crux.sets).map { set in
          let points = set.map { "\(graph.map.lastingName(of: $0.node)) \($0.right)" }
          return "\(graph.map.id(of: crux.claim)): \(points)"
        }
      })
  }

  private static func words(_ turns: [SupposedChanges.Turn]) -> Set<String> {
    Set(turns.map { "\($0.claim): \($0.points.map { "\($0.name) \($0.change)" })" })
  }

  @Test("nothing changes where nothing is supposed", arguments: 0..<60)
  func nothing(seed: Int) {
    let graph = Self.graph(seed: seed)
    #expect(SupposedChanges(from: graph, to: graph.supposing([:])).isEmpty)
  }

  @Test("the map as it is, with the changes, is the map as supposed", arguments: 0..<100)
  func changes(seed: Int) throws {
    let plain = Self.graph(seed: seed)
    let supposed = Self.supposed(plain, seed: seed)
    let changes = SupposedChanges(from: plain, to: supposed)
    var standings = Self.standings(plain)
    for change in changes.standings {
      let key = "\(change.perspective) \(change.name)"
      #expect(change.old != change.new)
      #expect(standings[key] == change.old)
      standings[key] = change.new
    }
    #expect(standings == Self.standings(supposed))

    let cruxes = try #require(changes.cruxes)
    let (appeared, gone) = (Self.words(cruxes.appeared), Self.words(cruxes.gone))
    let (before, after) = (
      try Self.turns(plain, cruxes.left, cruxes.right),
      try Self.turns(supposed, cruxes.left, cruxes.right)
    )
    #expect(gone.isSubset(of: before) && appeared.isDisjoint(with: before))
    #expect(before.subtracting(gone).union(appeared) == after)
    #expect(cruxes.notSearched.isEmpty)
  }

  @Test func `the maps of that law have changes and cruxes of all sorts`() {
    var (comes, goes, appeared, gone) = (0, 0, 0, 0)
    for seed in 0..<100 {
      let plain = Self.graph(seed: seed)
      let changes = SupposedChanges(from: plain, to: Self.supposed(plain, seed: seed))
      comes += changes.standings.count { $0.old != nil && $0.new != nil }
      goes += changes.standings.count { $0.new == nil }
      appeared += changes.cruxes?.appeared.count ?? 0
      gone += changes.cruxes?.gone.count ?? 0
    }
    #expect(min(comes, goes, appeared, gone) > 20)
  }

  @Test("what is supposed true and cannot hold together is told, all of it and nothing else")
  func rivals() {
    var count = 0
    for seed in 0..<40 {
      let plain = Self.graph(seed: seed)
      var random = SplitMix64(seed: UInt64(seed))
      var truths: [NodeID: Bool] = [:]
      for claim in plain.map.claims.indices where random.once(in: 2) {
        truths[NodeID(claim)] = !random.once(in: 4)
      }
      let supposed = plain.supposing(truths)
      let map = supposed.map
      let groups =
        map.questions.map(\.answers) + map.contradictions.map { [$0.first, $0.second] }
      var pairs: Set<Set<String>> = []
      for group in groups {
        let held = group.filter { supposed.supposed[$0] == true }
        for first in held {
          for second in held where second != first {
            pairs.insert([map.id(of: first), map.id(of: second)])
          }
        }
      }
      let told = SupposedChanges(from: plain, to: supposed).rivalsHeld
      let toldPairs = Set(
        told.flatMap { group in
          group.flatMap { first in group.filter { $0 != first }.map { Set([first, $0]) } }
        })
      #expect(toldPairs == pairs)
      #expect(Set(told).count == told.count)
      count += told.count
    }
    #expect(count > 5)
  }
}
