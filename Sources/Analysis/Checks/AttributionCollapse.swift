internal import ArgumentModel
package import SourceText

/// Somebody else speaks in the quote, and the stance is the article's own.
package struct AttributionCollapse: Check {
  package let code = "attribution-collapse"
  package let summary = "another voice speaks in the quote, the stance is the article's own"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The quoted words have somebody else speaking ("said", "according to", "experts believe"), but
    the stance has the article vouch for the claim. What only a quoted voice vouches for is the
    voice's stance; the article at most reports it. Where the claim itself is about what somebody
    says, nothing is found.

        source gazette "Shops fear an empty street"
        gazette asserts no-parking "There is nowhere else to park."
            at "according to the traders, there is nowhere to park"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let stances = context.quotedStances
    let map = context.map
    return stances.compactMap { quoted in
      let stance = map.stances[quoted.stance]
      guard stance.attitude == .asserts, map.holders[stance.holder.index].voices.isEmpty,
        let cue = Self.cue(quotes: quoted.quotes, claim: quoted.claim)
      else { return nil }
      let source = map.name(of: stance.holder)
      return Finding(
        code, severity, holders: [stance.holder], subjects: [.node(stance.target)],
        "\(source) asserts \(map.quoted(stance.target)) itself, but another voice speaks in its"
          + " words: \u{201C}\(cue)\u{201D}",
        quotes: stance.quotes, at: stance.quotes[0].place,
        remedy: "say whose word it is with '\(source) quoting VOICE', or write 'reports'")
    }
  }

  /// The first sign of another voice, where every quote has one and the claim is not itself about
  /// what somebody says.
  static func cue(quotes: [Wording], claim: Wording) -> String? {
    let cues = quotes.compactMap(CueList.attributions.first(in:))
    guard cues.count == quotes.count, !CueList.attributions.isIn(claim) else { return nil }
    return cues.first
  }
}
