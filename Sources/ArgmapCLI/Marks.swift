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

  /// What the marks mean.
  static func legend(showsQuoted: Bool) -> [String] {
    [
      "+ asserts", "- denies", "~ concedes", "? questions", "> reports", "(lower mark: hedged)",
      "· silent",
    ] + (showsQuoted ? ["\" only a voice that it quotes"] : [])
  }

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
    var best: Attitude?
    // One flat stance of an attitude makes it flat.
    var isHedged = true
    for index in stancesOn[node.index] where includes(map.stances[Int(index)].holder) {
      let attitude = map.stances[Int(index)].attitude
      if let best, Mark.rank(best) < Mark.rank(attitude) { continue }
      isHedged = map.stances[Int(index)].isHedged && (best != attitude || isHedged)
      best = attitude
    }
    return best.map { Mark.of($0, isHedged: isHedged) }
  }

  /// A source's own attitude to a claim or evidence, as a mark.
  func mark(ofSource source: Int, on node: NodeID) -> String {
    let own = map.holder(ofSource: source)
    if let mark = mark(on: node, of: { $0 == own }) { return mark }
    let isQuoted = stancesOn[node.index].contains {
      map.holders[map.stances[Int($0)].holder.index].source == Int32(source)
    }
    return isQuoted ? Mark.quoted : Mark.silent
  }

  /// How many links support or entail a node.
  func supportCount(of node: NodeID) -> Int {
    linksInto[node.index].count { link in
      switch relations[Int(link)] {
      case .supports, .entails: true
      case .attacks, .undercuts: false
      }
    }
  }

  /// How many links attack a node.
  func attackCount(of node: NodeID) -> Int {
    linksInto[node.index].count { relations[Int($0)] == .attacks }
  }
}

extension ArgumentGraph {
  /// What a source is called where there is little room: its letter, or its ID.
  func shortName(ofSource index: Int) -> String {
    letters[index] ?? map.sources[index].id
  }

  /// What a holder is called where there is little room.
  func shortName(of holder: HolderID) -> String {
    let value = map.holders[holder.index]
    guard let source = value.source else { return "mapper" }
    return ([shortName(ofSource: Int(source))] + value.voices.map { map.voices[Int($0)].id })
      .joined(separator: ">")
  }

  /// Who holds a link or contradiction: `A, B`; of more than eight, the first six and how many more
  /// there are, since each of a link's premises may stand beside them.
  func holderList(_ holders: [HolderID]) -> String { joinedShort(holders, shortName(of:)) }
}
