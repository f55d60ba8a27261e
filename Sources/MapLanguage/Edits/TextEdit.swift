package import SourceText

/// A stretch of one file's bytes, and what takes its place.
package struct TextEdit: Hashable, Sendable {
  /// An index into the files of the map.
  package let file: Int
  /// Offsets in bytes; empty where something is put in.
  package let range: Range<Int>
  package let replacement: [UInt8]

  /// Gives a file other bytes, by an edit of the stretch that differs.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package init(replacing file: Int, of files: [SourceFile], with bytes: [UInt8]) {
    let old = files[file].bytes
    let shared = min(old.count, bytes.count)
    var start = 0
    while start < shared, old[start] == bytes[start] { start += 1 }
    var end = 0
    while end < shared - start, old[old.count - 1 - end] == bytes[bytes.count - 1 - end] {
      end += 1
    }
    self.init(
      file: file, range: start..<old.count - end,
      replacement: Array(bytes[start..<bytes.count - end]))
  }

  init(file: Int, range: Range<Int>, replacement: [UInt8] = []) {
    self.file = file
    self.range = range
    self.replacement = replacement
  }

  init(file: Int, range: Range<Int>, replacement: String) {
    self.init(file: file, range: range, replacement: Array(replacement.utf8))
  }
}

extension [TextEdit] {
  /// Makes the edits; the rest stays byte for byte.
  ///
  /// Where edits overlap, everything goes that any of them takes, and everything comes that any of
  /// them puts in, in the order of their places.
  ///
  /// - Parameter files: The files that the edits index into.
  /// - Returns: The bytes of every file by name.
  /// - Complexity: O(*n* + *k* log *k*) for *n* bytes and *k* edits.
  package func applied(to files: [SourceFile]) -> [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    for file in files { texts[file.name] = file.bytes }
    let sorted = sorted {
      ($0.file, $0.range.lowerBound, $0.range.upperBound)
        < ($1.file, $1.range.lowerBound, $1.range.upperBound)
    }
    var start = 0
    while start < sorted.count {
      let number = sorted[start].file
      let end = sorted[start...].firstIndex { $0.file != number } ?? sorted.count
      texts[files[number].name] = Self.edited(files[number].bytes, by: sorted[start..<end])
      start = end
    }
    return texts
  }

  private static func edited(_ bytes: [UInt8], by edits: ArraySlice<TextEdit>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offset = 0
    for edit in edits {
      if edit.range.lowerBound > offset { text += bytes[offset..<edit.range.lowerBound] }
      text += edit.replacement
      offset = Swift.max(offset, edit.range.upperBound)
    }
    return text + bytes[offset...]
  }
}
