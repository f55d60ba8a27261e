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
  /// asked. Of arguments that are alike, in one part or several, one is asked about.
  package func standings(under semantics: Semantics, _ acceptance: Acceptance) -> [Label] {
    let count = framework.argumentCount
    let unlabelled = [Label](repeating: .undecided, count: count)
    if semantics == .grounded || semantics == .complete && acceptance == .skeptical {
      return Array(grounded.labels.prefix(count))
    }
    var labels = semantics == .stage ? unlabelled : Array(grounded.labels.prefix(count))
    let parts = parts(under: semantics)
    guard !parts.isEmpty else { return labels }
    let alike = InterchangeableArguments(of: given)
    var known = [Label?](repeating: nil, count: alike.count)
    for part in parts {
      let classes = part.arguments.prefix(part.framework.argumentCount)
        .map { alike.classes[Int($0)] }
      // What is like an argument of one part lies in it or in a part that is alike.
      if !classes.allSatisfy({ known[Int($0)] != nil }) {
        let asked = AskedClasses(classes)
        guard let found = standings(of: part.framework, asked, under: semantics, acceptance) else {
          return unlabelled
        }
        for (number, argument) in asked.first.enumerated() {
          known[Int(classes[argument])] = found[number]
        }
      }
      for (argument, own) in zip(part.arguments, classes) {
        labels[Int(argument)] = known[Int(own)] ?? .undecided
      }
    }
    return labels
  }

  /// - Returns: The label of each class; `nil` if there is no extension.
  private func standings(
    of framework: Framework, _ classes: AskedClasses, under semantics: Semantics,
    _ acceptance: Acceptance
  ) -> [Label]? {
    var seen = SeenExtensions(of: classes)
    if semantics == .preferred || semantics == .complete {
      // Each of the sets is in an extension.
      let sets = EasySets(of: framework, for: classes)
      seen.isHeld = sets.isHeld
      seen.isSpared = sets.isHeld
      seen.isOmitted = sets.isAttacked
      let openCount = classes.first.indices.count { !seen.settles($0, acceptance) }
      if openCount == 0 { return seen.labels(acceptance) }
      seen.limit = min(seen.limit, openCount + 1)
    }
    var search = PartSearch(of: framework, under: semantics)
    search.forEachExtension { seen.add($0, of: framework) }
    guard seen.count > 0 else { return nil }
    for (number, argument) in (seen.isSample ? classes.first : []).enumerated()
    where !Work.isCalledOff {
      if acceptance == .credulous {
        if !seen.isHeld[number], search.exists(.accepts(argument)) { seen.hold(number) }
        if seen.isHeld[number] { continue }
      } else {
        if !seen.isOmitted[number], search.exists(.omits(argument)) {
          seen.isOmitted[number] = true
        }
        if !seen.isOmitted[number] { continue }
        // To ask for one that holds it is the easier question, and enough where there is one.
        if !seen.isSpared[number], search.exists(.accepts(argument)) { seen.hold(number) }
      }
      if !seen.isSpared[number], search.exists(.spares(argument)) {
        seen.isSpared[number] = true
      }
    }
    return seen.labels(acceptance)
  }
}

/// The arguments of a part in classes of which one argument is asked about.
struct AskedClasses: Sendable {
  /// Argument, unless it is auxiliary → its class in this part.
  let numbers: [Int]
  /// Class → its first argument.
  let first: [Int]

  /// - Parameter classes: Argument → its class in the whole framework.
  init(_ classes: [Int32]) {
    var numberOf: [Int32: Int] = [:]
    var first: [Int] = []
    numbers = classes.enumerated().map { argument, own in
      if let number = numberOf[own] { return number }
      numberOf[own] = first.count
      first.append(argument)
      return first.count - 1
    }
    self.first = first
  }
}

/// What some extensions of a part say of its arguments, class by class: with each extension there
/// are those in which other arguments of a class have its place.
private struct SeenExtensions {
  /// Class → whether one holds a member, whether one does not, and whether one does not attack it.
  var isHeld: [Bool]
  var isOmitted: [Bool]
  var isSpared: [Bool]
  /// How many extensions to look at, and how many there were.
  var limit = 128
  private(set) var count = 0
  /// Whether there are more than were looked at.
  private(set) var isSample = false

  private let classes: AskedClasses

  init(of classes: AskedClasses) {
    self.classes = classes
    isHeld = [Bool](repeating: false, count: classes.first.count)
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
    for (number, label) in zip(classes.numbers, framework.labels(of: accepted)) {
      if label == .in { isHeld[number] = true } else { isOmitted[number] = true }
      if label != .out { isSpared[number] = true }
    }
    return true
  }

  /// Takes note that some extension holds a member of a class.
  mutating func hold(_ number: Int) {
    isHeld[number] = true
    isSpared[number] = true
  }

  /// Whether nothing that other extensions say of a class can change what is said of it.
  func settles(_ number: Int, _ acceptance: Acceptance) -> Bool {
    switch acceptance {
    case .skeptical: isOmitted[number] && isSpared[number]
    case .credulous: isHeld[number]
    }
  }

  /// What is said of each class if these are all extensions.
  func labels(_ acceptance: Acceptance) -> [Label] {
    isHeld.indices.map { number in
      let isIn = acceptance == .skeptical ? !isOmitted[number] : isHeld[number]
      return isIn ? .in : isSpared[number] ? .undecided : .out
    }
  }
}
