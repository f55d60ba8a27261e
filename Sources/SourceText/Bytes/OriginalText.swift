/// What a text was in its file before it was made UTF-8.
package struct OriginalText: Sendable {
  /// What to call the encoding in messages: `UTF-16`, `Windows-1252`.
  package let encoding: String

  /// The bytes of the file.
  package let bytes: [UInt8]

  /// For each byte of the text in UTF-8, and for its end, the byte of the file that it comes from.
  private let offsets: [UInt32]

  /// - Precondition: There is one offset more than bytes of the text.
  package init(encoding: String, bytes: [UInt8], offsets: [UInt32]) {
    self.encoding = encoding
    self.bytes = bytes
    self.offsets = offsets
  }

  /// The bytes of the file that a range of the text comes from.
  package func range(of range: SourceRange) -> SourceRange {
    SourceRange(Int(offsets[Int(range.start)]), Int(offsets[Int(range.end)]))
  }
}
