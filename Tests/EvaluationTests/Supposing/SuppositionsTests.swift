import ArgumentModel
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import Semantics
import SourceText
import TestSupport
import Testing

@Suite struct SuppositionsTests {
  private static let seeds = 0..<UInt64(isLongRun ? 2000 : 60)

  private static func graph(seed: UInt64) -> ArgumentGraph {
    let size = RandomMap.Size(oneEntailmentIn: seed % 2 == 0 ? 4 : 2)
    return graph([SourceFile(name: "m", text: RandomMap(seed: seed, size: size).text)])
  }

  private static func graph(_ files: [SourceFile]) -> ArgumentGraph {
    ArgumentGraph(parseMap(files).map)
  }

  private static func perspectives(_ map: ArgumentMap) -> [Perspective] {
    [.everyone] + map.holders.indices.dropFirst().map { Perspective(HolderID($0), in: map) }
  }

  /// A few things of a map that hold or not, and a few links that are not there.
  private static func suppositions(
    _ graph: ArgumentGraph, _ random: inout SplitMix64, withLinks: Bool = true
  ) -> Suppositions {
    var suppositions = Suppositions()
    for node in 0..<graph.nodeCount where random.once(in: 5) {
      suppositions.truths[NodeID(node)] = random.once(in: 2)
    }
    for link in 0..<graph.linkCount where withLinks && random.once(in: 5) {
      suppositions.absentLinks.insert(link)
    }
    return suppositions
  }

  /// The standing of all claims, evidence and links in their order, in each view and regime.
  private static func standings(_ graph: ArgumentGraph) -> [[Standing?]] {
    perspectives(graph.map).flatMap { perspective in
      Regime.allCases.map { regime in
        let standings = Standings(ViewFramework(perspective, in: graph, regime: regime))
        return (0..<graph.nodeCount).map { standings.standing(of: NodeID($0)) }
      }
    }
  }

  @Test("where nothing is supposed, everything stands as it does", arguments: seeds)
  func nothing(seed: UInt64) {
    let graph = Self.graph(seed: seed)
    for perspective in Self.perspectives(graph.map) {
      for semantics in Semantics.allCases {
        let plain = Standings(ViewFramework(perspective, in: graph), under: semantics)
        let supposed = Standings(
          of: perspective, in: graph, supposing: Suppositions(), under: semantics)
        #expect(plain.labels == supposed.labels)
      }
    }
  }

  @Test("attacks and standings are those of a naive translation", arguments: seeds)
  func naive(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let plain = Self.graph(seed: seed)
    let graph = Self.suppositions(plain, &random).applied(to: plain)
    for perspective in Self.perspectives(graph.map) {
      for regime in Regime.allCases {
        let framework = ViewFramework(perspective, in: graph, regime: regime)
        let standings = Standings(framework)
        let naive = NaiveStanding(perspective, in: graph, regime: regime)
        for node in standings.nodes {
          #expect(standings.standing(of: node) == naive.label["\(node.rawValue)"])
          let attackers = framework.attacks(on: node.rawValue).map {
            StandingTests().naiveName(of: framework.argument($0.attacker), graph)
          }
          #expect(Set(attackers) == naive.attackers["\(node.rawValue)"])
        }
      }
    }
  }

  @Test(
    "what is supposed stands or falls so under every semantics whose extensions are complete",
    arguments: seeds)
  func everySemantics(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let graph = Self.graph(seed: seed)
    let suppositions = Self.suppositions(graph, &random, withLinks: false)
    // There may be no stable extension, and stage extensions are not complete.
    for semantics in Semantics.allCases where semantics != .stable && semantics != .stage {
      for acceptance in Acceptance.allCases {
        let standings = Standings(
          of: .everyone, in: graph, supposing: suppositions, under: semantics, acceptance)
        for (node, holds) in suppositions.truths {
          #expect(standings.standing(of: node) == (holds ? .stands : .falls))
        }
      }
    }
  }

  /// The standings of claims in a map with a statement more.
  private static func standings(
    _ perspective: String, of text: String, and statement: String
  ) throws -> [String: Standing?] {
    let parsed = parseMap([SourceFile(name: "m", text: "\(text)\n\(statement)\n")])
    try #require(parsed.errorCount == 0)
    return try standings(perspective, ArgumentGraph(parsed.map))
  }

  /// The standings of claims and evidence by their IDs.
  private static func standings(
    _ perspective: String, _ graph: ArgumentGraph, _ suppositions: Suppositions = Suppositions()
  ) throws -> [String: Standing?] {
    let standings = Standings(
      of: try Perspective(perspective, in: graph.map), in: graph, supposing: suppositions)
    var found: [String: Standing?] = [:]
    for node in 0..<(graph.claimCount + graph.evidenceCount)
    where graph.map.id(of: NodeID(node)) != "helper" {
      found[graph.map.id(of: NodeID(node))] = standings.standing(of: NodeID(node))
    }
    return found
  }

  @Test("that a link does not hold is an undercut of it that nothing attacks", arguments: seeds)
  func falseLink(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let graph = Self.graph([SourceFile(name: "m", text: text)])
    for (index, link) in graph.map.links.enumerated() where link.isNamed {
      let suppositions = Suppositions(truths: [graph.map.linkNode(index): false])
      let statement = "claim helper \"Help.\"\nhelper undercuts \(link.id)"
      #expect(
        try Self.standings("everyone", graph, suppositions)
          == Self.standings("everyone", of: text, and: statement))
    }
  }

  @Test("that a claim does not hold is a denial of it that nobody opposes", arguments: seeds)
  func falseClaim(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let graph = Self.graph([SourceFile(name: "m", text: text)])
    for (index, claim) in graph.map.claims.enumerated() {
      let suppositions = Suppositions(truths: [NodeID(index): false])
      let denied = ArgumentGraph(
        parseMap([
          SourceFile(name: "m", text: "\(text)\nsource helper \"H\"\nhelper denies \(claim.id)\n")
        ]).map)
      if UnopposedDenials.claims(of: denied).contains(Int32(index)) {
        #expect(
          try Self.standings("everyone", graph, suppositions) == Self.standings("everyone", denied))
      }
      // So it is for whoever sees it and says nothing of it.
      for source in graph.map.sources.indices {
        let holder = graph.map.holder(ofSource: source)
        let id = graph.map.sources[source].id
        let view = View(Perspective(holder, in: graph.map), in: graph)
        guard view.contains(NodeID(index)),
          !graph.map.stances.contains(where: {
            $0.holder == holder && $0.target == NodeID(index)
          })
        else { continue }
        #expect(
          try Self.standings(id, graph, suppositions)
            == Self.standings(id, of: text, and: "\(id) denies \(claim.id)"))
      }
    }
  }

  @Test("that something holds which nothing attacks makes no difference", arguments: seeds)
  func idleTruth(seed: UInt64) {
    let graph = Self.graph(seed: seed)
    let framework = ViewFramework(.everyone, in: graph)
    let plain = Standings(framework)
    for node in plain.nodes where framework.attacks(on: node.rawValue).isEmpty {
      let isEntailing = graph.map.links.contains { link in
        link.relation == .entails && (link.premises + [link.target]).contains(node)
      }
      if isEntailing { continue }
      let supposed = Standings(
        of: .everyone, in: graph, supposing: Suppositions(truths: [node: true]))
      #expect(plain.labels == supposed.labels)
    }
  }

  @Test("that a link is not there is the map read without its statements", arguments: seeds)
  func absentLink(seed: UInt64) throws {
    let files = [SourceFile(name: "m", text: RandomMap(seed: seed).text)]
    let graph = Self.graph(files)
    for index in 0..<graph.linkCount {
      let supposed = Suppositions(absentLinks: [index]).applied(to: graph)
      var (reread, rest) = (graph, files)
      // It may be stated in several wordings.
      let name = graph.map.lastingName(of: graph.map.linkNode(index))
      while let again = reread.map.node(withLastingName: name).map(reread.map.linkIndex) {
        let edits = removal(of: .everyStatement(reread.map.links[again].place), in: rest)
        let bytes = try #require(edits.applied(to: rest)["m"])
        rest = [SourceFile(name: "m", bytes: bytes)]
        let parsed = parseMap(rest)
        try #require(parsed.errorCount == 0)
        reread = ArgumentGraph(parsed.map)
      }
      // A claim that was declared by what is gone is declared elsewhere, or is not there.
      try #require(reread.claimCount == graph.claimCount)
      #expect(reread.linkCount == supposed.linkCount)
      for source in [nil] + graph.map.sources.map({ Optional($0.id) }) {
        let perspective = source ?? "everyone"
        #expect(try Self.standings(perspective, supposed) == Self.standings(perspective, reread))
      }
    }
  }

  @Test("suppositions add up in any order", arguments: seeds)
  func anyOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plain = Self.graph(seed: seed)
    let all = Self.suppositions(plain, &random)
    let together = all.applied(to: plain)
    /// One supposition, of something by its name.
    struct One {
      var id: String
      var holds: Bool?
    }
    var ones = all.truths.map { One(id: plain.map.id(of: $0.key), holds: $0.value) }
    ones += all.absentLinks.map { One(id: plain.map.links[$0].id, holds: nil) }
    ones.sort { ($0.id, $0.holds == nil ? 0 : 1) < ($1.id, $1.holds == nil ? 0 : 1) }
    ones.shuffle(using: &random)
    var graph = plain
    for one in ones {
      guard
        let node = (0..<graph.nodeCount).first(where: {
          graph.map.id(of: NodeID($0)) == one.id
        }).map({ NodeID($0) })
      else { continue }
      let supposition =
        one.holds.map { Suppositions(truths: [node: $0]) }
        ?? Suppositions(absentLinks: [graph.map.linkIndex(node)])
      graph = supposition.applied(to: graph)
    }
    #expect(graph.map.links.map(\.id) == together.map.links.map(\.id))
    #expect(Self.standings(graph) == Self.standings(together))
  }

  @Test("everything is found by its lasting name, and no two things have one", arguments: seeds)
  func lastingNames(seed: UInt64) {
    let map = Self.graph(seed: seed).map
    for node in (0..<map.nodeCount).map({ NodeID($0) }) {
      #expect(map.node(withLastingName: map.lastingName(of: node)) == node)
    }
    #expect(map.node(withLastingName: "nothing") == nil)
  }

  @Test("of one thing what is supposed last counts, and what is not there is told")
  func named() throws {
    let graph = try #require(smallMap("c supports d\nc attacks e as k\n"))
    let (suppositions, unknown) = Suppositions.named(
      [
        .truth(of: "c", true), .absence(of: "(c supports d)"), .statement("c attacks f"),
        .truth(of: "z", false), .truth(of: "k", true), .truth(of: "c", false), .absence(of: "e"),
      ], in: graph.map)
    #expect(suppositions.truths == [NodeID(0): false, graph.map.linkNode(1): true])
    #expect(suppositions.absentLinks == [0])
    #expect(unknown == [.truth(of: "z", false), .absence(of: "e")])
  }

  @Test("on small maps the suppositions do what they say", arguments: cases)
  func definition(_ test: Case) throws {
    let graph = try #require(smallMap(test.body))
    var suppositions = Suppositions()
    for (id, holds) in test.truths {
      let node = try #require((0..<graph.nodeCount).first { graph.map.id(of: NodeID($0)) == id })
      suppositions.truths[NodeID(node)] = holds
    }
    let standings = Standings(
      of: .everyone, in: graph, supposing: suppositions, regime: test.regime)
    for (id, expected) in test.expected {
      let node = try #require((0..<graph.nodeCount).first { graph.map.id(of: NodeID($0)) == id })
      #expect(standings.standing(of: NodeID(node)) == expected)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let law: String
    let body: String
    let truths: [String: Bool]
    let expected: [String: Standing]
    var regime = Regime.open
    var testDescription: String { law }
  }

  static let cases = [
    Case(
      law: "what does not hold falls, whatever is for it", body: "x supports c\nc supports d",
      truths: ["c": false], expected: ["c": .falls, "l1": .stands, "l2": .falls, "d": .stands]),
    Case(
      law: "with what does not hold goes what entails it", body: "c entails d\nd entails e",
      truths: ["e": false], expected: ["c": .falls, "d": .falls, "e": .falls]),
    Case(
      law: "what holds stands against every attack", body: "c attacks d\ne contradicts d",
      truths: ["d": true], expected: ["d": .stands, "e": .falls, "c": .stands, "l1": .stands]),
    Case(
      law: "what holds keeps what entails it from attacks on it", body: "c entails d\nf attacks d",
      truths: ["d": true], expected: ["c": .stands, "d": .stands]),
    Case(
      law: "what holds is a reason for what it entails, which stays open to attack",
      body: "c entails d\nf attacks d", truths: ["c": true],
      expected: ["c": .stands, "d": .contested]),
    Case(
      law: "a step that holds stands without its premises", body: "c supports d\nf attacks c",
      truths: ["l1": true], expected: ["c": .falls, "l1": .stands]),
    Case(
      law: "what holds needs no backing", body: "x supports c\nc supports d",
      truths: ["c": true], expected: ["c": .stands, "d": .stands], regime: .evidential),
    Case(
      law: "what holds passes want of backing on to nothing", body: "d supports e",
      truths: ["e": true], expected: ["d": .falls, "e": .stands], regime: .evidential),
  ]
}
