internal import Evaluation

/// The words of a drawing in forms that lay it out themselves.
extension DrawnBox {
  /// Its identifier, with what each source holds of it: `quiet [A+ B−]`; none for a question.
  var heading: String? {
    if kind == .question { return nil }
    let signs = badges.map { $0.name + $0.mark.rawValue }
    return signs.isEmpty ? id : "\(id) [\(signs.joined(separator: " "))]"
  }

  /// What sort of claim or evidence it is, and what becomes of it: `statistic, stands`.
  var caption: String? {
    let words = [evidenceKind ?? claimKind, standing?.rawValue].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension Scene {
  /// The links that are drawn through a point: those with several premises, and those that another
  /// one ends at.
  var linksWithPoint: Set<Int> {
    var found: Set<Int> = []
    for (index, link) in layout.links.enumerated() {
      if link.tails.count > 1 { found.insert(index) }
      if case .link(let other) = link.head { found.insert(other) }
    }
    return found
  }

  /// Which sources the signs stand for: `A: Shops fear an empty street`, each.
  var sourceNames: [String] { sources.map { "\($0.letter): \($0.title)" } }
}
