/// How strong the arguments and links of a graph are.
///
/// An argument starts from its base score, a link from the strength of its weakest premise, and
/// what supports and attacks them moves them from there by a ``StrengthMethod``. Without circles
/// this is one pass. Where a circle can be reached, all strengths start from the base scores and
/// follow d*s*/d*t* = *f*(*s*) − *s* (Potyka 2018), by Euler's steps of one fixed width, until
/// they rest. Such a step is a mean of the old strength and the new one, so that no strength
/// leaves 0…1; and it settles where whole steps (*s* ← *f*(*s*)) would swing for ever. Links that
/// nothing undercuts take no time of their own.
package struct StrengthEvaluation: Sendable {
  /// Element → its strength, between 0 and 1.
  package let strengths: [Double]
  /// How many steps the slowest part of the graph took; 0 without circles.
  package let stepCount: Int
  /// Whether every part of the graph came to rest.
  package let isConverged: Bool

  /// The share of the way that a step goes.
  static let stepWidth = 0.1
  /// Nothing is farther from its next strength than this, once it rests.
  static let tolerance = 1e-7
  /// After so many steps there is no more waiting.
  package static let mostSteps = 2000

  /// Evaluates a graph.
  ///
  /// - Complexity: O(*n* log *n* + *m*) for *n* elements and *m* ends of links and rivalries, and
  ///   O(*n* + *m*) for each step where there are circles, at most ``mostSteps`` times.
  package init(_ graph: BipolarGraph, method: StrengthMethod) {
    let order = StrengthOrder(graph)
    var motion = StrengthMotion(graph, method)
    var stepCount = 0
    var isConverged = true
    for part in order.circular {
      let (steps, isAtRest) = motion.settle(part)
      stepCount = max(stepCount, steps)
      if !isAtRest { isConverged = false }
    }
    for element in order.straight { motion.strengths[Int(element)] = motion.goal(of: element) }
    strengths = motion.strengths
    self.stepCount = stepCount
    self.isConverged = isConverged
  }
}
