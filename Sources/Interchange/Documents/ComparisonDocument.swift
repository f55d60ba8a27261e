internal import ArgumentModel
package import Comparison
internal import Evaluation
internal import SourceText

/// The document `argmap-diff/1`: how two positions differ.
package struct ComparisonDocument {
  private let comparison: Comparison
  private let map: ArgumentMap
  private let rewordings: [JoinedMap.Rewording]
  private let found: (_ stance: Int, _ quote: Int) -> FoundQuote?
  private let words: TurnWords

  /// Takes what is to be written.
  ///
  /// - Parameters:
  ///   - comparison: What was found.
  ///   - rewordings: What two maps word differently, where the sides are of two.
  ///   - found: What became of the quote with an index in a stance, an index into the stances of
  ///     the map; `nil` where nothing was looked for.
  package init(
    _ comparison: Comparison, rewordings: [JoinedMap.Rewording] = [],
    found: @escaping (_ stance: Int, _ quote: Int) -> FoundQuote? = { _, _ in nil }
  ) {
    self.comparison = comparison
    self.map = comparison.graph.map
    self.found = found
    self.rewordings = rewordings
    self.words = TurnWords(
      comparison.graph.map, left: comparison.left.name, right: comparison.right.name
    ) { stance, quote in
      found(stance, quote)?.place.map { "\($0.position.line):\($0.position.column)" }
    }
  }

  /// Writes the document.
  ///
  /// - Parameter pretty: Whether it is indented, for people to read.
  /// - Returns: UTF-8.
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.object {
      $0.field("format", "argmap-diff/1")
      $0.field("left", comparison.left.name)
      $0.field("right", comparison.right.name)
      $0.field("differ", comparison.differ)
      $0.key("counts")
      $0.object {
        for (kind, count) in comparison.counts {
          $0.key(named: kind.rawValue)
          $0.number(count)
        }
      }
      $0.array("rows", of: comparison.rows, evenIfEmpty: true) { write($1, to: &$0) }
      $0.array("figures", of: comparison.figures, evenIfEmpty: true) { write($1, to: &$0) }
      $0.array("shared_sources", of: sharedSources, evenIfEmpty: true) { $0.string($1) }
      writeFraming(to: &$0)
      $0.array("union_conflicts", of: unionConflicts, evenIfEmpty: true) { writer, subjects in
        writer.array { for subject in subjects { $0.string(map.id(of: subject)) } }
      }
      $0.array("rewordings", of: rewordings) { writer, rewording in
        writer.object {
          $0.field("id", rewording.id)
          $0.field("left", rewording.left)
          $0.field("right", rewording.right)
        }
      }
      $0.array("cruxes_not_searched", of: comparison.cruxes.notSearched) {
        $0.string(map.id(of: $1))
      }
      $0.array("cruxes", of: comparison.cruxes.list, evenIfEmpty: true) { writer, crux in
        writer.object {
          $0.field("claim", map.id(of: crux.claim))
          $0.sets(of: crux, in: map)
        }
      }
    }
    return writer.finished()
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
          for (index, quote) in map.stances[stance].quotes.enumerated() {
            $0.quote(quote.text, found(stance, index))
          }
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
