internal import ArgumentModel
internal import Checks
internal import FileAccess
internal import Interchange
internal import SourceText
internal import TextMatching

extension OpenMap {
  /// Where the text of a source's article lies; `nil` where it is not here.
  ///
  /// A map may come from anywhere, so the file it names must lie in the map's folder, or in a
  /// folder that the user named: a map cannot make the program show other files.
  ///
  /// - Throws: ``FileError`` where what stands in its place cannot be the text.
  func articlePath(
    ofSource index: Int, folders: [String]
  ) throws(FileError) -> String? {
    guard let file = map.sources[index].attributes[.file] else { return nil }
    var failure: FileError?
    for folder in folders + [root] {
      let path = FileSystem.path(of: file, in: folder)
      guard let kind = FileSystem.kind(of: path) else { continue }
      if !FileSystem.isInside(path, folder: folder) {
        failure = failure ?? FileError(path, "it leads out of the folder '\(folder)'")
      } else if kind != .file {
        failure = failure ?? FileError(path, "it is no file")
      } else {
        return path
      }
    }
    if let failure { throw failure }
    return nil
  }
}

extension Session {
  /// Runs something on the map with what was computed of it, which stays for the next command.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func withContext<Result>(
    _ body: (inout CheckContext) -> Result
  ) throws(CommandError) -> Result {
    let open = try theMap()
    var context =
      knownContext ?? CheckContext(open.graph, articles: articleTexts(of: open))
    knownContext = nil
    defer { knownContext = context }
    return body(&context)
  }

  /// The map is another: what was computed of it holds no longer.
  mutating func forgetComputed() {
    knownContext = nil
    knownStandings = [:]
    knownSourceMarks = nil
    knownIdentifiers = nil
    knownSearchIndex = nil
  }

  /// What the identifiers of the open map name.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func identifiers() throws(CommandError) -> IdentifierTable {
    if let known = knownIdentifiers { return known }
    let table = IdentifierTable(try theMap().map)
    knownIdentifiers = table
    return table
  }

  /// The texts of a map's articles, as far as they are here.
  mutating func articleTexts(of open: OpenMap) -> ArticleTexts { ArticleTexts(articles(of: open)) }

  /// The text of each source's article, if it is here.
  ///
  /// One that is here and cannot be read is said, once: its quotes are not looked up.
  mutating func articles(of open: OpenMap) -> [SourceFile?] {
    open.map.sources.indices.map { index in
      do throws(FileError) {
        let folders = settings.sourceFolders
        guard let path = try open.articlePath(ofSource: index, folders: folders) else { return nil }
        let name = open.map.sources[index].attributes[.file] ?? path
        let article = try TextDecoding.file(try FileSystem.read(path), name: name, path: path)
        if let original = article.original, unreadArticles.insert(path).inserted {
          console.complain(
            "note: \(path.visibleOnOneLine), the text of '\(open.map.sources[index].id.visible)', "
              + "is read as \(original.encoding), as it is not UTF-8\n")
        }
        return article
      } catch {
        if unreadArticles.insert(error.path).inserted {
          console.complain(
            "note: the text of '\(open.map.sources[index].id.visible)' was not read: "
              + "\(error.path.visibleOnOneLine): \(error.reason.visibleOnOneLine)\n")
        }
        return nil
      }
    }
  }

  /// What the checks find on the open map.
  mutating func checkReport(code: String? = nil) throws(CommandError) -> CheckReport {
    try withContext { CheckReport(in: &$0, code: code) }
  }

  /// Where each quote of the open map stands in its article.
  mutating func quotePlaces() throws(CommandError) -> QuotePlaces {
    try withContext { QuotePlaces($0.quotes, articles: $0.articles) }
  }

  /// Like ``quotePlaces()``, but `nil` where no article is at hand in which a quote could stand.
  mutating func quotePlacesIfAny() throws(CommandError) -> QuotePlaces? {
    try withContext { $0.articles.isEmpty ? nil : QuotePlaces($0.quotes, articles: $0.articles) }
  }
}
