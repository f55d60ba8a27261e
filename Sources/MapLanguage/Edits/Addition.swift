package import SourceText

/// Adds a statement at the end of a file, with the line ends that the file has.
///
/// - Parameters:
///   - statement: A statement of one or more lines, without the last line end.
///   - file: The file that gets it.
/// - Returns: The new bytes, and where the statement starts in them.
/// - Complexity: O(*n*) for *n* bytes.
package func addition(
  of statement: String, to file: SourceFile
) -> (bytes: [UInt8], start: Int) {
  var bytes = file.bytes
  let newline = UInt8(ascii: "\n")
  let lineBreak = Array(bytes.lineBreak(at: bytes.count).utf8)
  if bytes.count > bytes.textStart, bytes.last != newline { bytes += lineBreak }
  let start = bytes.count
  for line in statement.utf8.split(separator: newline, omittingEmptySubsequences: false) {
    bytes += line
    bytes += lineBreak
  }
  return (bytes, start)
}
