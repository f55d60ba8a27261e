internal import ArgumentModel
internal import Dense
internal import Evaluation

/// What a side says, as far as the standing of claims in its view depends on it.
///
/// Everyone speaks to all that is on the map, makes every link, and is committed to nothing, but
/// against what some holder denies and nobody holds: this gives the view of the whole map.
struct CruxSide {
  /// Claim → what the side says of it.
  let words: [Crux.Word]
  /// Claim or evidence → whether the side takes a stance on it, or cites it.
  let speaksOf: [Bool]
  /// Link → whether it is the side's.
  let holdsLink: [Bool]
  /// Contradiction → whether it is the side's.
  let holdsContradiction: [Bool]

  /// - Complexity: O(*n*) for *n* declarations of the map.
  init(_ perspective: Perspective, in graph: ArgumentGraph) {
    let map = graph.map
    let isAll = perspective.isEveryone
    var attitudes = [UInt8](repeating: 0, count: graph.claimCount)
    var speaksOf = [Bool](repeating: isAll, count: graph.claimCount + graph.evidenceCount)
    var holdsLink = [Bool](repeating: isAll, count: graph.linkCount)
    var isMember = [Bool](repeating: false, count: map.holders.count)
    for holder in perspective.holders {
      isMember[holder.index] = true
      for link in graph.linksOf[holder.index] { holdsLink[Int(link)] = true }
      for index in graph.stancesOf[holder.index] {
        let attitude = map.stances[Int(index)].attitude
        let target = map.stances[Int(index)].target.index
        speaksOf[target] = true
        if attitude != .cites { attitudes[target] |= Self.bit(attitude) }
      }
    }
    var words = attitudes.map(Self.word)
    // What somebody denies and nobody holds counts for everyone.
    if isAll { for claim in UnopposedDenials.claims(of: graph) { words[Int(claim)] = .denied } }
    self.words = words
    self.speaksOf = speaksOf
    self.holdsLink = holdsLink
    holdsContradiction = map.contradictions.map { contradiction in
      isAll || contradiction.holders.contains { isMember[$0.index] }
    }
  }

  private static func bit(_ attitude: Attitude) -> UInt8 {
    switch attitude {
    case .asserts, .concedes: 1
    case .denies: 2
    case .questions: 4
    case .reports, .cites: 0
    }
  }

  private static func word(_ attitudes: UInt8) -> Crux.Word {
    switch attitudes & 3 {
    case 1: .held
    case 2: .denied
    case 3: .both
    default: attitudes & 4 != 0 ? .questioned : .none
    }
  }
}

/// What a side's own word on a claim does to it in the side's view.
enum OwnWord: UInt8 {
  /// Nothing.
  case nothing
  /// It is attacked by what nothing attacks.
  case defeats
  /// It is attacked by what it attacks itself, so that it never stands.
  case opens

  init(_ word: Crux.Word) {
    switch word {
    case .denied: self = .defeats
    case .both, .questioned: self = .opens
    case .held, .none, .with, .without: self = .nothing
    }
  }
}
