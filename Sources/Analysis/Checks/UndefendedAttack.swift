internal import ArgumentModel
internal import Semantics
package import SourceText

/// A holder asserts a claim that falls for everyone, and leaves an attack on it unanswered.
package struct UndefendedAttack: Check {
  package let code = "undefended-attack"
  package let summary = "a holder asserts a claim that falls, and does not answer the attack"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    A holder asserts a claim that does not survive the attacks on the whole map, whoever makes
    them ('standing', 'why'), and one of the attacks that stand gets no answer from it: it neither
    undercuts the attack nor attacks or denies what that rests on. No fault of the map: it shows
    where an article passes over what is said against it.

        source gazette "Shops fear an empty street"
        source herald "The street of tomorrow"
        claim trade-loss "The shops will lose trade."
        claim bus-plan "A bus every ten minutes will bring the shoppers."
        gazette asserts trade-loss
        herald asserts bus-plan
        bus-plan attacks trade-loss by herald
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let standings = context.standings
    let graph = context.graph
    let map = graph.map
    guard standings.labels.contains(.out) else { return [] }
    let opposedBy = Opposition.rows(of: graph)
    // A mark is the holder who last undercut, attacked or denied the node, or was last reported.
    var opposed = [Int32](repeating: 0, count: map.nodeCount)
    var reported = [Int32](repeating: 0, count: graph.claimCount)
    var findings: [Finding] = []
    for holder in context.holders {
      for node in opposedBy[holder.index] { opposed[Int(node)] = holder.rawValue }
      for index in graph.stancesOf[holder.index] {
        let stance = map.stances[Int(index)]
        let claim = stance.target
        guard stance.attitude == .asserts, standings.standing(of: claim) == .falls,
          reported[claim.index] != holder.rawValue
        else { continue }
        reported[claim.index] = holder.rawValue
        let unanswered = standings.framework.framework.attackers(of: claim.rawValue).first {
          guard standings.labels[Int($0)] == .in else { return false }
          let attacker = NodeID(rawValue: $0)
          let isAnswered =
            opposed[attacker.index] == holder.rawValue
            || map.kind(of: attacker) == .link
              && graph.premises[map.linkIndex(attacker)].contains {
                opposed[Int($0)] == holder.rawValue
              }
          return !isAnswered
        }
        if let unanswered {
          findings.append(finding(stance, NodeID(rawValue: unanswered), graph))
        }
      }
    }
    return findings
  }

  private func finding(_ stance: Stance, _ attacker: NodeID, _ graph: ArgumentGraph) -> Finding {
    let map = graph.map
    let claim = map.quoted(stance.target)
    var subjects = [stance.target, attacker]
    var quotes = stance.quotes
    var attack = "\(map.quoted(attacker)), which stands and rules it out"
    if map.kind(of: attacker) == .link {
      let index = map.linkIndex(attacker)
      let link = map.links[index]
      let others = link.holders.filter { $0 != stance.holder && $0 != .mapper }
      subjects += link.premises + [link.target]
      quotes += link.quotes
      let isDirect = link.target == stance.target
      attack =
        "\(map.phrase(link.premises)), which \(link.verb)"
        + " \(isDirect ? "it" : map.quoted(link.target)) (\(link.id)"
        + (others.isEmpty ? ")" : ", by \(map.phrase(others)))")
        + (isDirect ? "" : ", which follows from \(claim)")
    }
    return Finding(
      code, severity, holders: [stance.holder], subjects: subjects.map { .node($0) },
      "\(map.name(of: stance.holder)) asserts \(claim), which falls, and does not answer \(attack)",
      quotes: quotes, at: stance.place,
      remedy: "see 'why \(map.id(of: stance.target))'; if the article answers it, add its"
        + " 'undercuts', 'attacks' or 'denies'")
  }
}

/// What holders speak against.
private enum Opposition {
  /// Holder → the nodes that it undercuts, attacks, contradicts or denies.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* holders in all.
  static func rows(of graph: ArgumentGraph) -> Rows {
    let map = graph.map
    return Rows(rowCount: map.holders.count) { add in
      for stance in map.stances where stance.attitude == .denies {
        add(stance.holder.rawValue, stance.target.rawValue)
      }
      for (index, target) in graph.targets.enumerated() {
        switch graph.relations[index] {
        case .attacks, .undercuts: for holder in graph.holders[index] { add(holder, target) }
        case .supports, .entails: break
        }
      }
      for pair in map.contradictions {
        for holder in pair.holders {
          add(holder.rawValue, pair.first.rawValue)
          add(holder.rawValue, pair.second.rawValue)
        }
      }
    }
  }
}
