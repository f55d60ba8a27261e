/// A word or a phrase that tells something about the wording that it stands in.
struct Cue: Sendable {
  let words: [String]
  /// The cue does not count right before one of these words; `#` is any number.
  let notBefore: Set<String>
  /// The cue does not count right behind one of these words; `#` is any number.
  let notAfter: Set<String>
  /// If not empty, the cue counts only right before one of these words; `#` is any number.
  let onlyBefore: Set<String>

  init(
    _ phrase: String, notBefore: Set<String> = [], notAfter: Set<String> = [],
    onlyBefore: Set<String> = []
  ) {
    words = phrase.split(separator: " ").map(String.init)
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.onlyBefore = onlyBefore
  }

  fileprivate func matches(_ wording: Wording, at start: Int) -> Bool {
    let end = start + words.count
    guard end <= wording.words.count, wording.words[start..<end].elementsEqual(words),
      !wording.isAfterBreak[(start + 1)..<end].contains(true)
    else { return false }
    if end < wording.words.count {
      let next = wording.words[end]
      if Self.contains(notBefore, next) { return false }
      if !onlyBefore.isEmpty, !Self.contains(onlyBefore, next) { return false }
    } else if !onlyBefore.isEmpty {
      return false
    }
    return start == 0 || !Self.contains(notAfter, wording.words[start - 1])
  }

  private static func contains(_ words: Set<String>, _ word: String) -> Bool {
    !words.isEmpty
      && (words.contains(word) || words.contains("#") && Wording.isNumber(word))
  }
}

/// Cues of one kind, found by their first word.
struct CueList: Sendable {
  let cues: [Cue]
  private let byFirstWord: [String: [Int]]

  init(_ cues: [Cue]) {
    self.cues = cues
    var byFirstWord: [String: [Int]] = [:]
    for (index, cue) in cues.enumerated() {
      byFirstWord[cue.words[0], default: []].append(index)
    }
    self.byFirstWord = byFirstWord
  }

  /// The cues in a wording, as ranges of its words, in order.
  ///
  /// - Complexity: O(*w* + *c*) expected for *w* words and *c* cues that start with one of them.
  func ranges(in wording: Wording) -> [Range<Int>] {
    wording.words.indices.compactMap { start in
      guard let candidates = byFirstWord[wording.words[start]] else { return nil }
      let lengths = candidates.lazy.filter { cues[$0].matches(wording, at: start) }
        .map { cues[$0].words.count }
      return lengths.max().map { start..<start + $0 }
    }
  }

  /// The first cue in a wording, in its folded words.
  func first(in wording: Wording) -> String? {
    ranges(in: wording).first.map { wording.words[$0].joined(separator: " ") }
  }

  func isIn(_ wording: Wording) -> Bool { !ranges(in: wording).isEmpty }
}
