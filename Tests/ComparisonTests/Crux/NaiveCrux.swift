import ArgumentModel
internal import Comparison
internal import Evaluation
internal import MapTestSupport

/// Cruxes as they are defined: the whole view is made for each set of points, by sets of names, and
/// its attacks are settled until nothing changes.
struct NaiveCrux {
  /// What a side says.
  struct Position {
    /// The attitudes to each claim or piece of evidence that are taken, without those of links.
    var attitudes: [Int: Set<Attitude>] = [:]
    var links: Set<Int> = []
    var contradictions: Set<Int> = []

    init(_ perspective: Perspective, _ map: ArgumentMap) {
      if perspective.isEveryone {
        // In the view of everyone all is there, and no stance counts.
        for node in 0..<map.claims.count { attitudes[node] = [.reports] }
        for node in NaiveStanding.unopposedDenials(map) { attitudes[node] = [.denies] }
        for index in map.evidence.indices { attitudes[map.evidenceNode(index).index] = [.cites] }
        links = Set(map.links.indices)
        contradictions = Set(map.contradictions.indices)
        return
      }
      for stance in map.stances where perspective.holders.contains(stance.holder) {
        attitudes[stance.target.index, default: []].insert(stance.attitude)
      }
      for (index, link) in map.links.enumerated()
      where !link.holders.filter(perspective.holders.contains).isEmpty { links.insert(index) }
      for (index, pair) in map.contradictions.enumerated()
      where !pair.holders.filter(perspective.holders.contains).isEmpty {
        contradictions.insert(index)
      }
    }

    func word(_ claim: Int) -> Crux.Word {
      let said = attitudes[claim] ?? []
      let holds = said.contains(.asserts) || said.contains(.concedes)
      if holds { return said.contains(.denies) ? .both : .held }
      if said.contains(.denies) { return .denied }
      return said.contains(.questions) ? .questioned : .none
    }
  }

  let graph: ArgumentGraph
  let claim: Int
  let left: Position
  let right: Position
  /// Nodes of the map, ascending.
  let points: [Int]

  private var map: ArgumentMap { graph.map }

  init(_ graph: ArgumentGraph, _ left: Perspective, _ right: Perspective, on claim: Int) {
    self.graph = graph
    self.claim = claim
    let left = Position(left, graph.map)
    let right = Position(right, graph.map)
    (self.left, self.right) = (left, right)
    let rivals = Self.rivals(of: claim, graph.map)
    points =
      (0..<graph.claimCount).filter {
        $0 != claim && !rivals.contains($0) && left.word($0) != right.word($0)
      }
      + graph.map.links.indices.filter {
        left.links.contains($0) != right.links.contains($0)
          && !rivals.contains(graph.map.links[$0].target.index)
      }
      .map { graph.map.linkNode($0).index }
  }

  /// What contradicts a claim, by whomever, and the other answers of its questions.
  private static func rivals(of claim: Int, _ map: ArgumentMap) -> Set<Int> {
    var rivals: Set<Int> = []
    for pair in map.contradictions where [pair.first.index, pair.second.index].contains(claim) {
      rivals.formUnion([pair.first.index, pair.second.index])
    }
    for question in map.questions where question.answers.contains(NodeID(claim)) {
      rivals.formUnion(question.answers.map(\.index))
    }
    return rivals.subtracting([claim])
  }

  /// The rivals on which the sides differ.
  var rivalsApart: [Int] {
    guard leftStanding != rightStanding else { return [] }
    return Self.rivals(of: claim, map).filter { left.word($0) != right.word($0) }.sorted()
  }

  var leftStanding: Standing { standing(left) }
  var rightStanding: Standing { standing(right) }

  func standing(ofLeftChanging points: [Int]) -> Standing {
    standing(changed(left, right, points))
  }

  func standing(ofRightChanging points: [Int]) -> Standing {
    standing(changed(right, left, points))
  }

  private func changed(_ position: Position, _ other: Position, _ points: [Int]) -> Position {
    var position = position
    for point in points {
      if point < graph.claimCount {
        position.attitudes[point] = other.attitudes[point]
      } else {
        let link = map.linkIndex(NodeID(point))
        position.links.remove(link)
        if other.links.contains(link) { position.links.insert(link) }
      }
    }
    return position
  }

  /// All smallest working sets of at most three points.
  func smallestSets() -> [[Int]] {
    let goal = rightStanding
    guard leftStanding != goal else { return [] }
    var sets: [[Int]] = [[]]
    for _ in 1...3 {
      sets = sets.flatMap { set in points.filter { $0 > set.last ?? -1 }.map { set + [$0] } }
      let working = sets.filter { standing(ofLeftChanging: $0) == goal }
      if !working.isEmpty { return working }
    }
    return []
  }

  /// Whether the left side's word on one point gives the right side's view the left's standing.
  var onePointMovesRight: Bool {
    let goal = leftStanding
    return goal != rightStanding && points.contains { standing(ofRightChanging: [$0]) == goal }
  }

  /// Claims on which one is for and the other against, and on which either would be moved by
  /// holding the opposite.
  func double() -> [Int] {
    let now = (leftStanding, rightStanding)
    guard now.0 != now.1 else { return [] }
    return points.filter { point in
      guard point < graph.claimCount,
        [left.word(point), right.word(point)].allSatisfy({ $0 == .held || $0 == .denied })
      else { return false }
      func reversed(_ position: Position) -> Position {
        var position = position
        position.attitudes[point] = position.word(point) == .held ? [.denies] : [.asserts]
        return position
      }
      let then = (standing(reversed(left)), standing(reversed(right)))
      return turns(now.0, then.0) && turns(now.1, then.1)
    }
  }

  private func turns(_ one: Standing, _ other: Standing) -> Bool {
    one != other && one != .contested && other != .contested
  }

  // MARK: One view

  private func standing(_ position: Position) -> Standing {
    var position = position
    position.attitudes[claim] = [.reports]
    let view = view(position)
    var attacks: [String: Set<String>] = [:]
    for node in view { attacks["\(node)"] = [] }
    func attack(_ source: String, _ target: String) {
      attacks[source, default: []].formUnion([])
      attacks[target, default: []].insert(source)
    }
    let links = map.links.indices.filter { view.contains(map.linkNode($0).index) }
    for index in links {
      let link = map.links[index]
      let own = "\(map.linkNode(index).index)"
      for premise in link.premises {
        attack("\(premise.index)", "\(premise.index) fails in \(own)")
        attack("\(premise.index) fails in \(own)", own)
      }
      if [.attacks, .undercuts].contains(link.relation) { attack(own, "\(link.target.index)") }
    }
    for (index, pair) in map.contradictions.enumerated() {
      let ends = [pair.first.index, pair.second.index]
      guard
        position.contradictions.contains(index)
          || pair.holders.contains(.mapper) && ends.allSatisfy(view.contains)
      else { continue }
      attack("\(ends[0])", "\(ends[1])")
      attack("\(ends[1])", "\(ends[0])")
    }
    for question in map.questions {
      let answers = question.answers.map(\.index).filter(view.contains)
      for one in answers {
        for other in answers where one != other { attack("\(one)", "\(other)") }
      }
    }
    for index in 0..<graph.claimCount where view.contains(index) {
      switch position.word(index) {
      case .denied: attack("word \(index)", "\(index)")
      case .both, .questioned:
        attack("word \(index)", "\(index)")
        attack("\(index)", "word \(index)")
      case .held, .none, .with, .without: break
      }
    }
    func holds(contradiction index: Int) -> Bool {
      let ends = [map.contradictions[index].first.index, map.contradictions[index].second.index]
      return position.contradictions.contains(index)
        || map.contradictions[index].holders.contains(.mapper) && ends.allSatisfy(view.contains)
    }
    let reasons = NaiveReasons(
      graph, contains: { view.contains($0.index) }, holdsContradiction: holds)
    for item in 0..<(map.claims.count + map.evidence.count) where view.contains(item) {
      for against in reasons.con(item).map({ "\(map.linkNode($0).index)" }) {
        attack(against, "\(item)")
        for other in reasons.pro(item).map({ "\(map.linkNode($0).index)" }) where other != against {
          attack(against, other)
          attack(other, against)
        }
      }
    }
    for (node, holds) in graph.supposed where view.contains(node.index) {
      if holds {
        attacks["\(node.index)"] = []
      } else {
        attack("supposed \(node.index)", "\(node.index)")
      }
    }
    var isDone = false
    while !isDone {
      isDone = true
      for index in links where reasons.passesOn(map.links[index]) {
        let premise = "\(map.links[index].premises[0].index)"
        let more = attacks["\(map.links[index].target.index)"] ?? []
        if !more.isSubset(of: attacks[premise] ?? []) {
          attacks[premise, default: []].formUnion(more)
          isDone = false
        }
      }
    }
    return settled(attacks)["\(claim)"] ?? .contested
  }

  /// The nodes in the view of a position, with the claim that is asked about.
  private func view(_ position: Position) -> Set<Int> {
    var view = Set(position.attitudes.keys)
    func addWithEnds(_ index: Int) {
      guard view.insert(map.linkNode(index).index).inserted else { return }
      let link = map.links[index]
      view.formUnion(link.premises.map(\.index))
      if map.kind(of: link.target) == .link {
        addWithEnds(map.linkIndex(link.target))
      } else {
        view.insert(link.target.index)
      }
    }
    for link in position.links { addWithEnds(link) }
    for index in position.contradictions {
      view.formUnion([
        map.contradictions[index].first.index, map.contradictions[index].second.index,
      ])
    }
    var isDone = false
    while !isDone {
      isDone = true
      for (index, link) in map.links.enumerated()
      where link.holders.contains(.mapper) && !view.contains(map.linkNode(index).index)
        && view.contains(link.target.index) && link.premises.allSatisfy({ view.contains($0.index) })
      {
        view.insert(map.linkNode(index).index)
        isDone = false
      }
    }
    return view
  }

  private func settled(_ attacks: [String: Set<String>]) -> [String: Standing] {
    var standing = attacks.mapValues { _ in Standing.contested }
    var isDone = false
    while !isDone {
      isDone = true
      for (argument, attackers) in attacks where standing[argument] == .contested {
        if attackers.allSatisfy({ standing[$0] == .falls }) {
          standing[argument] = .stands
        } else if attackers.contains(where: { standing[$0] == .stands }) {
          standing[argument] = .falls
        } else {
          continue
        }
        isDone = false
      }
    }
    return standing
  }
}
