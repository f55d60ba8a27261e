package import ArgumentModel
package import Evaluation

/// Grounded standings as they are defined, on sets of named arguments, until nothing changes.
package struct NaiveStanding {
  package private(set) var attackers: [String: Set<String>] = [:]
  package private(set) var label: [String: Standing] = [:]

  package init(_ perspective: Perspective, in graph: ArgumentGraph, regime: Regime) {
    let map = graph.map
    let view = View(perspective, in: graph)
    func name(_ node: NodeID) -> String { "\(node.rawValue)" }
    for index in 0..<map.nodeCount where view.contains(NodeID(index)) {
      attackers[name(NodeID(index))] = []
    }
    func attack(_ source: String, _ target: String) {
      attackers[source, default: []].formUnion([])
      attackers[target, default: []].insert(source)
    }
    let links = map.links.indices.filter { view.contains(map.linkNode($0)) }
    for index in links {
      let link = map.links[index]
      let own = name(map.linkNode(index))
      for premise in link.premises {
        let failure = "\(name(premise)) fails in \(own)"
        attack(name(premise), failure)
        attack(failure, own)
      }
      if [.attacks, .undercuts].contains(link.relation) { attack(own, name(link.target)) }
    }
    for (index, pair) in map.contradictions.enumerated() where view.contains(contradiction: index) {
      attack(name(pair.first), name(pair.second))
      attack(name(pair.second), name(pair.first))
    }
    for question in map.questions {
      for left in question.answers where view.contains(left) {
        for right in question.answers where view.contains(right) && left != right {
          attack(name(left), name(right))
        }
      }
    }
    for claim in map.claims.indices where view.contains(NodeID(claim)) && !perspective.isEveryone {
      let said = Set(
        map.stances.filter {
          $0.target == NodeID(claim) && perspective.holders.contains($0.holder)
        }.map(\.attitude))
      let holds = said.contains(.asserts) || said.contains(.concedes)
      let denies = said.contains(.denies)
      guard denies || said.contains(.questions) && !holds else { continue }
      attack("word \(claim)", "\(claim)")
      if holds || !denies { attack("\(claim)", "word \(claim)") }
    }
    if perspective.isEveryone {
      for claim in Self.unopposedDenials(map) { attack("word \(claim)", "\(claim)") }
    }
    let weights = NaiveReasons(graph, view)
    for item in 0..<(map.claims.count + map.evidence.count) where view.contains(NodeID(item)) {
      for against in weights.con(item) {
        attack(name(map.linkNode(against)), "\(item)")
        for other in weights.pro(item) where other != against {
          attack(name(map.linkNode(against)), name(map.linkNode(other)))
          attack(name(map.linkNode(other)), name(map.linkNode(against)))
        }
      }
    }
    for (node, holds) in graph.supposed where view.contains(node) {
      if holds {
        attackers[name(node)] = []
      } else {
        attack("supposed \(node.rawValue)", name(node))
      }
    }
    var changed = true
    while changed {
      changed = false
      for index in links where weights.passesOn(map.links[index]) {
        let premise = name(map.links[index].premises[0])
        let target = name(map.links[index].target)
        let more = attackers[target, default: []].union(attackers[premise, default: []])
        if more != attackers[premise, default: []] {
          attackers[premise] = more
          changed = true
        }
      }
    }
    for claim in map.claims.indices
    where view.contains(NodeID(claim)) && regime == .evidential
      && graph.supposed[NodeID(claim)] != true
    {
      attack("lacks \(claim)", "\(claim)")
      for index in links
      where map.links[index].target == NodeID(claim)
        && [.supports, .entails].contains(map.links[index].relation)
      { attack(name(map.linkNode(index)), "lacks \(claim)") }
    }
    settle()
  }

  /// The claims that are denied and held by nobody.
  package static func unopposedDenials(_ map: ArgumentMap) -> [Int] {
    map.claims.indices.filter { isDeniedAndHeldByNobody($0, map) }
  }

  /// Whether some holder denies a claim, and none asserts or concedes it, be it only by its links.
  private static func isDeniedAndHeldByNobody(_ claim: Int, _ map: ArgumentMap) -> Bool {
    let node = NodeID(claim)
    func said(_ holder: HolderID) -> Set<Attitude> {
      Set(map.stances.filter { $0.target == node && $0.holder == holder }.map(\.attitude))
    }
    let holders = map.holders.indices.map { HolderID($0) }.filter { $0 != .mapper }
    let isHeld = holders.contains { holder in
      let said = said(holder)
      guard said.isEmpty else { return said.contains(.asserts) || said.contains(.concedes) }
      return map.links.contains { link in
        link.holders.contains(holder)
          && (link.premises.contains(node)
            || link.target == node && [.supports, .entails].contains(link.relation))
      }
    }
    return !isHeld && holders.contains { said($0).contains(.denies) }
  }

  /// Attacks some arguments by one that nothing attacks.
  package mutating func defeat(_ arguments: Set<String>) {
    attackers["defeater"] = []
    for argument in arguments { attackers[argument, default: []].insert("defeater") }
    settle()
  }

  private mutating func settle() {
    for argument in attackers.keys { label[argument] = .contested }
    var changed = true
    while changed {
      changed = false
      for (argument, by) in attackers where label[argument] == .contested {
        if by.allSatisfy({ label[$0] == .falls }) {
          label[argument] = .stands
          changed = true
        } else if by.contains(where: { label[$0] == .stands }) {
          label[argument] = .falls
          changed = true
        }
      }
    }
  }
}
