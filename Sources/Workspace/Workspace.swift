package import ArgumentModel
package import Checks
package import Evaluation
internal import FileAccess
internal import MapLanguage
package import SourceText
internal import TextMatching

/// An open map and all that happens to it: what changes it and takes changes back, what is kept of
/// them for a run that is killed, and what is written to its files.
///
/// It knows no terminal and no words for one: a prompt, an editor and an assistant use it alike.
/// What it noticed meanwhile is taken with ``takeNotices()``.
package struct Workspace {
  /// What whoever opens a workspace chooses.
  package struct Settings: Sendable {
    /// The folders in which the articles' texts lie, beside the map's own.
    package var articleFolders: [String]
    /// Where journals are kept; with none, what is changed is lost when the run is killed.
    package var journalFolder: String?

    package init(articleFolders: [String] = [], journalFolder: String? = nil) {
      self.articleFolders = articleFolders
      self.journalFolder = journalFolder
    }
  }

  package let settings: Settings
  /// The map as it is now.
  package internal(set) var open: OpenMap
  /// How often the map has become another one.
  package private(set) var version = 0
  /// A place in the statement that was added last, while nothing else has changed since.
  package internal(set) var lastStatement: Place?

  /// What was changed, and what was changed back.
  var timeline = Timeline()
  /// What was changed since the files were written, on disk; `nil` where nothing was.
  var journal: Journal?
  /// What the journal could not be told yet, because the disk was full or the like.
  var unkept: [JournalRecord] = []
  var isJournalFailing = false
  private var notices: [WorkspaceNotice] = []
  /// Where the articles' texts lie.
  package var shelf: ArticleShelf

  private var cachedContext: CheckContext?
  private var cachedStandings: [Perspective: Standings] = [:]
  private var cachedIdentifiers: IdentifierTable?
  private var cachedIdentifierRows: IdentifierRows?
  /// How many identifiers were looked up in this version of the map.
  private var lookUpCount = 0
  private var cachedSearchIndex: SearchIndex?

  /// - Parameters:
  ///   - open: A map that was read.
  ///   - settings: Where articles and journals lie.
  package init(_ open: OpenMap, _ settings: Settings = Settings()) {
    self.open = open
    self.settings = settings
    shelf = ArticleShelf(folders: settings.articleFolders)
  }

  /// What was noticed since this was asked last.
  package mutating func takeNotices() -> [WorkspaceNotice] {
    defer { notices = [] }
    return notices + shelf.takeNotices()
  }

  mutating func notice(_ notice: WorkspaceNotice) { notices.append(notice) }

  // MARK: What is computed of the map, once for each version

  /// Makes another version of the map the one at hand.
  mutating func replace(with open: OpenMap) {
    let isNamedAlike = open.part(revisedSince: self.open)?.areIdentifiersKept ?? false
    let identifiers = isNamedAlike ? cachedIdentifiers : nil
    self.open = open
    lastStatement = nil
    forgetComputed()
    cachedIdentifiers = identifiers
  }

  /// What was computed holds no longer, because the map is another or the work was called off.
  package mutating func forgetComputed() {
    version += 1
    cachedContext = nil
    cachedStandings = [:]
    cachedIdentifiers = nil
    cachedIdentifierRows = nil
    lookUpCount = 0
    cachedSearchIndex = nil
  }

  /// Runs something on the map with what was computed of it, which stays for the next time.
  package mutating func withContext<Result>(_ body: (inout CheckContext) -> Result) -> Result {
    var context =
      cachedContext ?? CheckContext(open.graph, articles: ArticleTexts(shelf.articles(of: open)))
    cachedContext = nil
    defer { cachedContext = context }
    return body(&context)
  }

  /// What stands in a perspective, grounded, where no claim needs backing.
  package mutating func standings(of perspective: Perspective) -> Standings {
    if perspective.isEveryone { return withContext { $0.standings } }
    if let known = cachedStandings[perspective] { return known }
    let standings = Standings(ViewFramework(perspective, in: open.graph))
    cachedStandings[perspective] = standings
    return standings
  }

  /// What an identifier names; `nil` where it names nothing.
  package mutating func subject(_ id: String) -> Subject? {
    let table = identifiers()
    // Where every statement is followed by another one, few are looked up in one version.
    lookUpCount += 1
    if lookUpCount > 8, cachedIdentifierRows == nil { cachedIdentifierRows = table.hashedRows() }
    return table.subject(id, at: cachedIdentifierRows)
  }

  /// What the identifiers of the map name.
  package mutating func identifiers() -> IdentifierTable {
    let table = cachedIdentifiers ?? IdentifierTable(open.map)
    cachedIdentifiers = table
    return table
  }

  /// Where the words of the map stand.
  package mutating func searchIndex() -> SearchIndex {
    let index = cachedSearchIndex ?? SearchIndex(open.graph)
    cachedSearchIndex = index
    return index
  }
}
