package import ArgumentModel

/// Every identifier of a map with what it names, so that one is found at once, and those that begin
/// alike without a look at the declarations.
///
/// Rows are claims, evidence, links, sources, voices and questions, each in file order; where two
/// have one identifier, which only a map with errors has, it names the first.
package struct IdentifierTable {
  /// The identifiers one after the other.
  private let bytes: [UInt8]
  /// Where each starts; at the end, where the last one ends.
  private let starts: [Int32]
  /// Row numbers at the hashes of their identifiers or the next free places behind; -1 is free.
  private let slots: [Int32]
  /// The rows of identifiers outside ASCII, which can be spelled in several ways.
  private let unicodeRows: [String: Int]

  package let claims: Range<Int>
  package let evidence: Range<Int>
  package let links: Range<Int>
  let sources: Range<Int>
  let voices: Range<Int>
  package let questions: Range<Int>

  /// - Complexity: O(*n*) expected for *n* declarations.
  package init(_ map: ArgumentMap) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    let count =
      map.nodeCount + map.sources.count + map.voices.count + map.questions.count
    bytes.reserveCapacity(count * 12)
    starts.reserveCapacity(count + 1)
    var unicodeRows: [String: Int] = [:]
    func add(_ id: String) {
      if !id.utf8.allSatisfy({ $0 < 0x80 }), unicodeRows[id] == nil {
        unicodeRows[id] = starts.count - 1
      }
      bytes.append(contentsOf: id.utf8)
      starts.append(Int32(bytes.count))
    }
    func rows(_ count: Int) -> Range<Int> { starts.count - 1..<starts.count - 1 + count }
    claims = rows(map.claims.count)
    for index in map.claims.indices { add(map.claims[index].id) }
    evidence = rows(map.evidence.count)
    for index in map.evidence.indices { add(map.evidence[index].id) }
    links = rows(map.links.count)
    for index in map.links.indices { add(map.links[index].id) }
    sources = rows(map.sources.count)
    for index in map.sources.indices { add(map.sources[index].id) }
    voices = rows(map.voices.count)
    for index in map.voices.indices { add(map.voices[index].id) }
    questions = rows(map.questions.count)
    for index in map.questions.indices { add(map.questions[index].id) }
    (self.bytes, self.starts, self.unicodeRows) = (bytes, starts, unicodeRows)
    slots = Self.slots(bytes, starts)
  }

  /// What an identifier names; `nil` where it names nothing.
  ///
  /// - Complexity: O(1) expected.
  package func subject(_ id: String) -> Subject? {
    var spelling = id
    let row = spelling.withUTF8 { spelling in
      Self.withText(bytes, starts) { text in
        Int(slots[Self.slot(of: UnsafeRawBufferPointer(spelling), in: slots, text)])
      }
    }
    return (row >= 0 ? row : unicodeRows[id]).map(subject(ofRow:))
  }

  private func subject(ofRow row: Int) -> Subject {
    if row < sources.lowerBound { return .node(NodeID(row)) }
    if row < voices.lowerBound { return .source(row - sources.lowerBound) }
    if row < questions.lowerBound { return .voice(row - voices.lowerBound) }
    return .question(row - questions.lowerBound)
  }

  /// Gives the identifiers in some rows that begin with a text, in the order of the rows.
  ///
  /// - Parameters:
  ///   - rows: The rows of one kind.
  ///   - prefix: What they begin with.
  ///   - body: Is given the number of the declaration among those of its kind, and the identifier.
  /// - Complexity: O(*n*) for *n* rows, at a byte of memory or two for each.
  package func forEach(
    _ rows: Range<Int>, startingWith prefix: String,
    _ body: (_ index: Int, _ id: UnsafeRawBufferPointer) -> Void
  ) {
    var prefix = prefix
    prefix.withUTF8 { prefix in
      Self.withText(bytes, starts) { text in
        let length = prefix.count
        for row in rows {
          let id = text[row]
          guard id.count >= length else { continue }
          // Identifiers differ most in what stands last.
          if length > 0 {
            guard id[length - 1] == prefix[length - 1], id.starts(with: prefix) else { continue }
          }
          body(row - rows.lowerBound, id)
        }
      }
    }
  }

  // MARK: Hashing

  /// The identifiers by their rows.
  private struct Text {
    let bytes: UnsafeRawBufferPointer
    let starts: UnsafeBufferPointer<Int32>

    subscript(row: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: bytes[Int(starts[row])..<Int(starts[row + 1])])
    }
  }

  private static func withText<Result>(
    _ bytes: [UInt8], _ starts: [Int32], _ body: (Text) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { body(Text(bytes: bytes, starts: $0)) }
    }
  }

  private static func slots(_ bytes: [UInt8], _ starts: [Int32]) -> [Int32] {
    var size = 4
    while 3 * size < 4 * starts.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    withText(bytes, starts) { text in
      for row in 0..<starts.count - 1 {
        let slot = slot(of: text[row], in: slots, text)
        if slots[slot] < 0 { slots[slot] = Int32(row) }
      }
    }
    return slots
  }

  /// Where the row of an identifier is noted, or would be.
  private static func slot(
    of id: UnsafeRawBufferPointer, in slots: [Int32], _ text: Text
  ) -> Int {
    // The hash is another one in each run, so that no map can be written to make it slow.
    var hasher = Hasher()
    hasher.combine(bytes: id)
    var slot = hasher.finalize() & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = text[Int(slots[slot])]
      if known.elementsEqual(id) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
