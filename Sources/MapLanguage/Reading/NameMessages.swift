internal import SourceText

/// The messages about names, links and files, given once everything is read.
extension Diagnostic {
  static func unknownID(
    _ name: String, expected: String, suggestions: [String], at place: Place
  ) -> Diagnostic {
    let text: String? =
      switch expected {
      case "voice": "\"NAME\""
      case "source": "\"TITLE\""
      case "claim": "\"TEXT\""
      case "evidence": "\"TEXT\" KIND"
      default: nil
      }
    let declaration = text.map { "declare it: \(expected) \(name) \($0)" }
    let nearest = suggestions.first.map { "did you mean '\($0)'?" }
    // A voice is what nobody thinks of declaring before its first word.
    let fixes = [nearest, expected == "voice" || nearest == nil ? declaration : nil]
      .compactMap { $0 }
    return Diagnostic(
      "unknown-id", .error, "no \(expected) is called '\(name)'", at: place,
      fix: fixes.isEmpty ? "declare it, or mend the name" : fixes.joined(separator: " or "),
      suggestions: suggestions,
      undeclared: Diagnostic.Undeclared(kind: expected, name: name))
  }

  static func wrongKind(
    _ name: String, is kind: String, expected: String, at place: Place, declared: Place,
    fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      "wrong-kind", .error,
      "'\(name)' is \(indefinite(kind)), but \(indefinite(expected)) belongs here",
      at: place, fix: fix ?? "name \(indefinite(expected))",
      notes: [Note("'\(name)' is declared here", at: declared)])
  }

  private static func indefinite(_ kind: String) -> String {
    if kind.hasPrefix("evidence") { return kind }
    return "aeiou".contains(kind.first ?? "x") ? "an \(kind)" : "a \(kind)"
  }

  static func duplicateID(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "duplicate-id", .error, "'\(name)' is declared twice", at: place, fix: "choose another name",
      notes: [Note("first declared here", at: first)])
  }

  static func wrongTarget(_ message: String, at place: Place, fix: String?) -> Diagnostic {
    Diagnostic("wrong-target", .error, message, at: place, fix: fix)
  }

  static func aboutItself(_ verb: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "about-itself", .error, "a claim cannot \(verb) itself", at: place, fix: "name another claim")
  }

  static func unknownLink(at place: Place) -> Diagnostic {
    Diagnostic(
      "unknown-link", .error, "the map has no such link", at: place,
      fix: "state the link, or mend its premises, verb or target")
  }

  static func conflictingLink(_ what: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "conflicting-link", .error, "this link has another \(what) already", at: place,
      fix: "use one \(what), or leave it out here",
      notes: [Note("the same link, with its \(what), is here", at: first)])
  }

  static func includeCycle(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "include-cycle", .error, "'\(path)' is being read already: the files include each other",
      at: place, fix: "remove one include")
  }

  static func includeOutside(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "include-outside", .error, "'\(path)' is outside the map's folder", at: place,
      fix: "move the file into the folder")
  }

  static func includeUnreadable(_ path: String, reason: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "include-unreadable", .error, "cannot read '\(path)': \(reason)", at: place,
      fix: "the path is relative to this file")
  }
}
