internal import Checks
internal import FileAccess
internal import SourceText
internal import Workspace

/// How the session works with its workspace: errors and what was noticed are put into words here.
extension Session {
  /// Does something with the workspace, and says what it noticed.
  ///
  /// - Throws: A usage error when no map is open; ``CommandError`` for what the workspace throws.
  mutating func using<Result>(
    _ body: (inout Workspace) throws(WorkspaceError) -> Result
  ) throws(CommandError) -> Result {
    guard var workspace else {
      throw .usage("no map is open", advice: "open one: open PATH")
    }
    // There is one of it while it changes, so that no array in it is copied.
    self.workspace = nil
    defer {
      self.workspace = workspace
      tellNotices()
    }
    do throws(WorkspaceError) {
      return try body(&workspace)
    } catch {
      throw CommandError(error)
    }
  }

  /// Reads a map that is not opened.
  ///
  /// - Throws: ``CommandError`` when it cannot be opened.
  func read(_ path: String) throws(CommandError) -> OpenMap {
    do throws(WorkspaceError) {
      return try OpenMap(path: path, input: console.readAll)
    } catch {
      throw CommandError(error)
    }
  }

  /// The texts of some maps' articles, as far as they are here.
  mutating func articles(of maps: [OpenMap]) -> [[SourceFile?]] {
    var shelf = workspace?.shelf ?? ArticleShelf(folders: settings.sourceFolders)
    let articles = maps.map { shelf.articles(of: $0) }
    for notice in shelf.takeNotices() { tell(notice) }
    workspace?.shelf = shelf
    return articles
  }

  /// Writes down what could not be written down before.
  mutating func catchUpJournal() {
    workspace?.catchUpJournal()
    tellNotices()
  }

  /// What was computed holds no longer, because the work was called off.
  mutating func forgetComputed() {
    workspace?.forgetComputed()
    supposing.forgetMade()
  }

  /// Says what the workspace has noticed.
  mutating func tellNotices() {
    for notice in workspace?.takeNotices() ?? [] { tell(notice) }
  }

  private mutating func tell(_ notice: WorkspaceNotice) {
    switch notice {
    case .readsAs(let encoding, let path, let source):
      console.writeError(
        "note: \(path.visibleOnOneLine), the text of '\(source.visible)', "
          + "is read as \(encoding), as it is not UTF-8\n")
    case .articleNotRead(let error, let source):
      console.writeError(
        "note: the text of '\(source.visible)' was not read: "
          + "\(error.path.visibleOnOneLine): \(error.reason.visibleOnOneLine)\n")
    case .changesAtRisk(let error):
      couldNotWrite = true
      console.writeError(
        "warning: what you change is not being kept for recovery: \(error.reason.visible)\n")
    case .changesKeptAgain:
      console.writeError("note: what you change is kept for recovery again\n")
    }
  }
}

extension CommandError {
  /// What a workspace refuses, in words.
  init(_ error: WorkspaceError) {
    switch error {
    case .cannotOpen(let error): self = .cannotOpen(error)
    case .cannotReadInput(let error): self = .cannotReadInput(error)
    case .cannotWrite(let error, let way): self = .cannotWrite(error, advice: way?.words)
    case .changedMeanwhile(let error):
      self = .cannotWrite(
        error,
        advice: "'save --overwrite' writes yours over it; 'save PATH' keeps yours elsewhere")
    case .hasNoFile:
      self = .usage("a map from standard input has no file", advice: "name one: save PATH")
    case .badStatement(let diagnostics, let files):
      self.init(
        code: "bad-statement", message: "nothing was changed", status: .badMap,
        diagnostics: diagnostics, files: files)
    case .badChange(let diagnostics, let files):
      self.init(
        code: "bad-change", message: "nothing was changed: the map would not read",
        status: .badMap, diagnostics: diagnostics, files: files)
    case .nothingToContinue:
      self = .usage("there is no statement to go on with")
    case .outOfStep(let file, let line):
      self = .usage(
        "'\(file)' is not what it was, so this can be neither taken back nor made again",
        input: line)
    case .calledOff: self = .interrupted
    }
  }
}

extension WorkspaceError.Way {
  fileprivate var words: String {
    switch self {
    case .makeAgain: "'save --overwrite' makes it again; 'save PATH' keeps the map elsewhere"
    case .overwriteOrElsewhere: "choose another name, or write over it with --overwrite"
    }
  }
}
