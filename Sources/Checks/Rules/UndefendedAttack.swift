internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Semantics
package import SourceText

/// A source asserts a claim that falls for everyone, and leaves an attack on it unanswered that lies
/// in its own view.
package struct UndefendedAttack: Check {
  package let code = "undefended-attack"
  package let summary = "a source asserts a claim that falls, and does not answer the attack"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    A source asserts a claim that does not survive the attacks on the whole map, whoever makes
    them ('standing', 'why'), and gives no answer to an attack that stands and of which it speaks
    itself: it neither undercuts it nor attacks or denies what that rests on. A source need not
    know what it never speaks of ('diff' tells that), and a voice that it quotes need answer
    nothing. No fault of the map: it shows where an article passes over what it knows is said
    against it.

        source gazette "Shops fear an empty street"
        claim trade-loss "The shops will lose trade."
        claim bus-plan "A bus every ten minutes will bring the shoppers."
        gazette asserts trade-loss
        gazette reports bus-plan
        bus-plan attacks trade-loss
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let standings = context.standings
    let graph = context.graph
    let map = graph.map
    guard standings.labels.contains(.out) else { return [] }
    var unanswered = UnansweredAttacks(standings)
    var answers = Answers(graph)
    var views = HolderViews(graph)
    // A mark is the holder who was last reported.
    var reported = [Int32](repeating: 0, count: graph.claimCount)
    var findings: [Finding] = []
    for holder in context.holders where map.holders[holder.index].voices.isEmpty {
      answers.turn(to: holder)
      views.turn(to: holder)
      for index in graph.stancesOf[holder.index] {
        let stance = map.stances[Int(index)]
        let claim = stance.target
        guard stance.attitude == .asserts, standings.standing(of: claim) == .falls,
          reported[claim.index] != holder.rawValue
        else { continue }
        reported[claim.index] = holder.rawValue
        // A denial that nobody opposes is no link, and not in the view of one who asserts the claim.
        let attacker = unanswered.first(on: claim, by: holder) { attacker in
          attacker >= graph.nodeCount || !views.contains(NodeID(rawValue: attacker))
            || answers.answer(NodeID(rawValue: attacker), in: graph)
        }
        if let attacker {
          findings.append(finding(stance, NodeID(rawValue: attacker), graph))
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
      let wording = LinkWording(
        map, premises: { $2("\(map.phrase(map.links[$0].premises)), which") },
        end: { isDirect ? "it" : map.quoted($0) })
      attack =
        "\(wording.words(ofLink: index)) (\(link.id)"
        + (others.isEmpty ? ")" : ", by \(map.phrase(others)))")
      if link.relation.isPro {
        attack += ", which goes against \(claim)"
      } else if !isDirect {
        attack += ", which follows from \(claim)"
      }
    }
    return Finding(
      code, severity, holders: [stance.holder], subjects: subjects.map { .node($0) },
      "\(map.name(of: stance.holder)) asserts \(claim), which falls, and does not answer \(attack)",
      quotes: quotes, at: stance.place,
      remedy: "see 'why \(map.id(of: stance.target))'; if the article answers it, add its"
        + " 'undercuts', 'attacks' or 'denies'")
  }
}

/// What a holder answers: it speaks against it, or against a premise of it.
private struct Answers {
  /// Holder → the nodes that it undercuts, attacks, contradicts or denies.
  private let opposedBy: CompressedRows
  /// Node → the holder that last opposed it.
  private var opposed: [Int32]
  /// Node → the holder that was last asked whether it answers it, and what was found.
  private var askedOf: [Int32]
  private var isAnswered: [Bool]
  private var holder = HolderID.mapper

  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* holders in all.
  init(_ graph: ArgumentGraph) {
    let map = graph.map
    opposedBy = CompressedRows(rowCount: map.holders.count) { add in
      for stance in map.stances where stance.attitude == .denies {
        add(stance.holder.rawValue, stance.target.rawValue)
      }
      for (index, target) in graph.targets.enumerated() where graph.relations[index].isCon {
        for holder in graph.holders[index] { add(holder, target) }
      }
      for pair in map.contradictions {
        for holder in pair.holders {
          add(holder.rawValue, pair.first.rawValue)
          add(holder.rawValue, pair.second.rawValue)
        }
      }
    }
    opposed = Array(repeating: HolderID.mapper.rawValue, count: map.nodeCount)
    askedOf = opposed
    isAnswered = Array(repeating: false, count: map.nodeCount)
  }

  /// Asks the next holder, other than the mapper, from now on.
  mutating func turn(to holder: HolderID) {
    self.holder = holder
    for node in opposedBy[holder.index] { opposed[Int(node)] = holder.rawValue }
  }

  /// Whether the holder answers an attacker.
  ///
  /// - Complexity: O(1) but for the first time a holder is asked of a link: then O(*p*), or O(*o*
  ///   log *m*) if that is less, for *p* premises of the link and *o* things that the holder opposes
  ///   with *m* links from each.
  mutating func answer(_ attacker: NodeID, in graph: ArgumentGraph) -> Bool {
    guard askedOf[attacker.index] != holder.rawValue else { return isAnswered[attacker.index] }
    askedOf[attacker.index] = holder.rawValue
    isAnswered[attacker.index] =
      opposed[attacker.index] == holder.rawValue || opposesPremise(of: attacker, in: graph)
    return isAnswered[attacker.index]
  }

  private func opposesPremise(of attacker: NodeID, in graph: ArgumentGraph) -> Bool {
    guard graph.map.kind(of: attacker) == .link else { return false }
    let link = graph.map.linkIndex(attacker)
    let premises = graph.premises[link]
    guard opposedBy[holder.index].count < premises.count else {
      return premises.contains { opposed[Int($0)] == holder.rawValue }
    }
    return opposedBy[holder.index].contains { node in
      node < graph.claimCount + graph.evidenceCount
        && graph.linksFrom[Int(node)].containsInOrder(Int32(link))
    }
  }
}

extension ArraySlice<Int32> {
  /// Whether a number is among these, which are ascending.
  fileprivate func containsInOrder(_ number: Int32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}
