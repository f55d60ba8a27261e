/// A word that the program uses in a sense of its own, explained for people who have never met it.
///
/// A new one is a file in this folder and a line in ``allConcepts``.
struct Concept: Sendable {
  /// The word, in lower case.
  var name: String
  /// One line, lower-case, without a full stop.
  var summary: String
  var explanation: String
  /// A map of a few lines that shows it.
  var map: String
  /// What to type with that map open.
  var command: String
  /// What the program then prints; a test compares.
  var output: String
}
