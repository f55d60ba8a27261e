package import ArgumentModel
package import Semantics

/// How strongly a perspective's view speaks for its claims and evidence, between 0 and 1.
///
/// A gradual semantics: it weighs all that is said for and against something, where a standing asks
/// whether anything defeats it. Neither says anything about the other.
/// - Every claim and all evidence of the view is an argument with the base score 0.5. Stances choose
///   the view, and weigh nothing.
/// - `supports` and `entails` support, `attacks` attacks. Each link counts by itself, however many
///   hold it.
/// - A link's force is the strength of its weakest premise, since they are needed together; links
///   that undercut it attack that force as they would attack an argument with that base score.
/// - Two claims that contradict each other, and the answers of one question, attack each other. Two
///   answers of a question in the view gain nothing by contradicting each other as well.
package struct Strengths: Sendable {
  /// Where every claim and all evidence starts.
  package static let baseScore = 0.5

  package let graph: ArgumentGraph
  package let perspective: Perspective
  package let method: StrengthMethod
  /// The claims, evidence and links of the view, each kind in file order.
  package let nodes: [NodeID]
  /// The strength of each of ``nodes``; of a link, the force with which it acts.
  package let values: [Double]
  /// How many steps it took; 0 where there are no circles.
  package let stepCount: Int
  /// Whether all strengths came to rest.
  package let isConverged: Bool

  /// Weighs a view.
  ///
  /// - Complexity: that of ``StrengthEvaluation`` for *n* claims, evidence and links of the view and
  ///   *m* ends of links, contradictions and questions, and for *c* contradictions O(*m* √*c*).
  package init(
    _ perspective: Perspective, in graph: ArgumentGraph, method: StrengthMethod = .quadraticEnergy
  ) {
    let view = View(perspective, in: graph)
    let viewGraph = ViewBipolarGraph(view, in: graph)
    let evaluation = StrengthEvaluation(viewGraph.bipolarGraph, method: method)
    self.graph = graph
    self.perspective = perspective
    self.method = method
    nodes = viewGraph.nodes
    values = evaluation.strengths
    stepCount = evaluation.stepCount
    isConverged = evaluation.isConverged
  }
}
