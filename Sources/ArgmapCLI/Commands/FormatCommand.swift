internal import MapLanguage
internal import SourceText
internal import Workspace

/// `format`: the canonical layout.
struct FormatCommand: Command {
  let name = "format"
  let group = CommandGroup.maps
  let summary = "rewrite the map's files in the canonical layout"
  let options = [
    Option("--check", "change nothing; status 1 if something would change"),
    Option("--mend", "first put straight what can only mean one thing"),
    Option("-o", "-", .choices(["-"]), "print the text instead of changing anything"),
  ]
  let details = """
    Comments and the order of statements stay, and the map means what it meant. From the shell
    the files are rewritten, each at once; at the prompt the change can be undone, and 'save'
    writes it.
    With --mend a map may have errors of spelling that its author cannot see: typographic
    quotation marks, invisible characters, full-width marks, other white space in an indent,
    carriage returns that end lines. They are put straight where only one thing can be meant, and
    counted. What is wrong beside them is told, and nothing is changed then.
    """
  let examples = [
    (line: "format --check", meaning: "is everything laid out as it should be?"),
    (line: "format", meaning: "lay it out"),
    (line: "format --mend", meaning: "also mend typographic quotation marks and the like"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let given = try session.theMap()
    var open = given
    let mends = arguments.has("--mend") ? open.mend() : [:]
    if open.parsed.errorCount > 0, arguments.has("--mend") { throw Session.badMap(open) }
    var text = open.snapshot
    var changed: [String] = []
    for file in open.files {
      guard let bytes = formatted(file) else {
        throw CommandError(
          code: "bad-map", message: "'\(file.name)' has errors, so it is left as it is",
          status: .badMap, input: file.name)
      }
      if bytes != given.snapshot[file.name] { changed.append(file.name) }
      text[file.name] = bytes
    }
    if arguments["-o"] != nil {
      for file in open.files {
        let bytes = text[file.name] ?? file.bytes
        guard session.console.outputIsTerminal else {
          session.print(bytes: bytes)
          continue
        }
        // A terminal would obey what a file may hold.
        for line in String(decoding: bytes, as: UTF8.self).splitLines() {
          session.print(line.visible)
        }
      }
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
    let words = Mending.Kind.allCases.compactMap { kind in
      mends[kind].map { "\($0) \($0 == 1 ? kind.rawValue : kind.plural)" }
    }
    if !words.isEmpty { session.print("mended: \(words.joined(separator: ", "))") }
    try session.replaceText(with: text, by: "format")
    if session.settings.isOneCommand {
      try session.save()
    } else {
      session.print("changed: \(changed.map(\.visibleOnOneLine).joined(separator: ", "))")
    }
    return .ok
  }
}

extension OpenMap {
  /// Puts straight what can only mean one thing in its files.
  ///
  /// - Returns: How much of each kind there was.
  fileprivate mutating func mend() -> [Mending.Kind: Int] {
    var counts: [Mending.Kind: Int] = [:]
    var text: [String: [UInt8]] = [:]
    for file in files {
      let mending = Mending(file.bytes)
      text[file.name] = mending.bytes
      counts.merge(mending.counts, uniquingKeysWith: +)
    }
    if !counts.isEmpty { replaceText(with: text) }
    return counts
  }
}
