/// One thing to tell the author of a map: what is wrong, where, and how to mend it.
///
/// The parser and the checks both report with this type, so there is one renderer, one JSON form
/// and one way to silence a message: its ``code``.
package struct Diagnostic: Error, Hashable {
  /// How bad it is, worst first.
  package enum Severity: String, Sendable, CaseIterable, Comparable {
    case error
    case warning
    case note

    package static func < (lhs: Severity, rhs: Severity) -> Bool {
      lhs.rank < rhs.rank
    }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }

    /// The next milder severity; a note stays a note.
    package var milder: Severity { self == .error ? .warning : .note }
  }

  /// A second place that explains the first, such as an earlier declaration.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var place: Place?

    package init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// A name that stands for nothing, and what it should stand for.
  package struct Undeclared: Hashable, Sendable {
    package var kind: String
    package var name: String

    package init(kind: String, name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// A stable, kebab-case name, such as `unknown-id`, never reused for another meaning.
  package var code: String
  package var severity: Severity
  package var message: String
  package var place: Place?

  /// What would mend it, a phrase to stand beside the caret: `did you mean 'trade-loss'?`.
  package var fix: String?
  /// The names that were probably meant, best first.
  package var suggestions: [String]
  package var notes: [Note]
  /// The name that a declaration would mend.
  package var undeclared: Undeclared?

  package init(
    _ code: String, _ severity: Severity, _ message: String, at place: Place?,
    fix: String? = nil, suggestions: [String] = [], notes: [Note] = [],
    undeclared: Undeclared? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.fix = fix
    self.suggestions = suggestions
    self.notes = notes
    self.undeclared = undeclared
  }
}
