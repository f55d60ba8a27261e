internal import ArgumentModel

extension CheckContext {
  /// A finding for each stance all of whose quotes have a cue, and whose claim has none.
  ///
  /// - Parameters:
  ///   - check: The check that finds them.
  ///   - list: The cues to look for in the quotes.
  ///   - excused: The lists of cues of which the claim must have none.
  ///   - isAsked: Whether a stance is looked at.
  ///   - tell: The message, from the stance and its first cue.
  ///   - remedy: What would mend it.
  /// - Returns: The findings, in the order of the stances.
  mutating func findings(
    of check: some Check, wherever list: CueList, butIn excused: [CueList],
    _ isAsked: (Stance) -> Bool, tell: (Stance, String) -> String, remedy: (Stance) -> String
  ) -> [Finding] {
    let wording = self.wording
    return wording.stances.compactMap { quoted in
      guard quoted.quotes.allSatisfy({ list.isIn(wording[quote: $0]) }) else { return nil }
      let stance = map.stances[quoted.stance]
      let claim = wording[claim: stance.target.index]
      guard isAsked(stance), !excused.contains(where: { $0.isIn(claim) }),
        let first = quoted.quotes.first, let cue = list.first(in: wording[quote: first])
      else { return nil }
      return Finding(
        check.code, check.severity, holders: [stance.holder], subjects: [.node(stance.target)],
        tell(stance, cue), quotes: stance.quotes, at: stance.quotes[0].place,
        remedy: remedy(stance))
    }
  }
}
