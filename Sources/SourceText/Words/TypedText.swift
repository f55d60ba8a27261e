/// What is typed is read by scalars, as a file is by bytes: a mark behind a quotation mark or a space
/// belongs to the text and does not hide it.
extension String {
  package func trimmingSpace() -> String {
    var text = unicodeScalars[...]
    while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return String(text)
  }

  package var trimmingSpaceAtEnd: String {
    var text = unicodeScalars[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// What stands before the first white space.
  package var firstWord: String { String(unicodeScalars.prefix { !$0.properties.isWhitespace }) }

  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  package var isComment: Bool { utf8.starts(with: "//".utf8) }

  /// Whether it stands deeper than a statement that begins its line.
  package var isIndented: Bool {
    utf8.first == UInt8(ascii: " ") || utf8.first == UInt8(ascii: "\t")
  }

  /// The lines of the text without their ends, which may be LF or CR LF.
  package func splitLines() -> [String] {
    var lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      var line = String($0)
      if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
      return line
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  package var firstLine: String { splitLines().first ?? "" }
}
