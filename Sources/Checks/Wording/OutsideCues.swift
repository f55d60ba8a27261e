internal import Lexicons

/// What the sentence around a quote does to the words quoted from it.
enum OutsideCue: Int, Sendable {
  /// It says that they are not so.
  case denial
  /// It has somebody else say them.
  case attribution
  /// It says that they may be so.
  case hedge
  /// It says what would be if they were so.
  case condition

  /// A cue outside the quote, as text.
  struct Found {
    let cue: OutsideCue
    let words: String
    /// Whether the claim says what is quoted, as far as its words tell.
    var isOfClaim = true
  }

  /// How far before a quote a hedge may stand, in words.
  private static let reach = 8

  /// A hedge before a quote, in its own clause.
  static func hedge(_ around: MapWording.Surroundings) -> Found? {
    let wording = around.wording
    guard wording.has(.hedge) else { return nil }
    let clauses = Clauses(wording)
    let found = wording.cues(.hedge).last { range in
      range.upperBound <= around.quote.lowerBound
        && around.quote.lowerBound - range.upperBound <= reach
        && clauses[range.lowerBound] == clauses[around.quote.lowerBound]
    }
    return found.map { Found(cue: .hedge, words: wording.text(ofCue: $0)) }
  }

  /// What makes a condition of a quote, right before it: *if [prices rise]*.
  static func condition(_ around: MapWording.Surroundings) -> Found? {
    let wording = around.wording
    guard wording.has(.condition) else { return nil }
    let found = wording.cues(.condition).last {
      isRight($0.upperBound, before: around.quote, takesArticles: true, wording)
    }
    return found.map { Found(cue: .condition, words: wording.text(ofCue: $0)) }
  }

  /// Another voice, before or behind a quote, in its own clause.
  static func attribution(_ around: MapWording.Surroundings) -> Found? {
    let wording = around.wording
    guard wording.has(.attribution) else { return nil }
    let clauses = Clauses(wording)
    let found = wording.cues(.attribution).first { range in
      if isNobodys(range, wording) { return false }
      return range.upperBound <= around.quote.lowerBound
        ? clauses[range.lowerBound] == clauses[around.quote.lowerBound]
        : range.lowerBound >= around.quote.upperBound
          && clauses[range.lowerBound] == clauses[around.quote.upperBound - 1]
    }
    return found.map { Found(cue: .attribution, words: wording.text(ofCue: $0)) }
  }

  /// Whether nobody, or hardly anybody, is said to say something: *nobody believes*.
  private static func isNobodys(_ attribution: Range<Int>, _ wording: Wording) -> Bool {
    (wording.cues(.negation) + wording.cues(.hiddenNegation)).contains { subject in
      (0...1).contains(attribution.lowerBound - subject.upperBound)
        && wording.breaks[subject.lowerBound] != .none
    }
  }

  /// A denial of what is quoted: right before the quote, before it with 'that' between, or right
  /// behind it.
  ///
  /// A claim in words of its own, or in another language, may turn round what is quoted by more than
  /// is known here: then only what denies a whole clause counts.
  static func denial(_ around: MapWording.Surroundings, of claim: Wording) -> Found? {
    let wording = around.wording
    guard wording.has([.denial, .negation]) else { return nil }
    let quoted = around.quote
    let content = wording.lexicon === claim.lexicon ? Set(claim.contentStems) : []
    let isOfClaim = says(content, quoted, of: wording)
    if !isOfClaim, turnsRound(claim) { return nil }
    let denial = wording.cues(.denial).first { range in
      range.lowerBound < quoted.lowerBound
        // It may go on into the quote: 'not [true that …]'.
        ? range.upperBound > quoted.lowerBound
          || isRight(range.upperBound, before: quoted, wording)
            && (isOfClaim || deniesClause(range, wording))
        : range.lowerBound >= quoted.upperBound
          && range.lowerBound - quoted.upperBound <= 1
          && !wording.breaks[quoted.upperBound...range.lowerBound].contains(.strong)
    }
    if let denial, !isUndone(denial, wording) {
      return Found(
        cue: .denial, words: wording.text(ofCue: denial), isOfClaim: isOfClaim)
    }
    let negation = wording.cues(.negation).last { $0.upperBound <= quoted.lowerBound }
    guard let negation else { return nil }
    let between = negation.upperBound..<quoted.lowerBound
    let that = between.last { isThat($0, wording) }
    let isSaid = that.map { areArticles($0 + 1..<quoted.lowerBound, wording) } ?? false
    let isClose = between.allSatisfy { index in
      (wording.breaks[index] == .none || wording.isOf(.complementizer, wording.words[index]))
        && !wording.isOf(.clauseStart, wording.words[index])
        || isSaid && index == that
    }
    guard isClose, between.count <= 6 else { return nil }
    // Nobody denies it, or somebody did not know it: so it is.
    if isSaid, between.contains(where: { wording.isOf(.factive, wording.words[$0]) }) {
      return nil
    }
    if !isSaid {
      // What is denied then is the first word behind the negation.
      guard isOfClaim, wording.breaks[quoted.lowerBound] == .none else { return nil }
      let next = (negation.upperBound..<quoted.upperBound).first {
        !wording.isOf(.function, wording.words[$0]) && !wording.isOf(.modal, wording.words[$0])
      }
      guard let next, content.contains(wording.stem(of: wording.words[next])) else { return nil }
    }
    return Found(cue: .denial, words: wording.text(ofCue: negation), isOfClaim: isOfClaim)
  }

  /// Whether a denial is of what follows 'that', and not of a word.
  private static func deniesClause(_ denial: Range<Int>, _ wording: Wording) -> Bool {
    isThat(denial.upperBound - 1, wording) || isThat(denial.upperBound, wording)
  }

  /// Whether most words of a claim are quoted, or most of what is quoted is in the claim.
  private static func says(
    _ content: Set<UInt32>, _ quoted: Range<Int>, of wording: Wording
  ) -> Bool {
    let stems = Set(
      quoted.filter { !wording.isOf(.function, wording.words[$0]) }
        .map { wording.stem(of: wording.words[$0]) })
    let shared = stems.intersection(content)
    return !shared.isEmpty && shared.count >= min(2, content.count, stems.count)
  }

  /// Whether a claim has a word by which it may say the opposite of what is quoted.
  private static func turnsRound(_ claim: Wording) -> Bool {
    claim.has([.hiddenNegation, .denial, .condition, .opposite, .modal])
  }

  /// Whether a negation before a denial affirms what is denied: *nobody doubts that*.
  private static func isUndone(_ denial: Range<Int>, _ wording: Wording) -> Bool {
    denial.contains { wording.isOf(.factive, wording.words[$0]) }
      && wording.cues(.negation).contains { negation in
        negation.upperBound <= denial.lowerBound && denial.lowerBound - negation.upperBound <= 2
          && !wording.breaks[negation.upperBound...denial.lowerBound].contains(.strong)
      }
  }

  /// Whether nothing stands between a cue and a quote but what begins the clause that it is about:
  /// 'that', and then words such as articles.
  private static func isRight(
    _ end: Int, before quote: Range<Int>, takesArticles: Bool = false, _ wording: Wording
  ) -> Bool {
    var index = end
    var isInClause = takesArticles || isThat(end - 1, wording)
    if index < quote.lowerBound, isThat(index, wording) {
      index += 1
      isInClause = true
    }
    guard index <= quote.lowerBound else { return false }
    return wording.breaks[quote.lowerBound] == .none
      && (index == quote.lowerBound
        || isInClause && areArticles(index..<quote.lowerBound, wording))
  }

  private static func isThat(_ index: Int, _ wording: Wording) -> Bool {
    wording.isOf(.complementizer, wording.words[index])
  }

  /// Whether a few words say little by themselves, and begin no other clause.
  private static func areArticles(_ words: Range<Int>, _ wording: Wording) -> Bool {
    words.count <= 2
      && words.allSatisfy {
        wording.isOf(.function, wording.words[$0]) && !isThat($0, wording)
          && (wording.breaks[$0] == .none || $0 == words.lowerBound)
      }
  }
}
