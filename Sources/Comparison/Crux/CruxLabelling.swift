internal import ArgumentModel
internal import Evaluation
internal import Semantics

/// The grounded standings in a ``CruxNetwork``, with the other side's word on some points: those of
/// the framework that ``ViewFramework`` makes of such a view.
struct CruxLabelling {
  let network: CruxNetwork
  private(set) var presence: CruxPresence
  /// Number → its label; of no meaning outside the view, and for what is only looked at for
  /// whether it is there.
  private(set) var labels: [Label] = []
  /// Number → its min–max number.
  private(set) var numbers: [Int32] = []
  /// What of the view excludes each other.
  private(set) var rivalries: [[Int32]] = []

  init(_ network: CruxNetwork) {
    self.network = network
    presence = CruxPresence(network)
  }

  /// Settles the view, and then the standings.
  ///
  /// - Parameter points: The points with the other side's word.
  /// - Returns: The label of the claim that is asked about.
  /// - Complexity: O(*n* + *m*) for *n* things with *m* ends and exclusions.
  mutating func settle(_ points: [Int32]) -> Label {
    presence.settle(points)
    var builder = ViewFrameworkBuilder(network.graph, presence.view)
    builder.addLinks()
    builder.addExclusions()
    for claim in 0..<network.graph.claimCount where presence.isInView[claim] {
      switch presence.ownWord(claim) {
      case .nothing: break
      case .defeats: builder.addOwnWord(on: claim, isAnswered: false)
      case .opens: builder.addOwnWord(on: claim, isAnswered: true)
      }
    }
    builder.addRebuttals()
    builder.addSuppositions()
    builder.addMediatedAttacks(passingOn: builder.attacks.attackCount)
    let grounded = GroundedLabelling(of: builder.attacks.framework())
    labels = grounded.labels
    numbers = grounded.numbers
    rivalries = builder.rivalries
    return labels[network.claim]
  }

  /// Whether something is in the view and has a label.
  func has(_ label: Label, _ number: Int32) -> Bool {
    presence.isInView[Int(number)] && labels[Int(number)] == label
  }
}
