/// A line that is being typed: its whole words, and the one that has begun.
struct TypedLine {
  /// The words before the last white space; what stands in quotation marks is one.
  private(set) var words: [String] = []
  /// What stands behind it; empty after white space.
  private(set) var current = ""
  /// The text in front of it.
  private(set) var start = ""
  /// Whether a quotation mark is still open.
  private(set) var isQuoted = false

  init(_ line: String) {
    var isEscaped = false
    for character in line.unicodeScalars {
      if isQuoted {
        current.unicodeScalars.append(character)
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isQuoted = false
        }
      } else if character.properties.isWhitespace {
        if !current.isEmpty { words.append(current) }
        current = ""
      } else {
        if character == "\"" { isQuoted = true }
        current.unicodeScalars.append(character)
      }
    }
    start = String(line.unicodeScalars.dropLast(current.unicodeScalars.count))
  }

  /// How many words behind the first are neither options nor their values.
  func plainCount(_ options: [Option]) -> Int {
    var count = 0
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word.count > 1 else {
        count += 1
        continue
      }
      if options.first(where: { $0.name == word })?.value != nil { _ = rest.popFirst() }
    }
    return count
  }
}
