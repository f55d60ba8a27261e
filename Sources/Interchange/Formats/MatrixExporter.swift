internal import ArgumentModel

/// Who agrees to which claim, as a table of numbers for statistics.
///
/// It is the affiliation matrix of discourse network analysis with agreement minus conflict ("subtract"):
/// P. Leifeld, Discourse Network Analysis (2017),
/// https://doi.org/10.1093/oxfordhb/9780190228217.013.25
package struct MatrixExporter: Exporter {
  package let name = "matrix"
  package let summary = "who agrees to which claim: holders against claims, in numbers (CSV)"
  package let fileEndings = ["csv"]
  package let lost = [
    "the words of claims, and who holders are", "evidence, links, contradictions and questions",
    "whether one asserts or concedes; who both agrees and denies is 0",
    "what is questioned or reported",
    "hedges, quotes, tags and all attributes",
  ]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let matrix = AgreementMatrix(map.selected(options))
    return Export(losing: matrix.losses, matrix.table.text)
  }
}

/// Holders against claims: 1 where one agrees, -1 where one denies, 0 where one does both, and nothing
/// where one does neither.
private struct AgreementMatrix {
  private(set) var table: CSVText
  private(set) var losses: TransferNotices

  /// - Complexity: O(*h*·*c* + *s*) for *h* holders, *c* claims and *s* stances.
  init(_ map: ArgumentMap) {
    table = CSVText(["holder"] + map.claims.map(\.id))
    losses =
      UnheldParts(
        of: map, in: "a matrix of numbers",
        [
          .title, .question, .allowance, .tag, .attribute, .evidence, .link, .contradiction, .quote,
          .hedge, .implicit,
        ]
      ).losses
    var signs: [HolderID: [Int: Set<Int>]] = [:]
    for stance in map.stances {
      let target = map.id(of: stance.target)
      let detail = "\(map.name(of: stance.holder)) \(stance.attitude.rawValue)"
      switch stance.attitude {
      case .asserts, .denies:
        let sign = stance.attitude == .denies ? -1 : 1
        signs[stance.holder, default: [:]][stance.target.index, default: []].insert(sign)
      case .concedes:
        signs[stance.holder, default: [:]][stance.target.index, default: []].insert(1)
        losses.add(Self.concession, at: .node(target), detail)
      case .questions, .reports: losses.add(Self.uncommitted, at: .node(target), detail)
      case .cites: losses.add(Self.citation, at: .node(target), detail)
      }
    }
    for index in map.holders.indices.dropFirst() {
      let row = signs[HolderID(index)] ?? [:]
      table.add(
        [map.name(of: HolderID(index))]
          + map.claims.indices.map { claim in row[claim].map { "\($0.reduce(0, +))" } ?? "" })
    }
    for claim in map.claims { losses.add(Self.wording, at: .node(claim.id), claim.text) }
    for source in map.sources { losses.add(Self.name, at: .node(source.id), source.title) }
    for voice in map.voices { losses.add(Self.name, at: .node(voice.id), voice.name) }
  }

  private static let concession = TransferNotice.Kind.loss(
    "concession", "concession", "concessions", "who concedes agrees")
  private static let uncommitted = TransferNotice.Kind.loss(
    "uncommitted", "stance that questions or reports", "stances that question or report",
    "it neither agrees nor denies")
  private static let citation = TransferNotice.Kind.loss(
    "citation", "citation", "citations", "a matrix of numbers has claims alone")
  private static let wording = TransferNotice.Kind.loss(
    "wording", "wording of a claim", "wordings of claims", "a claim is there by its identifier")
  private static let name = TransferNotice.Kind.loss(
    "name", "title or name of a holder", "titles and names of holders",
    "a holder is there by its identifier")
}
