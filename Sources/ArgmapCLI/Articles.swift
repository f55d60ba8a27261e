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

/// Where each quote stands in its article, by its place in the map.
struct QuotePlaces {
  private let report: QuoteReport
  private let articles: ArticleTexts
  private let readable = ReadableArticles()

  init(_ report: QuoteReport, articles: ArticleTexts) {
    self.report = report
    self.articles = articles
  }

  /// What became of a quote; `nil` for one that nobody looked for.
  func entry(of quote: Quote) -> QuoteReport.Entry? { report[quote] }

  /// The article in which a quote was found.
  func article(of quote: Quote) -> SourceFile? { article(of: report[quote]) }

  private func article(of entry: QuoteReport.Entry?) -> SourceFile? {
    entry?.source.flatMap { articles[$0] }
  }

  /// The paragraph and the sentence in which a quote starts, as `read-along` counts them.
  func passage(of quote: Quote) -> Passage? {
    guard let entry = report[quote], let range = entry.ranges.first, let source = entry.source,
      let article = articles[source]
    else { return nil }
    return readable.article(source, article).passage(at: range.start)
  }

  /// What documents say of a quote.
  func found(_ quote: Quote) -> FoundQuote? {
    guard let entry = report[quote] else { return nil }
    let outcome: FoundQuote.Outcome =
      switch entry.outcome {
      case .exact: .exact
      case .inexact: .inexact
      case .ambiguous: .ambiguous
      case .missing: .missing
      case nil: .unchecked
      }
    guard let range = entry.ranges.first, let article = article(of: entry) else {
      return FoundQuote(outcome)
    }
    return FoundQuote(outcome, at: FoundQuote.Place(range, in: article))
  }
}

/// A sentence of an article, both numbers from 1.
struct Passage {
  var paragraph: Int
  var sentence: Int

  /// `paragraph 2, sentence 3`.
  var words: String { "paragraph \(paragraph), sentence \(sentence)" }

  /// `¶2.3`, where there is little room.
  var mark: String { "¶\(paragraph).\(sentence)" }

  /// What ``mark`` means.
  static let legend = "¶2.3 is paragraph 2, sentence 3 of the article, as 'read-along' counts them"
}

/// Articles with their sentences found, each once.
private final class ReadableArticles {
  private var known: [Int: ReadableArticle] = [:]

  func article(_ source: Int, _ file: SourceFile) -> ReadableArticle {
    if let article = known[source] { return article }
    let article = ReadableArticle(bytes: file.bytes)
    known[source] = article
    return article
  }
}

extension ReadableArticle {
  /// The last sentence of a paragraph that starts at a byte of the article or before it; none in a
  /// by-line or a date, or before the first word.
  ///
  /// - Complexity: O(log *n*) for *n* paragraphs, and the sentences of one of them.
  fileprivate func passage(at offset: UInt32) -> Passage? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].start <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return nil }
    let paragraph = paragraphs[low - 1]
    let sentence = paragraph.sentences.count { $0.range.start <= offset }
    if sentence == 0
      || paragraph.credits.contains(where: { $0.range.start <= offset && offset < $0.range.end })
    {
      return nil
    }
    return Passage(paragraph: low, sentence: sentence)
  }
}
