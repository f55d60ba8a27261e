import ArgumentModel
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import Semantics
import SourceText
import TestSupport
import Testing

/// A map's statements and what follows for the standing of some things on it.
struct StandingCase: Sendable, CustomTestStringConvertible {
  let law: String
  let body: String
  /// As in `c:stands:assumed l1:falls`.
  let expected: String
  var perspective = "everyone"
  var regime = Regime.open

  var testDescription: String { law }

  /// The standings of those that ``expected`` asks about, in its form.
  func found() throws -> String {
    let graph = try #require(smallMap(body))
    let perspective = try Perspective(perspective, in: graph.map)
    let standings = Standings(ViewFramework(perspective, in: graph, regime: regime))
    let asked = expected.split(separator: " ").map { $0.prefix { $0 != ":" } }
    return asked.map { id in
      let node = standings.nodes.first { graph.map.id(of: $0) == String(id) }
      guard let node, let standing = standings.standing(of: node) else { return "\(id):absent" }
      let backing = standings.backing(of: node).map { ":\($0.rawValue)" } ?? ""
      return "\(id):\(standing.rawValue)\(backing)"
    }.joined(separator: " ")
  }
}

@Suite struct StandingTests {
  static let cases = [
    StandingCase(
      law: "nothing attacks it: it stands", body: "c supports d",
      expected: "c:stands:assumed d:stands:assumed l1:stands"),
    StandingCase(
      law: "an attack from what stands makes it fall", body: "c attacks d",
      expected: "c:stands:assumed d:falls l1:stands"),
    StandingCase(
      law: "a link falls with any of its premises", body: "c, d attack e\nf attacks d",
      expected: "e:stands:assumed l1:falls"),
    StandingCase(
      law: "an undercut spares the target and fells the step",
      body: "c attacks d\ne undercuts (c attacks d)",
      expected: "d:stands:assumed l1:falls l2:stands"),
    StandingCase(
      law: "a contradiction alone leaves both contested", body: "c contradicts d",
      expected: "c:contested d:contested"),
    StandingCase(
      law: "rival answers exclude each other", body: "question q \"Q?\"\n    answers: c, d",
      expected: "c:contested d:contested"),
    StandingCase(
      law: "losing the conclusion costs the premise, along chains",
      body: "c entails d\nd entails e\nf attacks e",
      expected: "c:falls d:falls:unbacked e:falls:unbacked"),
    StandingCase(
      law: "losing the conclusion of linked premises costs none of them",
      body: "c, d entail e\nf attacks e",
      expected: "c:stands:assumed d:stands:assumed e:contested:unbacked"),
    StandingCase(
      law: "what one denies falls in one's view", body: "left denies c",
      expected: "c:falls", perspective: "left"),
    StandingCase(
      law: "what one denies and another asserts stands in the view of everyone",
      body: "left denies c\nright asserts c", expected: "c:stands:assumed"),
    StandingCase(
      law: "what one asserts and denies is contested", body: "left denies c\nleft asserts c",
      expected: "c:contested", perspective: "left"),
    StandingCase(
      law: "what one only questions is contested", body: "left questions c\nleft reports c",
      expected: "c:contested", perspective: "left"),
    StandingCase(
      law: "what one questions but concedes stands", body: "left questions c\nleft concedes c",
      expected: "c:stands:assumed", perspective: "left"),
    StandingCase(
      law: "what one denies fells what one says entails it",
      body: "left denies d\nc entails d by left", expected: "c:falls d:falls:unbacked",
      perspective: "left"),
    StandingCase(
      law: "evidence backs along standing links", body: "x supports c\nc supports d",
      expected: "c:stands:backed d:stands:backed"),
    StandingCase(
      law: "failed reasons leave a claim unbacked, whether or not it stands",
      body: "x supports c\nd undercuts (x supports c)", expected: "c:stands:unbacked"),
    StandingCase(
      law: "in the evidential regime a claim without reasons falls", body: "x supports c",
      expected: "c:stands:backed d:falls", regime: .evidential),
    StandingCase(
      law: "want of backing is not carried along entailments",
      body: "x supports c\nc entails d\nd undercuts (c entails d)", expected: "c:stands:backed",
      regime: .evidential),
  ]

  @Test("the definitions hold on small maps", arguments: cases)
  func definition(_ test: StandingCase) throws { #expect(try test.found() == test.expected) }

  @Test(
    "on random maps the standings are those of a naive translation",
    arguments: 0..<(isLongRun ? 3000 : 60))
  func naive(seed: UInt64) throws {
    var size = RandomMap.Size(oneEntailmentIn: seed % 2 == 0 ? 4 : 2)
    // More rivals than attack each other one by one.
    if seed % 3 == 0 {
      size.claims = 9...14
      size.answers = 0...14
    }
    let file = SourceFile(name: "m", text: RandomMap(seed: seed, size: size).text)
    let graph = ArgumentGraph(parseMap([file]).map)
    let perspectives =
      [.everyone]
      + graph.map.holders.indices.dropFirst().map { Perspective(HolderID($0), in: graph.map) }
    for perspective in perspectives {
      for regime in Regime.allCases {
        let framework = ViewFramework(perspective, in: graph, regime: regime)
        let standings = Standings(framework)
        let naive = NaiveStanding(perspective, in: graph, regime: regime)
        for node in standings.nodes {
          #expect(standings.standing(of: node) == naive.label["\(node.rawValue)"])
          let attackers = framework.attacks(on: node.rawValue).map { attack in
            naiveName(of: framework.argument(attack.attacker), graph)
          }
          #expect(Set(attackers) == naive.attackers["\(node.rawValue)"])
          #expect(attackers.count == Set(attackers).count)
        }
        let complete = Standings(framework, under: .complete)
        #expect(complete.labels == standings.labels)
        for semantics in [Semantics.preferred, .ideal] {
          let wider = Standings(framework, under: semantics)
          for (label, grounded) in zip(wider.labels, standings.labels) where grounded != .undecided
          {
            #expect(label == grounded)
          }
        }
      }
    }
  }

  func naiveName(of argument: ViewFramework.Argument, _ graph: ArgumentGraph) -> String {
    switch argument {
    case .node(let node): "\(node.rawValue)"
    case .premiseFails(let premise, let link):
      "\(premise.rawValue) fails in \(graph.map.linkNode(link).rawValue)"
    case .ownWord(let claim): "word \(claim.rawValue)"
    case .supposed(let node): "supposed \(node.rawValue)"
    case .lacksBacking(let claim): "lacks \(claim.rawValue)"
    }
  }

  @Test("attacks passed on along a chain, or among rivals, grow with the map")
  func manyAttacks() throws {
    let names = (0..<2000).map { "n\($0)" }
    var text = "source s \"S\"\n" + names.map { "claim \($0) \"\($0).\"\n" }.joined()
    text += "question q \"Q?\"\n    answers: \(names.joined(separator: ", "))\n"
    for (premise, conclusion) in zip(names, names.dropFirst()) {
      text += "\(premise) entails \(conclusion)\nclaim by-\(premise) \"By.\"\n"
      text += "by-\(premise) attacks \(conclusion)\n"
    }
    let graph = ArgumentGraph(parseMap([SourceFile(name: "m", text: text)]).map)
    let framework = ViewFramework(.everyone, in: graph)
    #expect(framework.framework.attackCount < 30 * names.count)
    let standings = Standings(framework)
    #expect(names.indices.allSatisfy { standings.standing(of: NodeID($0)) == .falls })
    // The rivals, the attacks and the entailments, since these are reasons for rivals, and the first
    // itself, since it attacks what it entails.
    #expect(framework.attacks(on: 0).count == 3 * names.count - 2)
  }

  @Test("every branch of a defence ends at what nothing attacks, or was shown", arguments: 0..<60)
  func defence(seed: UInt64) throws {
    let file = SourceFile(name: "m", text: RandomMap(seed: seed).text)
    let graph = ArgumentGraph(parseMap([file]).map)
    let framework = ViewFramework(.everyone, in: graph)
    let standings = Standings(framework)
    for node in standings.nodes {
      let tree = DefenceTree(node, in: standings, depth: 1000)
      var shown: Set<Int32> = []
      check(tree.root, framework, &shown)
      let isContested = standings.standing(of: node) == .contested
      let fallsByDenial =
        tree.root.branches.first.map { framework.argument($0.argument) == .ownWord(node) } ?? false
      #expect((tree.reasons != nil) == (isContested || fallsByDenial && tree.otherAttacks.isEmpty))
      #expect(tree.circle.isEmpty || isContested && tree.circle[0] == node.rawValue)
      for (argument, attacker) in zip(tree.circle, tree.circle.dropFirst() + tree.circle.prefix(1))
      {
        #expect(framework.attacks(on: argument).contains { $0.attacker == attacker })
        #expect(standings.labels[Int(attacker)] == .undecided)
      }
      #expect(Set(tree.circle).count == tree.circle.count)
    }
  }

  private func check(
    _ branch: DefenceTree.Branch, _ framework: ViewFramework, _ shown: inout Set<Int32>
  ) {
    #expect(!branch.isCut)
    if branch.isRepeated {
      #expect(shown.contains(branch.argument))
      return
    }
    let attackers = framework.attacks(on: branch.argument).map(\.attacker)
    switch branch.standing {
    case .stands:
      #expect(Set(branch.branches.map(\.argument)).isSubset(of: attackers))
      #expect(branch.branches.count + branch.moreCount == attackers.count)
    case .falls: #expect(branch.branches.count == 1)
    case .contested: #expect(branch.branches.isEmpty)
    }
    if !branch.branches.isEmpty { #expect(shown.insert(branch.argument).inserted) }
    for child in branch.branches {
      #expect(child.standing == (branch.standing == .stands ? .falls : .stands))
      check(child, framework, &shown)
    }
  }
}
