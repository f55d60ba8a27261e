package import ArgumentModel
package import Evaluation
package import TextMatching

/// What checks read: a map, the texts of its articles, and what several checks need of them,
/// computed when it is first asked for and never twice.
package struct CheckContext: Sendable {
  package let graph: ArgumentGraph
  package let articles: ArticleTexts

  private var cachedPositions: [Position]?
  private var cachedStandings: Standings?
  private var cachedQuotes: QuoteReport?
  private var cachedWording: MapWording?
  private var cachedMeasures: MeasuredEvidence?

  package init(_ graph: ArgumentGraph, articles: ArticleTexts = ArticleTexts()) {
    self.graph = graph
    self.articles = articles
  }

  package var map: ArgumentMap { graph.map }

  /// Every holder but the mapper.
  package var holders: some Sequence<HolderID> {
    map.holders.indices.dropFirst().lazy.map(HolderID.init)
  }

  /// What one holder holds, and what of it cannot be held together.
  package struct Position: Sendable {
    package let holder: HolderID
    package let commitments: Commitments
    package let conflicts: [Conflict]
    /// Whether there are more conflicts.
    package let stoppedEarly: Bool
  }

  /// The position of every holder but the mapper.
  package var positions: [Position] {
    mutating get {
      if let cachedPositions { return cachedPositions }
      let rules = StrictRules(graph)
      let positions = holders.map { holder in
        let consistency = Consistency(graph, holders: [holder], rules: rules)
        let (conflicts, stoppedEarly) = consistency.conflicts()
        return Position(
          holder: holder, commitments: consistency.commitments, conflicts: conflicts,
          stoppedEarly: stoppedEarly)
      }
      cachedPositions = positions
      return positions
    }
  }

  /// The holders of whom not all conflicts were looked for, as far as any were.
  package var holdersStoppedEarly: [HolderID] {
    (cachedPositions ?? []).filter(\.stoppedEarly).map(\.holder)
  }

  /// What stands for everyone, grounded, where no claim needs backing.
  package var standings: Standings {
    mutating get {
      if let cachedStandings { return cachedStandings }
      let standings = Standings(ViewFramework(.everyone, in: graph))
      cachedStandings = standings
      return standings
    }
  }

  /// What became of every quote.
  package var quotes: QuoteReport {
    mutating get {
      if let cachedQuotes { return cachedQuotes }
      let quotes = QuoteReport(graph.map, articles: articles)
      cachedQuotes = quotes
      return quotes
    }
  }

  /// What the figures of cited evidence say.
  var measures: MeasuredEvidence {
    mutating get {
      if let cachedMeasures { return cachedMeasures }
      let measures = MeasuredEvidence(graph)
      cachedMeasures = measures
      return measures
    }
  }

  /// The words of claims, and of what the quotes of committed stances on them span.
  var wording: MapWording {
    mutating get {
      if let cachedWording { return cachedWording }
      let wording = MapWording(map, articles: articles, quotes: quotes)
      cachedWording = wording
      return wording
    }
  }
}
