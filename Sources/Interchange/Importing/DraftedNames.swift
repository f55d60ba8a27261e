internal import Lexicons
internal import MapLanguage

/// What everything in an ``ImportDraft`` is called: by its own name where that is a word, and else by
/// the words of its text; the same on every run.
struct DraftedNames {
  /// Name by number: items, sources, voices, questions, links.
  private(set) var words: [String]
  /// Names that start with `l`, as the made names of links do.
  private(set) var taken: Set<String>

  private let firstSource: Int
  private let firstVoice: Int
  private let firstQuestion: Int
  private let firstLink: Int

  init(_ draft: ImportDraft) {
    firstSource = draft.items.count
    firstVoice = firstSource + draft.sources.count
    firstQuestion = firstVoice + draft.voices.count
    firstLink = firstQuestion + draft.questions.count
    let own =
      draft.items.map(\.name) + draft.sources.map(\.name) + draft.voices.map(\.name)
      + draft.questions.map(\.name) + draft.links.map(\.name)
    words = Array(repeating: "", count: own.count)
    var used: Set<String> = []
    used.reserveCapacity(own.count)
    for (index, name) in own.enumerated() {
      if let name, isOwnWord(name), used.insert(name).inserted { words[index] = name }
    }
    if words[..<firstLink].contains("") {
      let others =
        draft.sources.map(\.text) + draft.voices.map(\.text) + draft.questions.map(\.text)
      var suggested = SuggestedIdentifiers(among: draft.items.map(\.text))
      for index in words[..<firstLink].indices where words[index].isEmpty {
        let isTaken = { used.contains($0) || !isIdentifier($0) }
        words[index] =
          index < firstSource
          ? suggested.identifier(ofText: index, isTaken: isTaken)
          : suggested.identifier(for: others[index - firstSource], isTaken: isTaken)
        used.insert(words[index])
      }
    }
    taken = used.filter { $0.hasPrefix("l") }
  }

  func number(ofSource index: Int) -> Int { firstSource + index }
  func number(ofVoice index: Int) -> Int { firstVoice + index }
  func number(ofQuestion index: Int) -> Int { firstQuestion + index }
  func number(ofLink index: Int) -> Int { firstLink + index }

  func source(_ index: Int) -> String { words[firstSource + index] }
  func voice(_ index: Int) -> String { words[firstVoice + index] }
  func question(_ index: Int) -> String { words[firstQuestion + index] }
  func link(_ index: Int) -> String { words[firstLink + index] }
  func isNamed(link index: Int) -> Bool { !words[firstLink + index].isEmpty }
}

/// Whether a name of another form is kept as an identifier: it says something to people, as a number
/// or a hash does not.
func isOwnWord(_ name: String) -> Bool {
  guard isIdentifier(name), name.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
    return false
  }
  // Eight hexadecimal digits or more, and dashes, are a hash or a UUID.
  let digits = name.utf8.filter { $0 != UInt8(ascii: "-") }
  return digits.count < 8
    || !digits.allSatisfy { $0 < 0x80 && Unicode.Scalar($0).properties.isASCIIHexDigit }
    || !digits.contains { 0x30...0x39 ~= $0 }
}
