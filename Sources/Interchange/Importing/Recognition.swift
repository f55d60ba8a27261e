/// Whether a file seems to be meant as some form.
package enum Recognition: Hashable, Sendable {
  /// No other form looks like this.
  case certain
  /// It has what the form has, as others may.
  case likely
  /// What speaks against it: a clause in lower case.
  case no(String)
}

/// The form of a file.
package enum RecognizedForm {
  case one(any Importer)
  /// It looks like each of several, which nothing in it tells apart.
  case several([any Importer])
  /// It looks like none: what speaks against each.
  case none([(importer: any Importer, reason: String)])

  /// Finds the importers that are surest of a file.
  ///
  /// - Complexity: O(*n*·*i*) for *n* bytes and *i* importers.
  package init(of input: ImportInput) {
    var certain: [any Importer] = []
    var likely: [any Importer] = []
    var reasons: [(importer: any Importer, reason: String)] = []
    for importer in allImporters {
      switch importer.recognition(of: input) {
      case .certain: certain.append(importer)
      case .likely: likely.append(importer)
      case .no(let reason): reasons.append((importer, reason))
      }
    }
    let best = certain.isEmpty ? likely : certain
    self =
      switch best.count {
      case 0: .none(reasons)
      case 1: .one(best[0])
      default: .several(best)
      }
  }
}

extension ImportInput {
  /// What speaks against a form in JSON where the text is none.
  package var reasonAgainstJSON: String {
    guard let jsonMistake else { return "it does not begin with '{'" }
    return "\(jsonMistake)"
  }
}
