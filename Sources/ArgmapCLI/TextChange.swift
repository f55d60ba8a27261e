internal import MapLanguage
internal import SourceText

/// A stretch of a file's bytes and what took its place: enough to go either way.
struct TextChange: Equatable {
  var file: String
  /// In bytes.
  var start: Int
  var removed: [UInt8]
  var inserted: [UInt8]

  var inverse: TextChange {
    TextChange(file: file, start: start, removed: inserted, inserted: removed)
  }

  /// What differs between two versions of the files that both have.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func between(_ old: [SourceFile], _ new: [String: [UInt8]]) -> [TextChange] {
    old.enumerated().compactMap { number, file in
      guard let bytes = new[file.name], bytes != file.bytes else { return nil }
      let edit = TextEdit(replacing: number, of: old, with: bytes)
      return TextChange(
        file: file.name, start: edit.range.lowerBound, removed: Array(file.bytes[edit.range]),
        inserted: edit.replacement)
    }
  }

  /// Makes the change.
  ///
  /// - Returns: `false` where the file does not hold what is to be replaced.
  func make(in text: inout [String: [UInt8]]) -> Bool {
    guard let bytes = text[file], start >= 0, removed.count <= bytes.count,
      start <= bytes.count - removed.count,
      bytes[start..<start + removed.count].elementsEqual(removed)
    else { return false }
    text[file]?.replaceSubrange(start..<start + removed.count, with: inserted)
    return true
  }
}
