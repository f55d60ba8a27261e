/// What the sentence around a quote does to the words quoted from it.
enum OutsideCue: Int, Sendable {
  /// It says that they are not so.
  case denial
  /// It has somebody else say them.
  case attribution
  /// It says that they may be so.
  case hedge

  /// A cue outside the quote, as text.
  struct Found {
    let cue: OutsideCue
    let words: String
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

  /// Another voice, before or behind a quote, in its own clause.
  static func attribution(_ around: MapWording.Surroundings) -> Found? {
    let wording = around.wording
    guard wording.has(.attribution) else { return nil }
    let clauses = Clauses(wording)
    let found = wording.cues(.attribution).first { range in
      range.upperBound <= around.quote.lowerBound
        ? clauses[range.lowerBound] == clauses[around.quote.lowerBound]
        : range.lowerBound >= around.quote.upperBound
          && clauses[range.lowerBound] == clauses[around.quote.upperBound - 1]
    }
    return found.map { Found(cue: .attribution, words: wording.text(ofCue: $0)) }
  }

  /// A denial of what is quoted, of which the claim has most words: right before the quote, before
  /// it with 'that' between, or right behind it.
  static func denial(_ around: MapWording.Surroundings, of claim: Wording) -> Found? {
    let wording = around.wording
    guard wording.has([.denial, .negation]), wording.lexicon === claim.lexicon else { return nil }
    let quoted = around.quote
    let content = Set(claim.contentStems)
    let stems = quoted.filter { !wording.isOf(.function, wording.words[$0]) }
      .map { wording.stem(of: wording.words[$0]) }
    let shared = Set(stems.filter(content.contains))
    guard !shared.isEmpty, shared.count >= min(2, content.count, Set(stems).count) else {
      return nil
    }
    let denial = wording.cues(.denial).first { range in
      range.lowerBound < quoted.lowerBound
        // It may go on into the quote: 'not [true that …]'.
        ? range.upperBound > quoted.lowerBound
          || isRight(range.upperBound, before: quoted.lowerBound, wording)
        : range.lowerBound >= quoted.upperBound
          && range.lowerBound - quoted.upperBound <= 1
          && !wording.breaks[quoted.upperBound...range.lowerBound].contains(.strong)
    }
    if let denial, !isUndone(denial, wording) {
      return Found(cue: .denial, words: wording.text(ofCue: denial))
    }
    let negation = wording.cues(.negation).last { $0.upperBound <= quoted.lowerBound }
    guard let negation else { return nil }
    let between = negation.upperBound..<quoted.lowerBound
    let isSaid = between.last.map { wording.isOf(.complementizer, wording.words[$0]) } ?? false
    let isClose = between.allSatisfy { index in
      (wording.breaks[index] == .none || wording.isOf(.complementizer, wording.words[index]))
        && !wording.isOf(.clauseStart, wording.words[index])
        || isSaid && index == between.last
    }
    guard isClose, between.count <= 6 else { return nil }
    // Nobody denies it, or somebody did not know it: so it is.
    if isSaid, between.contains(where: { wording.isOf(.factive, wording.words[$0]) }) {
      return nil
    }
    if !isSaid {
      // What is denied then is the first word behind the negation.
      guard wording.breaks[quoted.lowerBound] == .none else { return nil }
      let next = (negation.upperBound..<quoted.upperBound).first {
        !wording.isOf(.function, wording.words[$0]) && !wording.isOf(.modal, wording.words[$0])
      }
      guard let next, content.contains(wording.stem(of: wording.words[next])) else { return nil }
    }
    return Found(cue: .denial, words: wording.text(ofCue: negation))
  }

  /// Whether a negation before a denial affirms what is denied: *nobody doubts that*.
  private static func isUndone(_ denial: Range<Int>, _ wording: Wording) -> Bool {
    denial.contains { wording.isOf(.factive, wording.words[$0]) }
      && wording.cues(.negation).contains { negation in
        negation.upperBound <= denial.lowerBound && denial.lowerBound - negation.upperBound <= 2
          && !wording.breaks[negation.upperBound...denial.lowerBound].contains(.strong)
      }
  }

  /// Whether nothing stands between two places but what begins the clause that is denied.
  private static func isRight(_ end: Int, before start: Int, _ wording: Wording) -> Bool {
    start - end <= 1
      && (end..<start).allSatisfy { wording.isOf(.complementizer, wording.words[$0]) }
      && wording.breaks[start] == .none
  }
}
