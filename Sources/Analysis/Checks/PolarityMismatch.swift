internal import ArgumentModel
package import SourceText

/// A quote negates what the claim says, or the other way round.
package struct PolarityMismatch: Check {
  package let code = "polarity-mismatch"
  package let summary = "the quote negates, the claim does not, or the other way round"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The quote says of the claim's own words that it is not so, or the claim negates what the quote
    says. With 'denies' it is found where the two say the same. Only wordings that are close enough
    are judged, and none with a question, a condition, or words like "without" and "hardly".

        source gazette "Shops fear an empty street"
        gazette asserts safe "The street is safe for children."
            at "the street is not safe for children"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let stances = context.quotedStances
    let map = context.map
    return stances.compactMap { quoted in
      let stance = map.stances[quoted.stance]
      // What is meant and not said may be said by its opposite.
      guard !stance.isImplicit,
        let index = Self.mismatch(
          quotes: quoted.quotes, claim: quoted.claim, isDenial: stance.attitude == .denies)
      else { return nil }
      let what =
        stance.attitude == .denies
        ? "but the quote says the same as the claim" : "but quote and claim say the opposite"
      return Finding(
        code, severity, holders: [stance.holder], subjects: [.node(stance.target)],
        "\(map.name(of: stance.holder)) \(stance.attitude.rawValue) \(map.quoted(stance.target)),"
          + " \(what)",
        quotes: stance.quotes, at: stance.quotes[index].place,
        remedy: stance.attitude == .denies
          ? "write 'asserts', or quote the words that deny it"
          : "write 'denies', or reword the claim as the article has it")
    }
  }

  /// The quote at odds with the claim.
  static func mismatch(quotes: [Wording], claim: Wording, isDenial: Bool) -> Int? {
    quotes.firstIndex {
      // Another voice in a denial's quote says what is being denied.
      if isDenial, CueList.attributions.isIn($0) { return false }
      return Polarity.isMismatch(quote: $0, claim: claim, isDenial: isDenial)
    }
  }
}
