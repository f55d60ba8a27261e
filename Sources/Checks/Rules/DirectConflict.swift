internal import Evaluation
package import SourceText

/// One holder is committed to both sides of a contradiction, or to two answers of one question.
package struct DirectConflict: Check {
  package let code = Conflict.Code.directConflict.rawValue
  package let summary =
    "one holder holds both sides of a contradiction, or two answers of a question"
  package let severity = Diagnostic.Severity.error
  package let explanation = """
    Two claims that one holder asserts or concedes exclude each other: they contradict each other
    by that holder's own word or the map's, or both answer one question. Either the article holds
    both, or the two claims can be true together and the map says too much. Where one of the two is
    hedged this is a warning.

        source gazette "Shops fear an empty street"
        claim close "The street should be closed to cars."
        claim keep-open "The street should stay open to cars."
        close contradicts keep-open
        gazette asserts keep-open
        gazette concedes close
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    context.findings(
      of: .directConflict,
      remedy:
        "check the quotes; if both can be true, the map should not set them against each other")
  }
}
