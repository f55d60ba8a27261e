internal import ArgumentModel
internal import Checks
internal import Interchange
internal import MapLanguage
internal import Screens
internal import SourceText
internal import TextMatching
internal import Workspace

/// `changes`: what changed between two versions of one map.
struct ChangesCommand: Command {
  let name = "changes"
  let group = CommandGroup.maps
  let writesDocument = true
  let summary = "show what changed between two versions of a map"
  let parameters = [
    Parameter("OLD", .file, "the map before: a file, a folder, or /dev/null for an empty map"),
    Parameter("NEW", .file, "the map after"),
  ]
  let needs = "two maps"
  let options = [
    Option("--git", "take the words that git gives to an external diff", use: .apart)
  ]
  let details = """
    Claims, sources and all that has a name is followed by it, and links and stances by what they
    say, so that moving a statement changes nothing. Claims that stand, fall or are contested now and were not before,
    for everyone or for a source, and findings that came or went are listed too. The exit status
    is 1 where anything differs.

    With --git the words are those of a diff driver, PATH OLD HEX MODE NEW HEX MODE. The status
    is 0 then, and a version with errors is compared as far as it can be read. For git to show
    changes of maps like this:
      echo '*.argmap diff=argmap' >> .gitattributes
      git config diff.argmap.command 'argmap changes --git'
    """
  let examples = [
    (line: "changes old.argmap new.argmap", meaning: "two files"),
    (line: "changes Maps/main-street draft", meaning: "two folders"),
  ]
  let needsMap = false

  func takesOtherWords(_ arguments: Arguments) -> Bool { arguments.has("--git") }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    if arguments.has("--git") { return try runForGit(arguments.words, in: &session) }
    if arguments.words == ["-", "-"] {
      throw .usage("standard input cannot be both maps", input: "-")
    }
    var versions: [OpenMap] = []
    for path in arguments.words {
      let open = try session.read(path)
      if open.parsed.errorCount > 0 { throw Session.badMap(open) }
      versions.append(open)
    }
    return try show(versions[0], versions[1], in: &session) ? .found : .ok
  }

  /// Answers git, which calls an external diff with `PATH OLD HEX MODE NEW HEX MODE`, for a renamed
  /// file with the new path and a message behind them, and for a conflict with the path alone.
  private func runForGit(
    _ words: [String], in session: inout Session
  ) throws(CommandError) -> ExitStatus {
    if words.count == 1 {
      session.print("changes \(words[0].visible): not merged yet")
      return .ok
    }
    guard words.count == 7 || words.count == 9 else {
      throw .usage(
        "'changes --git' takes the seven words of git's external diff",
        advice: "git config diff.argmap.command 'argmap changes --git'")
    }
    let paths = (old: words[0], new: words.count == 9 ? words[7] : words[0])
    func versions(isWhole: Bool) throws(CommandError) -> (OpenMap, OpenMap) {
      do throws(WorkspaceError) {
        return (
          try OpenMap(version: words[1], of: paths.old, isWhole: isWhole),
          try OpenMap(version: words[4], of: paths.new, isWhole: isWhole)
        )
      } catch {
        throw CommandError(error)
      }
    }
    var (old, new) = try versions(isWhole: false)
    let errorCount = old.parsed.errorCount + new.parsed.errorCount
    if errorCount > 0 {
      // The file may be a part of a map that is a folder.
      let whole = try versions(isWhole: true)
      if whole.0.parsed.errorCount + whole.1.parsed.errorCount < errorCount { (old, new) = whole }
    }
    let names = paths.old == paths.new ? [paths.old] : [paths.old, paths.new]
    var heading = [
      session.style("changes \(names.map(\.visible).joined(separator: " -> "))", .strong)
    ]
    for (name, version) in [("old", old), ("new", new)] where version.parsed.errorCount > 0 {
      heading.append(
        "the \(name) version has \(counted(version.parsed.errorCount, "error")); "
          + "it is compared as far as it can be read")
    }
    _ = try show(old, new, below: heading, in: &session)
    return .ok
  }

  /// Shows what changed, on the screen below some lines.
  ///
  /// - Returns: Whether anything did.
  private func show(
    _ old: OpenMap, _ new: OpenMap, below heading: [String] = [], in session: inout Session
  ) throws(CommandError) -> Bool {
    let articles = session.articles(of: [old, new]).map { ArticleTexts($0) }
    var before = CheckContext(old.graph, articles: articles[0])
    var after = CheckContext(new.graph, articles: articles[1])
    let changes = MapChanges(from: &before, to: &after)
    let document = ChangesDocument(
      changes, from: .init(old.map, files: old.files), to: .init(new.map, files: new.files))
    try session.show(document) { session in
      var screen = ChangesScreen(changes, style: session.style, width: session.width)
      screen.draw()
      for line in heading + screen.lines { session.print(line) }
    }
    return !changes.isEmpty
  }
}
