/// Whether a quote and a claim that speak of the same thing have it the opposite way round.
///
/// Only what can be told from words alone is judged. The negated words of the one must come back
/// without a negation in the other, since otherwise the two are worded too differently: `not far`
/// may well stand behind a claim of nearness. Where there is a hidden negation, a condition or a
/// question, nothing is said.
package enum Polarity {
  /// The stems that carry a wording's meaning, and those among them that a negation is about.
  package struct Reading {
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

    /// Whether it has a verb that denies (`refused to`) in place of a negation.
    fileprivate var isRefusal = false
    /// The stems that its own words are the opposites of.
    fileprivate let opposed: [UInt32]

    fileprivate var isNegated: Bool { !scopes.isEmpty || isRefusal }

    /// Reads a text.
    ///
    /// - Complexity: O(*w* log *w*) for *w* words.
    package init(_ wording: Wording) {
      content = wording.contentStems.filter { !wording.isOf(.modal, $0) }.sortedWithoutRepeats()
      opposed =
        wording.has(.opposite)
        ? wording.words.compactMap { wording.opposites[$0] }.sortedWithoutRepeats() : []
      var negations = wording.cues(.negation)
      let refusals = wording.cues(.refusal)
      if wording.lexicon.hasConcord, !negations.isEmpty { negations = [negations[0]] }
      isClear = negations.count + refusals.count <= 1
      guard let first = negations.first else {
        isRefusal = !refusals.isEmpty
        return
      }
      let words = negations.map { wording.words[$0.lowerBound] }
      let known = wording.lexicon
      if refusals.isEmpty, words == [known.neither, known.nor] {
        isPair = true
        isClear = true
      }
      isOfNoun = !isPair && known.denialsOfNouns.contains(wording.words[first.lowerBound])
      scopes = negations.prefix(isPair ? 2 : 1).map { Self.scope(from: $0.upperBound, wording) }
    }

    private static func scope(from start: Int, _ wording: Wording) -> [UInt32] {
      var scope: [UInt32] = []
      for (word, before) in zip(wording.words[start...], wording.breaks[start...]) {
        if before != .none || wording.isOf(.clauseStart, word) || scope.count == 4 { break }
        if wording.isOf(.function, word) || wording.isOf(.modal, word) { continue }
        scope.append(wording.stem(of: word))
      }
      return scope
    }
  }

  /// What turns a wording round.
  package static let kinds: WordKinds = [.negation, .refusal, .opposite]

  /// Whether the words of a quote and a claim allow no judgement; a hidden negation that both have
  /// makes no difference.
  private static func isUnclear(_ quote: Wording, _ claim: Wording) -> Bool {
    if quote.asks || claim.asks || quote.has(.condition) || claim.has(.condition) { return true }
    guard quote.has(.hiddenNegation) || claim.has(.hiddenNegation) else { return false }
    func hidden(_ wording: Wording) -> [UInt32] {
      wording.cues(.hiddenNegation).flatMap { wording.words[$0].map(wording.stem(of:)) }.sorted()
    }
    return hidden(quote) != hidden(claim)
  }

  /// Whether the stance's attitude and the polarities of quote and claim do not go together.
  ///
  /// `reading` gives the reading of the claim, which many quotes may be compared with; it is asked
  /// for only where the words leave the matter open.
  ///
  /// - Complexity: O(*w* log *w*) for *w* words of the quote, times the logarithm of the claim's.
  package static func isMismatch(
    quote: Wording, claim: Wording, isDenial: Bool, reading: () -> Reading
  ) -> Bool {
    if isUnclear(quote, claim) { return false }
    let isNegated = quote.has([.negation, .refusal])
    let isSame = isNegated == claim.has([.negation, .refusal])
    let mayOppose = quote.has(.opposite) != claim.has(.opposite)
    guard isSame == isDenial || mayOppose else { return false }
    let (quote, claim) = (Reading(quote), reading())
    guard quote.isClear, claim.isClear else { return false }
    if mayOppose, opposes(quote, claim) || opposes(claim, quote) {
      return !isDenial && !quote.isNegated && !claim.isNegated
    }
    guard isSame == isDenial else { return false }
    if isDenial { return saysSame(quote, claim) }
    return isNegated ? negates(quote, claim) : negates(claim, quote)
  }

  /// Whether one wording has the opposite of another's word, and another word of it.
  private static func opposes(_ one: Reading, _ other: Reading) -> Bool {
    one.opposed.contains { other.content.hasSorted($0) && !one.content.hasSorted($0) }
      && one.content.shares(
        min(1, one.content.count - 1, other.content.count - 1), with: other.content)
  }

  /// Whether a negated wording says of another one's words that it is not so.
  private static func negates(_ negated: Reading, _ plain: Reading) -> Bool {
    // Where no word is denied by itself, all of it is.
    if negated.isRefusal || negated.scopes == [[]] {
      return plain.content.count > 1 && plain.content.allSatisfy(negated.content.hasSorted)
    }
    return negated.scopes.contains { scope in
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
    guard !quote.isRefusal, !claim.isRefusal, claim.content.count > 1,
      claim.content.count <= quote.content.count
    else { return false }
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
