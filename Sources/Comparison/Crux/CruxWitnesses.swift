internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Semantics

/// For what is out in a settled ``CruxLabelling``: something that is in and attacks it, found for
/// all claims at once.
///
/// Of all that would do it is the one with the lowest min–max number, so that a proof that goes from
/// witness to witness ends. An attack on a claim may come by way of what it entails, and a rebuttal
/// by way of what it entails or is entailed by: then the witness is the next step of the way.
struct CruxWitnesses {
  /// What is known of a claim or evidence.
  struct Witness {
    enum Kind {
      case none
      /// Its side's own word defeats it.
      case ownWord
      /// It is supposed not to hold, whatever the sides say.
      case supposed
      /// A claim or link that is in.
      case argument(Int32)
      /// An entailment, and the claim at its other end, for which there is a witness.
      case step(link: Int32, other: Int32)
    }

    var kind = Kind.none
    /// The min–max number of the argument at the end of the way.
    var number = Int32.max
  }

  /// Claim or evidence → what attacks it.
  private(set) var attack: [Witness]
  /// Claim or evidence → a link that is against it.
  private(set) var con: [Witness]
  /// Claim or evidence → a link that is for it, or for what entails it.
  private(set) var pro: [Witness]
  /// Claim → the groups of what excludes each other of which it is one.
  private let groupsOf: CompressedRows
  /// Group → the two members with the lowest witnesses for them.
  private var favoured: [(Int32?, Int32?)] = []

  /// - Complexity: O(*n* log *n* + *m*) for *n* things with *m* ends and exclusions.
  init(_ labelling: CruxLabelling) {
    let network = labelling.network
    let graph = network.graph
    attack = Array(repeating: Witness(), count: network.firstLink)
    con = attack
    pro = attack
    let rivalries = labelling.rivalries
    groupsOf = CompressedRows(rowCount: network.firstLink) { add in
      for (group, rivals) in rivalries.enumerated() {
        for rival in rivals { add(rival, Int32(group)) }
      }
    }
    // Claim → a link that is in and a reason for it.
    var reason = attack
    for link in 0..<graph.linkCount {
      let argument = Int32(network.firstLink + link)
      guard labelling.has(.in, argument) else { continue }
      let witness = Witness(
        kind: .argument(argument), number: labelling.numbers[Int(argument)])
      let target = Int(graph.targets[link])
      let role = network.graph.role(link)
      if role.isReason { reason[target].take(witness) }
      switch role {
      case .pro: pro[target].take(witness)
      case .attack: con[target].take(witness)
      case .entailment, .undercut: break
      }
    }
    for rivals in rivalries {
      let argued = Self.lowestTwo(rivals) { reason[Int($0)].number }
      let standing = Self.lowestTwo(rivals) {
        labelling.has(.in, $0) ? labelling.numbers[Int($0)] : .max
      }
      for rival in rivals {
        if let other = Self.other(than: rival, argued) {
          con[Int(rival)].take(reason[Int(other)])
        }
        if let other = Self.other(than: rival, standing) {
          attack[Int(rival)].take(
            Witness(kind: .argument(other), number: labelling.numbers[Int(other)]))
        }
      }
    }
    for claim in attack.indices {
      attack[claim].take(con[claim])
      guard labelling.presence.isInView[claim] else { continue }
      if claim < graph.claimCount, labelling.presence.ownWord(claim) == .defeats {
        attack[claim] = Witness(kind: .ownWord, number: 1)
      }
      switch graph.supposed[NodeID(claim)] {
      case true?: attack[claim] = Witness()
      case false?: attack[claim] = Witness(kind: .supposed, number: 1)
      case nil: break
      }
    }
    let steps = Steps(labelling)
    steps.spread(&attack, toPremises: true)
    steps.spread(&con, toPremises: true)
    steps.spread(&pro, toPremises: false)
    favoured = rivalries.map { rivals in
      Self.lowestTwo(rivals) { [pro] in pro[Int($0)].number }
    }
  }

  /// What excludes a claim, and for which there is a link that is in, with the lowest number.
  func favouredRival(of claim: Int32) -> Int32? {
    groupsOf[Int(claim)].compactMap { Self.other(than: claim, favoured[Int($0)]) }
      .min { pro[Int($0)].number < pro[Int($1)].number }
  }

  /// The two members of the lowest numbers, without those that have none.
  private static func lowestTwo(
    _ members: [Int32], number: (Int32) -> Int32
  ) -> (Int32?, Int32?) {
    var two: (Int32?, Int32?)
    var numbers = (Int32.max, Int32.max)
    for member in members {
      let number = number(member)
      if number < numbers.0 {
        two = (member, two.0)
        numbers = (number, numbers.0)
      } else if number < numbers.1 {
        two.1 = member
        numbers.1 = number
      }
    }
    return two
  }

  private static func other(than member: Int32, _ two: (Int32?, Int32?)) -> Int32? {
    two.0 == member ? two.1 : two.0
  }
}

extension CruxWitnesses.Witness {
  /// Takes another in its place if that has a lower number.
  fileprivate mutating func take(_ other: Self) { if other.number < number { self = other } }
}

/// The entailments from one premise that are in the view.
private struct Steps {
  private typealias Step = (premise: Int32, link: Int32, conclusion: Int32)

  private var all: [Step] = []
  private let from: CompressedRows
  private let into: CompressedRows

  init(_ labelling: CruxLabelling) {
    let network = labelling.network
    let graph = network.graph
    for link in 0..<graph.linkCount where labelling.presence.isInView[network.firstLink + link] {
      if network.graph.role(link) == .entailment, let premise = graph.premises[link].first {
        all.append((premise, Int32(network.firstLink + link), graph.targets[link]))
      }
    }
    from = CompressedRows(rowCount: network.firstLink) { [all] add in
      for (index, step) in all.enumerated() { add(step.premise, Int32(index)) }
    }
    into = CompressedRows(rowCount: network.firstLink) { [all] add in
      for (index, step) in all.enumerated() { add(step.conclusion, Int32(index)) }
    }
  }

  /// Gives each claim the lowest witness of those that it entails, or is entailed by.
  func spread(_ witnesses: inout [CruxWitnesses.Witness], toPremises: Bool) {
    if all.isEmpty { return }
    let starts = witnesses.indices.filter { witnesses[$0].number < .max }
      .sorted { witnesses[$0].number < witnesses[$1].number }
    var isDone = [Bool](repeating: false, count: witnesses.count)
    for start in starts where !isDone[start] {
      isDone[start] = true
      var waiting = [start]
      while let claim = waiting.popLast() {
        for index in toPremises ? into[claim] : from[claim] {
          let step = all[Int(index)]
          let other = Int(toPremises ? step.premise : step.conclusion)
          guard !isDone[other] else { continue }
          isDone[other] = true
          waiting.append(other)
          let number = witnesses[start].number
          if number < witnesses[other].number {
            witnesses[other].number = number
            witnesses[other].kind = .step(link: step.link, other: Int32(claim))
          }
        }
      }
    }
  }
}
