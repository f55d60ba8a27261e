internal import SourceText

/// What is wrong with a file that was to be imported, where in it, and what would mend it.
package struct ImportError: Error, Hashable, Sendable {
  /// A stable, kebab-case name, never reused for another meaning.
  package var code: String
  package var place: TransferPlace
  package var message: String
  /// What would mend it, a phrase.
  package var fix: String?
  /// The names that were probably meant, best first.
  package var suggestions: [String]

  package init(
    _ code: String, at place: TransferPlace, _ message: String, fix: String? = nil,
    suggestions: [String] = []
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.fix = fix
    self.suggestions = suggestions
  }

  /// What is wrong at the path of a member.
  fileprivate init(
    _ code: String, at path: String, _ message: String, fix: String? = nil,
    suggestions: [String] = []
  ) {
    self.init(
      code, at: path.isEmpty ? .whole : .member(path), message, fix: fix, suggestions: suggestions)
  }
}

extension ImportError: CustomStringConvertible {
  /// `links[3].target: no claim is called 'x' (did you mean 'y'?)`, safe to show.
  package var description: String {
    let place = place == .whole ? "" : "\(place): "
    let end = fix.map { " (\($0))" } ?? ""
    return "\(place)\(message)\(end)".visibleOnOneLine
  }
}

/// The messages of importers, by what is wrong.
extension ImportError {
  // MARK: The form

  static func invalidJSON(_ reason: String) -> Self {
    Self("invalid-json", at: "", "this is not JSON: \(reason)", fix: "mend the file's syntax")
  }

  static func otherFormat(_ format: String?) -> Self {
    Self(
      "other-format", at: "format",
      format.map { "the document's form is '\($0)', not 'argmap/1'" }
        ?? "the document does not say that it is 'argmap/1'",
      fix: "write the document with 'argmap export MAP --to json'")
  }

  static func missingMember(at path: String) -> Self {
    Self("missing-member", at: path, "this member is missing", fix: "add it")
  }

  static func unknownMember(_ name: String, known: [String], at path: String) -> Self {
    let nearest = nearestNames(to: name, among: known)
    return Self(
      "unknown-member", at: path, "no member is called '\(name)' here",
      fix: nearest.first.map { "did you mean '\($0)'?" }
        ?? "known are \(known.joined(separator: ", "))",
      suggestions: nearest)
  }

  static func wrongType(expected: String, at path: String) -> Self {
    Self("wrong-type", at: path, "\(expected) belongs here", fix: "write \(expected)")
  }

  // MARK: Names

  static func notIdentifier(_ name: String, mended: String?, at path: String) -> Self {
    Self(
      "not-identifier", at: path, "'\(name)' cannot be a name in a map",
      fix: mended.map { "call it '\($0)', here and wherever it is named" }
        ?? "give it a name of letters, digits, '-', '_' and '.' that starts with a letter or digit",
      suggestions: mended.map { [$0] } ?? [])
  }

  static func notWord(_ word: String, of what: String, at path: String) -> Self {
    Self(
      "not-word", at: path, "'\(word)' cannot be a \(what)",
      fix: "write one word of letters, digits, '-', '_' and '.'")
  }

  static func duplicateID(_ name: String, first: String, at path: String) -> Self {
    Self(
      "duplicate-id", at: path, "'\(name)' is declared already, at \(first)",
      fix: "choose another name for one of them")
  }

  static func unknownID(
    _ name: String, expected: String, among names: [String], at path: String
  ) -> Self {
    let nearest = nearestNames(to: name, among: names)
    return Self(
      "unknown-id", at: path, "no \(expected) is called '\(name)'",
      fix: nearest.first.map { "did you mean '\($0)'?" } ?? "declare it, or mend the name",
      suggestions: nearest)
  }

  static func wrongKind(
    _ name: String, is kind: String, expected: String, at path: String
  ) -> Self {
    Self(
      "wrong-kind", at: path, "'\(name)' names a \(kind), not a \(expected)",
      fix: "name a \(expected)")
  }

  // MARK: Values

  static func invalidValue(_ value: String, of what: String, known: [String], at path: String)
    -> Self
  {
    let nearest = nearestNames(to: value, among: known)
    return Self(
      "invalid-value", at: path, "'\(value)' is no \(what)",
      fix: nearest.first.map { "did you mean '\($0)'?" }
        ?? "one of \(known.joined(separator: ", "))",
      suggestions: nearest)
  }

  static func empty(_ what: String, at path: String) -> Self {
    Self("empty-list", at: path, "the list of \(what) is empty", fix: "name at least one")
  }

  static func notTwo(at path: String) -> Self {
    Self(
      "contradiction-needs-two", at: path, "a contradiction joins exactly two claims",
      fix: "write one contradiction for each pair")
  }

  static func aboutItself(_ verb: String, at path: String) -> Self {
    Self("about-itself", at: path, "a claim cannot \(verb) itself", fix: "name another claim")
  }

  static func stanceOfMapper(at path: String) -> Self {
    Self(
      "stance-of-mapper", at: path, "the mapper takes no stances", fix: "name a source as holder")
  }

  static func flagOnCitation(at path: String) -> Self {
    Self(
      "flag-on-citation", at: path, "a citation is neither hedged nor implicit",
      fix: "leave the flag out")
  }

  static func repeated(_ first: String, at path: String) -> Self {
    Self(
      "repeated", at: path, "this says the same as \(first)",
      fix: "make one of the two, with the holders and quotes of both")
  }
}
