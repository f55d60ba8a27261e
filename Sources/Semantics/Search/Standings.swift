internal import Progress

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
  /// Each part is settled by its extensions if these are few; else the first of them, and sets that
  /// are found without a search, already exclude most answers, and only what they leave open is
  /// asked, argument by argument. Of auxiliary arguments nothing need be true.
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

  private func standings(
    of part: Subframework, under semantics: Semantics, _ acceptance: Acceptance
  ) -> [Label]? {
    let framework = part.framework
    var seen = SeenExtensions(of: framework)
    if semantics == .preferred || semantics == .complete {
      // Each of the sets is in an extension.
      let sets = EasySets(of: framework)
      seen.isHeld = sets.isHeld
      seen.isSpared = sets.isHeld
      seen.isOmitted = sets.isAttacked
      let openCount = (0..<framework.properCount).count { !seen.settles($0, acceptance) }
      if openCount == 0 { return seen.labels(acceptance) }
      seen.limit = min(seen.limit, openCount + 1)
    }
    var search = PartSearch(of: framework, under: semantics)
    search.forEachExtension { seen.add($0, of: framework) }
    guard seen.count > 0 else { return nil }
    // Of auxiliary arguments nobody asks.
    for argument in 0..<(seen.isSample ? framework.properCount : 0) where !Work.isCalledOff {
      if acceptance == .credulous {
        if !seen.isHeld[argument], search.exists(.accepts(argument)) { seen.hold(argument) }
        if seen.isHeld[argument] { continue }
      } else {
        if !seen.isOmitted[argument], search.exists(.omits(argument)) {
          seen.isOmitted[argument] = true
        }
        if !seen.isOmitted[argument] { continue }
        // To ask for one that holds it is the easier question, and enough where there is one.
        if !seen.isSpared[argument], search.exists(.accepts(argument)) { seen.hold(argument) }
      }
      if !seen.isSpared[argument], search.exists(.spares(argument)) {
        seen.isSpared[argument] = true
      }
    }
    return seen.labels(acceptance)
  }
}

/// What some extensions of a part say of its arguments.
private struct SeenExtensions {
  /// Argument → whether one holds it, whether one does not, and whether one does not attack it.
  var isHeld: [Bool]
  var isOmitted: [Bool]
  var isSpared: [Bool]
  /// How many extensions to look at, and how many there were.
  var limit = 128
  private(set) var count = 0
  /// Whether there are more than were looked at.
  private(set) var isSample = false

  private let properCount: Int

  init(of framework: Framework) {
    properCount = framework.properCount
    isHeld = [Bool](repeating: false, count: framework.argumentCount)
    isOmitted = isHeld
    isSpared = isHeld
  }

  /// Takes one more extension into account.
  ///
  /// - Returns: Whether to go on.
  mutating func add(_ accepted: [Int32], of framework: Framework) -> Bool {
    isSample = count == limit
    guard !isSample else { return false }
    count += 1
    for (argument, label) in framework.labels(of: accepted).enumerated() {
      if label == .in { isHeld[argument] = true } else { isOmitted[argument] = true }
      if label != .out { isSpared[argument] = true }
    }
    return true
  }

  /// Takes note that some extension holds an argument.
  mutating func hold(_ argument: Int) {
    isHeld[argument] = true
    isSpared[argument] = true
  }

  /// Whether nothing that other extensions say of an argument can change what is said of it.
  func settles(_ argument: Int, _ acceptance: Acceptance) -> Bool {
    switch acceptance {
    case .skeptical: isOmitted[argument] && isSpared[argument]
    case .credulous: isHeld[argument]
    }
  }

  /// What is said of each argument if these are all extensions.
  func labels(_ acceptance: Acceptance) -> [Label] {
    isHeld.indices.map { argument in
      if argument >= properCount { return .undecided }
      let isIn = acceptance == .skeptical ? !isOmitted[argument] : isHeld[argument]
      return isIn ? .in : isSpared[argument] ? .undecided : .out
    }
  }
}
