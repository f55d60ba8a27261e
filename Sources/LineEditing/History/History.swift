/// What was typed before, oldest first.
package struct History: Sendable {
  package private(set) var entries: [String]
  /// At most so many are kept.
  package static let capacity = 10_000

  package init(_ entries: [String] = []) {
    self.entries = Array(entries.suffix(Self.capacity))
  }

  /// Adds a line, unless it is empty or the same as the last.
  package mutating func add(_ entry: String) {
    guard !entry.isEmpty, entries.last != entry else { return }
    entries.append(entry)
    if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
  }

  /// The entry nearest to a place, in a direction, that passes.
  ///
  /// - Parameters:
  ///   - place: Where to start; the place itself is not looked at.
  ///   - step: -1 to go to older entries, 1 to newer ones.
  ///   - admits: Whether an entry is wanted.
  /// - Returns: Its place, or `nil` where there is none.
  /// - Complexity: O(*n*).
  package func next(from place: Int, step: Int, _ admits: (String) -> Bool) -> Int? {
    var index = place + step
    while entries.indices.contains(index) {
      if admits(entries[index]) { return index }
      index += step
    }
    return nil
  }

  /// The newest entry that begins with a text and says more.
  package func latest(startingWith text: String) -> String? {
    next(from: entries.count, step: -1) { $0.utf8.starts(with: text.utf8) && $0 != text }
      .map { entries[$0] }
  }
}
