internal import ArgumentModel
package import Checks
package import Comparison
internal import Evaluation
internal import SourceText

/// The document of `diff`: how two positions differ.
package struct ComparisonDocument: Document {
  package static let schema = DocumentSchema(
    "diff", format: "argmap-diff/1", title: "How two positions differ.",
    summary: "Every claim on which one of the two sides is not silent stands in one row.",
    [
      .always("left", .word), .always("right", .word),
      .always("differ", .boolean, "Whether a row is not agree-same-grounds."),
      .always(
        "counts",
        .object(Comparison.Kind.allCases.map { .always($0.rawValue, .integer(atLeast: 0)) }),
        "How many rows there are of each kind."),
      .always(
        "claims",
        .object([
          .always("either", .integer(atLeast: 0), "How many either side speaks to."),
          .always("both", .integer(atLeast: 0), "How many both speak to."),
        ])),
      .always("tallies", .object([.always("left", .tally), .always("right", .tally)])),
      .always("rows", .array(.either([row("claim"), row("evidence")]))),
      .always(
        "figures",
        .array(
          .object([
            .always("measure", .string()), .always("unit", .string()),
            .sometimes("period", .string()),
            .always("left", .array(.definition("figure"), atLeast: 1)),
            .always("right", .array(.definition("figure"), atLeast: 1)),
          ])),
        "Figures of the two sides that cannot both be right."),
      .always("shared_sources", .words, "Sources and voices that both sides rely on."),
      .always(
        "framing",
        .array(
          .object([
            .always("tag", .word), .always("left", .share), .always("right", .share),
          ])),
        "The share of each side's claims that carry a tag."),
      .always(
        "union_conflicts", .array(.someWords),
        "What breaks for one who believes both sides, each the smallest that shows it."),
      .sometimes(
        "rewordings",
        .array(
          .object([
            .always("id", .word), .always("left", .string()), .always("right", .string()),
          ]), atLeast: 1),
        "Claims, evidence and questions that the two maps word differently, with --with."),
      .sometimes(
        "cruxes_not_searched", .someWords,
        "Clashing claims and answers on which too many points bear to search them."),
      .always(
        "cruxes",
        .array(
          .object([
            .always("claim", .word),
            .always("sets", .cruxSets, SchemaPart.cruxSetsMeaning),
            .always("double", .words, SchemaPart.doubleMeaning),
            .sometimes("rivals", .someWords, SchemaPart.rivalsMeaning),
          ])),
        "On clashing claims and answers that stand differently for the sides."),
    ],
    definitions: [
      ("place", .place), ("quote", .foundQuote), ("point", .cruxPoint),
      ("figure", .object([.always("evidence", .word), .always("figure", .string())])),
      (
        "side",
        .object(
          [.always("attitude", .attitude)], SchemaPart.flags,
          [
            .always("quotes", .array(.definition("quote"))),
            .always("grounds", .words, "The links that this side offers for it."),
          ])
      ),
      (
        "turn",
        .object([
          .always("phrase", .string()), .sometimes("claim", .word),
          .sometimes("links", .someWords),
          .sometimes("contradiction", .array(.word, atLeast: 2, atMost: 2)),
          .sometimes("question", .word),
        ])
      ),
    ])

  private static func row(_ item: String) -> SchemaPart {
    .object([
      .always("kind", .one(of: Comparison.Kind.allCases.map(\.rawValue))),
      .always(item, .word),
      .sometimes("left", .definition("side"), "Left out where this side is silent."),
      .sometimes("right", .definition("side"), "Left out where this side is silent."),
      .sometimes("turns_on", .definition("turn")),
    ])
  }

  private let comparison: Comparison
  private let map: ArgumentMap
  private let rewordings: [JoinedMap.Rewording]
  private let places: QuotePlaces?
  private let words: TurnWords

  /// Takes what is to be written.
  ///
  /// - Parameters:
  ///   - comparison: What was found.
  ///   - rewordings: What two maps word differently, where the sides are of two.
  ///   - places: What became of the quotes; `nil` where nothing was looked for.
  package init(
    _ comparison: Comparison, rewordings: [JoinedMap.Rewording] = [],
    places: QuotePlaces? = nil
  ) {
    self.comparison = comparison
    let map = comparison.graph.map
    self.map = map
    self.places = places
    self.rewordings = rewordings
    self.words = TurnWords(
      map, left: comparison.left.name, right: comparison.right.name
    ) { stance, quote in
      places?.found(map.stances[stance].quotes[quote])?.place.map {
        "\($0.position.line):\($0.position.column)"
      }
    }
  }

  package func write(to writer: inout JSONWriter) {
    writer.field("left", comparison.left.name)
    writer.field("right", comparison.right.name)
    writer.field("differ", comparison.differ)
    writer.key("counts")
    writer.object {
      for (kind, count) in comparison.counts {
        $0.key(named: kind.rawValue)
        $0.number(count)
      }
    }
    writer.key("claims")
    writer.object {
      $0.field("either", comparison.claimRowCount)
      $0.field("both", comparison.sharedRows.count)
    }
    writer.key("tallies")
    writer.object { writer in
      for (name, side) in [("left", Comparison.Side.left), ("right", .right)] {
        writer.key(named: name)
        writer.tally(comparison.tally(of: side))
      }
    }
    writer.array("rows", of: comparison.rows, evenIfEmpty: true) { write($1, to: &$0) }
    writer.array("figures", of: comparison.figures, evenIfEmpty: true) { write($1, to: &$0) }
    writer.array("shared_sources", of: sharedSources, evenIfEmpty: true) { $0.string($1) }
    writeFraming(to: &writer)
    writer.array("union_conflicts", of: unionConflicts, evenIfEmpty: true) { writer, subjects in
      writer.array { for subject in subjects { $0.string(map.id(of: subject)) } }
    }
    writer.array("rewordings", of: rewordings) { writer, rewording in
      writer.object {
        $0.field("id", rewording.id)
        $0.field("left", rewording.left)
        $0.field("right", rewording.right)
      }
    }
    writer.array("cruxes_not_searched", of: comparison.cruxes.notSearched) {
      $0.string(map.id(of: $1))
    }
    writer.array("cruxes", of: comparison.cruxes.list, evenIfEmpty: true) { writer, crux in
      writer.object {
        $0.field("claim", map.id(of: crux.claim))
        $0.sets(of: crux, in: map)
      }
    }
  }

  // MARK: Rows

  private func write(_ row: Comparison.Row, to writer: inout JSONWriter) {
    writer.object {
      $0.field("kind", row.kind.rawValue)
      $0.key(map.kind(of: row.item) == .claim ? "claim" : "evidence")
      $0.string(map.id(of: row.item))
      if let left = row.left {
        $0.key("left")
        write(left, to: &$0)
      }
      if let right = row.right {
        $0.key("right")
        write(right, to: &$0)
      }
      if row.turn != .nothing {
        $0.key("turns_on")
        writeTurn(of: row, to: &$0)
      }
    }
  }

  private func write(_ position: Comparison.Position, to writer: inout JSONWriter) {
    writer.object {
      $0.field("attitude", position.attitude.rawValue)
      $0.flag("hedged", position.isHedged)
      $0.flag("implicit", position.isImplicit)
      $0.key("quotes")
      $0.array {
        for stance in position.stances {
          for quote in map.stances[stance].quotes { $0.quote(quote.text, places?.found(quote)) }
        }
      }
      $0.array("grounds", of: position.grounds, evenIfEmpty: true) {
        $0.string(map.links[$1].id)
      }
    }
  }

  /// Writes the phrase that says it, and the IDs of what it speaks of beside the row's item: a
  /// claim, links, a contradiction's two ends, a question.
  private func writeTurn(of row: Comparison.Row, to writer: inout JSONWriter) {
    writer.object {
      $0.field("phrase", words.phrase(for: row))
      switch row.turn {
      case .wording, .nothing: break
      case .clash(let clash):
        if clash.other != row.item { $0.field("claim", map.id(of: clash.other)) }
        write(links: clash.entailment.map { [$0] } ?? [], to: &$0)
        switch clash.exclusion {
        case .negation: break
        case .contradiction(let index):
          let ends = map.contradictions[index]
          $0.array("contradiction", of: [ends.first, ends.second]) { $0.string(map.id(of: $1)) }
        case .question(let index): $0.field("question", map.questions[index].id)
        }
      case .use(_, let support, let attack): write(links: [support, attack], to: &$0)
      case .grounds(let left, let right): write(links: left + right, to: &$0)
      case .relevance(let relevance):
        $0.field("claim", relevance.claim.map { map.id(of: $0) })
        write(links: [relevance.link] + (relevance.undercut.map { [$0] } ?? []), to: &$0)
      }
    }
  }

  private func write(links: [Int], to writer: inout JSONWriter) {
    writer.array("links", of: links) { $0.string(map.links[$1].id) }
  }

  // MARK: What comes with the rows

  private func write(_ conflict: FigureConflict, to writer: inout JSONWriter) {
    func figure(_ writer: inout JSONWriter, _ node: NodeID) {
      writer.object {
        $0.field("evidence", map.id(of: node))
        $0.field("figure", map.evidence[map.evidenceIndex(node)].attributes[.figure])
      }
    }
    writer.object {
      $0.field("measure", conflict.measure)
      $0.field("unit", conflict.unit)
      $0.field("period", conflict.period)
      $0.array("left", of: conflict.left, figure)
      $0.array("right", of: conflict.right, figure)
    }
  }

  /// The sources and voices that both rely on, by their IDs; evidence has rows of its own.
  private var sharedSources: [String] {
    comparison.sharedSources.compactMap { origin in
      switch origin {
      case .source(let index): map.sources[index].id
      case .voice(let index): map.voices[index].id
      case .evidence: nil
      }
    }
  }

  private func writeFraming(to writer: inout JSONWriter) {
    let framing = comparison.framing
    writer.array("framing", of: framing.themes, evenIfEmpty: true) { writer, theme in
      writer.object {
        $0.field("tag", theme.tag)
        $0.key("left")
        $0.number(framing.leftShare(of: theme), decimals: 4)
        $0.key("right")
        $0.number(framing.rightShare(of: theme), decimals: 4)
      }
    }
  }

  /// The subjects of the union's conflicts; sets that differ only in the rule that is broken are
  /// written once.
  private var unionConflicts: [[NodeID]] {
    var seen: Set<[NodeID]> = []
    return comparison.unionConflicts.map(\.subjects).filter { seen.insert($0).inserted }
  }
}
