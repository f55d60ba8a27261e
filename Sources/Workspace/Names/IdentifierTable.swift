package import ArgumentModel

/// Every identifier of a map with what it names: those that begin alike are found without a look at
/// the declarations.
///
/// Rows are claims, evidence, links, sources, voices and questions, each in file order; where two
/// have one identifier, which only a map with errors has, it names the first.
package struct IdentifierTable {
  /// The identifiers one after the other.
  private let bytes: [UInt8]
  /// Where each starts; at the end, where the last one ends.
  private let starts: [Int32]
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
  }

  /// What an identifier names; `nil` where it names nothing.
  ///
  /// - Complexity: O(*n*) for *n* identifiers, at a byte of memory or two for each; with the places
  ///   of their rows, O(1) expected.
  package func subject(_ id: String, at rows: IdentifierRows? = nil) -> Subject? {
    var spelling = id
    let row = spelling.withUTF8 { spelling in
      let spelling = UnsafeRawBufferPointer(spelling)
      return withText { text in rows.map { $0.row(of: spelling, text) } ?? text.row(of: spelling) }
    }
    return (row ?? unicodeRows[id]).map(subject(ofRow:))
  }

  /// Where the rows of all identifiers are found at once.
  ///
  /// - Complexity: O(*n*) expected for *n* identifiers.
  func hashedRows() -> IdentifierRows { withText { IdentifierRows($0) } }

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
      withText { text in
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

  private func withText<Result>(_ body: (IdentifierText) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { body(IdentifierText(bytes: bytes, starts: $0)) }
    }
  }
}

/// Identifiers by their rows.
struct IdentifierText {
  fileprivate let bytes: UnsafeRawBufferPointer
  fileprivate let starts: UnsafeBufferPointer<Int32>

  var count: Int { starts.count - 1 }

  subscript(row: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(starts[row])..<Int(starts[row + 1])])
  }

  /// The first row of an identifier, found by looking at all.
  fileprivate func row(of id: UnsafeRawBufferPointer) -> Int? {
    guard let last = id.last else { return nil }
    return (0..<count).first { row in
      let end = Int(starts[row + 1])
      // Identifiers differ most in what stands last.
      return end - Int(starts[row]) == id.count && bytes[end - 1] == last
        && self[row].elementsEqual(id)
    }
  }
}
