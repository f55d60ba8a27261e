internal import Dense
package import SourceText

/// The stances added last, which wait to be looked up together.
///
/// In a large map every look-up waits for memory: some at a time wait less.
struct StanceStatements: Sendable {
  fileprivate var numbers = NumberTable()
  fileprivate var probes: [NumberTable.Probe] = []
  fileprivate var waiting: [Stance] = []
  /// Where each stance that waits was stated.
  fileprivate var waitingPlaces: [Int32] = []
  /// Stance → where it was stated first; only where repeats are mistakes.
  fileprivate var places: [Int32] = []
}

extension MapBuilder {
  /// How many statements are looked up together.
  var batch: Int { repeats == .merged ? 64 : 1 }

  // MARK: Questions

  /// Adds the answers of a question; one that is repeated counts once.
  package mutating func add(answers: some Sequence<NameUse>, ofQuestion index: Int) {
    var claims: [NodeID] = []
    var seen: Set<NodeID> = []
    for name in answers {
      if let claim = claim(name), seen.insert(claim).inserted { claims.append(claim) }
    }
    map.questions[index].answers += claims
  }

  // MARK: Stances

  /// A stance whose target is not looked up yet.
  package struct StatedStance {
    package var holder: HolderID
    package var attitude: Attitude
    package var target: NameUse
    package var isHedged: Bool
    package var isImplicit: Bool
    package var quotes: [Quote]
    package var place: Place
    /// Where mistakes of the whole and of its flags are, if not at its target.
    package var mistakePlaces: (whole: Int32, flags: Int32)?

    package init(
      holder: HolderID, attitude: Attitude, target: NameUse, isHedged: Bool, isImplicit: Bool,
      quotes: [Quote], place: Place,
      mistakePlaces: (whole: Int32, flags: Int32)? = nil
    ) {
      self.holder = holder
      self.attitude = attitude
      self.target = target
      self.isHedged = isHedged
      self.isImplicit = isImplicit
      self.quotes = quotes
      self.place = place
      self.mistakePlaces = mistakePlaces
    }
  }

  /// Makes room for so many stances.
  package mutating func reserve(stances: Int) {
    self.stances.numbers = NumberTable(capacity: stances)
    map.stances.reserveCapacity(stances)
  }

  /// Adds a stance; ``finishStances()`` ends them.
  package mutating func add(_ stance: StatedStance) {
    let isCitation = stance.attitude == .cites
    if isCitation, stance.isHedged || stance.isImplicit {
      mistakes.append(
        MapMistake(.flagOnCitation, at: stance.mistakePlaces?.flags ?? stance.target.place))
      return
    }
    guard let target = isCitation ? evidence(stance.target) : claim(stance.target) else { return }
    let whole = Stance(
      holder: stance.holder, attitude: stance.attitude, target: target, isHedged: stance.isHedged,
      isImplicit: stance.isImplicit, quotes: stance.quotes, place: stance.place)
    let key = whole.identity.packed
    stances.probes.append(stances.numbers.probe(key.first, key.second))
    stances.waiting.append(whole)
    stances.waitingPlaces.append(stance.mistakePlaces?.whole ?? stance.target.place)
    if stances.waiting.count >= batch { lookUpStances() }
  }

  private mutating func lookUpStances() {
    stances.numbers.lookUp(&stances.probes)
    for index in stances.waiting.indices {
      let (number, isNew) = stances.numbers.number(of: stances.probes[index])
      switch (isNew, repeats) {
      case (true, _):
        map.stances.append(stances.waiting[index])
        if repeats == .mistakes { stances.places.append(stances.waitingPlaces[index]) }
      case (false, .merged):
        let quotes = stances.waiting[index].quotes
        map.stances[Int(number)].quotes += quotes
        repeated.add(
          stances.waiting[index].place, saidBeforeAt: map.stances[Int(number)].place,
          isIdle: quotes.isEmpty)
      case (false, .mistakes):
        mistakes.append(
          MapMistake(
            .repeated, at: stances.waitingPlaces[index], other: stances.places[Int(number)]))
      }
    }
    stances.probes.removeAll(keepingCapacity: true)
    stances.waiting.removeAll(keepingCapacity: true)
    stances.waitingPlaces.removeAll(keepingCapacity: true)
  }

  /// Ends the stances: a quote that is repeated counts once.
  package mutating func finishStances() {
    lookUpStances()
    for index in map.stances.indices where map.stances[index].quotes.count > 1 {
      map.stances[index].quotes.removeRepeats(by: \.text)
    }
  }

  // MARK: Contradictions

  /// Adds a contradiction; ``finishContradictions()`` ends them.
  ///
  /// Its holders are given once each; they are `nil` where one is not known. A mistake of the whole
  /// is at its second name where nothing else is said.
  package mutating func addContradiction(
    _ firstName: NameUse, _ secondName: NameUse, holders: [HolderID]?, quotes: [Quote],
    place: Place, mistakePlace: Int32? = nil
  ) {
    let mistakePlace = mistakePlace ?? secondName.place
    guard let first = claim(firstName), let second = claim(secondName), let holders else { return }
    guard first != second else {
      mistakes.append(MapMistake(.contradictsItself, name: secondName.name, at: secondName.place))
      return
    }
    let pair = Contradiction(
      first: first, second: second, holders: holders, quotes: quotes, place: place)
    let (number, isNew) = contradictionNumbers.number(of: pair.packedIdentity, 0)
    if isNew {
      map.contradictions.append(pair)
      contradictionPlaces.append(mistakePlace)
    } else if repeats == .mistakes {
      mistakes.append(
        MapMistake(.repeated, at: mistakePlace, other: contradictionPlaces[Int(number)]))
    } else {
      map.contradictions[Int(number)].holders += holders
      map.contradictions[Int(number)].quotes += quotes
      repeated.add(
        place, saidBeforeAt: map.contradictions[Int(number)].place, isIdle: false)
    }
  }

  /// Ends the contradictions: a holder or quote that is repeated counts once.
  package mutating func finishContradictions() {
    for index in map.contradictions.indices {
      map.contradictions[index].quotes.removeRepeats(by: \.text)
      map.contradictions[index].holders.removeRepeats(by: \.self)
    }
  }

  // MARK: Allowances

  /// Adds an allowance, after ``finishLinks(taken:)``.
  ///
  /// Each subject comes with its name as it is to be written. A mistake of the list of subjects is
  /// at the place given for it.
  package mutating func addAllowance(
    _ code: String, of subjects: [(use: NameUse, word: String)], reason: String, place: Place,
    mistakePlace: Int32
  ) {
    if subjects.isEmpty { mistakes.append(MapMistake(.noSubjects, at: mistakePlace)) }
    var known: [String] = []
    for (use, word) in subjects {
      switch entity(use.name) {
      case nil, .broken: note(use, expected: Subject.Kind.allCases)
      case .link(let index):
        // Only a name that the mapper gave can be spoken of.
        if let link = links.link(ofStatement: Int(index)) { map.links[link].isNamed = true }
        known.append(word)
      default: known.append(word)
      }
    }
    map.allowances.append(Allowance(code: code, subjects: known, reason: reason, place: place))
  }
}
