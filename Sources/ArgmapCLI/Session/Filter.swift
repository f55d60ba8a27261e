internal import ArgumentModel
internal import Comparison
internal import Evaluation

/// Which rows listings leave out.
struct Filter {
  /// As they were typed.
  let terms: [String]
  var text: String { terms.joined(separator: " ") }
  var tags: [String] = []
  var kinds: [Claim.Kind] = []
  var perspective: Perspective?
  /// Each stands in the text or the ID, in whatever case.
  var words: [String] = []

  /// Reads `#tag by:S kind:policy WORDS…`.
  ///
  /// - Throws: A usage error for a source or kind that is none.
  init(_ terms: [String], in session: Session) throws(CommandError) {
    self.terms = terms
    for term in terms {
      if term.hasPrefix("#") {
        tags.append(String(term.dropFirst()))
      } else if term.hasPrefix("tag:") {
        tags.append(String(term.dropFirst(4)))
      } else if term.hasPrefix("by:") {
        perspective = try session.perspective(String(term.dropFirst(3)))
      } else if term.hasPrefix("kind:") {
        guard let kind = Claim.Kind(rawValue: String(term.dropFirst(5))) else {
          throw .usage(
            "'\(term.dropFirst(5))' is no kind of claim", input: term,
            advice: "one of: \(Claim.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        kinds.append(kind)
      } else {
        words.append(term.lowercased())
      }
    }
  }

  /// The subjects that pass.
  func passing(_ subjects: [Subject], in graph: ArgumentGraph) -> [Subject] {
    let admitted = subjects.filter { admits($0, in: graph.map) }
    return perspective.map { $0.spokenTo(among: admitted, in: graph) } ?? admitted
  }

  /// Whether a subject passes, but for its perspective.
  private func admits(_ subject: Subject, in map: ArgumentMap) -> Bool {
    let own = subject.tags(in: map)
    guard tags.allSatisfy(own.contains) else { return false }
    if !kinds.isEmpty {
      guard case .node(let node) = subject, map.kind(of: node) == .claim,
        let kind = map.claims[node.index].attributes[.kind].flatMap(Claim.Kind.init),
        kinds.contains(kind)
      else { return false }
    }
    return subject.matches(words, in: map)
  }
}

extension Perspective {
  /// The subjects that it speaks to, and those to which nobody can.
  func spokenTo(among subjects: [Subject], in graph: ArgumentGraph) -> [Subject] {
    if isEveryone { return subjects }
    let view = View(self, in: graph)
    let positions = Positions(self, in: graph)
    return subjects.filter { subject in
      guard case .node(let node) = subject else { return true }
      return view.contains(node) || positions.position(on: node) != nil
    }
  }
}

extension Subject {
  /// Whether every word, in lower case, stands in the ID, the text or a tag.
  func matches(_ words: [String], in map: ArgumentMap) -> Bool {
    if words.isEmpty { return true }
    let text = "\(id(in: map)) \(text(in: map)) \(tags(in: map).joined(separator: " "))"
      .lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
