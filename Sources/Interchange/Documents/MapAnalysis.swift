internal import ArgumentModel
package import Checks
internal import Evaluation
internal import SourceText

/// What is computed of a map and can be written with it: standings, findings, and where its quotes
/// stand in their articles.
package struct MapAnalysis {
  /// Everyone's, and those of each source in file order, in its own voice and with the voices that
  /// it quotes, as far as ``SourceSurvey`` takes them.
  ///
  /// They are grounded, and no claim needs backing. A source that quotes nobody has one of them.
  let standings: [StandingColumn]
  /// Whether there are sources without standings.
  let stoppedEarly: Bool
  let report: CheckReport
  let places: QuotePlaces

  /// Computes everything.
  ///
  /// - Complexity: O(*p*·(*n* + *m*)) for *p* perspectives, *n* declarations and *m* attacks, beside
  ///   the checks.
  package init(_ context: inout CheckContext) {
    let graph = context.graph
    let map = graph.map
    places = QuotePlaces(context.quotes, articles: context.articles)
    report = CheckReport(in: &context)
    let sources = SourceSurvey.sources(of: graph)
    stoppedEarly = sources.count < map.sources.count
    let perspectives = sources.flatMap { source in
      let own = Perspective(map.holder(ofSource: source), in: map)
      let withVoices = Perspective(withVoicesOf: source, in: map)
      return withVoices.holders == own.holders ? [own] : [own, withVoices]
    }
    standings =
      [StandingColumn(context.standings)]
      + perspectives.map { StandingColumn(Standings(ViewFramework($0, in: graph))) }
  }
}

extension JSONWriter {
  /// Writes what stands in each perspective and what the checks found, under `standings` and
  /// `findings`.
  mutating func analysis(_ analysis: MapAnalysis, of map: ArgumentMap, _ files: [SourceFile]) {
    array("standings", of: analysis.standings) { writer, standings in
      writer.object { writer in
        writer.field("perspective", standings.perspective.name)
        writer.nodes(of: standings, in: map)
      }
    }
    flag("stopped_early", analysis.stoppedEarly)
    findings(analysis.report.findings, map, files, analysis.places)
  }
}
