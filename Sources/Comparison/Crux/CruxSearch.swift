internal import Progress
internal import Semantics

/// Finds the smallest sets of points that give a claim the standing that it has for the other side.
///
/// Sets are tried by size, and a set is only made larger by points on which the standing with it
/// rests: unless one of these changes, nothing does. So each set that works is reached through sets
/// that do not, as in Reiter, R. "A theory of diagnosis from first principles." *Artificial
/// Intelligence* 32(1), 1987, pp. 57–95. <https://doi.org/10.1016/0004-3702(87)90062-2>
struct CruxSearch {
  private var labelling: CruxLabelling
  private let goal: Label
  private var stepsLeft: Int
  private(set) var stoppedEarly = false

  /// - Parameters:
  ///   - labelling: The side's view.
  ///   - goal: The label that the claim is to have.
  ///   - stepLimit: When to give up, in things looked at.
  init(_ labelling: CruxLabelling, goal: Label, stepLimit: Int) {
    self.labelling = labelling
    self.goal = goal
    stepsLeft = stepLimit
  }

  /// How many steps are left.
  var remainingSteps: Int { max(0, stepsLeft) }

  /// All working sets of the smallest size, in the order of their points.
  ///
  /// - Parameter largest: With how many points to end.
  /// - Returns: Nothing where no set of that many points works.
  /// - Complexity: O(*b*^*k*·*s*) for sets of *k* points, *b* points on which a standing rests, and
  ///   *s* for settling it once.
  mutating func smallestSets(upTo largest: Int) -> [[Int32]] {
    guard takeStep() else { return [] }
    _ = labelling.settle([])
    var failed: [(set: [Int32], basis: [Int32])] = [([], CruxBasis.points(labelling))]
    for size in 1...largest {
      var working: [[Int32]] = []
      var next: [(set: [Int32], basis: [Int32])] = []
      var tried: Set<[Int32]> = []
      for (set, basis) in failed {
        for point in basis {
          let larger = (set + [point]).sorted()
          guard tried.insert(larger).inserted else { continue }
          guard takeStep() else { return [] }
          if labelling.settle(larger) == goal {
            working.append(larger)
          } else if size < largest, working.isEmpty {
            next.append((larger, CruxBasis.points(labelling)))
          }
        }
      }
      if !working.isEmpty { return working.sorted { $0.lexicographicallyPrecedes($1) } }
      failed = next
    }
    return []
  }

  /// Whether there is time to settle the standings once more.
  private mutating func takeStep() -> Bool {
    stepsLeft -= labelling.network.size
    if stepsLeft < 0 || Work.isCalledOff { stoppedEarly = true }
    return !stoppedEarly
  }
}
