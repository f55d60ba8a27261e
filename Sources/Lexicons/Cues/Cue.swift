/// A word or a phrase that tells something about the wording that it stands in.
///
/// A neighbour is a word; `#` is any number, and `.` is where a text or a part of it begins or ends:
/// a full stop, a comma, a bracket.
struct Cue: Sendable {
  let phrase: String
  /// The cue does not count right before one of these.
  let notBefore: Set<String>
  /// The cue does not count right behind one of these.
  let notAfter: Set<String>
  /// If not empty, the cue counts only right before one of these.
  let onlyBefore: Set<String>
  /// If not empty, the cue counts only right behind one of these.
  let onlyAfter: Set<String>
  /// Whether it is no cue at all, nor is any within it: a way of speaking.
  let isIdiom: Bool

  init(
    _ phrase: String, notBefore: Set<String> = [], notAfter: Set<String> = [],
    onlyBefore: Set<String> = [], onlyAfter: Set<String> = [], isIdiom: Bool = false
  ) {
    self.phrase = phrase
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.onlyBefore = onlyBefore
    self.onlyAfter = onlyAfter
    self.isIdiom = isIdiom
  }

  /// A way of speaking in which no cue counts.
  static func idiom(_ phrase: String) -> Cue { Cue(phrase, isIdiom: true) }
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

  /// Cues that count whatever stands beside them, and ways of speaking in which none counts.
  init(_ kind: WordKinds, plain: [String], idioms: [String] = [], _ others: [Cue] = []) {
    self.init(kind, plain.map { Cue($0) } + idioms.map(Cue.idiom) + others)
  }
}
