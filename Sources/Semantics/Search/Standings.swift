/// How many extensions must hold an argument for it to stand.
package enum Acceptance: String, Sendable, CaseIterable {
  /// All.
  case skeptical = "sceptical"
  /// One.
  case credulous
}

extension Solver {
  /// What a semantics says of each argument.
  ///
  /// It is in if the extensions hold it, all or some, out if all of them attack it, else undecided.
  /// Where there is no extension all are undecided.
  ///
  /// Each part is settled by its extensions if these are few; else the first of them already
  /// exclude most answers, and only what they leave open is asked, argument by argument.
  package func standings(under semantics: Semantics, _ acceptance: Acceptance) -> [Label] {
    var labels = semantics == .stage ? unlabelled : grounded.labels
    if semantics == .grounded { return labels }
    if semantics == .complete, acceptance == .skeptical { return labels }
    for part in parts(under: semantics) {
      guard let found = standings(of: part, under: semantics, acceptance) else {
        return unlabelled
      }
      for (number, label) in found.enumerated() { labels[Int(part.arguments[number])] = label }
    }
    return labels
  }

  private var unlabelled: [Label] {
    [Label](repeating: .undecided, count: framework.argumentCount)
  }

  private static let sampleSize = 128

  private func standings(
    of part: Subframework, under semantics: Semantics, _ acceptance: Acceptance
  ) -> [Label]? {
    let count = part.arguments.count
    var acceptedBy = [Int](repeating: 0, count: count)
    var rejectedBy = acceptedBy
    var extensionCount = 0
    var search = PartSearch(of: part.framework, under: semantics)
    search.forEachExtension { accepted in
      guard extensionCount < Self.sampleSize else {
        extensionCount += 1
        return false
      }
      extensionCount += 1
      for (argument, label) in part.framework.labels(of: accepted).enumerated() {
        if label == .in { acceptedBy[argument] += 1 }
        if label == .out { rejectedBy[argument] += 1 }
      }
      return true
    }
    guard extensionCount > 0 else { return nil }
    let isSample = extensionCount > Self.sampleSize
    let seen = min(extensionCount, Self.sampleSize)
    return (0..<count).map { argument in
      switch acceptance {
      case .skeptical where acceptedBy[argument] == seen:
        if !isSample || !search.exists(.omits(argument)) { return .in }
      case .credulous where acceptedBy[argument] > 0: return .in
      case .credulous where isSample && search.exists(.accepts(argument)): return .in
      default: break
      }
      guard rejectedBy[argument] == seen else { return .undecided }
      // To ask for one that holds it is the easier question, and enough where there is one.
      let isSpared =
        isSample && (search.exists(.accepts(argument)) || search.exists(.spares(argument)))
      return isSpared ? .undecided : .out
    }
  }
}
