internal import MapLanguage
internal import SourceText

/// `format`: the canonical layout.
struct FormatCommand: Command {
  let name = "format"
  let group = CommandGroup.maps
  let summary = "rewrite the map's files in the canonical layout"
  let synopsis = "[--check] [-o -]"
  let options = [
    Option("--check", nil, "change nothing; status 1 if something would change"),
    Option("-o", "-", "print the text instead of changing anything", choices: ["-"]),
  ]
  let details = """
    Comments and the order of statements stay, and the map means what it meant. From the shell
    the files are rewritten, each at once; at the prompt the change can be undone, and 'save'
    writes it.
    """
  let examples = [
    (line: "format --check", meaning: "is everything laid out as it should be?"),
    (line: "format", meaning: "lay it out"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 0, for: self)
    let open = try session.theMap()
    var text = open.snapshot
    var changed: [String] = []
    for file in open.files {
      guard let bytes = formatted(file) else {
        throw CommandError(
          code: "bad-map", message: "'\(file.name)' has errors, so it is left as it is",
          status: .badMap, input: file.name)
      }
      if bytes != file.bytes { changed.append(file.name) }
      text[file.name] = bytes
    }
    if arguments["-o"] != nil {
      for file in open.files { session.print(bytes: text[file.name] ?? file.bytes) }
      return .ok
    }
    if arguments.has("--check") {
      for name in changed { session.print("would change: \(name.visibleOnOneLine)") }
      return changed.isEmpty ? .ok : .found
    }
    if changed.isEmpty {
      session.print("nothing to change")
      return .ok
    }
    session.replaceText(with: text, by: "format")
    if session.settings.isOneCommand {
      try session.save()
    } else {
      session.print("changed: \(changed.map(\.visibleOnOneLine).joined(separator: ", "))")
    }
    return .ok
  }
}
