internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Semantics

/// What the standing of the claim asked about rests on, in a settled ``CruxLabelling``: points such
/// that it stays as it is as long as these have the words that they have.
///
/// To change the standing, one of them must change. The proof goes back from the claim: what is out
/// rests on one attacker, what is in on every attacker's being out or not in the view, what is
/// contested on none's being in; what is in the view on one reason, what is not on the want of all.
struct CruxBasis {
  /// What is asked about one thing, as bits.
  private enum Question {
    static let label: UInt16 = 1
    static let presence: UInt16 = 2
    static let statement: UInt16 = 4
    static let absence: UInt16 = 8
    static let noStatement: UInt16 = 16
    /// That nothing which is in attacks a claim, and the same of one that is contested.
    static let freedom: UInt16 = 32
    static let contestedFreedom: UInt16 = 64
    /// That no link which is in is against a claim, or for it.
    static let noCon: UInt16 = 128
    static let contestedCon: UInt16 = 256
    static let noPro: UInt16 = 512
    static let contestedPro: UInt16 = 1024
    /// What link is against a claim, or for it.
    static let con: UInt16 = 2048
    static let pro: UInt16 = 4096
    /// What attacks a claim.
    static let attack: UInt16 = 8192
  }

  private let labelling: CruxLabelling
  private let network: CruxNetwork
  private let presence: CruxPresence
  private let witnesses: CruxWitnesses
  private let exclusions: CruxExclusions
  private var asked: [UInt16]
  /// What has been asked of the members of groups of rivals.
  private var areAsked: [CruxExclusions.Asking: Int32] = [:]
  private var waiting: [(number: Int, question: UInt16)] = []
  private var isBasis: [Bool]

  /// The points that the standing rests on, ascending.
  ///
  /// - Complexity: As ``CruxLabelling/settle(_:)``.
  static func points(_ labelling: CruxLabelling) -> [Int32] {
    var basis = CruxBasis(labelling)
    basis.find()
    return basis.isBasis.indices.filter { basis.isBasis[$0] }.map { Int32($0) }
  }

  private init(_ labelling: CruxLabelling) {
    self.labelling = labelling
    network = labelling.network
    presence = labelling.presence
    witnesses = CruxWitnesses(labelling)
    exclusions = CruxExclusions(network.graph)
    asked = Array(repeating: 0, count: network.count)
    isBasis = Array(repeating: false, count: network.points.count)
  }

  private mutating func find() {
    ask(network.claim, Question.label)
    while let (number, question) = waiting.popLast() {
      switch question {
      case Question.label: answerLabel(number)
      case Question.presence: answerPresence(number)
      case Question.statement: answerStatement(number)
      case Question.absence: answerAbsence(number)
      case Question.noStatement: answerNoStatement(number)
      case Question.freedom: answerFreedom(number, isContested: false)
      case Question.contestedFreedom: answerFreedom(number, isContested: true)
      case Question.noCon: answerNoCon(number, isContested: false)
      case Question.contestedCon: answerNoCon(number, isContested: true)
      case Question.noPro: answerNoPro(number, isContested: false)
      case Question.contestedPro: answerNoPro(number, isContested: true)
      case Question.con: answer(witnesses.con[number], of: number, Question.con)
      case Question.pro: answer(witnesses.pro[number], of: number, Question.pro)
      default: answer(witnesses.attack[number], of: number, Question.attack)
      }
    }
  }

  private mutating func ask(_ number: Int, _ question: UInt16) {
    guard asked[number] & question == 0 else { return }
    asked[number] |= question
    waiting.append((number, question))
  }

  /// What has the other side's word already keeps it.
  private mutating func note(_ number: Int) {
    let point = Int(network.point[number])
    if point >= 0, !presence.isChanged[point] { isBasis[point] = true }
  }

  private func linkNumber(_ link: Int32) -> Int { network.firstLink + Int(link) }
  private func isLink(_ number: Int) -> Bool { number >= network.firstLink }

  // MARK: In the view, or not

  private mutating func answerPresence(_ number: Int) {
    guard isLink(number) else {
      let bearer = presence.bearer[number]
      if bearer >= 0 { return ask(Int(bearer), Question.statement) }
      if !network.isFixed[number] { note(number) }
      return
    }
    guard presence.bearer[number] == CruxPresence.mapper else {
      return ask(number, Question.statement)
    }
    for end in network.mappersEnds[number] { ask(Int(end), Question.presence) }
    let target = network.mappersTarget[number]
    if target >= 0 { ask(Int(target), Question.presence) }
  }

  private mutating func answerStatement(_ number: Int) {
    let bearer = presence.bearer[number]
    if bearer >= 0 { return ask(Int(bearer), Question.statement) }
    if !network.isFixed[number] { note(number) }
  }

  private mutating func answerAbsence(_ number: Int) {
    guard isLink(number) else {
      note(number)
      for link in network.endOf[number] { ask(Int(link), Question.noStatement) }
      return
    }
    ask(number, Question.noStatement)
    guard network.isMappers[number] else { return }
    if let end = network.mappersEnds[number].first(where: { !presence.isInView[Int($0)] }) {
      ask(Int(end), Question.absence)
    } else {
      ask(Int(network.mappersTarget[number]), Question.absence)
    }
  }

  private mutating func answerNoStatement(_ number: Int) {
    note(number)
    for undercut in network.undercuts[number] { ask(Int(undercut), Question.noStatement) }
  }

  // MARK: Standings

  private mutating func answerLabel(_ number: Int) {
    // What is supposed holds with any words.
    if network.graph.supposed[NodeID(number)] != nil { return }
    guard isLink(number) else {
      switch labelling.labels[number] {
      case .out: ask(number, Question.attack)
      case .in: ask(number, Question.freedom)
      case .undecided: ask(number, Question.contestedFreedom)
      }
      return
    }
    let link = number - network.firstLink
    if labelling.labels[number] == .out { return answerOut(link: link) }
    let isContested = labelling.labels[number] == .undecided
    for premise in network.graph.premises[link] { ask(Int(premise), Question.label) }
    for undercut in network.graph.linksInto[number] { ask(linkNumber(undercut), isContested) }
    let target = Int(network.graph.targets[link])
    let noPro = isContested ? Question.contestedPro : Question.noPro
    let role = network.graph.role(link)
    if role == .pro { ask(target, isContested ? Question.contestedCon : Question.noCon) }
    if role == .attack { ask(target, noPro) }
    if role.isReason {
      forEachRival(of: target, .pro(isContested: isContested)) { $0.ask(Int($1), noPro) }
    }
  }

  private mutating func ask(_ attacker: Int, _ isContested: Bool) {
    guard presence.isInView[attacker] else { return ask(attacker, Question.absence) }
    ask(attacker, Question.label)
    if isContested, labelling.labels[attacker] == .undecided { ask(attacker, Question.presence) }
  }

  /// Asks about the rivals of a claim, each once for all of them.
  private mutating func forEachRival(
    of claim: Int, _ kind: CruxExclusions.Kind, _ ask: (inout CruxBasis, Int32) -> Void
  ) {
    for group in exclusions.groupsOf(claim) {
      let asking = CruxExclusions.Asking(group: group, kind: kind)
      switch areAsked[asking] {
      case nil:
        areAsked[asking] = Int32(claim)
        for rival in exclusions.members(of: group) where rival != Int32(claim) { ask(&self, rival) }
      case Int32(claim), -1: break
      case let first?:
        // All but the first have been asked about.
        areAsked[asking] = -1
        ask(&self, first)
      }
    }
  }

  private mutating func askReasons(forRivalsOf claim: Int, _ isContested: Bool) {
    forEachRival(of: claim, .reasons(isContested: isContested)) { basis, rival in
      for link in basis.network.graph.linksInto[Int(rival)]
      where basis.network.graph.role(Int(link)).isReason {
        basis.ask(basis.linkNumber(link), isContested)
      }
    }
  }

  private mutating func askLinks(into claim: Int, _ role: LinkRole, _ isContested: Bool) {
    for link in network.graph.linksInto[claim] where network.graph.role(Int(link)) == role {
      ask(linkNumber(link), isContested)
    }
  }

  /// Asks something of the other end of entailments, or that they are not there.
  private mutating func askAlong(
    _ links: ArraySlice<Int32>, toConclusions: Bool, _ question: UInt16, _ isContested: Bool
  ) {
    for link in links where network.graph.role(Int(link)) == .entailment {
      let number = linkNumber(link)
      guard presence.isInView[number] else {
        ask(number, Question.absence)
        continue
      }
      if isContested { ask(number, Question.presence) }
      let other =
        toConclusions
        ? network.graph.targets[Int(link)] : network.graph.premises[Int(link)].first
      if let other { ask(Int(other), question) }
    }
  }

  private mutating func answerFreedom(_ claim: Int, isContested: Bool) {
    if network.ownWord[claim] != network.ownWordOfOther[claim] { note(claim) }
    askLinks(into: claim, .attack, isContested)
    askReasons(forRivalsOf: claim, isContested)
    forEachRival(of: claim, .themselves(isContested: isContested)) {
      $0.ask(Int($1), isContested)
    }
    askAlong(
      network.graph.linksFrom[claim], toConclusions: true,
      isContested ? Question.contestedFreedom : Question.freedom, isContested)
  }

  private mutating func answerNoCon(_ claim: Int, isContested: Bool) {
    askLinks(into: claim, .attack, isContested)
    askReasons(forRivalsOf: claim, isContested)
    askAlong(
      network.graph.linksFrom[claim], toConclusions: true,
      isContested ? Question.contestedCon : Question.noCon, isContested)
  }

  private mutating func answerNoPro(_ claim: Int, isContested: Bool) {
    askLinks(into: claim, .pro, isContested)
    askAlong(
      network.graph.linksInto[claim], toConclusions: false,
      isContested ? Question.contestedPro : Question.noPro, isContested)
  }

  // MARK: What is out

  private mutating func answer(
    _ witness: CruxWitnesses.Witness, of number: Int, _ question: UInt16
  ) {
    switch witness.kind {
    case .none, .supposed: break
    case .ownWord: note(number)
    case .argument(let attacker): askAttacker(Int(attacker))
    case .step(let link, let other):
      ask(Int(link), Question.presence)
      ask(Int(other), question)
    }
  }

  private mutating func askAttacker(_ number: Int) {
    ask(number, Question.label)
    ask(number, Question.presence)
  }

  /// Asks for what makes a link fall; of several causes the one with the lowest number.
  private mutating func answerOut(link: Int) {
    let graph = network.graph
    let target = Int(graph.targets[link])
    let role = network.graph.role(link)
    var lowest: (number: Int32, node: Int, question: UInt16) = (.max, 0, 0)
    func take(_ number: Int32, _ node: Int, _ question: UInt16) {
      if number < lowest.number { lowest = (number, node, question) }
    }
    for premise in graph.premises[link] where labelling.has(.out, premise) {
      // That it fails is an argument of its own. A link in the view has its premises there.
      take(labelling.numbers[Int(premise)] + 1, Int(premise), Question.label)
    }
    for undercut in graph.linksInto[network.firstLink + link] {
      let number = linkNumber(undercut)
      if labelling.has(.in, Int32(number)) {
        take(labelling.numbers[number], number, Question.presence)
      }
    }
    if role == .pro { take(witnesses.con[target].number, target, Question.con) }
    if role == .attack { take(witnesses.pro[target].number, target, Question.pro) }
    if role.isReason, let rival = witnesses.favouredRival(of: Int32(target)) {
      take(witnesses.pro[Int(rival)].number, Int(rival), Question.pro)
    }
    switch lowest.question {
    case 0: break
    case Question.presence: askAttacker(lowest.node)
    default: ask(lowest.node, lowest.question)
    }
  }
}
