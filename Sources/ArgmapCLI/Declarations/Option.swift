internal import SourceText

/// A word that starts with a dash.
struct Option: Sendable {
  /// When it is given.
  enum Use: Equatable, Sendable {
    case optional
    case required
    /// With another option, of which it says more.
    case with(String)
    /// In the place of another option.
    case insteadOf(String)
    /// Alone, for something that the command does not do otherwise; synopses leave it out.
    case apart
  }

  /// With its dashes: `--tag`.
  let name: String
  /// What its value is, in capitals; `nil` for a switch.
  let value: String?
  /// What its value can be.
  let completion: CompletionKind
  /// One line, lower-case, without a full stop.
  let summary: String
  let use: Use

  /// A switch.
  init(_ name: String, _ summary: String, use: Use = .optional) {
    (self.name, self.summary, self.use) = (name, summary, use)
    (value, completion) = (nil, .nothing)
  }

  /// An option with a value.
  init(
    _ name: String, _ value: String, _ completion: CompletionKind, _ summary: String,
    use: Use = .optional
  ) {
    (self.name, self.summary, self.use) = (name, summary, use)
    (self.value, self.completion) = (value, completion)
  }

  /// Whose view is computed.
  static let argued = Option(
    "--by", "S", .perspective,
    "as one source or voice argues (everyone, or the perspective set with 'as')")

  /// What says more of `-o`.
  static let overwrite = Option(
    "--overwrite", "also write over a file that is there", use: .with("-o"))

  /// Where to write what a form has no place for.
  static let losses = Option(
    "--losses", "FILE", .file, "write what is lost to this file, as argmap-losses/1")

  /// What forbids losses.
  static let strict = Option(
    "--strict", "write no map, and end with status 1, if anything would be lost")

  /// The values it can have, where they are few.
  var choices: [String] { completion.choices }

  /// What its value is, behind its name: `--color WHEN`.
  var head: String { name + (value.map { " \($0)" } ?? "") }

  /// As a synopsis writes it, without brackets.
  ///
  /// Two choices are written out, as they say by themselves what they mean.
  var usage: String {
    choices.count == 2 ? "\(name) \(choices.joined(separator: "|"))" : head
  }
}
