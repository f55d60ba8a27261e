internal import ArgumentModel
internal import SourceText

extension Diagnostic {
  /// A mistake of a ``MapBuilder`` in the words of the map language.
  ///
  /// `name` is the name in question, and `known` gives every name of some kinds.
  init(_ mistake: MapMistake<Place>, name: String, known: ([Subject.Kind]) -> [String]) {
    let (place, other) = (mistake.place, mistake.other ?? mistake.place)
    self =
      switch mistake.rule {
      case .unknownName(let expected):
        .unknownID(
          name, expected: expected.alternatives,
          suggestions: nearestNames(to: name, among: known(expected)), at: place)
      case .wrongKind(.evidence, _, end: let relation?) where !relation.endsAtLink:
        .wrongTarget(
          "'\(relation.rawValue)' ends at a claim", at: place,
          fix: relation.forEvidence.map { "write '\($0.rawValue)' for evidence" })
      case .wrongKind(.link, _, end: let relation?) where !relation.endsAtLink:
        .wrongTarget(
          "'\(relation.rawValue)' cannot end at a link", at: place,
          fix: "only 'undercuts' attacks a step")
      case .wrongKind(let kind, let expected, let end):
        .wrongKind(
          name, is: kind.rawValue, expected: expected.alternatives, at: place, declared: other,
          fix: end?.endsAtLink == true
            ? "to attack a step, name it: '(PREMISE supports \(name))'" : nil)
      case .duplicateName: .duplicateID(name, at: place, first: other)
      case .entailsItself: .aboutItself("entail", at: place)
      case .contradictsItself: .aboutItself("contradict", at: place)
      case .unknownLink: .unknownLink(at: place)
      case .secondName: .conflictingLink("name", at: place, first: other)
      case .secondScheme: .conflictingLink("scheme", at: place, first: other)
      // The grammar has no statements that break these.
      case .noPremises, .noSubjects, .flagOnCitation, .repeated:
        .unexpectedWord(name, at: place)
      }
  }
}

extension Relation {
  /// One that says as much of evidence, for or against it.
  fileprivate var forEvidence: Relation? {
    Relation.allCases.first { $0.polarity == polarity && $0.ends.contains(.evidence) }
  }
}
