internal import ArgumentModel
internal import Lexicons

extension CheckContext {
  /// A finding for each stance all of whose quotes have a cue, and whose claim has none.
  ///
  /// - Parameters:
  ///   - check: The check that finds them.
  ///   - kind: The kind of cues to look for in the quotes.
  ///   - excused: The kinds of cues of which the claim must have none.
  ///   - isAsked: Whether a stance is looked at.
  ///   - tell: The message, from the stance and its first cue.
  ///   - remedy: What would mend it.
  /// - Returns: The findings, in the order of the stances.
  mutating func findings(
    of check: some Check, wherever kind: WordKinds, butIn excused: WordKinds,
    _ isAsked: (Stance) -> Bool, tell: (Stance, String) -> String, remedy: (Stance) -> String
  ) -> [Finding] {
    let wording = self.wording
    return wording.stances.compactMap { quoted in
      // Most quotes have no cue, which is told at once.
      guard quoted.quotes.allSatisfy({ !wording.kinds(ofQuote: $0).isDisjoint(with: kind) }) else {
        return nil
      }
      let stance = map.stances[quoted.stance]
      guard isAsked(stance), let claim = wording[claim: stance.target.index], !claim.has(excused)
      else { return nil }
      var first: String?
      for index in quoted.quotes {
        let quote = wording[quote: index]
        guard let cue = quote.cue(kind, bearingOn: claim) else { return nil }
        if first == nil { first = quote.text(ofCue: cue) }
      }
      guard let first else { return nil }
      return Finding(
        check.code, check.severity, holders: [stance.holder], subjects: [.node(stance.target)],
        tell(stance, first), quotes: stance.quotes, at: stance.quotes[0].place,
        remedy: remedy(stance))
    }
  }
}
