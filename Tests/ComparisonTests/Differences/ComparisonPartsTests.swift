import ArgumentModel
internal import Comparison
import Evaluation
internal import MapTestSupport
import Testing

@Suite struct ComparisonPartsTests {
  private func ids(_ nodes: [NodeID], _ graph: ArgumentGraph) -> [String] {
    nodes.map { graph.map.id(of: $0) }
  }

  private func evidence(_ id: String, _ figure: String, period: String = "") -> String {
    "evidence \(id) \"T\" statistic #\(id)\n    measure: m\n    figure: \(figure)\n"
      + (period.isEmpty ? "" : "    period: \(period)\n")
  }

  @Test func `figures of one measure, unit and period conflict where they are disjoint`() throws {
    let graph = try #require(
      smallMap(
        evidence("a1", "60..70 %") + evidence("a2", "50..55 %") + evidence("b1", "66 %")
          + evidence("b2", "52 %") + evidence("b3", "40 t") + evidence("b4", "40 %", period: "2020")
          + evidence("b5", "90 %")
            + """
            left cites a1
            a2 supports c by left
            right cites b1
            right cites b2
            right cites b3
            right cites b4
            """))
    let figures = try Comparison(graph, "left", "right").figures
    #expect(figures.count == 1)
    #expect(figures[0].measure == "m")
    #expect(figures[0].unit == "%")
    #expect(figures[0].period == nil)
    #expect(ids(figures[0].left, graph) == ["a1", "a2"])
    #expect(ids(figures[0].right, graph) == ["b1", "b2"])
    #expect(try Comparison(graph, "left", "right", tag: "a1").figures.isEmpty)
  }

  @Test func `figures that overlap, or are one side's alone, do not conflict`() throws {
    let graph = try #require(
      smallMap(
        evidence("a1", "60..70 %") + evidence("a2", "1 %") + evidence("b1", "66 %")
          + "left cites a1\nthird cites a2\nright cites b1\nright cites a1"))
    #expect(try Comparison(graph, "left", "right").figures.isEmpty)
    #expect(try Comparison(graph, "left", "third").figures.count == 1)
  }

  @Test func `sources, voices and evidence that both rely on are shared`() throws {
    let graph = try #require(
      smallMap(
        """
        voice other "Other"
        left quoting someone asserts c
        right quoting other quoting someone asserts d
        left cites x
        x supports c by right
        y supports c by left
        """))
    #expect(
      try Comparison(graph, "left", "right").sharedSources
        == [.voice(0), .evidence(graph.map.evidenceNode(0))])
    #expect(
      try Comparison(graph, "left", "left>someone").sharedSources == [.source(0), .voice(0)])
  }

  @Test func `claims that only a quoted voice speaks to are counted, and are no rows`() throws {
    let graph = try #require(
      smallMap(
        """
        left quoting someone asserts c
        right quoting someone denies c
        left quoting someone asserts d
        right asserts d
        third quoting someone asserts e
        e supports f by right quoting someone
        """))
    let bare = try Comparison(graph, "left", "right")
    #expect(bare.kinds == ["only-right d"])
    #expect(bare.quotedOnly.count == 3)
    #expect(bare.quotedOnly.left == 1)
    #expect(bare.quotedOnly.right == 3)
    let full = try Comparison(graph, "left+", "right+")
    #expect(full.kinds == ["clash c", "agree-same-grounds d", "only-right e", "only-right f"])
    #expect(full.quotedOnly.count == 0)
  }

  private let themes = """
    claim g "G" #money
    claim h "H" #law #money
    claim i "I" #law
    claim j "J" #other
    left asserts g
    left asserts h
    i supports c by left
    right denies i
    third asserts j
    """

  @Test func `framing is the share of each side's claims under each tag`() throws {
    let graph = try #require(smallMap(themes))
    let framing = try Comparison(graph, "left", "right").framing
    #expect(framing.leftClaims == 4)
    #expect(framing.rightClaims == 1)
    #expect(framing.themes.map(\.tag) == ["money", "law"])
    #expect(framing.themes.map(framing.leftShare) == [0.5, 0.5])
    #expect(framing.themes.map(framing.rightShare) == [0, 1])
  }

  @Test func `a tag keeps to its claims, and shares stay of all`() throws {
    let graph = try #require(smallMap(themes))
    let comparison = try Comparison(graph, "left", "right", tag: "law")
    #expect(comparison.kinds == ["clash i", "only-left h"])
    #expect(comparison.framing.themes.map(\.tag) == ["law"])
    #expect(comparison.framing.leftShare(of: comparison.framing.themes[0]) == 0.5)
  }

  @Test func `an item keeps to itself`() throws {
    let graph = try #require(smallMap("left asserts c\nright denies c\nright asserts d"))
    let comparison = try Comparison(graph, "left", "right", item: NodeID(1))
    #expect(comparison.kinds == ["only-right d"])
    #expect(comparison.unionConflicts.isEmpty)
    #expect(try Comparison(graph, "left", "right", item: NodeID(2)).rows.isEmpty)
  }

  @Test func `what breaks for one who believes both is given as minimal sets`() throws {
    let graph = try #require(
      smallMap(
        """
        left asserts c
        right asserts d
        right asserts e
        right denies e
        c, d entail f
        left denies f
        """))
    let comparison = try Comparison(graph, "left", "right")
    #expect(
      comparison.unionConflicts.map { ids($0.subjects, graph) } == [["e"], ["c", "d", "f", "l1"]])
    #expect(comparison.differ)
  }

  @Test func `everyone is all holders but the mapper`() throws {
    let graph = try #require(
      smallMap("left asserts c\nright quoting someone denies c\nd supports c\nright asserts e"))
    #expect(try Comparison(graph, "left", "everyone").kinds == ["clash c", "only-right e"])
  }

  @Test func `one compared with itself does not differ`() throws {
    let graph = try #require(smallMap("left asserts c hedged\nx supports c by left"))
    let comparison = try Comparison(graph, "left", "left")
    #expect(!comparison.differ)
    #expect(comparison.counts.map(\.count).reduce(0, +) == 1)
    #expect(comparison.counts.map(\.kind) == Comparison.Kind.allCases)
  }
}
