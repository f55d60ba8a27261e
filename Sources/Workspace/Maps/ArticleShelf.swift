internal import ArgumentModel
internal import FileAccess
package import SourceText

/// Where the texts of articles lie, and which of them could not be read.
package struct ArticleShelf {
  /// The folders in which they lie, beside the map's own.
  package let folders: [String]
  /// The articles that could not be read as they should, as far as it was noticed.
  private var noticed: Set<String> = []
  private var notices: [WorkspaceNotice] = []

  package init(folders: [String]) { self.folders = folders }

  /// What was noticed since this was asked last.
  package mutating func takeNotices() -> [WorkspaceNotice] {
    defer { notices = [] }
    return notices
  }

  /// The text of each source's article, if it is here.
  ///
  /// One that is here and cannot be read is noticed, once: its quotes are not looked up.
  package mutating func articles(of open: OpenMap) -> [SourceFile?] {
    open.map.sources.indices.map { index in
      let source = open.map.sources[index].id
      do throws(FileError) {
        guard let path = try open.articlePath(ofSource: index, folders: folders) else { return nil }
        let name = open.map.sources[index].attributes[.file] ?? path
        let article = try TextDecoding.file(try FileSystem.read(path), name: name, path: path)
        if let original = article.original, noticed.insert(path).inserted {
          notices.append(
            .readsAs(encoding: "\(original.encoding)", path: path, source: source))
        }
        return article
      } catch {
        if noticed.insert(error.path).inserted {
          notices.append(.articleNotRead(error, source: source))
        }
        return nil
      }
    }
  }
}
