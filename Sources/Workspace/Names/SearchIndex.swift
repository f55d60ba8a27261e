package import ArgumentModel
internal import Dense

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Everything on a map that can be searched for words, in lower case, in one stretch of bytes.
package struct SearchIndex {
  private var subjects: [Subject] = []
  /// The text of one subject after the other, each with a line break behind it.
  private var bytes: [UInt8] = []
  /// Where the text of each subject starts; at the end, where the last one ends.
  private var starts: [Int] = [0]

  /// - Complexity: O(*n*) for *n* bytes of text.
  init(_ graph: ArgumentGraph) {
    let map = graph.map
    let count = map.nodeCount + map.sources.count + map.voices.count + map.questions.count
    subjects.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    bytes.reserveCapacity(count * 100)
    let sentences = map.sentences
    for kind in Subject.Kind.asListed {
      for subject in Subject.all(kind, of: map) { add(subject, graph, sentences) }
    }
  }

  private mutating func add(
    _ subject: Subject, _ graph: ArgumentGraph, _ sentences: LinkWording
  ) {
    let map = graph.map
    add(subject.id(in: map))
    switch subject {
    case .node(let node) where map.kind(of: node) == .link:
      let link = map.linkIndex(node)
      sentences.add(link: link) { append($0) }
      add("")
      for quote in map.links[link].quotes { add(quote.text) }
    case .node(let node):
      add(subject.text(in: map))
      for tag in map.tags(of: node) { add(tag) }
      for stance in graph.stancesOn[node.index] {
        for quote in map.stances[Int(stance)].quotes { add(quote.text) }
      }
    case .source, .voice, .question:
      add(subject.text(in: map))
      for tag in subject.tags(in: map) { add(tag) }
    }
    fold(from: starts[subjects.count])
    bytes.append(UInt8(ascii: "\n"))
    subjects.append(subject)
    starts.append(bytes.count)
  }

  private mutating func add(_ text: String) {
    append(text)
    bytes.append(UInt8(ascii: " "))
  }

  /// Adds a text's bytes in one copy; as a sequence they would come one by one.
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Puts what was added into lower case.
  private mutating func fold(from start: Int) {
    let isPlain = bytes.withUnsafeMutableBufferPointer { bytes in
      var all: UInt8 = 0
      for index in start..<bytes.count {
        let byte = bytes[index]
        all |= byte
        bytes[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
      }
      return all < 0x80
    }
    if isPlain { return }
    let text = String(decoding: bytes[start...], as: UTF8.self).lowercased()
    bytes.replaceSubrange(start..., with: Array(text.utf8))
  }

  /// Finds the subjects in whose text every word stands.
  ///
  /// - Parameter words: In lower case, without white space.
  /// - Returns: The subjects, in the order of the kinds and of the map.
  /// - Complexity: O(*n*) for *n* bytes of text and few words; a rare word leaps over what has only
  ///   the others.
  package func subjects(with words: [String]) -> [Subject] {
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
