/// The bytes of one text, with tables that turn byte offsets into lines and columns.
package struct SourceFile: Sendable {
  /// What to call the file in messages and exports: a path relative to the map, with `/`.
  package let name: String

  /// The text, unchanged: byte order mark, CR LF and invalid UTF-8 are still in it.
  package let bytes: [UInt8]

  /// What the text was in its file, where that is not UTF-8.
  package let original: OriginalText?

  /// Where each line starts; `lineStarts[0]` is always 0.
  package let lineStarts: [UInt32]

  /// How many bytes share an entry of the tables below.
  private static let blockSize = 1024

  /// How many scalars start before each block, so that a column costs the same at the end of a line
  /// of any length; empty where every byte is a scalar.
  private let scalarsBefore: [UInt32]

  /// The line that holds the first byte of each block, so that a line is looked for among few.
  private let lineOfBlock: [UInt32]

  /// Whether every byte is ASCII and none is NUL.
  package let isPlain: Bool

  /// Indexes the lines of `bytes`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  /// - Precondition: There are fewer than 2³² bytes.
  package init(name: String, bytes: [UInt8], original: OriginalText? = nil) {
    precondition(bytes.count < Int(UInt32.max))
    self.name = name
    self.bytes = bytes
    self.original = original
    var starts: [UInt32] = [0]
    var scalarsBefore: [UInt32] = []
    var lineOfBlock: [UInt32] = []
    let blockCount = bytes.count / Self.blockSize + 1
    scalarsBefore.reserveCapacity(blockCount)
    lineOfBlock.reserveCapacity(blockCount)
    // Maps have lines of about fifty bytes.
    starts.reserveCapacity(bytes.count / 48)
    var scalars = 0
    var isPlain = true
    bytes.withUnsafeBytes { bytes in
      for blockStart in stride(from: 0, to: bytes.count, by: Self.blockSize) {
        scalarsBefore.append(UInt32(scalars))
        lineOfBlock.append(UInt32(starts.count - 1))
        let block = ByteScan(
          bytes, blockStart..<min(blockStart + Self.blockSize, bytes.count)
        ) { starts.append(UInt32($0 + 1)) }
        scalars += block.scalars
        isPlain = isPlain && block.isPlain
      }
    }
    self.lineStarts = starts
    self.lineOfBlock = lineOfBlock
    self.scalarsBefore = scalars == bytes.count ? [] : scalarsBefore
    self.isPlain = isPlain
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A 1-based line and a 1-based column counted in Unicode scalars.
  package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int
  }

  /// The position of a byte offset; a byte order mark is no column.
  ///
  /// - Complexity: O(log *l*) for *l* lines.
  package func position(of offset: UInt32) -> Position {
    let line = lineIndex(of: offset)
    let start = Int(lineStarts[line])
    let mark = line == 0 && offset >= 3 && bytes.textStart > 0 ? 1 : 0
    return Position(
      line: line + 1, column: scalars(before: Int(offset)) - scalars(before: start) - mark + 1)
  }

  private func scalars(before offset: Int) -> Int {
    if scalarsBefore.isEmpty { return offset }
    let block = min(offset, bytes.count) / Self.blockSize
    guard block < scalarsBefore.count else {
      return scalars(inBlock: block - 1, before: bytes.count)
    }
    return scalars(inBlock: block, before: offset)
  }

  private func scalars(inBlock block: Int, before offset: Int) -> Int {
    var count = Int(scalarsBefore[block])
    for index in block * Self.blockSize..<min(offset, bytes.count)
    where bytes[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// The zero-based index of the line that holds a byte offset.
  ///
  /// - Complexity: O(1) expected: O(log *l*) for *l* lines that start near the offset.
  package func lineIndex(of offset: UInt32) -> Int {
    let block = Int(offset) / Self.blockSize
    var low = block < lineOfBlock.count ? Int(lineOfBlock[block]) : 0
    var high =
      block + 1 < lineOfBlock.count ? Int(lineOfBlock[block + 1]) + 1 : lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The byte offsets of the line with a zero-based index, without its line break.
  package func lineBytes(_ line: Int) -> Range<Int> {
    let start = Int(lineStarts[line])
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The bytes of the file that a range of the text comes from.
  package func ownRange(of range: SourceRange) -> SourceRange {
    original?.range(of: range) ?? range
  }

  /// The text of a range of bytes, with U+FFFD where it is not UTF-8.
  package func decodedText(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
