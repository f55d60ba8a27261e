package import ArgumentModel
internal import Dense
package import Evaluation

/// The rows of a listing, as ``LsDocument`` and ``FindDocument`` have them.
package struct ListedSubjects {
  /// A row, by what it is.
  static let parts: [SchemaPart] = [
    .object(
      [
        .always("id", .word), .always("kind", .one(of: ["claim", "evidence"])),
        .always("text", .string()), .sometimes("tags", .someWords),
        .sometimes("stances", .array(.definition("stance"), atLeast: 1)),
        .always("supports", .integer(atLeast: 0), "Supports and entailments that end at it."),
        .always("attacks", .integer(atLeast: 0), "Attacks that end at it."),
      ], SchemaPart.standings),
    .object(
      [
        .always("id", .word), .always("kind", .constant("source")), .always("text", .string()),
        .sometimes("tags", .someWords),
      ]),
    .object([
      .always("id", .word), .always("kind", .one(of: ["link", "voice", "question"])),
      .always("text", .string(), "Its text or name; a link in words."),
    ]),
  ]

  private let subjects: [Subject]
  private let graph: ArgumentGraph
  private let standings: Standings?

  /// - Parameters:
  ///   - subjects: What is listed.
  ///   - graph: The map that it is on.
  ///   - standings: What stands in a perspective; `nil` where nothing listed has a standing.
  package init(_ subjects: [Subject], in graph: ArgumentGraph, standings: Standings?) {
    self.subjects = subjects
    self.graph = graph
    self.standings = standings
  }

  /// Writes them under the key `items`.
  func write(to writer: inout JSONWriter) {
    writer.array("items", of: subjects, evenIfEmpty: true) { writer, subject in
      writer.object { item(subject, &$0) }
    }
  }

  private func item(_ subject: Subject, _ writer: inout JSONWriter) {
    let map = graph.map
    writer.field("id", subject.id(in: map))
    writer.field("kind", subject.kind(in: map).rawValue)
    writer.field("text", subject.text(in: map))
    writer.array("tags", of: subject.tags(in: map)) { $0.string($1) }
    guard case .node(let node) = subject, map.kind(of: node) != .link else { return }
    writer.briefStances(on: node, in: graph)
    writer.field("supports", graph.supportCount(of: node))
    writer.field("attacks", graph.attackCount(of: node))
    writer.standing(standings?.standing(of: node), standings?.backing(of: node))
  }
}

extension JSONWriter {
  /// Writes who says what of a claim or evidence under `stances`.
  mutating func briefStances(on node: NodeID, in graph: ArgumentGraph) {
    let map = graph.map
    array("stances", of: graph.stancesOn[node.index]) { writer, index in
      let stance = map.stances[Int(index)]
      writer.object { writer in
        writer.field("holder", map.name(of: stance.holder))
        writer.field("attitude", stance.attitude.rawValue)
        writer.flag("hedged", stance.isHedged)
        writer.flag("implicit", stance.isImplicit)
      }
    }
  }
}
