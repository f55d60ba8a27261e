internal import SourceText

extension Subject {
  /// Its text, title or name; a link in words.
  package func text(in map: ArgumentMap) -> String {
    switch self {
    case .node(let node): map.text(of: node) ?? map.sentence(ofLink: map.linkIndex(node))
    case .source(let index): map.sources[index].title
    case .voice(let index): map.voices[index].name
    case .question(let index): map.questions[index].text
    }
  }
}

extension ArgumentMap {
  /// A link as the language writes it: `a, b support c`.
  package func sentence(ofLink index: Int) -> String { sentences.words(ofLink: index) }

  /// What ``sentence(ofLink:)`` gives, for many links.
  package var sentences: LinkWording {
    // What the step says is worth more than its number, but one step deep is enough.
    LinkWording(
      self, premises: addPremises,
      step: { step, _ in
        links[step].relation.endsAtLink || links[step].isNamed ? .endInBrackets : .words
      })
  }

  /// What a link says: `a, b support c`; what the step says that it undercuts, named or not.
  package func saying(of index: Int) -> String {
    // The step's own undercuts are named, not spelled out, so that nothing runs on for ever.
    LinkWording(
      self, premises: addPremises,
      step: { step, _ in links[step].relation.endsAtLink ? .end : .words }
    )
    .words(ofLink: index)
  }

  private func addPremises(ofLink index: Int, isStep: Bool, _ add: (String) -> Void) {
    if isStep { return add(premiseWords(ofStep: index)) }
    for (number, premise) in links[index].premises.enumerated() {
      if number > 0 { add(", ") }
      add(id(of: premise))
    }
  }

  /// The premises of a link where something else speaks of it: `a, b`; of more than eight, the
  /// first six and how many more there are, since many things may speak of one link.
  package func premiseWords(ofStep index: Int) -> String {
    joinedShort(links[index].premises, id(of:))
  }
}
