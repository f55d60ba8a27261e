internal import Analysis
internal import ArgumentModel

/// One character for an attitude, lower where it is hedged, so that many fit in a row.
enum Mark {
  static let silent = "·"
  /// Only a voice that the source quotes speaks.
  static let quoted = "\""

  static func of(_ attitude: Attitude, isHedged: Bool) -> String {
    switch attitude {
    case .asserts: isHedged ? "₊" : "+"
    case .denies: isHedged ? "₋" : "-"
    case .concedes: isHedged ? "˷" : "~"
    case .questions: isHedged ? "¿" : "?"
    case .reports: isHedged ? "˲" : ">"
    case .cites: "*"
    }
  }

  static let legend =
    "+ asserts  - denies  ~ concedes  ? questions  > reports  (lower mark: hedged)  · silent"
  static let quotedLegend = "\" only a voice that it quotes"

  /// How firm an attitude is, firmest first; with several, the firmest is shown.
  static func rank(_ attitude: Attitude) -> Int {
    switch attitude {
    case .asserts: 0
    case .denies: 1
    case .concedes: 2
    case .questions: 3
    case .reports: 4
    case .cites: 5
    }
  }
}

extension ArgumentGraph {
  /// The strongest attitude of some holders to a claim or evidence, as a mark; `nil` where they
  /// are silent.
  func mark(on node: NodeID, of includes: (HolderID) -> Bool) -> String? {
    let stances = stancesOn[node.index].map { map.stances[Int($0)] }.filter { includes($0.holder) }
    guard let best = stances.min(by: { Mark.rank($0.attitude) < Mark.rank($1.attitude) }) else {
      return nil
    }
    // One flat stance of an attitude makes it flat.
    let isHedged = stances.allSatisfy { $0.attitude != best.attitude || $0.isHedged }
    return Mark.of(best.attitude, isHedged: isHedged)
  }

  /// A source's own attitude to a claim or evidence, as a mark.
  func mark(ofSource source: Int, on node: NodeID) -> String {
    let own = mark(on: node) { map.holders[$0.index] == Holder(source: Int32(source)) }
    if let own { return own }
    let isQuoted = stancesOn[node.index].contains {
      map.holders[map.stances[Int($0)].holder.index].source == Int32(source)
    }
    return isQuoted ? Mark.quoted : Mark.silent
  }

  /// How many links of some relations end at a node.
  func count(into node: NodeID, _ relations: Set<Relation>) -> Int {
    linksInto[node.index].reduce(0) { $0 + (relations.contains(self.relations[Int($1)]) ? 1 : 0) }
  }
}

extension ArgumentMap {
  /// What a source is called where there is little room: its letter, or its ID.
  func shortName(ofSource index: Int) -> String {
    letter(ofSource: index) ?? sources[index].id
  }

  /// What a holder is called where there is little room.
  func shortName(of holder: HolderID) -> String {
    let value = holders[holder.index]
    guard let source = value.source else { return "mapper" }
    return ([shortName(ofSource: Int(source))] + value.voices.map { voices[Int($0)].id })
      .joined(separator: ">")
  }

  /// Who holds a link or contradiction, in brackets: `[A]`, `[mapper's link]`.
  func holderList(_ holders: [HolderID]) -> String {
    holders.map { shortName(of: $0) }.joined(separator: ", ")
  }
}
