internal import ArgumentModel
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
    static let label: UInt8 = 1
    static let presence: UInt8 = 2
    static let statement: UInt8 = 4
    static let absence: UInt8 = 8
    static let noStatement: UInt8 = 16
    /// Of what a claim entails that is in, or that is contested.
    static let freedom: UInt8 = 32
    static let contestedFreedom: UInt8 = 64
  }

  private var labelling: CruxLabelling
  private let network: CruxNetwork
  private var asked: [UInt8]
  /// Group of rival answers → whether its members have been asked about.
  private var areAsked: [Bool]
  private var waiting: [(number: Int, question: UInt8)] = []
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
    asked = Array(repeating: 0, count: network.count)
    areAsked = Array(repeating: false, count: network.rivals.starts.count - 1)
    isBasis = Array(repeating: false, count: network.points.count)
  }

  private mutating func find() {
    ask(0, Question.label)
    while let (number, question) = waiting.popLast() {
      switch question {
      case Question.label: answerLabel(number)
      case Question.presence: answerPresence(number)
      case Question.statement: answerStatement(number)
      case Question.absence: answerAbsence(number)
      case Question.freedom: answerFreedom(number, isContested: false)
      case Question.contestedFreedom: answerFreedom(number, isContested: true)
      default: answerNoStatement(number)
      }
    }
  }

  private mutating func ask(_ number: Int, _ question: UInt8) {
    guard asked[number] & question == 0 else { return }
    asked[number] |= question
    waiting.append((number, question))
  }

  /// What has the other side's word already keeps it.
  private mutating func note(_ number: Int) {
    let point = Int(network.point[number])
    if point >= 0, !labelling.isChanged[point] { isBasis[point] = true }
  }

  // MARK: In the view, or not

  private mutating func answerPresence(_ number: Int) {
    guard network.isLink[number] else {
      let bearer = labelling.bearer[number]
      if bearer >= 0 { return ask(Int(bearer), Question.statement) }
      if !network.isFixed[number] { note(number) }
      return
    }
    guard labelling.bearer[number] == CruxLabelling.mapper else {
      return ask(number, Question.statement)
    }
    for end in network.mappersEnds[number] { ask(Int(end), Question.presence) }
    let target = network.mappersTarget[number]
    if target >= 0 { ask(Int(target), Question.presence) }
  }

  private mutating func answerStatement(_ number: Int) {
    let bearer = labelling.bearer[number]
    if bearer >= 0 { return ask(Int(bearer), Question.statement) }
    if !network.isFixed[number] { note(number) }
  }

  private mutating func answerAbsence(_ number: Int) {
    guard network.isLink[number] else {
      note(number)
      for link in network.endOf[number] { ask(Int(link), Question.noStatement) }
      return
    }
    ask(number, Question.noStatement)
    guard network.isMappers[number] else { return }
    if let end = network.mappersEnds[number].first(where: { !labelling.isInView[Int($0)] }) {
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
    if labelling.labels[number] == .out { return answerOut(number) }
    let isContested = labelling.labels[number] == .undecided
    if network.isLink[number] {
      for premise in network.premises[number] { ask(Int(premise), Question.label) }
      askAttackers(of: number, isContested)
      return
    }
    ask(number, isContested ? Question.contestedFreedom : Question.freedom)
  }

  private mutating func answerFreedom(_ claim: Int, isContested: Bool) {
    if network.ownWord[claim] != network.ownWordOfOther[claim] { note(claim) }
    askAttackers(of: claim, isContested)
    for index in network.entails[claim] {
      let step = network.entailments[Int(index)]
      guard labelling.isInView[Int(step.link)] else {
        ask(Int(step.link), Question.absence)
        continue
      }
      if isContested { ask(Int(step.link), Question.presence) }
      ask(Int(step.conclusion), isContested ? Question.contestedFreedom : Question.freedom)
    }
  }

  private mutating func askAttackers(of number: Int, _ isContested: Bool) {
    for attacker in network.attackers[number] { ask(attacker: Int(attacker), isContested) }
    // Whatever one member asks of the others the others ask of it, but where it alone is not out.
    for group in network.rivalries[number] where !areAsked[Int(group)] {
      areAsked[Int(group)] = true
      let members = network.rivals[Int(group)]
      let isAlone = !members.contains {
        $0 != number && labelling.isInView[Int($0)] && labelling.labels[Int($0)] == .undecided
      }
      for member in members where member != number || !isAlone {
        ask(attacker: Int(member), isContested)
      }
    }
  }

  private mutating func ask(attacker: Int, _ isContested: Bool) {
    guard labelling.isInView[attacker] else { return ask(attacker, Question.absence) }
    ask(attacker, Question.label)
    if isContested, labelling.labels[attacker] == .undecided { ask(attacker, Question.presence) }
  }

  private mutating func answerOut(_ number: Int) {
    if !network.isLink[number], number != labelling.attackedAt[number] {
      // What it entails is out for the same cause.
      let step = network.entailments[Int(labelling.firstStep[number])]
      ask(Int(step.link), Question.presence)
      return ask(Int(step.conclusion), Question.label)
    }
    let cause = labelling.cause[number]
    if cause == CruxLabelling.itself { return note(number) }
    ask(Int(cause), Question.label)
    // A link in the view has its premises there.
    if !network.isLink[number] || network.isLink[Int(cause)] {
      ask(Int(cause), Question.presence)
    }
  }
}
