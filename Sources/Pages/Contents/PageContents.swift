internal import ArgumentModel
internal import Checks
internal import Comparison
internal import Evaluation
internal import Screens
internal import SourceText

/// All that a page tells, found out once for all its sections.
struct PageContents {
  let graph: ArgumentGraph
  let views: [PageView]
  /// Which of the views the page opens in.
  let opening: Int
  /// The first two sources beside each other, if there are two.
  let comparison: Comparison?
  let findings: [Finding]
  let places: QuotePlaces
  /// What the sources hold of claims and evidence.
  let marks: SourceMarks
  /// Source → the paragraphs of its article that are quoted.
  let paragraphs: [[QuotedParagraph]]
  /// A quote's place in the map → its number in the report.
  let numbers: [Place: Int]
  /// Claim, evidence or link → the findings (indices) that name it.
  let findingsOn: [NodeID: [Int]]

  init(_ context: inout CheckContext, _ standings: [Standings], opening: Perspective) {
    let graph = context.graph
    let map = graph.map
    self.graph = graph
    views = standings.map { PageView($0, in: graph) }
    self.opening =
      views.firstIndex {
        $0.perspective.isEveryone == opening.isEveryone
          && $0.perspective.holders == opening.holders
      } ?? 0
    comparison =
      map.sources.count < 2
      ? nil
      : Comparison(
        graph, left: Perspective(map.holder(ofSource: 0), in: map),
        right: Perspective(map.holder(ofSource: 1), in: map))
    findings = CheckReport(in: &context).findings
    let places = QuotePlaces(context.quotes, articles: context.articles)
    self.places = places
    marks = SourceMarks(graph)
    paragraphs = map.sources.indices.map { places.quotedParagraphs(ofSource: $0) }
    numbers = Dictionary(
      places.entries.enumerated().map { ($0.element.quote.place, $0.offset) }
    ) { first, _ in first }
    var findingsOn: [NodeID: [Int]] = [:]
    for (index, finding) in findings.enumerated() {
      for case .node(let node) in finding.subjects { findingsOn[node, default: []].append(index) }
    }
    self.findingsOn = findingsOn
  }

  var map: ArgumentMap { graph.map }
  var view: PageView { views[opening] }

  /// The sources that have a view of their own.
  var sources: Range<Int> {
    0..<views.count { $0.perspective.holders.count == 1 && $0.positions != nil }
  }

  /// What the two sources that are compared are called.
  var names: (left: String, right: String) {
    (graph.shortName(ofSource: 0), graph.shortName(ofSource: 1))
  }

  /// The claims and evidence, each kind in file order.
  var items: [NodeID] { (0..<graph.claimCount + graph.evidenceCount).map { NodeID($0) } }

  /// Above so many boxes a page opens on what is near to the question.
  static let mostBoxes = 300
}
