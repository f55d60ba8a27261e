import ArgumentModel
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import Semantics
import SourceText
import TestSupport
import Testing

/// Standpoints against the extensions of the whole framework, multiplied out.
@Suite struct StandpointsTests {
  private func graph(_ text: String) -> ArgumentGraph {
    ArgumentGraph(parseMap([SourceFile(name: "m", text: text)]).map)
  }

  @Test("a standpoint holds the claims, evidence and links that its extension holds")
  func small() throws {
    let graph = try #require(smallMap("c contradicts d\nc attacks e"))
    let standpoints = Standpoints(ViewFramework(.everyone, in: graph))
    let (list, isWhole) = standpoints.first(.max)
    let ids = list.map { $0.map { graph.map.id(of: $0) } }
    #expect(ids == [["c", "f", "x", "y", "l1"], ["d", "e", "f", "x", "y"]])
    #expect(isWhole)
    #expect(standpoints.common.map { graph.map.id(of: $0) } == ["f", "x", "y"])
    #expect(standpoints.points.count == 1)
  }

  /// The standpoints by their definition: extensions without helpers, duplicates removed.
  private func defined(_ framework: ViewFramework, _ semantics: Semantics, below end: Int)
    -> Set<[NodeID]>
  {
    Set(
      Solver(framework.framework).extensions(under: semantics).list.map { arguments in
        arguments.map(NodeID.init(rawValue:))
          .filter { $0.index < end && framework.view.contains($0) }
      })
  }

  @Test(
    "points and what is common to all give the standpoints when they are multiplied out",
    arguments: 0..<60)
  func laws(seed: UInt64) {
    let graph = graph(RandomMap(seed: seed).text)
    let framework = ViewFramework(.everyone, in: graph)
    for semantics in [Semantics.preferred, .stable, .grounded, .complete] {
      let whole = Standpoints(framework, under: semantics)
      for (standpoints, end) in [
        (whole, graph.nodeCount), (whole.withoutLinks, graph.claimCount + graph.evidenceCount),
      ] {
        let expected = defined(framework, semantics, below: end)
        guard expected.count <= 2000 else { continue }
        let (list, isWhole) = standpoints.first(.max)
        #expect(isWhole)
        #expect(list.count == expected.count)
        #expect(Set(list) == expected)
        #expect(standpoints.count == String(expected.count))
        #expect(standpoints.isAny == !expected.isEmpty)
        var common = expected.first.map(Set.init) ?? []
        for standpoint in expected { common.formIntersection(standpoint) }
        #expect(Set(standpoints.common) == common)
        let names = list.map { $0.map { graph.map.id(of: $0) } }
        #expect(
          names
            == names.sorted {
              $0.lexicographicallyPrecedes($1) {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
              }
            })
        let some = standpoints.first(2)
        #expect(some.list.count == min(2, expected.count))
        #expect(some.isWhole == (expected.count <= 2))
        #expect(Set(some.list).isSubset(of: expected))
      }
    }
  }

  @Test("standpoints are counted without being multiplied out")
  func many() {
    let pairs = (0..<2000).map {
      "claim p\($0) \"P.\"\nclaim n\($0) \"N.\"\np\($0) contradicts n\($0)\n"
    }
    let standpoints = Standpoints(ViewFramework(.everyone, in: graph(pairs.joined())))
    #expect(standpoints.points.count == 2000)
    // 2 to the power of 2000.
    #expect(standpoints.count.count == 603)
    #expect(standpoints.count.hasPrefix("11481306952742545242328332011776819840223"))
    #expect(standpoints.count.hasSuffix("9029376"))
    let (list, isWhole) = standpoints.first(20)
    #expect(!isWhole)
    #expect(Set(list).count == 20)
    #expect(list.allSatisfy { $0.count == 2000 })
  }

  @Test("what differs in links alone is one standpoint without them")
  func links() {
    // Two steps that undercut each other, from claims that stand.
    let graph = graph(
      """
      claim a "A."
      claim b "B."
      b undercuts first as second
      a undercuts second as first
      """)
    let whole = Standpoints(ViewFramework(.everyone, in: graph))
    #expect(whole.count == "2")
    #expect(whole.withoutLinks.count == "1")
    #expect(whole.withoutLinks.points.isEmpty)
    #expect(whole.withoutLinks.common == [NodeID(0), NodeID(1)])
  }
}
