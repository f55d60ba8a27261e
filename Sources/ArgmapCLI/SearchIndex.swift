internal import Analysis
internal import ArgumentModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Everything on a map that can be searched for words, in lower case, in one stretch of bytes.
struct SearchIndex {
  private var subjects: [Subject] = []
  /// The text of one subject after the other, each with a line break behind it.
  private var bytes: [UInt8] = []
  /// Where the text of each subject starts; at the end, where the last one ends.
  private var starts: [Int] = [0]

  /// - Complexity: O(*n*) for *n* bytes of text.
  init(_ map: ArgumentMap) {
    let quotes = Self.quotesByNode(map)
    for kind in LsCommand.kinds where kind != "tags" {
      for subject in LsCommand.subjects(kind, in: map) {
        append(subject.id(in: map))
        append(subject.text(in: map))
        for tag in subject.tags(in: map) { append(tag) }
        if case .node(let node) = subject {
          for quote in quotes[node.index] { append(quote) }
        }
        bytes.append(UInt8(ascii: "\n"))
        subjects.append(subject)
        starts.append(bytes.count)
      }
    }
  }

  private mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: { $0 >= 0x80 }) {
      bytes.replaceSubrange(start..., with: Array(text.lowercased().utf8))
    } else {
      for index in start..<bytes.count where (0x41...0x5A).contains(bytes[index]) {
        bytes[index] |= 0x20
      }
    }
    bytes.append(UInt8(ascii: " "))
  }

  /// Node → the quotes of its stances, or of the link.
  private static func quotesByNode(_ map: ArgumentMap) -> [[String]] {
    var quotes = [[String]](repeating: [], count: map.nodeCount)
    for stance in map.stances { quotes[stance.target.index] += stance.quotes.map(\.text) }
    for (index, link) in map.links.enumerated() {
      quotes[map.linkNode(index).index] += link.quotes.map(\.text)
    }
    return quotes
  }

  /// Finds the subjects in whose text every word stands.
  ///
  /// - Parameter words: In lower case, without white space.
  /// - Returns: The subjects, in the order of the kinds and of the map.
  /// - Complexity: O(*n*) for *n* bytes of text and few words.
  func subjects(with words: [String]) -> [Subject] {
    // The longest word is the rarest, and leads from one candidate to the next.
    guard let rarest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
    let first = Array(rarest.utf8)
    let others = words.filter { $0 != rarest }.map { Array($0.utf8) }
    var found: [Subject] = []
    var offset = 0
    while let place = self.place(of: first, in: offset..<bytes.count) {
      let index = subject(at: place)
      let text = starts[index]..<starts[index + 1]
      if others.allSatisfy({ self.place(of: $0, in: text) != nil }) {
        found.append(subjects[index])
      }
      offset = text.upperBound
    }
    return found
  }

  /// Where some bytes first stand in a range.
  private func place(of word: [UInt8], in range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { text in
      word.withUnsafeBytes { word in
        guard let start = text.baseAddress, let pattern = word.baseAddress else { return nil }
        var offset = range.lowerBound
        while offset + word.count <= range.upperBound,
          let match = memchr(
            start + offset, Int32(word[0]), range.upperBound - word.count + 1 - offset)
        {
          offset = UnsafeRawPointer(match) - start
          if memcmp(start + offset, pattern, word.count) == 0 { return offset }
          offset += 1
        }
        return nil
      }
    }
  }

  /// The subject in whose text an offset lies.
  private func subject(at offset: Int) -> Int {
    var low = 0
    var high = subjects.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
