internal import ArgumentModel
internal import FileAccess
internal import SourceText
internal import TextMatching
internal import Workspace

/// Where a person is in an article.
struct Reading {
  /// The source's ID.
  var source: String
  /// An index into the article's paragraphs.
  var paragraph = 0
  /// The claim or evidence that was spoken of last, which `it` stands for.
  var last: String?
  /// The article as it was when the paragraph was shown.
  var article: ReadableArticle?
}

extension Session {
  /// The article that is being read, with its source's index.
  ///
  /// - Throws: A usage error when none is, or when its text is not here any more.
  func articleBeingRead() throws(CommandError) -> (source: Int, file: SourceFile) {
    guard let reading else {
      throw .usage("no article is being read", advice: "begin with: read-along SOURCE")
    }
    guard let source = try theMap().map.sources.firstIndex(where: { $0.id == reading.source })
    else { throw .unknownID(reading.source, suggestions: []) }
    return (source, try article(ofSource: source))
  }

  /// The text of a source's article.
  ///
  /// - Throws: A usage error when the map names none, or it is not here.
  func article(ofSource source: Int) throws(CommandError) -> SourceFile {
    let open = try theMap()
    let id = open.map.sources[source].id
    guard let file = open.map.sources[source].attributes[.file] else {
      throw .usage(
        "the map does not say in which file the text of '\(id)' is",
        input: id, advice: "say it: set \(id) file NAME.txt")
    }
    do throws(FileError) {
      if let path = try open.articlePath(ofSource: source, folders: settings.sourceFolders) {
        return try TextDecoding.file(try FileSystem.read(path), name: file, path: path)
      }
    } catch {
      throw .cannotOpen(error)
    }
    throw .usage(
      "the text of '\(id)', '\(file)', is not here", input: id,
      advice: "it belongs beside the map, or in a folder given with --sources")
  }
}
