/// How a link runs: from its tails to its sign, and on to its head.
package struct Route: Hashable, Sendable {
  /// From each tail to the sign.
  package var tails: [Curve?]
  /// From the sign to the head; for a plain line from its tail.
  package var head: Curve?
  package var sign: Frame?

  init(tailCount: Int) { tails = Array(repeating: nil, count: tailCount) }

  /// Whether it ends at what is drawn below it, since it closes a cycle or leads away from an answer.
  package var runsDown: Bool { head.map { $0.end.y > $0.start.y } ?? false }

  package var curves: [Curve] { tails.compactMap { $0 } + (head.map { [$0] } ?? []) }

  func moved(_ right: Double, _ down: Double) -> Route {
    var moved = self
    moved.tails = tails.map { $0?.moved(right, down) }
    moved.head = head?.moved(right, down)
    moved.sign = sign?.moved(right, down)
    return moved
  }
}
