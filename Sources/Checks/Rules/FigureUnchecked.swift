internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// Figures of one measure that cannot be compared, as they are not read.
package struct FigureUnchecked: Check {
  package let code = "figure-unchecked"
  package let summary = "figures of a measure that are in no form that could be compared"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    Cited evidence has the measure of another piece, and its figure is no number or range with a
    unit: so whether the two agree is not known. Read are '60 %' and '5..7 km', and figures as
    newspapers write them: '5,000 people', '€1.5 million', '5–7 per cent', 'one in ten', 'over 60 %'.

        source gazette "Shops fear an empty street"
        gazette cites survey "Most customers come by car." statistic
            measure: customers-by-car
            figure: most of them
        gazette cites count "In May 40 % of the customers came by car." statistic
            measure: customers-by-car
            figure: 40 %
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    return context.measures.unread.map { measure, nodes in
      let words = nodes.map { node in
        let figure = map.evidence[map.evidenceIndex(node)].attributes[.figure] ?? ""
        return "\(map.quoted(node)) gives \u{201C}\(figure)\u{201D}"
      }
      return Finding(
        code, severity,
        holders: nodes.flatMap { node in
          graph.stancesOn[node.index].map { map.stances[Int($0)].holder }
        }, subjects: nodes.map { .node($0) },
        "not compared for '\(measure)': \(joinedWithAnd(words))", at: map.place(of: nodes[0]),
        remedy: "write a number or a range, and a unit: 'figure: 5000 people', 'figure: 5..7 %'")
    }
  }
}
