import ArgumentModel
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import SourceText
import TestSupport
import Testing

/// What is listed for and against what is contested, and what is said to settle it.
@Suite struct ReasonsTests {
  /// Contested things of random maps, for everyone and for single holders.
  private func forEachWeighed(
    _ seeds: Range<Int>, _ body: (_ seed: Int, ArgumentGraph, Standings, Reasons) -> Void
  ) {
    for seed in seeds {
      let size = RandomMap.Size(
        claims: 3...7, questions: 0...2, answers: 2...3,
        oneEntailmentIn: seed % 3 == 0 ? 4 : 20)
      let text = RandomMap(seed: UInt64(seed), size: size).text
      let graph = ArgumentGraph(parseMap([SourceFile(name: "map.argmap", text: text)]).map)
      let holders = graph.map.holders.indices.dropFirst().prefix(2).map { HolderID($0) }
      for perspective in [.everyone] + holders.map({ Perspective($0, in: graph.map) }) {
        let standings = Standings(ViewFramework(perspective, in: graph))
        for node in standings.nodes {
          if let reasons = DefenceTree(node, in: standings).reasons {
            body(seed, graph, standings, reasons)
          }
        }
      }
    }
  }

  private static let seeds = 0..<(isLongRun ? 5000 : 300)

  @Test("what is listed is a reason for or against it by definition, and all that works is listed")
  func lists() {
    var count = 0
    forEachWeighed(Self.seeds) { seed, graph, standings, reasons in
      let map = graph.map
      // What falls by a denial alone may have nothing else against it.
      let falls = standings.standing(of: reasons.item) == .falls
      #expect(falls || !reasons.con.points.isEmpty, "seed \(seed)")
      for side in [reasons.pro, reasons.con] {
        let order = side.points.compactMap { Reasons.Strength.allCases.firstIndex(of: $0.strength) }
        // What excludes it without a reason comes last.
        let links = side.points.filter { $0.link != nil }
        #expect(order.prefix(links.count).sorted() == Array(order.prefix(links.count)))
      }
      guard map.kind(of: reasons.item) != .link else { return }
      let naive = NaiveReasons(graph, standings.framework.view)
      func fails(_ link: Int) -> Bool { standings.standing(of: map.linkNode(link)) == .falls }
      let con = naive.con(reasons.item.index)
      #expect(
        Set(reasons.con.points.compactMap(\.link)) == con.filter { !fails($0) }, "seed \(seed)")
      #expect(Set(reasons.con.failing) == con.filter(fails), "seed \(seed)")
      let pro = Set(reasons.pro.points.compactMap(\.link))
      #expect(pro.isSuperset(of: naive.pro(reasons.item.index).filter { !fails($0) }))
      // What is against a rival is for it, unless it is against it too or the item's own doing.
      let view = standings.framework.view
      let againstRivals = map.claims.indices.lazy.filter {
        view.contains(NodeID($0)) && excludes(NodeID($0), reasons.item, map, view)
      }.map { naive.con($0) }.reduce(into: Set<Int>()) { $0.formUnion($1) }
      #expect(
        pro.isSuperset(
          of: againstRivals.subtracting(con).filter {
            !fails($0) && !map.links[$0].premises.contains(reasons.item)
          }), "seed \(seed)")
      for link in pro {
        #expect(!fails(link))
        let target = map.links[link].target
        let isFor = target == reasons.item && map.links[link].relation != .attacks
        #expect(isFor || againstRivals.contains(link), "seed \(seed)")
      }
      count += con.count + pro.count
    }
    #expect(count > 1000)
  }

  private func excludes(_ claim: NodeID, _ other: NodeID, _ map: ArgumentMap, _ view: View) -> Bool
  {
    claim != other
      && (map.questions.contains { Set($0.answers).isSuperset(of: [claim, other]) }
        || map.contradictions.indices.contains {
          view.contains(contradiction: $0)
            && Set([map.contradictions[$0].first, map.contradictions[$0].second]) == [claim, other]
        })
  }

  @Test("what is said to settle it does settle it, once it is on the map")
  func settlements() {
    var counts: [String: Int] = [:]
    forEachWeighed(Self.seeds) { seed, graph, standings, reasons in
      for settlement in reasons.settlements {
        let trial = Trial(graph.map, standings.framework.perspective, reasons, settlement)
        #expect(
          trial.result() == settlement.result,
          "seed \(seed), \(graph.map.id(of: reasons.item)): \(settlement)")
        counts[trial.kind, default: 0] += 1
      }
    }
    for kind in ["answered", "all", "claim", "reason"] {
      #expect(counts[kind, default: 0] > 20, "\(counts)")
    }
  }
}

/// A map on which a change has been made, as a person would make it.
private struct Trial {
  let kind: String
  private var map: ArgumentMap
  private let perspective: Perspective
  private let item: NodeID
  /// What is made to stand or fall without a word on the map.
  private var decided: (claim: [NodeID], standing: Standing)?

  init(
    _ map: ArgumentMap, _ perspective: Perspective, _ reasons: Reasons, _ settlement: Settlement
  ) {
    self.map = map
    self.perspective = perspective
    // A claim more comes behind all others, and moves evidence and links.
    let claimCount = map.claims.count
    func moved(_ node: NodeID) -> NodeID {
      node.index < claimCount ? node : NodeID(node.index + 1)
    }
    self.map.claims.append(Claim(id: "fresh", text: "Fresh.", place: map.claims[0].place))
    for index in map.stances.indices {
      self.map.stances[index].target = moved(map.stances[index].target)
    }
    for index in map.links.indices {
      self.map.links[index].premises = map.links[index].premises.map(moved)
      self.map.links[index].target = moved(map.links[index].target)
    }
    item = moved(reasons.item)
    let holder = perspective.holders.first ?? .mapper
    let fresh = NodeID(claimCount)
    func link(_ relation: Relation, _ target: NodeID) -> Link {
      Link(
        id: "fresh-\(target.rawValue)", isNamed: false, premises: [fresh], relation: relation,
        target: target, holders: [holder], place: map.claims[0].place)
    }
    func undercuts(_ links: [Int]) -> [Link] {
      links.map { link(.undercuts, moved(map.linkNode($0))) }
    }
    switch settlement.change {
    case .answered(let link):
      kind = "answered"
      self.map.links += undercuts([link])
    case .answeredPro:
      kind = "all"
      self.map.links += undercuts(reasons.pro.points.compactMap(\.link))
    case .answeredCon:
      kind = "all"
      self.map.links += undercuts(reasons.con.points.compactMap(\.link))
    case .answeredConAndFallen(let claims):
      kind = "fallen"
      self.map.links += undercuts(reasons.con.points.compactMap(\.link))
      decided = (claims.map(moved), .falls)
    case .claim(let claim, let standing):
      kind = "claim"
      decided = ([moved(claim)], standing)
    case .reason(let claim):
      kind = "reason"
      self.map.links.append(link(.supports, moved(claim)))
    }
  }

  func result() -> Standing? {
    let graph = ArgumentGraph(map)
    guard let decided else {
      let standings = Standings(ViewFramework(perspective, in: graph))
      return standings.standing(of: item)
    }
    var naive = NaiveStanding(perspective, in: graph, regime: .open)
    for claim in decided.claim {
      switch decided.standing {
      case .falls: naive.defeat(attackedWith(claim, View(perspective, in: graph)))
      case .stands, .contested: naive.defeat(naive.attackers["\(claim.rawValue)"] ?? [])
      }
    }
    return naive.label["\(item.rawValue)"]
  }

  /// A claim and what entails it alone, as whatever attacks the one attacks the other.
  private func attackedWith(_ claim: NodeID, _ view: View) -> Set<String> {
    var met: Set<NodeID> = [claim]
    var isDone = false
    while !isDone {
      let more = map.links.indices.filter {
        let link = map.links[$0]
        return view.contains(map.linkNode($0)) && link.relation == .entails
          && link.premises.count == 1 && met.contains(link.target)
      }.map { map.links[$0].premises[0] }
      isDone = met.isSuperset(of: more)
      met.formUnion(more)
    }
    return Set(met.map { "\($0.rawValue)" })
  }
}
