internal import ArgumentModel

extension ImportError {
  /// A mistake of a ``MapBuilder`` in the words of importers, at the path of a member.
  init(_ mistake: MapMistake<Int32>, _ names: NameUses<String>, _ builder: MapBuilder) {
    let name = mistake.name.map { names.words[Int($0)] } ?? ""
    let mistake = names.placed(mistake)
    let (path, other) = (mistake.place, mistake.other ?? "")
    self =
      switch mistake.rule {
      case .unknownName(let expected):
        .unknownID(
          name, expected: expected.alternatives,
          among: names.words.indices.filter { index in
            builder.entity(Int32(index)).map { expected.contains($0.kind) } ?? false
          }
          .map { names.words[$0] }.sorted(), at: path)
      case .wrongKind(let kind, let expected, end: _):
        .wrongKind(name, is: kind.rawValue, expected: expected.alternatives, at: path)
      case .duplicateName: .duplicateID(name, first: other, at: path)
      case .entailsItself: .aboutItself("entail", at: path)
      case .contradictsItself: .aboutItself("contradict", at: path)
      case .noPremises: .empty("premises", at: path)
      case .noSubjects: .empty("subjects", at: path)
      case .flagOnCitation: .flagOnCitation(at: path)
      case .repeated: .repeated(other, at: path)
      case .unknownLink, .secondName, .secondScheme:
        // Links are named by their IDs, and stated once.
        .repeated(other, at: path)
      }
  }
}
