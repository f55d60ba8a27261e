internal import Interchange
internal import SourceText

/// `schema`: what the program's documents look like.
struct SchemaCommand: Command {
  let name = "schema"
  let group = CommandGroup.maps
  let summary = "print the JSON Schema of a document"
  let parameters = [Parameter("NAME", .schema, "the document", isOptional: true)]
  let details = """
    The schemas are of the draft 2020-12 and strict: what is not listed is not allowed. Without
    a NAME the names are listed. The schema is indented; with --json it stands on one line.
    """
  let examples = [
    (line: "schema", meaning: "every schema, a line each"),
    (line: "schema check", meaning: "what 'check --json' prints"),
    (line: "schema argmap", meaning: "what 'export --to json' writes"),
  ]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let schemas = allDocuments.map { $0.schema }
    guard let word = arguments.words.first else {
      for schema in schemas { session.print("\(schema.name.padded(to: 10)) \(schema.title)") }
      return .ok
    }
    guard let schema = schemas.first(where: { $0.name == word || $0.format == word }) else {
      let known = schemas.map(\.name)
      throw .usage(
        "there is no schema '\(word)'", input: word,
        suggestions: nearestNames(to: word, among: known),
        advice: "one of: \(known.joined(separator: ", "))")
    }
    session.print(bytes: schema.bytes(pretty: !arguments.has("--json")))
    return .ok
  }
}
