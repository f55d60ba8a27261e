internal import ArgumentModel

/// What a set of holders says and uses, by claim and by evidence.
struct SideReading {
  /// An attitude, hedged or not, said or read off links.
  struct Reading: Equatable {
    var attitude: Attitude
    /// Whether all stances of that attitude are hedged.
    var isHedged: Bool
    /// Whether all stances of that attitude are implicit, or there is none and links show it.
    var isImplicit: Bool
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

  /// Item → the attitudes taken to it, as bits.
  private var attitudes: [UInt8]
  /// Item → the attitudes of which some stance is not hedged.
  private var unhedged: [UInt8]
  /// Item → the attitudes of which some stance is said outright.
  private var explicit: [UInt8]
  /// Item → what its own links make of it, as bits of ``Use``.
  private var uses: [UInt8]

  private enum Use {
    static let premise: UInt8 = 1
    static let favoured: UInt8 = 2
    static let attacked: UInt8 = 4
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
    attitudes = Array(repeating: 0, count: itemCount)
    unhedged = attitudes
    explicit = attitudes
    uses = attitudes
    for holder in holders {
      for index in graph.stancesOf[holder.index] { note(graph.map.stances[Int(index)]) }
      for index in graph.linksOf[holder.index] where !holdsLink[Int(index)] {
        holdsLink[Int(index)] = true
        for premise in graph.premises[Int(index)] { uses[Int(premise)] |= Use.premise }
        let target = Int(graph.targets[Int(index)])
        switch graph.relations[Int(index)] {
        case .supports, .entails: uses[target] |= Use.favoured
        case .attacks: uses[target] |= Use.attacked
        case .undercuts: break
        }
      }
    }
  }

  private mutating func note(_ stance: Stance) {
    guard let rank = Self.byStrength.firstIndex(of: stance.attitude) else { return }
    let bit = UInt8(1) << UInt8(rank)
    attitudes[stance.target.index] |= bit
    if !stance.isHedged { unhedged[stance.target.index] |= bit }
    if !stance.isImplicit { explicit[stance.target.index] |= bit }
  }

  // MARK: Answers

  /// Whether some stance is on the item; for evidence, whether it is cited.
  func hasStance(on item: Int) -> Bool { attitudes[item] != 0 }

  /// Whether the item is a premise of one of these holders' links.
  func usesAsPremise(_ item: Int) -> Bool { uses[item] & Use.premise != 0 }

  /// Whether evidence counts as these holders': they cite it, or use it as a premise.
  func reliesOn(evidence item: Int) -> Bool { hasStance(on: item) || usesAsPremise(item) }

  func isSilent(on item: Int) -> Bool {
    attitudes[item] == 0 && uses[item] == 0
  }

  /// Whether a claim is held: asserted or conceded, or without any stance read off links.
  func holds(_ claim: Int) -> Bool {
    attitudes[claim] == 0
      ? uses[claim] & (Use.premise | Use.favoured) != 0 : attitudes[claim] & 0b101 != 0
  }

  /// Whether a claim's negation is held: denied, or without any stance only attacked.
  func denies(_ claim: Int) -> Bool {
    attitudes[claim] == 0 ? uses[claim] == Use.attacked : attitudes[claim] & 0b10 != 0
  }

  /// How a claim is held that is held.
  func commitment(to claim: Int) -> Attitude {
    attitudes[claim] & 0b101 == 0b100 ? .concedes : .asserts
  }

  /// The strongest attitude to an item; `nil` where there is none.
  ///
  /// Evidence without a citation is cited implicitly where links rest on it or favour it.
  ///
  /// - Complexity: O(1).
  func reading(of item: Int, isEvidence: Bool) -> Reading? {
    let taken = attitudes[item]
    guard taken == 0 else {
      let bit = taken & (~taken &+ 1)
      return Reading(
        attitude: Self.byStrength[bit.trailingZeroBitCount],
        isHedged: unhedged[item] & bit == 0, isImplicit: explicit[item] & bit == 0)
    }
    let isFavoured = uses[item] & (Use.premise | Use.favoured) != 0
    switch (uses[item] != 0, isEvidence) {
    case (false, _): return nil
    case (true, false):
      return Reading(
        attitude: isFavoured ? .asserts : .denies, isHedged: false, isImplicit: true)
    case (true, true):
      return isFavoured ? Reading(attitude: .cites, isHedged: false, isImplicit: true) : nil
    }
  }

  // MARK: Rows

  /// The stances of one attitude on an item, in file order.
  func stances(of attitude: Attitude, on item: Int, in graph: ArgumentGraph) -> [Int] {
    var stances: [Int] = []
    for index in graph.stancesOn[item] {
      let stance = graph.map.stances[Int(index)]
      if isMember[stance.holder.index], stance.attitude == attitude {
        stances.append(Int(index))
      }
    }
    return stances
  }

  /// The links that are offered for an attitude to an item, in file order: supports and
  /// entailments into it, for a denial the attacks on it, for a question all three.
  func grounds(for attitude: Attitude, on item: Int, in graph: ArgumentGraph) -> [Int] {
    var grounds: [Int] = []
    for link in graph.linksInto[item] where holdsLink[Int(link)] {
      let isAttack = graph.relations[Int(link)] == .attacks
      if attitude == .questions || isAttack == (attitude == .denies) { grounds.append(Int(link)) }
    }
    return grounds
  }
}
