/// Reads lines of YAML.
///
/// It knows maps and lists by their indentation, texts over several lines, and values in brackets and
/// quotation marks, but no anchors, aliases, tags or several documents. A line that it cannot read is
/// passed over, and its place kept.
struct BlockReader {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var levels: [Level] = []
  private var mistakes: [Int] = []

  private struct Level {
    var indent: Int
    var isList: Bool
    var elements: [ArgdownValue] = []
    var members: [ArgdownValue.Member] = []
    /// Whether the value of the last member or element is still to come.
    var isOpen = false

    var value: ArgdownValue { isList ? .list(elements) : .map(members) }

    /// Puts nothing where a value was still to come.
    mutating func putNothing() {
      if isOpen { put(.null) }
    }

    mutating func put(_ value: ArgdownValue) {
      isOpen = false
      if isList {
        elements.append(value)
      } else if !members.isEmpty {
        members[members.count - 1].value = value
      }
    }
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func read() -> ReadData {
    while index < end {
      let start = index
      while index < end, ArgdownBytes.isBlank(bytes[index]) { index += 1 }
      if index == end || bytes[index] == ArgdownBytes.feed || bytes[index] == UInt8(ascii: "#")
        || index == start && isDocumentMark
      {
        skipLine()
        continue
      }
      readLine(indent: index - start)
    }
    closeLevels(above: -1)
    return ReadData(value: levels.first?.value ?? .null, mistakes: mistakes)
  }

  private var isDocumentMark: Bool {
    bytes[index..<end].starts(with: "---".utf8) || bytes[index..<end].starts(with: "...".utf8)
  }

  private mutating func skipLine() {
    while index < end, bytes[index] != ArgdownBytes.feed { index += 1 }
    if index < end { index += 1 }
  }

  private mutating func skipLine(asMistake offset: Int) {
    mistakes.append(offset)
    skipLine()
  }

  // MARK: Levels

  /// Ends the lists and maps that are further in; the outermost stays.
  private mutating func closeLevels(above indent: Int) {
    while levels.count > 1, levels[levels.count - 1].indent > indent { closeLevel() }
    if indent < 0, !levels.isEmpty { levels[levels.count - 1].putNothing() }
  }

  private mutating func closeLevel() {
    var level = levels.removeLast()
    level.putNothing()
    levels[levels.count - 1].put(level.value)
  }

  /// Makes the last level one of a kind at an indentation.
  ///
  /// - Returns: Whether one may stand here.
  private mutating func open(isList: Bool, at indent: Int) -> Bool {
    let last = levels.count - 1
    if last >= 0 {
      if levels[last].indent == indent, levels[last].isList == isList {
        levels[last].putNothing()
        return true
      }
      // A list may stand as far out as the name that it belongs to.
      let mayBegin =
        levels[last].indent < indent
        || levels[last].indent == indent && isList && !levels[last].isList
      guard levels[last].isOpen, mayBegin else { return false }
    }
    guard levels.count < ArgdownValue.deepest else { return false }
    levels.append(Level(indent: indent, isList: isList))
    return true
  }

  // MARK: Lines

  private mutating func readLine(indent: Int) {
    let start = index
    var column = indent
    // A list that stands as far out as the name it belongs to ends at the next name.
    closeLevels(above: indent)
    if !isItem, levels.count > 1, levels[levels.count - 1].isList,
      levels[levels.count - 1].indent == indent
    {
      closeLevel()
    }
    while isItem {
      guard open(isList: true, at: column) else { return skipLine(asMistake: start) }
      levels[levels.count - 1].isOpen = true
      let item = index
      index += 1
      while index < end, ArgdownBytes.isBlank(bytes[index]) { index += 1 }
      column += index - item
      if isAtLineEnd { return skipLine() }
    }
    if let (name, next) = name() {
      guard open(isList: false, at: column) else { return skipLine(asMistake: start) }
      levels[levels.count - 1].members.append(ArgdownValue.Member(name, .null, at: index))
      levels[levels.count - 1].isOpen = true
      index = next
      while index < end, ArgdownBytes.isBlank(bytes[index]) { index += 1 }
      if isAtLineEnd { return skipLine() }
      return readValue(indent: column)
    }
    guard !levels.isEmpty, levels[levels.count - 1].isOpen else {
      return skipLine(asMistake: start)
    }
    readValue(indent: levels[levels.count - 1].indent)
  }

  /// Whether an element of a list begins here.
  private var isItem: Bool {
    index < end && bytes[index] == UInt8(ascii: "-")
      && (index + 1 == end || ArgdownBytes.isSpace(bytes[index + 1]))
  }

  private var isAtLineEnd: Bool {
    index == end || bytes[index] == ArgdownBytes.feed || isComment(index)
  }

  private func isComment(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "#") && index > 0 && ArgdownBytes.isSpace(bytes[index - 1])
  }

  /// The name of a member that begins here, and the place behind its colon.
  private func name() -> (String, Int)? {
    let first = bytes[index]
    var next = index
    let name: String
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      var reader = FlowReader(bytes, index..<lineEnd(from: index))
      guard let text = reader.readQuoted() else { return nil }
      name = text
      next = reader.index
      while next < end, ArgdownBytes.isBlank(bytes[next]) { next += 1 }
      guard next < end, isColon(next) else { return nil }
    } else {
      guard !"[{&*!|>%@`?,".utf8.contains(first) else { return nil }
      while next < end, bytes[next] != ArgdownBytes.feed, !isColon(next) {
        if isComment(next) { return nil }
        next += 1
      }
      guard next < end, isColon(next), next > index else { return nil }
      name = String(folding: bytes[index..<next])
    }
    return (name, next + 1)
  }

  private func isColon(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ":")
      && (index + 1 == end || ArgdownBytes.isSpace(bytes[index + 1]))
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start..<end].firstIndex(of: ArgdownBytes.feed) ?? end
  }

  // MARK: Values

  /// Reads the value that begins here and may go on over lines that are further in.
  private mutating func readValue(indent: Int) {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let isFolded = bytes[index] == UInt8(ascii: ">")
      skipLine()
      levels[levels.count - 1].put(
        .text(readLines(indent: indent, isFolded: isFolded)))
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "{"):
      var reader = FlowReader(bytes, index..<end)
      guard let value = reader.read() else { return skipLine(asMistake: start) }
      index = reader.index
      while index < end, ArgdownBytes.isBlank(bytes[index]) { index += 1 }
      guard isAtLineEnd else { return skipLine(asMistake: start) }
      skipLine()
      levels[levels.count - 1].put(value)
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      skipLine(asMistake: start)
    default:
      let text = readPlain(indent: indent)
      levels[levels.count - 1].put(text == "null" || text == "~" ? .null : .text(text))
    }
  }

  /// A text without quotation marks; lines that are further in go on with it.
  private mutating func readPlain(indent: Int) -> String {
    var lines: [Range<Int>] = []
    repeat {
      var next = index
      while next < end, bytes[next] != ArgdownBytes.feed, !isComment(next) { next += 1 }
      lines.append(index..<next)
      skipLine()
      var place = index
      while place < end, ArgdownBytes.isSpace(bytes[place]) { place += 1 }
      guard place < end, bytes[place] != UInt8(ascii: "#"), column(of: place) > indent else {
        break
      }
      // Empty lines in it are line ends.
      let feeds = bytes[index..<place].count { $0 == ArgdownBytes.feed }
      lines += Array(repeating: index..<index, count: feeds)
      index = place
    } while true
    var text = ""
    for line in lines {
      if line.isEmpty {
        text += "\n"
      } else {
        if !text.isEmpty, !text.hasSuffix("\n") { text += " " }
        text += String(folding: bytes[line])
      }
    }
    return text
  }

  private func column(of place: Int) -> Int {
    var start = place
    while start > index, bytes[start - 1] != ArgdownBytes.feed { start -= 1 }
    return place - start
  }

  /// A text on lines of its own, which are all further in, without its last line end.
  private mutating func readLines(indent: Int, isFolded: Bool) -> String {
    var lines: [ArraySlice<UInt8>] = []
    var margin: Int?
    while index < end {
      let line = bytes[index..<lineEnd(from: index)]
      let blanks = line.prefix { $0 == ArgdownBytes.space }.count
      if line.allSatisfy({ ArgdownBytes.isSpace($0) }) {
        lines.append([])
      } else {
        guard blanks > indent, blanks >= margin ?? 0 else { break }
        margin = margin ?? blanks
        lines.append(line.dropFirst(margin ?? 0))
      }
      skipLine()
    }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    var text: [UInt8] = []
    for (number, line) in lines.enumerated() {
      if number > 0 {
        let isJoined = isFolded && !line.isEmpty && !lines[number - 1].isEmpty
        text.append(isJoined ? ArgdownBytes.space : ArgdownBytes.feed)
        if isFolded, !line.isEmpty, lines[number - 1].isEmpty { text.removeLast() }
      }
      text += line
    }
    return String(decoding: text, as: UTF8.self)
  }
}
