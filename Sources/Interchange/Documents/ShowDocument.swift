package import ArgumentModel
internal import Dense
package import Evaluation
package import SourceText

/// The document of `show`: everything about one thing.
package struct ShowDocument: Document {
  package static let schema = DocumentSchema(
    "show", format: "argmap-show/1", title: "Everything about one thing.",
    summary: "What a thing says, who says it, and what it is linked to.",
    either: [
      thing("claim") + [.sometimes("tags", .someWords)] + SchemaPart.standings + [
        .sometimes("attributes", .object(SchemaPart.claimAttributes))
      ] + linked + [
        .sometimes("contradicts", .someWords),
        .sometimes("questions", .someWords, "The questions that it answers."), placed,
      ],
      thing("evidence") + [.sometimes("tags", .someWords)] + SchemaPart.standings + [
        .always("evidence_kind", .evidenceKind),
        .sometimes("attributes", .object(SchemaPart.evidenceAttributes)),
      ] + linked + [placed],
      thing("link") + SchemaPart.standings + linkEnds + [
        .sometimes("scheme", .word), .always("holders", .someWords),
        .sometimes("quotes", .plainQuotes),
        .sometimes("undercut_by", .array(.definition("link"), atLeast: 1)), placed,
      ],
      thing("source") + [
        .sometimes("tags", .someWords),
        .sometimes("attributes", .object(SchemaPart.sourceAttributes)), placed,
      ],
      thing("voice") + [
        .sometimes("attributes", .object(SchemaPart.voiceAttributes)), placed,
      ],
      thing("question") + [.sometimes("answers", .someWords), placed],
    ],
    definitions: [
      ("place", .place), ("quote", .plainQuote),
      (
        "stance",
        .object(
          [.always("holder", .word), .always("attitude", .attitude)], SchemaPart.flags,
          [.sometimes("quotes", .plainQuotes)])
      ),
      (
        "link",
        .object(
          [.always("link", .word, "Its identifier.")], linkEnds,
          [.always("holders", .someWords)])
      ),
    ])

  private static func thing(_ kind: String) -> [SchemaMember] {
    [.always("id", .word), .always("kind", .constant(kind)), .always("text", .string())]
  }

  private static let placed = SchemaMember.always("place", .definition("place"))

  private static let linkEnds: [SchemaMember] = [
    .always("premises", .someWords), .always("relation", .relation), .always("target", .word),
  ]

  private static let linked: [SchemaMember] = [
    .sometimes("stances", .array(.definition("stance"), atLeast: 1)),
    .sometimes("into", .array(.definition("link"), atLeast: 1), "The links that end at it."),
    .sometimes(
      "from", .array(.definition("link"), atLeast: 1), "The links that it is a premise of."),
  ]

  private let subject: Subject
  private let graph: ArgumentGraph
  private let files: [SourceFile]
  private let standings: Standings?

  /// - Parameters:
  ///   - subject: What to write of.
  ///   - graph: The map that it is on.
  ///   - files: The files that its places are in.
  ///   - standings: What stands in a perspective; `nil` for what has no standing.
  package init(
    _ subject: Subject, in graph: ArgumentGraph, files: [SourceFile], standings: Standings?
  ) {
    self.subject = subject
    self.graph = graph
    self.files = files
    self.standings = standings
  }

  package func write(to writer: inout JSONWriter) {
    let map = graph.map
    writer.field("id", subject.id(in: map))
    writer.field("kind", subject.kind(in: map).rawValue)
    writer.field("text", subject.text(in: map))
    writer.array("tags", of: subject.tags(in: map)) { $0.string($1) }
    switch subject {
    case .node(let node):
      writer.standing(standings?.standing(of: node), standings?.backing(of: node))
      attributes(of: node, &writer)
      if map.kind(of: node) == .link {
        link(map.linkIndex(node), &writer)
      } else {
        stances(on: node, &writer)
        writer.array("into", of: graph.linksInto[node.index]) { summary(Int($1), &$0) }
        writer.array("from", of: graph.linksFrom[node.index]) { summary(Int($1), &$0) }
      }
      if map.kind(of: node) == .claim {
        writer.array("contradicts", of: graph.contradictions[node.index]) { writer, index in
          let contradiction = map.contradictions[Int(index)]
          writer.string(
            map.id(of: contradiction.first == node ? contradiction.second : contradiction.first))
        }
        writer.array("questions", of: graph.questions[node.index]) {
          $0.string(map.questions[Int($1)].id)
        }
      }
    case .source(let index): attributes(map.sources[index].attributes, &writer)
    case .voice(let index): attributes(map.voices[index].attributes, &writer)
    case .question(let index):
      writer.array("answers", of: map.questions[index].answers) { $0.string(map.id(of: $1)) }
    }
    writer.place(subject.place(in: map), in: files)
  }

  private func attributes(of node: NodeID, _ writer: inout JSONWriter) {
    switch graph.map.kind(of: node) {
    case .claim: attributes(graph.map.claims[node.index].attributes, &writer)
    case .evidence:
      let evidence = graph.map.evidence[graph.map.evidenceIndex(node)]
      writer.field("evidence_kind", evidence.kind.rawValue)
      attributes(evidence.attributes, &writer)
    case .link: break
    }
  }

  private func attributes(_ attributes: [Attribute], _ writer: inout JSONWriter) {
    guard !attributes.isEmpty else { return }
    writer.key("attributes")
    writer.object { writer in
      for attribute in attributes {
        writer.key(named: attribute.name.rawValue)
        writer.string(attribute.value)
      }
    }
  }

  private func link(_ index: Int, _ writer: inout JSONWriter) {
    let map = graph.map
    let link = map.links[index]
    writer.array("premises", of: link.premises) { $0.string(map.id(of: $1)) }
    writer.field("relation", link.relation.rawValue)
    writer.field("target", map.id(of: link.target))
    writer.field("scheme", link.scheme)
    writer.array("holders", of: link.holders) { $0.string(map.name(of: $1)) }
    writer.array("quotes", of: link.quotes) { writer, quote in
      writer.object { $0.field("text", quote.text) }
    }
    writer.array("undercut_by", of: graph.linksInto[map.linkNode(index).index]) {
      summary(Int($1), &$0)
    }
  }

  private func stances(on node: NodeID, _ writer: inout JSONWriter) {
    let map = graph.map
    writer.array("stances", of: graph.stancesOn[node.index]) { writer, index in
      let stance = map.stances[Int(index)]
      writer.object { writer in
        writer.field("holder", map.name(of: stance.holder))
        writer.field("attitude", stance.attitude.rawValue)
        writer.flag("hedged", stance.isHedged)
        writer.flag("implicit", stance.isImplicit)
        writer.array("quotes", of: stance.quotes) { writer, quote in
          writer.object { $0.field("text", quote.text) }
        }
      }
    }
  }

  private func summary(_ index: Int, _ writer: inout JSONWriter) {
    let map = graph.map
    let link = map.links[index]
    writer.object { writer in
      writer.field("link", link.id)
      writer.array("premises", of: link.premises) { $0.string(map.id(of: $1)) }
      writer.field("relation", link.relation.rawValue)
      writer.field("target", map.id(of: link.target))
      writer.array("holders", of: link.holders) { $0.string(map.name(of: $1)) }
    }
  }
}
