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
  /// - Complexity: O(*n*) for *n* bytes of text and few words; a rare word leaps over what has only
  ///   the others.
  func subjects(with words: [String]) -> [Subject] {
    // Other letters can be written in several ways, which only text as such tells to be equal.
    let plain = words.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    let others = words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    return candidates(with: plain.map { Array($0.utf8) }).filter { index in
      if others.isEmpty { return true }
      let text = String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self)
      return others.allSatisfy { text.contains($0) }
    }.map { subjects[$0] }
  }

  /// The numbers of the subjects in whose text every word stands, byte for byte.
  private func candidates(with words: [[UInt8]]) -> [Int] {
    if words.isEmpty { return Array(subjects.indices) }
    var found: [Int] = []
    // Each word in turn moves the start on to the next subject that has it, until all agree.
    var start = 0
    var agreed = 0
    var turn = 0
    while let place = place(of: words[turn], in: starts[start]..<bytes.count) {
      let index = subject(at: place)
      agreed = index == start ? agreed + 1 : 1
      start = index
      turn = (turn + 1) % words.count
      if agreed == words.count {
        found.append(start)
        start += 1
        agreed = 0
      }
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
