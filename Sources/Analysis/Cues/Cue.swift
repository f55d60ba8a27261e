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
}

/// Cues of one kind.
struct CueList: Sendable {
  /// What a text with one of the cues is said to have.
  let kind: WordKinds
  let cues: [Cue]

  init(_ kind: WordKinds, _ cues: [Cue]) {
    self.kind = kind
    self.cues = cues
  }

  static let all = [
    attributions, hedges, possibilities, negations, hiddenNegations, conditions,
  ]

  /// The cues in a wording, as ranges of its words, in order.
  ///
  /// - Complexity: O(*w* + *c*) for *w* words and *c* cues that start with one of them.
  func ranges(in wording: Wording) -> [Range<Int>] {
    wording.kinds.contains(kind) ? Lexicon.english.matcher(of: kind).ranges(in: wording) : []
  }

  /// The first cue in a wording, in its folded words.
  func first(in wording: Wording) -> String? {
    guard wording.kinds.contains(kind) else { return nil }
    return Lexicon.english.matcher(of: kind).first(in: wording).map { range in
      wording.words[range].map(Lexicon.english.vocabulary.text(of:)).joined(separator: " ")
    }
  }

  /// Whether a cue is in a wording.
  ///
  /// - Complexity: O(1).
  func isIn(_ wording: Wording) -> Bool { wording.kinds.contains(kind) }
}
