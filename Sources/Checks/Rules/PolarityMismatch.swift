internal import ArgumentModel
internal import Evaluation
internal import Lexicons
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
    let wording = context.wording
    let map = context.map
    var readings = [Polarity.Reading?](repeating: nil, count: map.claims.count)
    return wording.stances.compactMap { quoted in
      let stance = map.stances[quoted.stance]
      // What is meant and not said may be said by its opposite.
      guard !stance.isImplicit else { return nil }
      let isDenial = stance.attitude == .denies
      let target = stance.target.index
      // Where nothing denies, nothing can be turned round.
      let claimKinds = wording.kinds(ofClaim: target)
      guard
        isDenial
          || quoted.quotes.contains(where: {
            !wording.kinds(ofQuote: $0).union(claimKinds).isDisjoint(with: Polarity.kinds)
          }), let claim = wording[claim: target]
      else { return nil }
      let index = quoted.quotes.firstIndex { index in
        let quote = wording[quote: index]
        // Another voice in a denial's quote says what is being denied.
        if isDenial, quote.has(.attribution) { return false }
        // Nor is it the quote that denies, where the sentence around it does.
        if isDenial, let around = wording.surroundings(ofQuote: index),
          OutsideCue.denial(around, of: claim) != nil
        {
          return false
        }
        return quote.lexicon === claim.lexicon
          && Polarity.isMismatch(
            quote: quote, claim: claim, isDenial: isDenial
          ) {
            let reading = readings[target] ?? Polarity.Reading(claim)
            readings[target] = reading
            return reading
          }
      }
      guard let index else { return nil }
      let what =
        isDenial
        ? "but the quote says the same as the claim" : "but quote and claim say the opposite"
      return Finding(
        code, severity, holders: [stance.holder], subjects: [.node(stance.target)],
        "\(map.name(of: stance.holder)) \(stance.attitude.rawValue) \(map.quoted(stance.target)),"
          + " \(what)",
        quotes: stance.quotes, at: stance.quotes[index - quoted.quotes.lowerBound].place,
        remedy: isDenial
          ? "write 'asserts', or quote the words that deny it"
          : "write 'denies', or reword the claim as the article has it")
    }
  }
}
