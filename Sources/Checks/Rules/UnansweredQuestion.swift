internal import ArgumentModel
internal import Evaluation
package import SourceText

/// A question that no source answers, or an answer that no one holds.
package struct UnansweredQuestion: Check {
  package let code = "unanswered-question"
  package let summary = "a question that no source answers, or an answer that no one holds"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    No one asserts or concedes any answer of a question: then the articles talk past what is said to
    be at issue. Or some answers are held and one is not: then a side of the debate is missing, or
    the answer is there for completeness only.

        source gazette "Shops fear an empty street"
        question closing "Should the street be closed to cars?"
            answers: close, keep-open
        claim close "The street should be closed to cars."
        gazette asserts keep-open "The street should stay open to cars."
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let map = context.map
    var isHeld = [Bool](repeating: false, count: map.claims.count)
    for stance in map.stances where stance.attitude == .asserts || stance.attitude == .concedes {
      isHeld[stance.target.index] = true
    }
    return map.questions.indices.flatMap { index -> [Finding] in
      let question = map.questions[index]
      let open = question.answers.filter { !isHeld[$0.index] }
      if open.count == question.answers.count {
        return [
          Finding(
            code, severity, subjects: [.question(index)],
            "no source answers the question '\(question.id)'", at: question.place,
            remedy: question.answers.isEmpty
              ? "list its answers under 'answers:'" : "say who asserts one of its answers")
        ]
      }
      return open.map { answer in
        Finding(
          code, severity, subjects: [.question(index), .node(answer)],
          "no one holds \(map.quoted(answer)), an answer of the question '\(question.id)'",
          at: question.place, remedy: "say who asserts it, or leave it out of the answers")
      }
    }
  }
}
