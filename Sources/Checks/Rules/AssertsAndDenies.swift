internal import Evaluation
package import SourceText

/// One holder asserts or concedes a claim, and denies it.
package struct AssertsAndDenies: Check {
  package let code = Conflict.Code.assertsAndDenies.rawValue
  package let summary = "one holder asserts or concedes a claim and also denies it"
  package let severity = Diagnostic.Severity.error
  package let explanation = """
    The same holder takes a claim to be true in one place and to be false in another. Either the
    article does contradict itself, which is worth telling, or one of the two stances was read off
    wrongly: the words may belong to someone whom the article quotes, or only be passed on. Where
    one of the two is hedged this is a warning.

        source gazette "Shops fear an empty street"
        claim safe "The street is safe."
        gazette asserts safe at "nobody has been hurt here"
        gazette denies safe at "the most dangerous street in town"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    context.findings(
      of: .assertsAndDenies,
      remedy: "if one of the two is someone else's view, write 'reports', or 'quoting' a voice")
  }
}
