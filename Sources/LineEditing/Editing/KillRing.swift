/// What was cut, to be put back: the newest first, as Emacs keeps it.
package struct KillRing: Sendable {
  package enum Direction: Sendable {
    case backward
    case forward
  }

  private static let capacity = 60
  private var texts: [String] = []
  /// Which text a yank put back last.
  private var shown = 0

  package init() {}

  /// Keeps a text; one cut right after another is joined to it, on the side that it was cut from.
  package mutating func add(_ text: String, _ direction: Direction, joins: Bool) {
    guard !text.isEmpty else { return }
    if joins, let newest = texts.first {
      texts[0] = direction == .forward ? newest + text : text + newest
    } else {
      texts.insert(text, at: 0)
      if texts.count > Self.capacity { texts.removeLast() }
    }
    shown = 0
  }

  /// The newest text.
  package mutating func yank() -> String? {
    shown = 0
    return texts.first
  }

  /// The text before the one that was last put back; after the oldest comes the newest again.
  package mutating func yankBefore() -> String? {
    guard !texts.isEmpty else { return nil }
    shown = (shown + 1) % texts.count
    return texts[shown]
  }
}
