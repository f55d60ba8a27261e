internal import SourceText

/// `alias`: a short word for a longer line, at the prompt.
struct AliasCommand: Command {
  let name = "alias"
  let group = CommandGroup.session
  let summary = "give a line a short name, for the prompt"
  let parameters = [
    Parameter("NAME", .nothing, "the short name", isOptional: true),
    Parameter("WORDS", .nothing, "what it stands for", extent: .many, isOptional: true),
  ]
  let details = """
    NAME then stands for the words, and what is typed behind it is added to them. Aliases hold for
    the session; those in the startup file hold for all. Scripts do not know them. NAME must be no
    command. Without words an alias is shown, without NAME all are.
    """
  let examples = [
    (line: "alias d diff A B", meaning: "'d --tag trade' is 'diff A B --tag trade' then"),
    (line: "alias", meaning: "every alias"),
  ]
  let needsMap = false
  let ownsOptions = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    guard let name = arguments.words.first else {
      for (name, line) in session.aliases.sorted(by: { $0.key < $1.key }) {
        session.print("\(name.visible) = \(line.visible)")
      }
      return .ok
    }
    if let other = command(named: name) {
      throw .usage("'\(name)' is a command: \(other.summary)", input: name)
    }
    guard arguments.words.count > 1 else {
      guard let line = session.aliases[name] else {
        throw .usage(
          "there is no alias '\(name)'", input: name,
          suggestions: nearestNames(to: name, among: session.aliases.keys.sorted()))
      }
      session.print("\(name.visible) = \(line.visible)")
      return .ok
    }
    session.aliases[name] = arguments.words.dropFirst().map(\.quotedIfNeeded).joined(
      separator: " ")
    return .ok
  }
}

extension String {
  /// The word as it has to be typed to stay one.
  fileprivate var quotedIfNeeded: String {
    guard isEmpty || contains(where: { $0.isWhitespace || $0 == "\"" || $0 == "'" }) else {
      return self
    }
    let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
