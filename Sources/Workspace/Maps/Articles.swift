internal import ArgumentModel
internal import Checks
package import FileAccess
internal import SourceText
internal import TextMatching

extension OpenMap {
  /// Where the text of a source's article lies; `nil` where it is not here.
  ///
  /// A map may come from anywhere, so the file it names must lie in the map's folder, or in a
  /// folder that the user named: a map cannot make the program show other files.
  ///
  /// - Throws: ``FileError`` where what stands in its place cannot be the text.
  package func articlePath(
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
