/// A half-open range of UTF-8 byte offsets into one ``SourceFile``.
///
/// Offsets are 32-bit so that a range fits in one machine word; files of 4 GiB and more are
/// rejected when they are read.
package struct SourceRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  /// Creates a range that covers `start ..< end`.
  ///
  /// - Precondition: `start <= end`.
  package init(_ start: Int, _ end: Int) {
    precondition(start <= end)
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// The same range as array indices.
  package var offsets: Range<Int> { Int(start)..<Int(end) }
}

/// A range in one of several files that were read together.
///
/// `file` is an index into the list of files in the order in which they were first met, so places
/// compare in reading order.
package struct Place: Hashable, Comparable, Sendable {
  package var file: Int32
  package var range: SourceRange

  package init(file: Int32, range: SourceRange) {
    self.file = file
    self.range = range
  }

  package static func < (lhs: Place, rhs: Place) -> Bool {
    (lhs.file, lhs.range.start, lhs.range.end) < (rhs.file, rhs.range.start, rhs.range.end)
  }
}
