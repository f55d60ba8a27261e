/// An option of an exporter, which `export` lists in its help, reads and hands over.
package struct ExportOption: Hashable, Sendable {
  /// What stands behind it.
  package enum Kind: Hashable, Sendable {
    /// Nothing: it is given or not.
    case flag
    case choice([String])
    case number(atLeast: Int)
    case tag
    case perspective
    case subject
  }

  /// With its dashes: `--with`.
  package let name: String
  /// What its value is, in capitals, or the one thing that it can be; empty for a flag.
  package let placeholder: String
  package let kind: Kind
  /// One line, lower-case, without a full stop.
  package let meaning: String

  package init(_ name: String, _ placeholder: String, _ kind: Kind, _ meaning: String) {
    self.name = name
    self.placeholder = placeholder
    self.kind = kind
    self.meaning = meaning
  }

  /// An option that is given or not.
  package init(_ name: String, _ meaning: String) {
    self.init(name, "", .flag, meaning)
  }
}
