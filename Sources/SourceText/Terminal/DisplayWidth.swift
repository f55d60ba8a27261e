extension Unicode.Scalar {
  /// How many columns a terminal gives the scalar by itself: 0, 1 or 2.
  package var displayWidth: Int {
    if value < 0x300 { return 1 }
    // Ideographs and syllables of Hangul, of which there are most.
    if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Jamo vowels and final consonants join the syllable before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    return isWide ? 2 : 1
  }

  private var isWide: Bool {
    if value < 0x1100 { return false }
    var low = 0
    var high = wideScalarBounds.count
    while low < high {
      let middle = (low + high) / 2
      if wideScalarBounds[middle] <= value { low = middle + 1 } else { high = middle }
    }
    // Behind an odd number of bounds, a stretch of wide scalars has begun and not ended.
    return low % 2 == 1
  }
}

extension Character {
  /// How many columns a terminal gives the character: its widest scalar, and two for an emoji
  /// that a variation selector asks for and for a flag.
  package var displayWidth: Int {
    // A control is a character by itself, but for the CR LF that ends a line.
    if let first = unicodeScalars.first, first.value < 0x20 { return 0 }
    var width = 0
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}" { return 2 }
      // A letter of a flag is one column wide by itself, and so are both together.
      if width == 1, (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
      width = max(width, scalar.displayWidth)
    }
    return width
  }
}

extension String {
  /// How many columns a terminal gives the text on one line; the sequences of a ``TextStyle`` take
  /// none.
  ///
  /// - Complexity: O(*n*).
  package var displayWidth: Int {
    if let plainWidth { return plainWidth }
    if !isStyled { return reduce(0) { $0 + $1.displayWidth } }
    return self[...].cells.reduce(0) { $0 + $1.width }
  }

  /// The text cut to `width` columns, with `~` as its last where something was cut off.
  package func clipped(to width: Int) -> String {
    // No scalar has more columns than bytes.
    if utf8.count <= width { return self }
    if let plainWidth {
      if plainWidth <= width { return self }
      return width > 0 ? plainPrefix(width - 1) + "~" : ""
    }
    guard displayWidth > width else { return self }
    var out = ""
    var used = 0
    for cell in self[...].cells {
      let next = used + cell.width
      if next > width - 1 { break }
      out += cell.text
      used = next
    }
    return width > 0 ? out + "~" + (isStyled ? TextStyle.end : "") : ""
  }

  /// The text followed by as many spaces as make it `width` columns wide.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text broken into lines of at most `width` columns, at spaces where there are any.
  ///
  /// - Complexity: O(*n*).
  package func wrapped(to width: Int) -> [String] {
    let limit = max(width, 10)
    var lines: [String] = []
    let isPlain = forEachPlainLine(of: utf8.span, limit: limit) {
      lines.append(slice($0.lowerBound, $0.upperBound))
    }
    if isPlain { return lines }
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      var width = word.displayWidth
      if used > 0, used + 1 + width > limit {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      guard width > limit else {
        line += word
        used += width
        continue
      }
      // A word that is longer than a line fills as many as it takes.
      var (part, columns) = ("", 0)
      for cell in word.cells {
        if width > limit, columns + cell.width > limit {
          lines.append(part)
          width -= columns
          (part, columns) = ("", 0)
        }
        part += cell.text
        columns += cell.width
      }
      line += part
      used += columns
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return isStyled ? TextStyle.restarted(lines) : lines
  }
}

extension StringProtocol {
  /// Whether there are sequences of a ``TextStyle`` in the text.
  fileprivate var isStyled: Bool { utf8.contains(TextStyle.escape) }
}

extension Substring {
  var displayWidth: Int { String(self).displayWidth }

  /// The characters with their widths; a sequence of a ``TextStyle`` is one of no width.
  fileprivate var cells: [(text: Substring, width: Int)] {
    var cells: [(text: Substring, width: Int)] = []
    var index = startIndex
    while index < endIndex {
      let start = index
      if self[index].utf8.first == TextStyle.escape,
        let end = unicodeScalars[index...].firstIndex(of: "m")
      {
        index = unicodeScalars.index(after: end)
        cells.append((self[start..<index], 0))
      } else {
        index = self.index(after: index)
        cells.append((self[start..<index], self[start].displayWidth))
      }
    }
    return cells
  }
}

/// Appends a text, on one line and visible, broken into lines as ``Swift/String/wrapped(to:)`` does.
///
/// - Parameters:
///   - text: The text in UTF-8.
///   - width: How many columns a line may have.
///   - indent: How many spaces stand before each line; a line feed ends it.
///   - out: What to append to.
/// - Complexity: O(*n*).
package func appendLines(
  of text: [UInt8], wrappedTo width: Int, indent: Int, to out: inout [UInt8]
) {
  func append(_ line: Span<UInt8>) {
    for _ in 0..<indent { out.append(UInt8(ascii: " ")) }
    line.withUnsafeBufferPointer { out.append(contentsOf: $0) }
    out.append(UInt8(ascii: "\n"))
  }
  let bytes = text.span
  if forEachPlainLine(of: bytes, limit: max(width, 10), { append(bytes.extracting($0)) }) { return }
  for line in String(decoding: text, as: UTF8.self).visibleOnOneLine.wrapped(to: width) {
    append(line.utf8.span)
  }
}
