internal import Evaluation
package import SourceText

/// What follows strictly from a holder's commitments cannot be held.
package struct DerivedConflict: Check {
  package let code = Conflict.Code.derivedConflict.rawValue
  package let summary = "what follows strictly from a holder's commitments cannot all be held"
  package let severity = Diagnostic.Severity.error
  package let explanation = """
    Nothing that the holder says contradicts itself word for word, but what follows from it by
    'entails' does. The finding shows the smallest set of stances and entailments that cannot stand
    together, and the way from one to the other: giving up any one of them is enough. An entailment
    that does not hold without exception should be 'supports', which derives nothing here.

        source gazette "Shops fear an empty street"
        claim no-cars "No car may enter the street."
        claim no-vans "No delivery van may enter the street."
        no-cars entails no-vans
        gazette asserts no-cars
        gazette denies no-vans
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    context.findings(
      of: .derivedConflict,
      remedy: "check each step; if an entailment has exceptions, write 'supports' for 'entails'")
  }
}
