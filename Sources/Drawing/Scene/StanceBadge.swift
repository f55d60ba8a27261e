package import ArgumentModel
internal import Dense

/// What one source holds of a claim or evidence, as a letter with a mark.
package struct StanceBadge: Hashable, Sendable {
  /// What is shown of a stance.
  enum Mark: String, CaseIterable, Sendable {
    case asserts = "+"
    case denies = "−"
    case bothWays = "±"
    case concedes = "~"
    case questions = "?"
    case reports = ">"
    case cites = ""
    /// Only a voice that the source quotes speaks.
    case quoted = "”"

    /// What the mark means.
    var meaning: String {
      switch self {
      case .asserts: "asserts"
      case .denies: "denies"
      case .bothWays: "asserts and denies"
      case .concedes: "concedes"
      case .questions: "questions"
      case .reports: "reports"
      case .cites: "cites"
      case .quoted: "quotes a voice that speaks to it"
      }
    }
  }

  /// An index into the map's sources.
  var source: Int
  var name: String
  var mark: Mark
  var isHedged: Bool

  /// Which of several attitudes of one source a sign shows: the strongest, or asserting and denying
  /// both.
  package static func shown(of attitudes: Set<Attitude>) -> Set<Attitude> {
    let order = [Attitude.asserts, .denies, .concedes, .questions, .reports, .cites]
    guard let strongest = order.first(where: attitudes.contains) else { return [] }
    return strongest == .asserts && attitudes.contains(.denies) ? [.asserts, .denies] : [strongest]
  }

  /// What it says in words: `A asserts, hedged`.
  var words: String { "\(name) \(mark.meaning)\(isHedged ? ", hedged" : "")" }

  /// What the sources hold of a node, in file order.
  ///
  /// - Complexity: O(*k* log *k*) for *k* stances on it.
  static func all(on node: NodeID, in graph: ArgumentGraph) -> [StanceBadge] {
    let map = graph.map
    var own: [Int: [Stance]] = [:]
    var quoted: Set<Int> = []
    for index in graph.stancesOn[node.index] {
      let stance = map.stances[Int(index)]
      let holder = map.holders[stance.holder.index]
      guard let source = holder.source else { continue }
      if holder.voices.isEmpty {
        own[Int(source), default: []].append(stance)
      } else {
        quoted.insert(Int(source))
      }
    }
    return Set(own.keys).union(quoted).sorted().map { source in
      let name = graph.letters[source] ?? map.sources[source].id
      guard let stances = own[source] else {
        return StanceBadge(source: source, name: name, mark: .quoted, isHedged: false)
      }
      let shown = shown(of: Set(stances.map(\.attitude)))
      let isBothWays = shown.count > 1
      let strongest = shown.first ?? .cites
      return StanceBadge(
        source: source, name: name, mark: isBothWays ? .bothWays : Mark(strongest),
        isHedged: !isBothWays
          && stances.allSatisfy { $0.attitude != strongest || $0.isHedged })
    }
  }
}

extension StanceBadge.Mark {
  init(_ attitude: Attitude) {
    switch attitude {
    case .asserts: self = .asserts
    case .denies: self = .denies
    case .concedes: self = .concedes
    case .questions: self = .questions
    case .reports: self = .reports
    case .cites: self = .cites
    }
  }
}
