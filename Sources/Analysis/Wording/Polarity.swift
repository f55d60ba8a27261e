/// Whether a quote and a claim that speak of the same thing have it the opposite way round.
///
/// Only what can be told from words alone is judged. The negated words of the one must come back
/// without a negation in the other, since otherwise the two are worded too differently: `not far`
/// may well stand behind a claim of nearness. Where there is a hidden negation, a condition or a
/// question, nothing is said.
enum Polarity {
  /// The stems that carry a wording's meaning, and those among them that a negation is about.
  struct Reading {
    /// In ascending order, none twice.
    fileprivate let content: [UInt32]
    /// What stands right behind each negation, in order: two of 'neither … nor', else one.
    fileprivate var scopes: [[UInt32]] = []
    /// Whether each scope is judged by itself.
    fileprivate var isPair = false
    /// Whether the negation denies that there is any such thing (`no child`).
    fileprivate var isOfNoun = false
    /// Whether it has one negation, or a pair, rather than several.
    fileprivate var isClear = true

    fileprivate var isNegated: Bool { !scopes.isEmpty }

    /// Reads a text.
    ///
    /// - Complexity: O(*w* log *w*) for *w* words.
    init(_ wording: Wording) {
      content = wording.contentStems.filter { !wording.isOf(.modal, $0) }.sortedWithoutRepeats()
      let negations = CueList.negations.ranges(in: wording)
      guard let first = negations.first else { return }
      let words = negations.map { wording.words[$0.lowerBound] }
      let known = Lexicon.english
      isPair = words == [known.neither, known.nor]
      isClear = negations.count == 1 || isPair
      isOfNoun = !isPair && known.denialsOfNouns.contains(wording.words[first.lowerBound])
      scopes = negations.prefix(isPair ? 2 : 1).map { Self.scope(from: $0.upperBound, wording) }
    }

    private static func scope(from start: Int, _ wording: Wording) -> [UInt32] {
      var scope: [UInt32] = []
      for (word, isAfterBreak) in zip(wording.words[start...], wording.isAfterBreak[start...]) {
        if isAfterBreak || wording.isOf(.clauseStart, word) || scope.count == 4 { break }
        if wording.isOf(.function, word) || wording.isOf(.modal, word) { continue }
        scope.append(wording.stem(of: word))
      }
      return scope
    }
  }

  /// Negations, and what ought to be: a negation is about the word behind it.
  static let modals: Set<String> = [
    "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "must",
    "ought", "should",
  ]

  /// Words at which what a negation is about ends.
  static let clauseStarts: Set<String> = [
    "although", "because", "but", "nor", "since", "that", "though", "which", "while", "who",
  ]

  /// Whether the words of a quote or a claim allow no judgement.
  private static func isUnclear(_ wording: Wording) -> Bool {
    wording.asks || CueList.hiddenNegations.isIn(wording) || CueList.conditions.isIn(wording)
  }

  /// Whether the stance's attitude and the polarities of quote and claim do not go together.
  ///
  /// `reading` gives the reading of the claim, which many quotes may be compared with; it is asked
  /// for only where the words leave the matter open.
  ///
  /// - Complexity: O(*w* log *w*) for *w* words of the quote, times the logarithm of the claim's.
  static func isMismatch(
    quote: Wording, claim: Wording, isDenial: Bool, reading: () -> Reading
  ) -> Bool {
    if isUnclear(quote) || isUnclear(claim) { return false }
    let isNegated = CueList.negations.isIn(quote)
    let isSame = isNegated == CueList.negations.isIn(claim)
    guard isSame == isDenial else { return false }
    let (quote, claim) = (Reading(quote), reading())
    guard quote.isClear, claim.isClear else { return false }
    if isDenial { return saysSame(quote, claim) }
    return isNegated ? negates(quote, claim) : negates(claim, quote)
  }

  /// Whether a negated wording says of another one's words that it is not so.
  private static func negates(_ negated: Reading, _ plain: Reading) -> Bool {
    negated.scopes.contains { scope in
      let head = scope.prefix(negated.isOfNoun ? 2 : 1)
      guard !head.isEmpty, head.allSatisfy(plain.content.hasSorted) else { return false }
      let content = negated.isPair ? scope.sortedWithoutRepeats() : negated.content
      let wanted = min(2, content.count, plain.content.count)
      return content.shares(wanted, with: plain.content)
    }
  }

  /// Whether two wordings, both with a negation or both without, say the same, which a denial's
  /// quote and claim should not.
  private static func saysSame(_ quote: Reading, _ claim: Reading) -> Bool {
    guard claim.content.count > 1, claim.content.count <= quote.content.count else { return false }
    if quote.isNegated {
      guard let first = quote.scopes.first?.first, first == claim.scopes.first?.first else {
        return false
      }
    }
    return claim.content.allSatisfy(quote.content.hasSorted)
  }
}

/// Sets as ascending arrays.
extension [UInt32] {
  fileprivate func sortedWithoutRepeats() -> [UInt32] {
    var result: [UInt32] = []
    for value in sorted() where result.last != value { result.append(value) }
    return result
  }

  fileprivate func hasSorted(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }

  /// Whether at least so many values are also in another array.
  ///
  /// - Complexity: O(*n* log *m*) for *n* values here or there, whichever are fewer, and *m* others.
  fileprivate func shares(_ wanted: Int, with other: [UInt32]) -> Bool {
    let (few, many) = count < other.count ? (self, other) : (other, self)
    var left = wanted
    for value in few where left > 0 && many.hasSorted(value) { left -= 1 }
    return left <= 0
  }
}
