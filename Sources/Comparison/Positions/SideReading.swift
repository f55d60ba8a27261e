internal import ArgumentModel
internal import Dense

/// What a set of holders says and uses, by claim and by evidence.
struct SideReading {
  /// An attitude, hedged or not, said or read off links.
  struct Reading: Equatable {
    var attitude: Attitude
    /// Whether all stances of that attitude are hedged.
    var isHedged: Bool
    /// Whether all stances of that attitude are implicit, or there is none and links show it.
    var isImplicit: Bool
    /// Whether the opposite is said too: it is both held and denied.
    var isBothWays: Bool
  }

  /// Attitudes, the strongest first; the index is the bit that stands for one.
  private static let byStrength: [Attitude] = [
    .asserts, .denies, .concedes, .questions, .reports, .cites,
  ]

  /// Holder → whether it is one of them.
  let isMember: [Bool]
  /// The voices that they quote and that are not among them.
  let quotedHolders: [HolderID]
  /// Link → whether one of them holds it.
  private(set) var holdsLink: [Bool]

  /// Item → all that is said of it.
  private var sayings: [Saying]

  /// What is said of one item: together, since stances and links jump from item to item.
  private struct Saying {
    /// The attitudes taken to it, as bits.
    var attitudes: UInt8 = 0
    /// The attitudes of which some stance is not hedged.
    var unhedged: UInt8 = 0
    /// The attitudes of which some stance is said outright.
    var explicit: UInt8 = 0
    /// What the holders' links make of it.
    var uses: UInt8 = 0

    static let premise: UInt8 = 1
    static let favoured: UInt8 = 2
    static let attacked: UInt8 = 4

    static let asserted: UInt8 = 1
    static let denied: UInt8 = 2
    static let conceded: UInt8 = 4

    /// Whether stances both hold and deny it.
    var isBothWays: Bool {
      attitudes & (Self.asserted | Self.conceded) != 0 && attitudes & Self.denied != 0
    }

    /// Whether links rest on it or favour it.
    var isFavoured: Bool { uses & (Self.premise | Self.favoured) != 0 }
  }

  /// Reads off what holders say.
  ///
  /// - Complexity: O(*n*) for *n* claims, evidence, links and holders of the map, and the stances
  ///   and ends of links of these holders.
  init(_ graph: ArgumentGraph, holders: [HolderID], quoting quotedHolders: [HolderID] = []) {
    let itemCount = graph.claimCount + graph.evidenceCount
    var isMember = [Bool](repeating: false, count: graph.map.holders.count)
    for holder in holders { isMember[holder.index] = true }
    self.isMember = isMember
    self.quotedHolders = quotedHolders
    holdsLink = Array(repeating: false, count: graph.linkCount)
    sayings = Array(repeating: Saying(), count: itemCount)
    for holder in holders {
      for index in graph.stancesOf[holder.index] { noteStance(Int(index), in: graph) }
      for index in graph.linksOf[holder.index] where !holdsLink[Int(index)] {
        holdsLink[Int(index)] = true
        for premise in graph.premises[Int(index)] {
          sayings[Int(premise)].uses |= Saying.premise
        }
        let relation = graph.relations[Int(index)]
        if relation.endsAtLink { continue }
        sayings[Int(graph.targets[Int(index)])].uses |=
          relation.isPro ? Saying.favoured : Saying.attacked
      }
    }
  }

  private mutating func noteStance(_ index: Int, in graph: ArgumentGraph) {
    let attitude = graph.map.stances[index].attitude
    guard let rank = Self.byStrength.firstIndex(of: attitude) else { return }
    let bit = UInt8(1) << UInt8(rank)
    let item = graph.map.stances[index].target.index
    sayings[item].attitudes |= bit
    if !graph.map.stances[index].isHedged { sayings[item].unhedged |= bit }
    if !graph.map.stances[index].isImplicit { sayings[item].explicit |= bit }
  }

  // MARK: Answers

  /// Whether some stance is on the item; for evidence, whether it is cited.
  func hasStance(on item: Int) -> Bool { sayings[item].attitudes != 0 }

  /// Whether the item is a premise of one of these holders' links.
  func usesAsPremise(_ item: Int) -> Bool { sayings[item].uses & Saying.premise != 0 }

  /// Whether evidence counts as these holders': they cite it, or use it as a premise.
  func reliesOn(evidence item: Int) -> Bool { hasStance(on: item) || usesAsPremise(item) }

  func isSilent(on item: Int) -> Bool {
    sayings[item].attitudes == 0 && sayings[item].uses == 0
  }

  /// Whether a claim is held: asserted or conceded, or without any stance read off links.
  func holds(_ claim: Int) -> Bool {
    let saying = sayings[claim]
    return saying.attitudes == 0
      ? saying.isFavoured : saying.attitudes & (Saying.asserted | Saying.conceded) != 0
  }

  /// Whether a claim's negation is held: denied, or without any stance only attacked.
  func denies(_ claim: Int) -> Bool {
    let saying = sayings[claim]
    return saying.attitudes == 0
      ? saying.uses == Saying.attacked : saying.attitudes & Saying.denied != 0
  }

  /// How a claim is held that is held.
  func commitment(to claim: Int) -> Attitude {
    let isOnlyConceded =
      sayings[claim].attitudes & (Saying.asserted | Saying.conceded) == Saying.conceded
    return isOnlyConceded ? .concedes : .asserts
  }

  /// Whether an attitude to an item is in no stance that says so outright.
  func isImplicit(_ attitude: Attitude, to item: Int) -> Bool {
    Self.byStrength.firstIndex(of: attitude).map { sayings[item].explicit & 1 << $0 == 0 } ?? true
  }

  /// The strongest attitude to an item; `nil` where there is none.
  ///
  /// Evidence without a citation is cited implicitly where links rest on it or favour it.
  ///
  /// - Complexity: O(1).
  func reading(of item: Int, isEvidence: Bool) -> Reading? {
    let saying = sayings[item]
    guard saying.attitudes == 0 else {
      let bit = saying.attitudes & (~saying.attitudes &+ 1)
      return Reading(
        attitude: Self.byStrength[bit.trailingZeroBitCount],
        isHedged: saying.unhedged & bit == 0, isImplicit: saying.explicit & bit == 0,
        isBothWays: saying.isBothWays)
    }
    if saying.isFavoured {
      return Reading(
        attitude: isEvidence ? .cites : .asserts, isHedged: false, isImplicit: true,
        isBothWays: false)
    }
    if isEvidence || saying.uses == 0 { return nil }
    return Reading(attitude: .denies, isHedged: false, isImplicit: true, isBothWays: false)
  }

  // MARK: Rows

  /// The stances of one attitude on an item, in file order.
  func stances(of attitude: Attitude, on item: Int, in graph: ArgumentGraph) -> [Int] {
    var stances: [Int] = []
    for index in graph.stancesOn[item] {
      let index = Int(index)
      if graph.map.stances[index].attitude == attitude,
        isMember[graph.map.stances[index].holder.index]
      {
        stances.append(index)
      }
    }
    return stances
  }

  /// The links that are offered for an attitude to an item, in file order: supports and
  /// entailments into it, for a denial the attacks on it, for a question all three.
  func grounds(for attitude: Attitude, on item: Int, in graph: ArgumentGraph) -> [Int] {
    var grounds: [Int] = []
    for link in graph.linksInto[item] where holdsLink[Int(link)] {
      let isAttack = graph.relations[Int(link)].isCon
      if attitude == .questions || isAttack == (attitude == .denies) { grounds.append(Int(link)) }
    }
    return grounds
  }
}
