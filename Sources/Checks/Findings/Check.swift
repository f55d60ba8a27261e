package import SourceText

/// One kind of fault that a map can have.
///
/// A check is a value without state: it reads a map and what was computed of it, and reports.
///
/// To add one: a file in `Rules/`, named after its type, and a line in ``allChecks``. The table's
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

  /// Whether it runs after all the others, and looks at what they left of the map's allowances.
  var isPass: Bool { get }

  /// Everything of the kind on the map.
  func run(in context: inout CheckContext) -> [Finding]

  /// The same, but for what the map allows.
  ///
  /// - Parameters:
  ///   - context: The map.
  ///   - silencer: The map's allowances; it remembers which of them silenced something.
  /// - Returns: What is not silenced.
  func run(in context: inout CheckContext, past silencer: inout Silencer) -> [Finding]
}

extension Check {
  package var isPass: Bool { false }

  package func run(in context: inout CheckContext, past silencer: inout Silencer) -> [Finding] {
    silencer.kept(of: run(in: &context))
  }
}

/// The check with a code, if there is one.
package func check(code: String) -> (any Check)? {
  allChecks.first { $0.code == code }
}
