internal import ArgumentModel
internal import Evaluation
internal import Lexicons
package import SourceText
internal import TextMatching

/// A quote hedges, and the stance that rests on it does not.
package struct Overclaim: Check {
  package let code = "overclaim"
  package let summary = "the quote hedges ('may', 'is expected to'), the stance does not"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The article's words leave a way out ("may", "could", "is expected to", "seen as", "up to"), and
    the stance has it asserting or denying flatly. Then the article is made to say more than it
    says. What the quote spans is read, gaps included. Where another quote of the stance is flat, or
    the claim itself is worded as a possibility, nothing is found. This and the other checks of
    wording read \(Language.judgedNames).

        source gazette "Shops fear an empty street"
        gazette asserts trade-loss "The shops will lose trade."
            at "could cost the shops a third of their trade"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let map = context.map
    return context.findings(
      of: self, wherever: .hedge, butIn: [.hedge, .possibility]
    ) {
      $0.attitude != .concedes && !$0.isHedged
    } tell: { stance, hedge in
      "\(map.name(of: stance.holder)) \(stance.attitude.rawValue) \(map.quoted(stance.target))"
        + " flatly, but its words hedge: \u{201C}\(hedge)\u{201D}"
    } remedy: { _ in
      "add 'hedged', or quote words that say it without a hedge"
    }
  }
}
