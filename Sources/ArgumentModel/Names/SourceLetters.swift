/// The letters that stand for the sources of a map: A for the first, B for the second, and so on.
///
/// What is declared under the name of a letter goes before it, and that source has none.
package struct SourceLetters: Sendable {
  /// Source index → its letter.
  private let letters: [String?]

  /// Finds the letters of a map.
  ///
  /// - Complexity: O(*n*) for *n* declarations.
  package init(_ map: ArgumentMap) {
    var declared: UInt32 = 0
    func take(_ id: String) {
      let id = id.utf8
      guard id.count == 1, let byte = id.first, (65...90).contains(byte) else { return }
      declared |= 1 << UInt32(byte - 65)
    }
    for index in map.sources.indices { take(map.sources[index].id) }
    for index in map.voices.indices { take(map.voices[index].id) }
    for index in map.questions.indices { take(map.questions[index].id) }
    for index in map.claims.indices { take(map.claims[index].id) }
    for index in map.evidence.indices { take(map.evidence[index].id) }
    for index in map.links.indices where map.links[index].isNamed { take(map.links[index].id) }
    letters = map.sources.indices.prefix(26).map { index in
      declared & 1 << UInt32(index) != 0
        ? nil : String(Character(Unicode.Scalar(UInt8(65 + index))))
    }
  }

  /// The letter that stands for a source (an index into ``ArgumentMap/sources``), if one does.
  ///
  /// - Complexity: O(1).
  package subscript(source: Int) -> String? { source < letters.count ? letters[source] : nil }

  /// The source for which a letter stands, if there is one.
  ///
  /// - Complexity: O(1).
  package func source(_ letter: String) -> Int? {
    let letter = letter.utf8
    guard letter.count == 1, let byte = letter.first, (65...90).contains(byte) else { return nil }
    return self[Int(byte) - 65] == nil ? nil : Int(byte) - 65
  }
}
