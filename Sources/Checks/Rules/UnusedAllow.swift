internal import ArgumentModel
internal import Evaluation
package import SourceText

/// An `allow` that silences nothing, or names no check.
package struct UnusedAllow: Check {
  package let code = "unused-allow"
  package let summary = "an 'allow' that silences nothing"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    An 'allow' silences the findings of one check that concern everything it names. This one has
    nothing left to silence: the fault is mended, or the 'allow' names the wrong check or the wrong
    IDs.

        source gazette "Shops fear an empty street"
        gazette asserts trade-loss "The shops will lose trade."
        allow orphan on trade-loss because "It will be used later."
    """

  package init() {}

  package let isPass = true

  /// Nothing: what is unused is known once the others have run.
  package func run(in context: inout CheckContext) -> [Finding] { [] }

  package func run(in context: inout CheckContext, past silencer: inout Silencer) -> [Finding] {
    let map = context.map
    let findings = silencer.kept(of: findings(silencer.idle { $0.code != code }, in: map))
    // An allowance of unused allowances cannot silence that it is unused itself.
    return findings + self.findings(silencer.idle { $0.code == code }, in: map)
  }

  private func findings(_ allowances: [Int], in map: ArgumentMap) -> [Finding] {
    guard !allowances.isEmpty else { return [] }
    let subjects = Self.subjects(of: allowances, in: map)
    let codes = allChecks.map(\.code)
    let known = Set(codes)
    return allowances.map { index in
      let allowance = map.allowances[index]
      let isKnown = known.contains(allowance.code)
      let nearest = isKnown ? nil : nearestNames(to: allowance.code, among: codes).first
      return Finding(
        code, severity, subjects: allowance.subjects.compactMap { subjects[$0] },
        isKnown
          ? "nothing of '\(allowance.code)' is left to allow on"
            + " \(joinedWithAnd(allowance.subjects.map { "'\($0)'" }))"
          : "no check is called '\(allowance.code)'",
        at: allowance.place,
        remedy: isKnown
          ? "remove it" : nearest.map { "did you mean '\($0)'?" } ?? "see 'argmap help checks'")
    }
  }

  /// What the IDs that allowances name stand for.
  ///
  /// - Complexity: O(*n*) expected for *n* declarations.
  private static func subjects(
    of allowances: [Int], in map: ArgumentMap
  ) -> [String: Subject] {
    let wanted = Set(allowances.flatMap { map.allowances[$0].subjects })
    var subjects: [String: Subject] = [:]
    func note(_ id: String, _ subject: @autoclosure () -> Subject) {
      if wanted.contains(id) { subjects[id] = subject() }
    }
    for (index, source) in map.sources.enumerated() { note(source.id, .source(index)) }
    for (index, voice) in map.voices.enumerated() { note(voice.id, .voice(index)) }
    for (index, question) in map.questions.enumerated() { note(question.id, .question(index)) }
    for index in 0..<map.nodeCount {
      note(map.id(of: NodeID(index)), .node(NodeID(index)))
    }
    return subjects
  }
}
