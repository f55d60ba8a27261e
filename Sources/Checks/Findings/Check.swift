package import SourceText

/// One kind of fault that a map can have.
///
/// A check is a value without state: it reads a map and what was computed of it, and reports.
///
/// To add one: a file in `Checks/`, named after its type, and a line in ``allChecks``. The table's
/// tests say what is missing. What several checks need is computed in ``CheckContext``.
package protocol Check: Sendable {
  /// A stable, kebab-case name; `allow` silences findings by it.
  var code: String { get }

  /// What it finds, in one line, lower-case, without a full stop.
  var summary: String { get }

  /// How bad a finding usually is. Where a hedged stance is needed for it, it is milder.
  var severity: Diagnostic.Severity { get }

  /// What it means and what to do, in a few sentences, and at the end an example: lines indented by
  /// four spaces that are a map with this fault. In it `// NAME says: TEXT` gives an article's text.
  var explanation: String { get }

  /// Everything of the kind on the map.
  func run(in context: inout CheckContext) -> [Finding]
}

/// The check with a code, if there is one.
package func check(code: String) -> (any Check)? {
  allChecks.first { $0.code == code }
}
