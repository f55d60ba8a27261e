import ArgumentModel
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import Semantics
import SourceText
import TestSupport
import Testing

/// A map's statements and what follows for the strength of some things on it.
struct StrengthsCase: Sendable, CustomTestStringConvertible {
  let law: String
  let body: String
  /// `c:500 l1:400`, in thousandths.
  let expected: String
  var perspective = "everyone"
  var method = StrengthMethod.quadraticEnergy

  var testDescription: String { law }
}

@Suite struct StrengthsTests {
  static let cases = [
    StrengthsCase(
      law: "a support lifts by a fifth of what is left", body: "c supports d",
      expected: "c:500 d:600 l1:500"),
    StrengthsCase(law: "an entailment is a support", body: "c entails d", expected: "c:500 d:600"),
    StrengthsCase(
      law: "evidence attacks and is attacked as a claim is", body: "x attacks c\nd attacks y",
      expected: "c:400 y:400"),
    StrengthsCase(
      law: "by df-quad a support lifts by half of what is left", body: "c supports d",
      expected: "c:500 d:750", method: .dfQuad),
    StrengthsCase(
      law: "a link has the strength of its weakest premise", body: "c, d support e\nf attacks d",
      expected: "e:569 l1:400"),
    StrengthsCase(
      law: "an undercut lowers the force of the step",
      body: "c attacks d\ne undercuts (c attacks d)",
      expected: "c:500 d:431 l1:400 l2:500"),
    StrengthsCase(
      law: "an undercut of an undercut gives force back",
      body: "c attacks d as k\ne undercuts k as u\nf undercuts u",
      expected: "d:422 k:431 u:400"),
    StrengthsCase(
      law: "a contradiction weakens both, and once, whoever states it",
      body: "c contradicts d\nd contradicts c by left", expected: "c:424 d:424"),
    StrengthsCase(
      law: "rival answers weaken each other",
      body: "question q \"Q?\"\n    answers: c, d, e", expected: "c:341 d:341 e:341"),
    StrengthsCase(
      law: "a contradiction of two answers adds nothing",
      body: "question q \"Q?\"\n    answers: c, d\nc contradicts d", expected: "c:424 d:424"),
    StrengthsCase(
      law: "a link is one reason, however many hold it", body: "c supports d by left, right",
      expected: "d:600"),
    StrengthsCase(
      law: "what one denies keeps its strength in one's view", body: "left denies c",
      expected: "c:500", perspective: "left"),
    StrengthsCase(
      law: "what others say is not in one's view",
      body: "c supports d by left\ne attacks d by right", expected: "d:600 e:absent l2:absent",
      perspective: "left"),
    StrengthsCase(
      law: "an answer out of view is no rival",
      body: "left asserts c\nquestion q \"Q?\"\n    answers: c, d", expected: "c:500 d:absent",
      perspective: "left"),
  ]

  @Test("the readings hold on small maps", arguments: cases)
  func reading(_ test: StrengthsCase) throws {
    let graph = try #require(smallMap(test.body))
    let perspective = try Perspective(test.perspective, in: graph.map)
    let strengths = Strengths(perspective, in: graph, method: test.method)
    #expect(strengths.isConverged)
    let asked = test.expected.split(separator: " ").map { $0.prefix { $0 != ":" } }
    let found = asked.map { id in
      guard let index = strengths.nodes.firstIndex(where: { graph.map.id(of: $0) == String(id) })
      else { return "\(id):absent" }
      return "\(id):\(Int((strengths.values[index] * 1000).rounded()))"
    }
    #expect(found.joined(separator: " ") == test.expected)
  }

  @Test("on random maps every strength is what the statements ask for", arguments: 0..<60)
  func definition(seed: UInt64) throws {
    let file = SourceFile(name: "m", text: RandomMap(seed: seed).text)
    let graph = ArgumentGraph(parseMap([file]).map)
    let perspectives =
      [.everyone]
      + graph.map.holders.indices.dropFirst().map { Perspective(HolderID($0), in: graph.map) }
    for perspective in perspectives {
      for method in StrengthMethod.allCases {
        let strengths = Strengths(perspective, in: graph, method: method)
        let view = View(perspective, in: graph)
        #expect(strengths.nodes.map(\.index) == view.nodes.indices.filter { view.nodes[$0] })
        guard strengths.isConverged else { continue }
        let known = Dictionary(uniqueKeysWithValues: zip(strengths.nodes, strengths.values))
        for (node, strength) in known {
          let wanted = Self.wanted(node, known, view, graph, method)
          #expect(abs(strength - wanted) < 1e-6, "\(graph.map.id(of: node))")
        }
      }
    }
  }

  /// The strength of a node by the statements about it, where the others' strengths are known.
  private static func wanted(
    _ node: NodeID, _ known: [NodeID: Double], _ view: View, _ graph: ArgumentGraph,
    _ method: StrengthMethod
  ) -> Double {
    let map = graph.map
    var supports: [Double] = []
    var attacks: [Double] = []
    for (index, link) in map.links.enumerated() where link.target == node {
      guard let force = known[map.linkNode(index)] else { continue }
      if [.supports, .entails].contains(link.relation) {
        supports.append(force)
      } else {
        attacks.append(force)
      }
    }
    var rivals: Set<NodeID> = []
    for question in map.questions where question.answers.contains(node) {
      let others = Set(question.answers).subtracting([node]).filter { view.contains($0) }
      rivals.formUnion(others)
      attacks += others.compactMap { known[$0] }
    }
    for (index, pair) in map.contradictions.enumerated() where view.contains(contradiction: index) {
      let other = pair.first == node ? pair.second : pair.second == node ? pair.first : nil
      if let other, rivals.insert(other).inserted { attacks += [known[other] ?? 0] }
    }
    let base =
      map.kind(of: node) == .link
      ? map.links[map.linkIndex(node)].premises.compactMap { known[$0] }.min() ?? 1 : 0.5
    let pull: Double
    switch method {
    case .quadraticEnergy:
      let energy = supports.reduce(0, +) - attacks.reduce(0, +)
      pull = energy * abs(energy) / (1 + energy * energy)
    case .dfQuad:
      pull = attacks.reduce(1) { $0 * (1 - $1) } - supports.reduce(1) { $0 * (1 - $1) }
    }
    return base + pull * (pull < 0 ? base : 1 - base)
  }
}
