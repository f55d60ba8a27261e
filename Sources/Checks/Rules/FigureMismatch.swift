internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Lexicons
package import SourceText

/// Pieces of cited evidence give values for one measure that cannot all be right.
///
/// For each measure, unit and period there is one finding, with every piece that is disjoint from
/// another.
package struct FigureMismatch: Check {
  package let code = "figure-mismatch"
  package let summary = "cited evidence gives different figures for one measure and period"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    Pieces of cited evidence have the same measure, unit and period, and no value lies in the figures
    of two of them. One is wrong, or they do not measure the same thing; then give them different
    measures or periods. Where no one holder cites two such, it is a note: the articles differ, and
    the map shows it.

        source gazette "Shops fear an empty street"
        gazette cites spring "Six in ten customers come by car." statistic
            measure: customers-by-car
            figure: 60 %
        gazette cites autumn "A third of all customers come by car." statistic
            measure: customers-by-car
            figure: 30–35 per cent
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    return context.measures.groups.compactMap { finding($0.values, in: graph) }
  }

  private func finding(_ values: [MeasuredEvidence.Value], in graph: ArgumentGraph) -> Finding? {
    let map = graph.map
    let apart = values.disjoint(from: values, \.figure)
    guard let last = apart.last else { return nil }
    var byHolder: [HolderID: [MeasuredEvidence.Value]] = [:]
    let cited = apart.map { value in
      graph.stancesOn[value.node.index].map { map.stances[Int($0)] }
    }
    for (value, stances) in zip(apart, cited) {
      for holder in Set(stances.map(\.holder)) { byHolder[holder, default: []].append(value) }
    }
    let isOneHolders = byHolder.values.contains { !$0.disjoint(from: $0, \.figure).isEmpty }
    let words = apart.map { value in
      let attributes = map.evidence[map.evidenceIndex(value.node)].attributes
      return "\(map.quoted(value.node)) gives \(attributes[.figure] ?? "")"
    }
    let measure = map.evidence[map.evidenceIndex(last.node)].attributes[.measure] ?? ""
    return Finding(
      code, isOneHolders ? severity : severity.milder, holders: cited.joined().map(\.holder),
      subjects: apart.map { .node($0.node) },
      "\(apart.count == 2 ? "two" : "\(apart.count)") figures for '\(measure)' exclude each other:"
        + " \(joinedWithAnd(words))",
      quotes: cited.joined().flatMap(\.quotes), at: map.place(of: last.node),
      remedy: "if they do not measure the same thing, give them different measures or periods")
  }
}
