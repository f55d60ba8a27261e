package import ArgumentModel
package import Comparison
internal import Dense
internal import Evaluation
internal import SourceText

/// One character for an attitude, lower where it is hedged, so that many fit in a row.
package enum Mark {
  static let silent = "·"
  /// Only a voice that the source quotes speaks.
  static let quoted = "\""
  /// Some voices of a side hold a claim, others deny it.
  static let bothWays = "±"

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

  /// What a perspective is taken to hold; in brackets what it does not say in words.
  static func of(_ position: Positions.Position) -> String {
    let mark = of(position.attitude, isHedged: position.isHedged)
    return position.isReadOff ? "(\(mark))" : mark
  }

  /// What the marks mean that are shown.
  package static func legend(of shown: some Sequence<String>) -> [String] {
    var showsQuoted = false
    var showsReadOff = false
    for mark in shown {
      if mark.hasPrefix(quoted) { showsQuoted = true }
      if mark.hasPrefix("(") { showsReadOff = true }
    }
    return [
      "+ asserts", "- denies", "~ concedes", "? questions", "> reports", "(lower mark: hedged)",
      "· silent",
    ] + (showsReadOff ? ["(+) not said in words, but implied"] : [])
      + (showsQuoted ? ["\" only a voice that it quotes"] : [])
  }
}

/// What the first sources of a map hold of its claims and evidence, in their own voice, as marks.
package struct SourceMarks {
  private let graph: ArgumentGraph
  private let positions: [Positions]

  /// How many sources there are marks of: those that can have letters.
  package static let limit = 26

  /// - Complexity: As ``Positions``, for each source.
  package init(_ graph: ArgumentGraph) {
    self.graph = graph
    positions = graph.map.sources.indices.prefix(Self.limit).map { source in
      Positions(Perspective(graph.map.holder(ofSource: source), in: graph.map), in: graph)
    }
  }

  /// What a source is taken to hold of a claim or evidence.
  package func position(ofSource source: Int, on node: NodeID) -> Positions.Position? {
    positions[source].position(on: node)
  }

  /// A source's attitude to a claim or evidence.
  package func mark(ofSource source: Int, on node: NodeID) -> String {
    if let position = position(ofSource: source, on: node) { return Mark.of(position) }
    let map = graph.map
    let isQuoted = graph.stancesOn[node.index].contains {
      map.holders[map.stances[Int($0)].holder.index].source == Int32(source)
    }
    return isQuoted ? Mark.quoted : Mark.silent
  }
}

extension ArgumentGraph {
  /// What a source is called where there is little room: its letter, or its ID.
  package func shortName(ofSource index: Int) -> String {
    letters[index] ?? map.sources[index].id
  }

  /// What a holder is called where there is little room.
  package func shortName(of holder: HolderID) -> String {
    let value = map.holders[holder.index]
    guard let source = value.source else { return "mapper" }
    return ([shortName(ofSource: Int(source))] + value.voices.map { map.voices[Int($0)].id })
      .joined(separator: ">")
  }

  /// Who holds a link or contradiction: `A, B`; of more than eight, the first six and how many more
  /// there are, since each of a link's premises may stand beside them.
  package func holderList(_ holders: [HolderID]) -> String { joinedShort(holders, shortName(of:)) }
}
