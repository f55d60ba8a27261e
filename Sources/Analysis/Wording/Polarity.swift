/// Whether a quote and a claim that speak of the same thing have it the opposite way round.
///
/// Only what can be told from words alone is judged. The negated words of the one must come back
/// without a negation in the other, since otherwise the two are worded too differently: `not far`
/// may well stand behind a claim of nearness. Where there is a hidden negation, a condition or a
/// question, nothing is said.
enum Polarity {
  /// The stems that carry a wording's meaning, and those among them that a negation is about.
  private struct Reading {
    var content: Set<String> = []
    /// What stands right behind each negation, in order: two of 'neither … nor', else one.
    var scopes: [[String]] = []
    /// Whether each scope is judged by itself.
    var isPair = false
    var isNegated = false
    /// Whether the negation denies that there is any such thing (`no child`).
    var isOfNoun = false
    /// Whether no judgement is possible.
    var isUnclear = false

    init(_ wording: Wording) {
      content = Set(wording.contentStems).subtracting(Self.passedOver)
      isUnclear =
        wording.asks || CueList.hiddenNegations.isIn(wording) || CueList.conditions.isIn(wording)
      let negations = CueList.negations.ranges(in: wording)
      if negations.isEmpty { return }
      isNegated = true
      let words = negations.map { wording.words[$0.lowerBound] }
      isPair = words == ["neither", "nor"]
      if negations.count > 1, !isPair { isUnclear = true }
      isOfNoun = ["no", "none", "neither"].contains(words[0]) && !isPair
      scopes = negations.prefix(isPair ? 2 : 1).map { Self.scope(from: $0.upperBound, wording) }
    }

    private static func scope(from start: Int, _ wording: Wording) -> [String] {
      var scope: [String] = []
      for index in start..<wording.words.count {
        let word = wording.words[index]
        if wording.isAfterBreak[index] || clauseStarts.contains(word) || scope.count == 4 { break }
        if FunctionWords.all.contains(word) || passedOver.contains(word) { continue }
        scope.append(stem(of: word))
      }
      return scope
    }

    /// Negations, and what ought to be: a negation is about the word behind it.
    private static let passedOver: Set<String> = [
      "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "must",
      "ought", "should",
    ]

    /// Words at which what a negation is about ends.
    private static let clauseStarts: Set<String> = [
      "although", "because", "but", "nor", "since", "that", "though", "which", "while", "who",
    ]
  }

  /// Whether the stance's attitude and the polarities of quote and claim do not go together.
  static func isMismatch(quote: Wording, claim: Wording, isDenial: Bool) -> Bool {
    let quote = Reading(quote)
    let claim = Reading(claim)
    if quote.isUnclear || claim.isUnclear { return false }
    if isDenial { return isSame(quote, claim) }
    if quote.isNegated == claim.isNegated { return false }
    return quote.isNegated ? negates(quote, claim) : negates(claim, quote)
  }

  /// Whether a negated wording says of another one's words that it is not so.
  private static func negates(_ negated: Reading, _ plain: Reading) -> Bool {
    negated.scopes.contains { scope in
      let head = scope.prefix(negated.isOfNoun ? 2 : 1)
      guard !head.isEmpty, head.allSatisfy(plain.content.contains) else { return false }
      let content = negated.isPair ? Set(scope) : negated.content
      let shared = content.intersection(plain.content).count
      return shared >= min(2, content.count, plain.content.count)
    }
  }

  /// Whether two wordings say the same, which a denial's quote and claim should not.
  private static func isSame(_ quote: Reading, _ claim: Reading) -> Bool {
    guard quote.isNegated == claim.isNegated, claim.content.count > 1 else { return false }
    if quote.isNegated {
      return quote.scopes.first?.first != nil
        && quote.scopes.first?.first == claim.scopes.first?.first
        && quote.content.isSuperset(of: claim.content)
    }
    return quote.content.isSuperset(of: claim.content)
  }
}
