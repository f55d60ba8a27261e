internal import ArgumentModel
internal import Evaluation
internal import Lexicons
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
    let map = context.map
    return context.findings(
      of: self, wherever: .attribution, butIn: .attribution
    ) {
      $0.attitude == .asserts && map.holders[$0.holder.index].voices.isEmpty
    } tell: {
      "\(map.name(of: $0.holder)) asserts \(map.quoted($0.target)) itself, but another voice speaks"
        + " in its words: \u{201C}\($1)\u{201D}"
    } remedy: {
      "say whose word it is with '\(map.name(of: $0.holder)) quoting VOICE', or write 'reports'"
    }
  }
}
