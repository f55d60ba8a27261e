package import ArgumentModel
package import Checks
internal import Evaluation
internal import SourceText

/// What is computed of a map and can be written with it: standings, findings, and where its quotes
/// stand in their articles.
package struct MapAnalysis {
  let graph: ArgumentGraph
  let report: CheckReport
  /// What became of a quote; `nil` where nothing was looked for.
  let found: (Quote) -> FoundQuote?

  /// Takes what was found of a map.
  package init(
    _ graph: ArgumentGraph, report: CheckReport, found: @escaping (Quote) -> FoundQuote?
  ) {
    self.graph = graph
    self.report = report
    self.found = found
  }

  /// Everyone, and each source in file order, in its own voice and with the voices that it quotes,
  /// as far as ``SourceSurvey`` takes them.
  ///
  /// A source that quotes nobody has one perspective.
  var perspectives: [Perspective] {
    let map = graph.map
    let ofSources = SourceSurvey.sources(of: graph).flatMap { source in
      let own = Perspective(map.holder(ofSource: source), in: map)
      let withVoices = Perspective(withVoicesOf: source, in: map)
      return withVoices.holders == own.holders ? [own] : [own, withVoices]
    }
    return [.everyone] + ofSources
  }
}

extension JSONWriter {
  /// Writes what stands in each perspective and what the checks found, under `standings` and
  /// `findings`.
  ///
  /// The standings are grounded, and no claim needs backing.
  ///
  /// - Complexity: O(*p*·(*n* + *m*)) for *p* perspectives, *n* declarations and *m* attacks.
  mutating func analysis(_ analysis: MapAnalysis, _ files: [SourceFile]) {
    array("standings", of: analysis.perspectives) { writer, perspective in
      writer.object { writer in
        writer.field("perspective", perspective.name)
        writer.nodes(of: Standings(ViewFramework(perspective, in: analysis.graph)))
      }
    }
    flag(
      "stopped_early",
      SourceSurvey.sources(of: analysis.graph).count < analysis.graph.map.sources.count)
    findings(analysis.report.findings, analysis.graph.map, files, found: analysis.found)
  }
}
