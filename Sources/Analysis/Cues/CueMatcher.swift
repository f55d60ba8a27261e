/// The cues of one list by the numbers of their words, found by the first.
struct CueMatcher: Sendable {
  private struct Form {
    let words: [UInt32]
    let notBefore: Words
    let notAfter: Words
    let onlyBefore: Words

    func matches(_ wording: Wording, at start: Int) -> Bool {
      let end = start + words.count
      guard end <= wording.words.endIndex, wording.words[start..<end].elementsEqual(words),
        !wording.isAfterBreak[(start + 1)..<end].contains(true)
      else { return false }
      if end < wording.words.endIndex {
        let next = wording.words[end]
        if notBefore.contains(next, in: wording) { return false }
        if !onlyBefore.isEmpty, !onlyBefore.contains(next, in: wording) { return false }
      } else if !onlyBefore.isEmpty {
        return false
      }
      return start == wording.words.startIndex
        || !notAfter.contains(wording.words[start - 1], in: wording)
    }
  }

  /// Neighbours that a cue may or may not have.
  private struct Words {
    let words: [UInt32]
    let anyNumber: Bool

    init(_ texts: Set<String>, in vocabulary: inout Vocabulary) {
      anyNumber = texts.contains("#")
      words = texts.subtracting(["#"]).sorted().map { vocabulary.number(of: $0) }
    }

    var isEmpty: Bool { words.isEmpty && !anyNumber }

    func contains(_ word: UInt32, in wording: Wording) -> Bool {
      words.contains(word) || anyNumber && wording.isOf(.number, word)
    }
  }

  private let forms: [Form]
  /// Word → the forms that begin with it; up to the last word that one does begin with.
  private let starts: [[Int]]

  /// Takes a list's words into a vocabulary, and marks those with which its cues begin.
  init(_ list: CueList, in vocabulary: inout Vocabulary) {
    forms = list.cues.map { cue in
      Form(
        words: cue.words.map { vocabulary.number(of: $0) },
        notBefore: Words(cue.notBefore, in: &vocabulary),
        notAfter: Words(cue.notAfter, in: &vocabulary),
        onlyBefore: Words(cue.onlyBefore, in: &vocabulary))
    }
    var starts = [[Int]](repeating: [], count: vocabulary.count)
    for (index, form) in forms.enumerated() {
      starts[Int(form.words[0])].append(index)
      vocabulary.note(list.kind, of: list.cues[index].words[0])
    }
    self.starts = starts
  }

  /// The cues in a wording, as ranges of its words, in order.
  func ranges(in wording: Wording) -> [Range<Int>] {
    wording.words.indices.compactMap { range(in: wording, at: $0) }
  }

  /// The first of the cues in a wording.
  func first(in wording: Wording) -> Range<Int>? {
    wording.words.indices.lazy.compactMap { range(in: wording, at: $0) }.first
  }

  /// The longest cue that begins with a word.
  private func range(in wording: Wording, at start: Int) -> Range<Int>? {
    let word = Int(wording.words[start])
    guard word < starts.count else { return nil }
    var longest: Range<Int>?
    for index in starts[word] where forms[index].matches(wording, at: start) {
      let count = forms[index].words.count
      if longest.map({ $0.count < count }) ?? true { longest = start..<start + count }
    }
    return longest
  }
}
