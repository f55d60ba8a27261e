internal import ArgumentModel
internal import MapLanguage
internal import SourceText
internal import Workspace

/// `set`: changes a part of a declaration or a link.
struct SetCommand: Command {
  let name = "set"
  let group = CommandGroup.change
  let summary = "change a text, tags, a kind, a scheme or an attribute"
  let parameters = [
    Parameter("ID", .identifier, "what to change"),
    Parameter("FIELD", .field, "which part of it"),
    Parameter("VALUE", .fieldValue, "what that is from then on", extent: .restOfLine),
  ]
  let needs = "an ID, a field and a value"
  /// Behind an ID it says which fields there are, and behind a field what that is now.
  let leastWords = 1
  let details = """
    FIELD is text (for a source also title, for a voice also name), tags, kind, for a link scheme,
    or an attribute such as note, figure or file. VALUE is the rest of the line, or a string; an
    empty string takes the field away. Only these words change in the file.
    """
  let examples = [
    (line: "set close text \"Main Street should be free of cars.\"", meaning: "reword a claim"),
    (line: "set close tags #access #trade", meaning: "other tags"),
    (line: "set survey figure 60 %", meaning: "an attribute"),
    (line: "set survey note \"\"", meaning: "take the note away"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let open = try session.theMap()
    let subject = try session.subject(arguments.words[0])
    let id = subject.id(in: open.map)
    let fields = subject.fields(in: open.map)
    guard arguments.words.count > 1 else {
      throw .usage(
        "'set' needs a field of '\(id)', and a value",
        advice: "it has: \(fields.map { $0.names[0] }.joined(separator: ", "))")
    }
    let word = arguments.words[1].lowercased()
    guard let field = fields.first(where: { $0.names.contains(word) }) else {
      let names = fields.map { $0.names[0] }
      throw .usage(
        "\(subject.kind(in: open.map).phrase) has no '\(word)'", input: word,
        suggestions: nearestNames(to: word, among: fields.flatMap(\.names)),
        advice: "it has: \(names.joined(separator: ", "))")
    }
    guard arguments.words.count > 2 else {
      let now = subject.value(of: field.field, in: open.map)
      let takesAway = now != nil && field.isOptional ? "; \"\" takes it away" : ""
      throw .usage(
        "'set' needs a value for \(field.names[0]): \(field.summary)",
        advice: now.map { "it is now: \($0)\(takesAway)" })
    }
    let value = arguments.words[2...].joined(separator: " ")
    try session.checkIsText(value)
    if value.isEmpty, !field.isOptional {
      throw .usage("'\(id)' must have \(field.names[0])", input: word)
    }
    let edits = setting(
      field.field, to: value.isEmpty ? nil : value, at: subject.place(in: open.map),
      in: open.files)
    if edits.isEmpty { throw .usage("'\(id)' has no \(field.names[0]) to take away", input: word) }
    // As it can be typed again, with what its row or the focus was.
    let marks: [Unicode.Scalar?] = ["\"", "'"]
    let isPlain =
      !value.isEmpty && value.trimmingSpace() == value && !value.contains(where: \.isNewline)
      && !marks.contains(value.unicodeScalars.first)
    try session.edit(edits, by: "set \(id) \(word) \(isPlain ? value : stringLiteral(value))")
    return .ok
  }
}
