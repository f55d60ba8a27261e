package import SourceText

/// Collects diagnostics: keeps the first hundred and counts the rest.
package struct DiagnosticSink: Sendable {
  /// How many diagnostics are kept; nobody reads more, and a broken map may hold millions.
  package static let limit = 100

  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var total = 0

  /// Whether further diagnostics are only counted.
  var isFull: Bool { diagnostics.count >= Self.limit }

  /// Counts a diagnostic, and makes and keeps it if there is room.
  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    total += 1
    if !isFull { diagnostics.append(diagnostic()) }
  }

  /// Takes over all that another sink was told, and empties it.
  mutating func take(from other: inout DiagnosticSink) {
    guard other.total > 0 else { return }
    diagnostics += other.diagnostics.prefix(Self.limit - diagnostics.count)
    total += other.total
    other = DiagnosticSink()
  }

  /// Puts the kept diagnostics in the order of their places.
  mutating func sort() {
    let order = diagnostics.indices.sorted { a, b in
      guard let first = diagnostics[a].place, let second = diagnostics[b].place else {
        return diagnostics[a].place == nil && diagnostics[b].place != nil
      }
      return first == second ? a < b : first < second
    }
    diagnostics = order.map { diagnostics[$0] }
  }
}
