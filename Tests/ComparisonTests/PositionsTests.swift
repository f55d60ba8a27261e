import ArgumentModel
internal import Comparison
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import SourceText
import TestSupport
import Testing

/// What a perspective is taken to hold.
@Suite struct PositionsTests {
  private func position(
    _ id: String, _ body: String, by name: String = "left"
  ) throws -> Positions.Position? {
    let graph = try #require(smallMap(body))
    let node = try #require(graph.map.claims.firstIndex { $0.id == id })
    return Positions(try Perspective(name, in: graph.map), in: graph).position(on: NodeID(node))
  }

  @Test(
    "a position is read off the nearest thing that shows it",
    arguments: [
      ("left asserts c", "asserts words"), ("left asserts c implicit", "asserts implicitStances"),
      ("left reports c\nc supports d by left", "reports words"),
      ("c supports d by left", "asserts links"), ("d attacks c by left", "denies links"),
      ("left asserts d\nc contradicts d", "denies rival"),
      ("left concedes d\nquestion q \"Q?\"\n    answers: c, d", "denies rival"),
      ("left reports d\nc contradicts d", "none"), ("left denies d\nc contradicts d", "none"),
      ("left asserts d\nd entails c", "asserts premise"),
      ("left denies d\nc entails d", "denies conclusion"),
      ("left asserts e\nc entails d\nd contradicts e", "denies rival"),
      ("left asserts e\ne entails d\nd contradicts c", "denies rival"),
      ("left asserts f\nf entails e\ne entails d\nd contradicts c", "none"),
      ("right asserts c\nd supports c", "none"),
    ])
  func grounds(body: String, expected: String) throws {
    let position = try position("c", body)
    let found = position.map { position in
      let ground =
        switch position.ground {
        case .words: "words"
        case .implicitStances: "implicitStances"
        case .links: "links"
        case .rival: "rival"
        case .premise: "premise"
        case .conclusion: "conclusion"
        }
      return "\(position.attitude.rawValue) \(ground)"
    }
    #expect(found ?? "none" == expected)
  }

  @Test("whatever a comparison shows a side to hold, or to clash on, it has a position on")
  func comparisons() {
    var clashCount = 0
    for seed in 0..<(isLongRun ? 5000 : 400) {
      let file = SourceFile(name: "m", text: RandomMap(seed: UInt64(seed)).text)
      let graph = ArgumentGraph(parseMap([file]).map)
      let holders = graph.map.holders.indices.dropFirst().map { HolderID($0) }
      guard holders.count > 1 else { continue }
      let sides = holders.prefix(2).map { Perspective($0, in: graph.map) }
      let comparison = Comparison(graph, left: sides[0], right: sides[1])
      for (side, perspective) in [(Comparison.Side.left, sides[0]), (.right, sides[1])] {
        let positions = Positions(perspective, in: graph)
        for row in comparison.rows {
          let position = positions.position(on: row.item)
          if let shown = row[side] {
            #expect(position?.attitude == shown.attitude && position?.isHedged == shown.isHedged)
            #expect(position?.isReadOff == shown.isImplicit, "seed \(seed)")
          } else if row.kind == .clash {
            #expect(position != nil, "seed \(seed), \(graph.map.id(of: row.item))")
            clashCount += 1
          } else {
            #expect(position?.ground.isOwn != true)
          }
        }
      }
    }
    #expect(clashCount > 50)
  }
}
