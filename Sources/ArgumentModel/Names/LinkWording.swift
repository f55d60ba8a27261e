/// How a link is put into words: `a, b support c`, `a undercuts (b supports c)`.
///
/// What is said of a link is the same wherever it is said; this holds what differs from place to
/// place, which is how its premises and its end are told.
package struct LinkWording {
  /// How a link is told that another ends at.
  package enum Step {
    /// By what stands for an end.
    case end
    /// By what stands for an end, in brackets.
    case endInBrackets
    /// By what it says, in brackets.
    case words
  }

  private let map: ArgumentMap
  private let premises: (_ link: Int, _ isStep: Bool, _ add: (String) -> Void) -> Void
  private let end: (NodeID) -> String
  private let step: (_ link: Int, _ depth: Int) -> Step

  /// - Parameters:
  ///   - map: The map whose links are put into words.
  ///   - premises: Gives the words for the premises of a link, which may be a step that another ends
  ///     at; nothing gives their IDs, with commas.
  ///   - end: The words for a claim, for evidence, or for a step; nothing gives its ID.
  ///   - step: How a step is told that `depth` others end at, one at the other.
  package init(
    _ map: ArgumentMap,
    premises: ((_ link: Int, _ isStep: Bool, _ add: (String) -> Void) -> Void)? = nil,
    end: ((NodeID) -> String)? = nil,
    step: @escaping (_ link: Int, _ depth: Int) -> Step = { _, _ in .end }
  ) {
    self.map = map
    self.premises =
      premises ?? { link, _, add in
        for (number, premise) in map.links[link].premises.enumerated() {
          if number > 0 { add(", ") }
          add(map.id(of: premise))
        }
      }
    self.end = end ?? map.id(of:)
    self.step = step
  }

  /// What a link says.
  ///
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func words(ofLink index: Int) -> String {
    var words = ""
    add(link: index) { words += $0 }
    return words
  }

  /// What a link ends at, in the same words.
  package func words(ofEnd index: Int) -> String {
    var words = ""
    addEnd(ofLink: index) { words += $0 }
    return words
  }

  /// Gives the parts of ``words(ofLink:)`` one after the other.
  package func add(link index: Int, _ add: (String) -> Void) {
    addStart(ofLink: index, isStep: false, add)
    addEnd(ofLink: index, add)
  }

  private func addStart(ofLink index: Int, isStep: Bool, _ add: (String) -> Void) {
    premises(index, isStep, add)
    add(" ")
    add(map.links[index].verb)
    add(" ")
  }

  private func addEnd(ofLink index: Int, _ add: (String) -> Void) {
    var target = map.links[index].target
    var depth = 0
    while map.kind(of: target) == .link {
      let link = map.linkIndex(target)
      let step = step(link, depth + 1)
      if step == .end { break }
      add("(")
      depth += 1
      if step == .endInBrackets { break }
      addStart(ofLink: link, isStep: true, add)
      target = map.links[link].target
    }
    add(end(target))
    for _ in 0..<depth { add(")") }
  }
}
