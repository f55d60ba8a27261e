/// Marks names whose letters are those of other words: `US`, `WHO`, `IT`, and `May` in a sentence.
enum NameMarks {
  /// A text with ``WordCutter/nameMark`` behind each such name.
  ///
  /// In a text without small letters capitals say nothing.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func marked(_ text: String, _ lexicon: Lexicon) -> String {
    var text = text
    let ends = text.withUTF8 { Self.ends(of: $0, lexicon) }
    guard !ends.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var marked: [UInt8] = []
    var start = 0
    for end in ends {
      marked += bytes[start..<end]
      marked += String(Unicode.Scalar(WordCutter.nameMark) ?? "\u{FFFD}").utf8
      start = end
    }
    return String(decoding: marked + bytes[start...], as: UTF8.self)
  }

  /// Where the names end.
  private static func ends(of bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> [Int] {
    var ends: [Int] = []
    var index = 0
    while index < bytes.count {
      guard isCapital(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isLetter(bytes[index]) { index += 1 }
      guard start == 0 || !isLetter(bytes[start - 1]), index - start <= 8, index - start > 1 else {
        continue
      }
      let word = bytes[start..<index]
      let isName =
        isCapital(bytes[start + 1])
        ? word.allSatisfy(isCapital)
          && lexicon.function.contains(String(decoding: word, as: UTF8.self).lowercased())
        : lexicon.names.contains { word.elementsEqual($0) } && !beginsSentence(start, bytes)
      if isName {
        ends.append(index)
      }
    }
    return ends.isEmpty || !bytes.contains(where: isSmall) ? [] : ends
  }

  private static func beginsSentence(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = start
    while index > 0, !isLetter(bytes[index - 1]) {
      index -= 1
      if [0x2E, 0x21, 0x3F].contains(bytes[index]) { return true }
      if (0x30...0x39).contains(bytes[index]) || bytes[index] == 0x2C { return false }
    }
    return index == 0
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isCapital(byte) || isSmall(byte) || byte >= 0x80
  }
}
