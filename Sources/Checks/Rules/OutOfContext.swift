internal import ArgumentModel
internal import Evaluation
internal import Lexicons
package import SourceText

/// The sentence around a quote takes back what the quote says, and the stance does not show it.
package struct OutOfContext: Check {
  package let code = "out-of-context"
  package let summary = "the sentence around a quote denies, attributes or hedges what it says"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    In the article the quoted words stand in a sentence that says they are not so ("Nobody believes
    that …"), has somebody else say them ("According to …"), says they may be so ("Perhaps …"), or
    what would be then ("If …"), and the stance shows none of it. A denial is a warning where the
    claim has the words of the quote; all else is a note. It is looked for in the languages that
    'argmap help overclaim' names, where the article's text is at hand.

        // gazette.txt says: Nobody believes that the street is safe.
        source gazette "Shops fear an empty street"
            file: gazette.txt
        gazette asserts safe "The street is safe." at "the street is safe"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let wording = context.wording
    let map = context.map
    return wording.stances.compactMap { quoted in
      guard wording.haveSurroundings(quoted.quotes) else { return nil }
      let stance = map.stances[quoted.stance]
      guard let claim = wording[claim: stance.target.index],
        let (found, index) = found(around: quoted, stance, claim, wording, map)
      else { return nil }
      let holder = map.name(of: stance.holder)
      let what =
        switch found.cue {
        case .denial: found.isOfClaim ? "denies it" : "denies what is quoted"
        case .attribution: "has another voice say it"
        case .hedge: "hedges it"
        case .condition: "makes it a condition"
        }
      let remedy =
        switch found.cue {
        case .denial:
          found.isOfClaim
            ? "write 'denies', or quote the whole sentence and word the claim by it"
            : "if the claim says so too, quote the whole sentence; else write 'denies'"
        case .attribution: "say whose word it is with '\(holder) quoting VOICE', or write 'reports'"
        case .hedge: "add 'hedged'"
        case .condition: "quote the whole sentence, and word the claim with its condition"
        }
      return Finding(
        code, found.cue == .denial && found.isOfClaim ? severity : .note, holders: [stance.holder],
        subjects: [.node(stance.target)],
        "\(holder) \(stance.attitude.rawValue) \(map.quoted(stance.target)), but the sentence around"
          + " the quote \(what): \u{201C}\(found.words)\u{201D}",
        quotes: stance.quotes, at: stance.quotes[index].place, remedy: remedy)
    }
  }

  /// The worst that stands around a stance's quotes, and the number of the quote.
  private func found(
    around quoted: MapWording.QuotedStance, _ stance: Stance, _ claim: Wording,
    _ wording: MapWording, _ map: ArgumentMap
  ) -> (OutsideCue.Found, Int)? {
    let start = quoted.quotes.lowerBound
    if stance.attitude != .denies, !stance.isImplicit, !claim.has([.negation, .refusal]) {
      for index in quoted.quotes
      where !wording[quote: index].has([.negation, .refusal, .condition]) {
        if let around = wording.surroundings(ofQuote: index), !around.wording.asks,
          let found = OutsideCue.denial(around, of: claim)
        {
          return (found, index - start)
        }
      }
    }
    // As with the cues in quotes, one quote without any is enough.
    func everywhere(_ cue: (MapWording.Surroundings) -> OutsideCue.Found?) -> OutsideCue.Found? {
      var first: OutsideCue.Found?
      for index in quoted.quotes {
        guard let found = wording.surroundings(ofQuote: index).flatMap(cue) else { return nil }
        first = first ?? found
      }
      return first
    }
    if stance.attitude == .asserts, map.holders[stance.holder.index].voices.isEmpty,
      !claim.has(.attribution), let found = everywhere(OutsideCue.attribution)
    {
      return (found, 0)
    }
    if stance.attitude != .concedes, !stance.isHedged, !claim.has([.hedge, .possibility]),
      let found = everywhere(OutsideCue.hedge)
    {
      return (found, 0)
    }
    if stance.attitude == .asserts, !stance.isHedged,
      !claim.has([.hedge, .possibility, .condition]),
      let found = everywhere(OutsideCue.condition)
    {
      return (found, 0)
    }
    return nil
  }
}
