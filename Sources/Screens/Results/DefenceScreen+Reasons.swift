internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import SourceText

/// What works for and against something that is contested, and what would settle it.
extension DefenceScreen {
  /// How many points of a side are shown, and how many links that fail.
  private static let limits = (points: 4, failing: 3)

  mutating func draw(_ reasons: Reasons) {
    let isLink = map.kind(of: reasons.item) == .link
    if !isLink { draw(reasons.pro, "+", "for it", reasons.item) }
    draw(reasons.con, "-", "against it", reasons.item)
  }

  private mutating func draw(
    _ side: Reasons.Side, _ mark: String, _ title: String, _ item: NodeID
  ) {
    guard !side.points.isEmpty else {
      let failing = side.failing.isEmpty ? "" : " that holds\(failures(side.failing))"
      add("\(title): nothing\(failing)", 1)
      return
    }
    add("\(title):", 1)
    for point in side.points.prefix(Self.limits.points) { draw(point, mark, item) }
    let rest = side.points.dropFirst(Self.limits.points)
    if !rest.isEmpty {
      add(words.medium.andMore(rest.count, "point", shownBy: ways(toShow: rest, item)), 2)
    }
    if !side.failing.isEmpty {
      add(
        "not counted, as \(side.failing.count == 1 ? "its step fails" : "their steps fail")\(failures(side.failing))",
        2)
    }
  }

  /// The links that fail, each with how to see why: `; a and b fail: why l1, why l2`.
  private func failures(_ links: [Int]) -> String {
    ": "
      + joinedShort(links, atMost: Self.limits.failing, else: Self.limits.failing) {
        words.ids(map.links[$0].premises) + words.medium.way(" (", "why \(map.links[$0].id)", ")")
      }
  }

  /// Where more points are listed.
  private func ways(toShow points: ArraySlice<Reasons.Point>, _ item: NodeID) -> String {
    var ends: [NodeID] = []
    for point in points where ends.count < 2 {
      let end =
        switch point.matter {
        case .link(let link): map.links[link].target
        case .rival, .premise, .ownWord: item
        }
      if !ends.contains(end) { ends.append(end) }
    }
    return ends.map { "show \(words.id($0))" }.joined(separator: ", ")
  }

  /// `- x [A], for keep-open, the rival answer, on evidence: its text`.
  private mutating func draw(_ point: Reasons.Point, _ mark: String, _ item: NodeID) {
    var mentioned = point.mediation.map { map.links[$0].target }
    switch point.matter {
    case .link(let index):
      let link = map.links[index]
      if let rival = point.rival { mentioned.append(rival) }
      if link.target != item, !mentioned.contains(link.target) { mentioned.append(link.target) }
      let start = "\(mark) \(words.ids(link.premises)) [\(words.drawer(of: index))]"
      add(
        start + bearing(of: point, index, mark, item) + ground(of: point, link)
          + text(of: link.premises),
        2)
    case .rival(let rival):
      add("\(mark) \(words.id(rival)), \(exclusion(of: rival, point, item))\(text(of: [rival]))", 2)
    case .premise(let premise):
      add(
        "\(mark) it needs \(words.id(premise)), contested itself\(way([premise]))\(text(of: [premise]))",
        2)
    case .ownWord(let claim):
      add("\(mark) \(words.ownWord(on: claim))", 2)
    }
    addGlosses(of: mentioned, 3)
  }

  /// What a link has to do with the item, unless it just supports or attacks it.
  private func bearing(
    of point: Reasons.Point, _ index: Int, _ mark: String, _ item: NodeID
  ) -> String {
    let link = map.links[index]
    if let rival = point.rival {
      let side = mark == "+" ? "against" : "for"
      return ", \(side) \(words.id(rival)), \(exclusion(of: rival, point, item))"
    }
    if link.relation.endsAtLink { return ", against the step itself" }
    guard map.kind(of: item) != .link else {
      // A reason on the other side than the step.
      let verb = link.relation.isCon ? "against" : "for"
      return ", \(verb) \(words.id(link.target))"
    }
    if !point.mediation.isEmpty { return ", against \(consequence(point.mediation, of: item))" }
    return link.relation.isStrict ? ", from which it follows" : ""
  }

  /// `no-bays, which follows from close`.
  private func consequence(_ mediation: [Int], of item: NodeID) -> String {
    let end = mediation.last.map { words.id(map.links[$0].target) } ?? "it"
    return "\(end), which follows from \(words.id(item))"
  }

  /// Why a claim and the item do not go together.
  private func exclusion(of rival: NodeID, _ point: Reasons.Point, _ item: NodeID) -> String {
    let end = point.mediation.last.map { map.links[$0].target } ?? item
    let object = point.mediation.isEmpty ? "it" : consequence(point.mediation, of: item)
    switch words.exclusion(of: rival, and: end) {
    case .contradiction(let index):
      let holders = tree.framework.graph.holderList(map.contradictions[index].holders)
      return "which contradicts \(object) [\(holders)]"
    case .question, .negation, nil:
      return point.mediation.isEmpty
        ? "the rival answer" : "the rival answer to \(object)"
    }
  }

  /// On what a point rests: evidence, or what is contested itself.
  private func ground(of point: Reasons.Point, _ link: Link) -> String {
    switch point.strength {
    case .backed:
      if link.premises.allSatisfy({ map.kind(of: $0) == .evidence }) { return "" }
      let isWhole = link.premises.allSatisfy {
        map.kind(of: $0) == .evidence || tree.backing(of: $0) == .backed
      }
      return isWhole ? ", on evidence" : ", partly on evidence"
    case .stands: return ""
    case .contested: return ", contested itself\(way(link.premises))"
    }
  }

  /// How to see why a premise is contested; not for what the screen is about.
  private func way(_ premises: [NodeID]) -> String {
    guard let reasons = tree.reasons,
      let open = premises.first(where: { tree.isOpen($0) && $0 != reasons.item })
    else { return "" }
    return words.medium.way(" (", "why \(words.id(open))", ")")
  }

  /// The texts of what was not told before.
  mutating func text(of nodes: [NodeID]) -> String {
    let texts = nodes.filter { told.insert($0).inserted }
      .compactMap { map.text(of: $0)?.visibleOnOneLine }
    return texts.isEmpty ? "" : ": " + texts.joined(separator: " ")
  }

  // MARK: What would settle it

  mutating func drawSettlements() {
    guard let reasons = tree.reasons else { return }
    let clauses = [Standing.stands, .falls].compactMap { result in
      clause(reasons.settlements.filter { $0.result == result }, reasons).map {
        "\(result.rawValue) \($0)"
      }
    }
    if clauses.isEmpty {
      for case .ownWord(let claim) in reasons.con.points.lazy.map(\.matter) {
        add("It cannot stand as long as \(words.doubt(of: claim)).", 0)
        return
      }
    } else if case .reason(let claim) = reasons.settlements.last?.change, turnsOnReasons(reasons) {
      add(
        "It stands once a reason is given for it, and falls once one is given for "
          + "\(words.id(claim)), if nobody answers that reason.", 0)
    } else if let (claim, standing) = turningPoint(reasons.settlements) {
      let opposite: Standing = standing == .stands ? .falls : .stands
      add(
        "All turns on \(words.id(claim)): it stands if that \(standing.rawValue), and falls if "
          + "that \(opposite.rawValue).", 0)
    } else {
      add("It \(clauses.joined(separator: ", and ")).", 0)
    }
  }

  /// Whether a reason for it would make it stand, and one for a rival would make it fall.
  private func turnsOnReasons(_ reasons: Reasons) -> Bool {
    guard reasons.settlements.count == 2, case .reason = reasons.settlements[0].change else {
      return false
    }
    return true
  }

  /// The claim by which it both stands and falls, and how that must fare for it to stand.
  private func turningPoint(_ settlements: [Settlement]) -> (claim: NodeID, standing: Standing)? {
    guard settlements.count == 2, case .claim(let claim, let standing) = settlements[0].change,
      case .claim(claim, _) = settlements[1].change
    else { return nil }
    return (claim, standing)
  }

  private func clause(_ settlements: [Settlement], _ reasons: Reasons) -> String? {
    guard let first = settlements.first else { return nil }
    switch first.change {
    case .answered:
      let links: [String] = settlements.compactMap {
        guard case .answered(let link) = $0.change else { return nil }
        let premises = map.links[link].premises
        return premises == [reasons.item] ? "its attack on itself" : words.ids(premises)
      }
      let names = joinedInWords(links, "or")
      return "once \(names) \(isPlural(settlements) ? "are" : "is") answered"
    case .answeredCon: return "once \(all(reasons.con)) against it are answered"
    case .answeredPro: return "once \(all(reasons.pro)) for it are answered"
    case .answeredConAndFallen(let claims):
      return
        "once \(all(reasons.con)) against it \(reasons.con.points.count { $0.link != nil } == 1 ? "is" : "are") answered and \(words.ids(claims)) "
        + (claims.count == 1 ? "falls" : "fall")
    case .claim(let claim, let standing): return "if \(words.id(claim)) \(standing.rawValue)"
    case .reason(let claim):
      let object = claim == reasons.item ? "it" : words.id(claim)
      return "once a reason for \(object) is given that nobody answers"
    }
  }

  /// Whether the last link named has several premises.
  private func isPlural(_ settlements: [Settlement]) -> Bool {
    guard case .answered(let link) = settlements.last?.change else { return false }
    return map.links[link].premises.count > 1
  }

  private func all(_ side: Reasons.Side) -> String {
    let count = side.points.count { $0.link != nil }
    return count == 1 ? "the point" : count == 2 ? "both points" : "all \(count) points"
  }
}
