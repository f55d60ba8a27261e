import Semantics
import TestSupport

/// The parts of a graph from a fixed seed.
struct RandomBipolarGraph {
  var baseScores: [Double]
  var links: [BipolarGraph.Link] = []
  var rivalries: [[Int32]] = []

  /// Makes the parts.
  ///
  /// - Parameters:
  ///   - seed: The same one gives the same graph.
  ///   - isAcyclic: Whether links lead from lower arguments to higher ones, undercuts from arguments
  ///     below the target of the step, and there are no rivals.
  ///   - base: Between what the base scores are.
  init(seed: UInt64, isAcyclic: Bool = false, base: ClosedRange<Double> = 0...1) {
    var random = SplitMix64(seed: seed)
    let count = Int32.random(in: 2...12, using: &random)
    baseScores = (0..<count).map { _ in Double.random(in: base, using: &random) }
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      let ends = (0..<3).map { _ in Int32.random(in: 0..<count, using: &random) }
      let polarity: BipolarGraph.Polarity = Bool.random(using: &random) ? .supports : .attacks
      let premises = Int.random(in: 0..<3, using: &random) == 0 ? Array(Set(ends[1...])) : [ends[1]]
      guard !isAcyclic || premises.allSatisfy({ $0 < ends[0] }) else { continue }
      if Int.random(in: 0..<4, using: &random) == 0, let last = links.indices.last {
        let undercut = isAcyclic ? last : Int.random(in: 0...last, using: &random)
        let step = links[undercut]
        if isAcyclic, step.target < count, premises.contains(where: { $0 >= step.target }) {
          continue
        }
        if isAcyclic, step.target >= count { continue }
        links.append(.init(premises, .attacks, count + Int32(undercut)))
      } else {
        links.append(.init(premises, polarity, ends[0]))
      }
    }
    guard !isAcyclic else { return }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let size = Int.random(in: 1...4, using: &random)
      rivalries.append(Array((0..<count).shuffled(using: &random).prefix(size)))
    }
  }

  var graph: BipolarGraph {
    BipolarGraph(baseScores: baseScores, links: links, rivalries: rivalries)
  }
}
