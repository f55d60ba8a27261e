package import ArgumentModel
internal import Dense
internal import Semantics

/// What works for and what works against something that is contested, and what would settle it.
///
/// What falls works for nothing and is only named. Of what works, that comes first which has
/// evidence behind it, then what rests on what stands, then what rests on what is contested itself.
package struct Reasons: Sendable {
  /// How firm the ground of a point is.
  package enum Strength: String, Sendable, CaseIterable {
    /// All premises stand, and evidence that stands leads to one of them, or is one.
    case backed
    /// All premises stand.
    case stands
    /// Some premise is contested.
    case contested
  }

  /// What makes up a point.
  package enum Matter: Sendable, Equatable {
    /// A link (link index).
    case link(Int)
    /// A claim that excludes the thing.
    case rival(NodeID)
    /// A premise that the thing, a link, needs.
    case premise(NodeID)
    /// The perspective's own doubt of a claim.
    case ownWord(NodeID)
  }

  /// One thing that works for or against something.
  package struct Point: Sendable, Equatable {
    package let matter: Matter
    /// The entailments (link indices) from the thing to what the point bears on.
    package var mediation: [Int] = []
    /// For a link that supports, entails or attacks what excludes the thing, or what the mediation
    /// leads to: that claim.
    package var rival: NodeID?
    package let strength: Strength

    /// Whether it is a link against the thing itself, or a premise of it, and rests on what is
    /// contested.
    var restsOnContested: Bool {
      guard strength == .contested, rival == nil else { return false }
      return switch matter {
      case .link, .premise: true
      case .rival, .ownWord: false
      }
    }

    /// The link, where it is one.
    package var link: Int? { if case .link(let link) = matter { link } else { nil } }
  }

  /// What works on one side.
  package struct Side: Sendable {
    /// The strongest first.
    package fileprivate(set) var points: [Point] = []
    /// The links (link indices) that would count here and fall, in file order.
    package fileprivate(set) var failing: [Int] = []

    /// Whether nothing bears on this side, not even what falls.
    package var isEmpty: Bool { points.isEmpty && failing.isEmpty }
  }

  package let item: NodeID
  package private(set) var pro = Side()
  package private(set) var con = Side()
  /// What would make it stand, and what would make it fall; empty where nothing simple would.
  package private(set) var settlements: [Settlement] = []

  /// Weighs what bears on something contested.
  ///
  /// - Complexity: O(*n*) for *n* links, rivals and attacks that bear on it or on what it entails,
  ///   and for all that hangs on these where it is found what would settle it.
  init(_ item: NodeID, in standings: Standings, _ labelling: GroundedLabelling) {
    self.item = item
    var builder = ReasonsBuilder(item, standings, labelling)
    builder.build()
    let relabelling = Relabelling(standings.framework.framework, labelling.labels)
    var finder = SettlementFinder(
      item, standings.framework, labelling.labels, relabelling, pro: builder.pro.points,
      con: builder.con.points)
    // A rival with nothing said for it matters where it is not held off by what is said for this.
    if !finder.standsOnceAnswered() {
      builder.con.points += builder.bareRivals
      finder.con = builder.con.points
    }
    pro = builder.pro
    con = builder.con
    settlements = finder.settlements()
  }

  /// Weighs what bears on a claim that falls by a denial alone, as if nobody denied it.
  ///
  /// - Complexity: O(*n*) for *n* links, rivals and attacks that bear on it or on what it entails.
  init(withoutDenialOf item: NodeID, in standings: Standings, _ labelling: GroundedLabelling) {
    self.item = item
    var builder = ReasonsBuilder(item, standings, labelling)
    builder.build()
    pro = builder.pro
    con = builder.con
  }

  /// Whether all that is known is that other things, contested themselves, are against it.
  var isWithoutExplanation: Bool {
    pro.points.isEmpty && con.points.allSatisfy(\.restsOnContested)
  }
}

/// Collects the points for and against something.
private struct ReasonsBuilder {
  private let item: NodeID
  private let standings: Standings
  private let labels: [Label]
  var pro = Reasons.Side()
  var con = Reasons.Side()
  /// Claims that exclude the item, or what it entails, and for which nothing works.
  private(set) var bareRivals: [Reasons.Point] = []
  private var met: Set<Int> = []

  init(_ item: NodeID, _ standings: Standings, _ labelling: GroundedLabelling) {
    self.item = item
    self.standings = standings
    labels = labelling.labels
  }

  private var framework: ViewFramework { standings.framework }
  private var graph: ArgumentGraph { standings.framework.graph }

  mutating func build() {
    if graph.map.kind(of: item) == .link {
      addAttackersOfLink()
    } else {
      addPro()
      addCon()
      addAgainstRivals()
    }
    for side in [\Self.pro, \Self.con] {
      let points = self[keyPath: side].points
      self[keyPath: side].points = Reasons.Strength.allCases.flatMap { strength in
        points.filter { $0.strength == strength }
      }
      self[keyPath: side].failing.sort()
    }
  }

  // MARK: Claims and evidence

  private mutating func addPro() {
    for link in links(into: item.rawValue) where graph.relations[link].isPro {
      add(link, to: \.pro)
    }
  }

  /// Adds what is against a rival and not against the item too: attacks on it and on what it entails,
  /// and reasons for what excludes these.
  private mutating func addAgainstRivals() {
    met.formUnion(pro.points.compactMap(\.link) + pro.failing)
    var waiting = framework.view.rivals(of: item.index, in: graph).map { (claim: $0, rival: $0) }
    var reached = Set(waiting.map(\.claim) + [item.rawValue])
    var timesMet: [Int32: Int] = [:]
    var next = 0
    while next < waiting.count {
      let (claim, rival) = waiting[next]
      next += 1
      addAgainst(claim, of: NodeID(rawValue: rival), &timesMet)
      for link in framework.entailments[Int(claim)] {
        let entailed = graph.targets[Int(link)]
        if reached.insert(entailed).inserted { waiting.append((entailed, rival)) }
      }
    }
  }

  /// Adds what is against a rival or a thing that it entails.
  ///
  /// - Parameters:
  ///   - claim: The rival, or what it entails.
  ///   - rival: The rival.
  ///   - timesMet: Question → how many of its answers were asked about.
  private mutating func addAgainst(
    _ claim: Int32, of rival: NodeID, _ timesMet: inout [Int32: Int]
  ) {
    for link in links(into: claim) where graph.relations[link].isCon {
      addAgainstRival(link, rival)
    }
    guard Int(claim) < graph.claimCount else { return }
    // Two answers have met all the others.
    let questions = graph.questions[Int(claim)]
    for question in questions { timesMet[question, default: 0] += 1 }
    let isNew = questions.contains { timesMet[$0, default: 0] < 3 }
    let view = framework.view
    for other in isNew
      ? view.rivals(of: Int(claim), in: graph) : view.contradicted(by: Int(claim), in: graph)
    where other != item.rawValue {
      for link in links(into: other) where graph.relations[link].isPro {
        addAgainstRival(link, rival)
      }
    }
  }

  /// Adds a link that is against a rival, unless the item itself is behind it.
  private mutating func addAgainstRival(_ link: Int, _ rival: NodeID) {
    if graph.premises[link].contains(item.rawValue) { return }
    add(link, to: \.pro, rival: rival)
  }

  private mutating func addCon() {
    met = []
    var metRivals: Set<Int32> = []
    framework.forEachEntailed(by: item.rawValue) { entailed, chain in
      var known: [Int]?
      func mediation() -> [Int] {
        let links = known ?? chain()
        known = links
        return links
      }
      for link in links(into: entailed) where graph.relations[link].isCon {
        add(link, to: \.con, mediation: mediation())
      }
      for rival in framework.view.rivals(of: Int(entailed), in: graph) {
        let countBefore = con.points.count
        for link in links(into: rival) where graph.relations[link].isPro {
          add(link, to: \.con, mediation: mediation(), rival: NodeID(rawValue: rival))
        }
        if con.points.count == countBefore, labels[Int(rival)] == .undecided,
          metRivals.insert(rival).inserted
        {
          bareRivals.append(
            Reasons.Point(
              matter: .rival(NodeID(rawValue: rival)), mediation: mediation(),
              strength: .contested))
        }
      }
      for case .argument(let attacker) in framework.ownAttackers(of: entailed)
      where Int(attacker) >= graph.nodeCount && labels[Int(attacker)] == .undecided {
        if case .ownWord(let claim) = framework.argument(attacker) {
          con.points.append(
            Reasons.Point(matter: .ownWord(claim), mediation: mediation(), strength: .stands))
        }
      }
      return true
    }
  }

  /// The links of the view that end at a claim or evidence.
  private func links(into node: Int32) -> [Int] {
    graph.linksInto[Int(node)].map(Int.init).filter {
      framework.view.contains(graph.map.linkNode($0))
    }
  }

  private mutating func add(
    _ link: Int, to side: WritableKeyPath<Self, Reasons.Side>,
    mediation: @autoclosure () -> [Int] = [],
    rival: NodeID? = nil
  ) {
    guard met.insert(link).inserted else { return }
    guard labels[graph.map.linkNode(link).index] != .out else {
      self[keyPath: side].failing.append(link)
      return
    }
    self[keyPath: side].points.append(
      Reasons.Point(
        matter: .link(link), mediation: mediation(), rival: rival, strength: strength(of: link)))
  }

  private func strength(of link: Int) -> Reasons.Strength {
    var isBacked = false
    for premise in graph.premises[link] {
      guard labels[Int(premise)] == .in else { return .contested }
      let node = NodeID(rawValue: premise)
      if graph.map.kind(of: node) == .evidence || standings.backing(of: node) == .backed {
        isBacked = true
      }
    }
    return isBacked ? .backed : .stands
  }

  // MARK: Links

  private mutating func addAttackersOfLink() {
    for attack in framework.attacks(on: item.rawValue) where labels[Int(attack.attacker)] != .out {
      switch framework.argument(attack.attacker) {
      case .premiseFails(let premise, _):
        con.points.append(Reasons.Point(matter: .premise(premise), strength: .contested))
      case .node(let node) where graph.map.kind(of: node) == .link:
        add(graph.map.linkIndex(node), to: \.con)
      case .node, .ownWord, .supposed, .lacksBacking: break
      }
    }
  }
}
