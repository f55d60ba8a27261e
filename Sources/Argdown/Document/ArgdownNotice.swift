/// What is strange in a text in Argdown, or what of it says nothing of arguments.
package struct ArgdownNotice: Hashable, Sendable {
  package enum Kind: Sendable {
    /// Argdown allows nothing of the kind here; it is passed over.
    case unreadable
    /// Argdown reads more than text here, and allows no such thing; it is kept as text.
    case outOfPlace
    /// Bold or italics that do not end; the sign is kept as text.
    case openMark
    /// A block begins without an empty line before it.
    case missingEmptyLine
    /// `---`, which Argdown does not take for an inference.
    case threeHyphens
    /// Numbered statements that nothing is inferred from.
    case noInference
    /// A list in another one.
    case listInList
    /// Premises and a conclusion of an argument that has some already.
    case secondStructure
    /// `><` between something and an argument.
    case contradictedArgument
    /// `[title]:` with nothing behind it.
    case emptyDefinition
    /// Argdown wants more of a text than comments and front matter.
    case noBlock
    /// Data that is not what YAML can be.
    case badData
    case comment
    /// Bold or italics.
    case mark
    /// Where a link in a text leads to.
    case address
  }

  package var kind: Kind
  /// Where it stands.
  package var range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
