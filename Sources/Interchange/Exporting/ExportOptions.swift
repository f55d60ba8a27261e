package import ArgumentModel
package import Evaluation

/// What an exporter was told: of its own options those that were given, each as its kind reads it.
package struct ExportOptions: Sendable {
  /// What stands behind an option.
  package enum Value: Sendable {
    case flag
    /// A choice, or a tag.
    case word(String)
    case number(Int)
    case perspective(Perspective)
    case subject(Subject)
  }

  /// Whether to lay it out for people where the form leaves that open.
  package let isPretty: Bool
  private let values: [String: Value]

  /// - Parameters:
  ///   - values: What was given, by the options' names.
  ///   - isPretty: Whether to lay it out for people where the form leaves that open.
  package init(_ values: [String: Value] = [:], isPretty: Bool = false) {
    self.values = values
    self.isPretty = isPretty
  }

  package func has(_ option: ExportOption) -> Bool { values[option.name] != nil }

  /// The choice or the tag behind an option, if it was given.
  package func word(_ option: ExportOption) -> String? {
    if case .word(let word) = values[option.name] { word } else { nil }
  }

  package func number(_ option: ExportOption) -> Int? {
    if case .number(let number) = values[option.name] { number } else { nil }
  }

  package func perspective(_ option: ExportOption) -> Perspective? {
    if case .perspective(let perspective) = values[option.name] { perspective } else { nil }
  }

  package func subject(_ option: ExportOption) -> Subject? {
    if case .subject(let subject) = values[option.name] { subject } else { nil }
  }
}
