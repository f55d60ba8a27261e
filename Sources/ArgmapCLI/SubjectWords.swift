internal import ArgumentModel
internal import Lexicons
internal import SourceText

extension Subject {
  /// Its text, title or name; a link in words.
  func text(in map: ArgumentMap) -> String {
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
  func sentence(ofLink index: Int) -> String {
    var sentence = ""
    addSentence(ofLink: index) { sentence += $0 }
    return sentence
  }

  /// Gives the parts of ``sentence(ofLink:)`` one after the other.
  func addSentence(ofLink index: Int, _ add: (String) -> Void) {
    for (number, premise) in links[index].premises.enumerated() {
      if number > 0 { add(", ") }
      add(id(of: premise))
    }
    addConclusion(ofLink: index, add)
  }

  private func addConclusion(ofLink index: Int, _ add: (String) -> Void) {
    let link = links[index]
    add(" ")
    add(link.verb)
    add(" ")
    guard kind(of: link.target) == .link else { return add(id(of: link.target)) }
    // What the step says is worth more than its number, but one step deep is enough.
    let step = links[linkIndex(link.target)]
    add("(")
    if step.relation.endsAtLink || step.isNamed {
      add(id(of: link.target))
    } else {
      add(premiseWords(ofStep: linkIndex(link.target)))
      addConclusion(ofLink: linkIndex(link.target), add)
    }
    add(")")
  }

  /// The premises of a link where something else speaks of it: `a, b`; of more than eight, the
  /// first six and how many more there are, since many things may speak of one link.
  func premiseWords(ofStep index: Int) -> String {
    joinedShort(links[index].premises, id(of:))
  }
}
