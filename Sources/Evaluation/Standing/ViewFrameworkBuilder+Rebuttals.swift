internal import ArgumentModel
internal import Dense
internal import Semantics

/// The reasons for and against a claim or evidence *t*.
///
/// Pro(*t*) are the links that support it or entail it from several premises. Con(*t*) are those
/// that attack it, those that support or entail what excludes it, and Con(*u*) for what it entails
/// alone. Each link of Con(*t*) attacks *t*, and each of these and each other link of Pro(*t*)
/// attack each other: rebuttal is mutual, as in Pollock, J. L. *Cognitive Carpentry*, 1995, and
/// Modgil, S. and Prakken, H. "The ASPIC+ framework for structured argumentation: a tutorial."
/// *Argument & Computation* 5(1), 2014, pp. 31–62. <https://doi.org/10.1080/19462166.2013.869766>
/// A reason for the rival is a supported attack: Cayrol and Lagasquie-Schiex 2013.
extension ViewFrameworkBuilder {
  private typealias Attacker = FrameworkBuilder.Attacker

  /// Adds the attacks of reasons on claims and on each other.
  ///
  /// - Complexity: O(*n* + *m*) for *n* things in the view with *m* ends, and O(*k*) more for each
  ///   claim that entails what excludes it, and the *k* links that are for or against it.
  package mutating func addRebuttals() {
    let against = addReasonsForRivals()
    guard (0..<graph.linkCount).contains(where: { isInView($0) && graph.role($0) == .pro }) else {
      return
    }
    let con = sets(towardsPremises: true) { builder, item in
      builder.attackers(into: item) { $0 == .attack } + against[Int(item)]
    }
    let pro = sets(towardsPremises: false) { builder, item in
      builder.attackers(into: item) { $0 == .pro }
    }
    let opposed = selfOpposed()
    for item in 0..<Int32(firstLink) {
      if !con[Int(item)].isEmpty, !opposed.contains(item) {
        attack(links(into: item) { $0 == .pro }, from: con[Int(item)])
      }
      if !pro[Int(item)].isEmpty {
        attack(links(into: item) { $0 == .attack }, from: pro[Int(item)])
      }
    }
    for rivals in rivalries {
      let others = attacks.others(of: rivals.map { pro[Int($0)] })
      for (rival, attackers) in zip(rivals, others) where !attackers.isEmpty {
        let isOpposed = opposed.contains(rival)
        attack(
          links(into: rival) { $0.isReason && !(isOpposed && $0 == .pro) }, from: attackers)
      }
    }
    addRebuttals(onSelfOpposed: opposed.sorted())
  }

  /// Makes reasons for what excludes a claim attack it.
  ///
  /// - Returns: Claim or evidence → attackers that stand for these reasons.
  private mutating func addReasonsForRivals() -> [[Attacker]] {
    var against = [[Attacker]](repeating: [], count: firstLink)
    var reasons = against
    for item in Set(rivalries.joined()).sorted() {
      reasons[Int(item)] = attacks.compacted(attackers(into: item) { $0.isReason })
    }
    for rivals in rivalries {
      let others = attacks.others(of: rivals.map { reasons[Int($0)] })
      for (rival, attackers) in zip(rivals, others) {
        for attacker in attackers { attacks.addAttack(attacker, rival) }
        against[Int(rival)] += attackers
      }
    }
    return against
  }

  private mutating func attack(_ links: [Int32], from attackers: [Attacker]) {
    for link in links {
      for attacker in attackers { attacks.addAttack(attacker, link) }
    }
  }

  // MARK: Links

  private func isInView(_ link: Int) -> Bool { view.nodes[firstLink + link] }

  /// The links of the view that end at an item, as arguments.
  private func links(into item: Int32, where isMeant: (LinkRole) -> Bool) -> [Int32] {
    // Most things have no such link, and an empty array costs nothing.
    var found: [Int32] = []
    for link in graph.linksInto[Int(item)]
    where isInView(Int(link)) && isMeant(graph.role(Int(link))) {
      found.append(Int32(firstLink) + link)
    }
    return found
  }

  /// The same as what attacks.
  private func attackers(into item: Int32, where isMeant: (LinkRole) -> Bool) -> [Attacker] {
    links(into: item, where: isMeant).map { .argument($0) }
  }

  // MARK: Along entailments

  /// Attackers that stand for those given for an item and for all that it entails, or for all that
  /// entails it.
  ///
  /// - Returns: Claim or evidence → the attackers, few in number.
  private mutating func sets(
    towardsPremises: Bool, _ own: (Self, Int32) -> [Attacker]
  ) -> [[Attacker]] {
    var sets = [[Attacker]](repeating: [], count: firstLink)
    var isInClass = [Bool](repeating: false, count: firstLink)
    for members in towardsPremises ? classes.list : classes.list.reversed() {
      var all: [Attacker] = []
      for member in members {
        isInClass[Int(member)] = true
        all += own(self, member)
        // What came from classes before stands at the member that is next to them.
        all += sets[Int(member)]
        if towardsPremises {
          for link in entailments[Int(member)] { all += sets[Int(graph.targets[Int(link)])] }
        }
      }
      let set = attacks.compacted(all.withoutRepetition())
      for member in members { sets[Int(member)] = set }
      if !towardsPremises, !set.isEmpty { passOn(set, from: members, &sets) }
    }
    for item in 0..<Int32(firstLink) where !isInClass[Int(item)] && view.nodes[Int(item)] {
      let own = own(self, item)
      if !own.isEmpty { sets[Int(item)] = attacks.compacted(own) }
    }
    return sets
  }

  /// Adds the attackers of a class to what its members entail, outside the class.
  private func passOn(_ set: [Attacker], from members: [Int32], _ sets: inout [[Attacker]]) {
    let inside = Set(members)
    for member in members {
      for link in entailments[Int(member)] {
        let conclusion = graph.targets[Int(link)]
        if !inside.contains(conclusion) { sets[Int(conclusion)] += set }
      }
    }
  }

  // MARK: Claims that entail what excludes them

  /// The claims for which reasons are given that are reasons against them too: the claim entails
  /// what excludes it.
  private func selfOpposed() -> Set<Int32> {
    guard !entailments.items.isEmpty else { return [] }
    let entailed = Set(entailments.items.map { graph.targets[Int($0)] })
    let rivalriesOf = CompressedRows(rowCount: firstLink) { add in
      for (index, rivals) in rivalries.enumerated() {
        for rival in rivals { add(rival, Int32(index)) }
      }
    }
    var opposed: Set<Int32> = []
    for rivals in rivalries {
      let reached = rivals.filter(entailed.contains)
      for claim in rivals where reached.contains(where: { $0 != claim }) {
        guard !opposed.contains(claim), !entailments[Int(claim)].isEmpty,
          !links(into: claim, where: { $0 == .pro }).isEmpty
        else { continue }
        let own = Set(rivalriesOf[Int(claim)])
        var isOpposed = false
        _ = closure(of: [claim]) { item in
          if item != claim, rivalriesOf[Int(item)].contains(where: own.contains) {
            isOpposed = true
          }
          return isOpposed ? [] : conclusions(of: item)
        }
        if isOpposed { opposed.insert(claim) }
      }
    }
    return opposed
  }

  /// Adds rebuttals for claims whose reasons are reasons against them: every one of them and each
  /// *other* link of these two kinds attack each other.
  ///
  /// Claims that meet the same links share the attackers that stand for these.
  private mutating func addRebuttals(onSelfOpposed claims: [Int32]) {
    var claimsMeeting: [[Int32]: [Int32]] = [:]
    var order: [[Int32]] = []
    for claim in claims {
      let links = linksForAndAgainst(claim)
      if claimsMeeting[links] == nil { order.append(links) }
      claimsMeeting[links, default: []].append(claim)
    }
    for all in order {
      let alike = claimsMeeting[all] ?? []
      let pros = alike.map { links(into: $0) { $0 == .pro } }
      let own = Set(pros.joined())
      let rest = all.filter { !own.contains($0) }.map { Attacker.argument($0) }
      let others = attacks.others(of: pros.map { $0.map { .argument($0) } } + [rest])
      for (pro, attackers) in zip(pros, others) {
        attacks.addAttacks(among: pro)
        attack(pro, from: attackers)
      }
    }
  }

  /// The links that are for or against a claim, or for what alone entails what excludes it,
  /// ascending.
  private func linksForAndAgainst(_ claim: Int32) -> [Int32] {
    var met: Set<Int32> = []
    let reached = closure(of: [claim], conclusions)
    var rivals = Set<Int32>()
    for item in reached {
      met.formUnion(links(into: item) { $0 == .attack })
    }
    for group in rivalries {
      var inside = group.lazy.filter(reached.contains).makeIterator()
      guard let first = inside.next() else { continue }
      // Each excludes the others: all of them, if two are reached.
      let isOne = inside.next() == nil
      for rival in group where !(isOne && rival == first) {
        met.formUnion(links(into: rival) { $0.isReason })
      }
      if group.contains(claim) { rivals.formUnion(group.filter { $0 != claim }) }
    }
    for item in closure(of: rivals.sorted(), premises) {
      met.formUnion(links(into: item) { $0 == .pro })
    }
    return met.union(links(into: claim) { $0 == .pro }).sorted()
  }

  /// What a claim alone entails, by one link of the view.
  private func conclusions(of premise: Int32) -> [Int32] {
    entailments[Int(premise)].map { graph.targets[Int($0)] }
  }

  /// What alone entails a claim, by one link of the view.
  private func premises(of conclusion: Int32) -> [Int32] {
    links(into: conclusion) { $0 == .entailment }
      .compactMap { graph.premises[Int($0) - firstLink].first }
  }

  /// All that is reached from some claims by steps, themselves included.
  private func closure(of starts: [Int32], _ steps: (Int32) -> [Int32]) -> Set<Int32> {
    var reached = Set(starts)
    var waiting = starts
    while let next = waiting.popLast() {
      for other in steps(next) where reached.insert(other).inserted { waiting.append(other) }
    }
    return reached
  }
}

extension [FrameworkBuilder.Attacker] {
  /// These, each once.
  fileprivate func withoutRepetition() -> Self {
    if count < 2 { return self }
    var met: Set<FrameworkBuilder.Attacker> = []
    return filter { met.insert($0).inserted }
  }
}
