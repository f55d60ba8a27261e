/// The English words and phrases that the wording checks know.
struct Lexicon: Sendable {
  static let english = Lexicon()

  /// The words that are known.
  ///
  /// The vocabulary of a map starts as a copy of it, so that they have the same numbers everywhere.
  let vocabulary: Vocabulary
  private let matchers: [(kind: WordKinds, matcher: CueMatcher)]

  /// The words of contracted negations.
  let not: UInt32
  let can: UInt32
  let cannot: UInt32
  /// The words of a pair of negations.
  let neither: UInt32
  let nor: UInt32
  /// Negations that, where they stand alone, deny that there is any such thing as the noun behind
  /// them.
  let denialsOfNouns: [UInt32]

  private init() {
    var vocabulary = Vocabulary()
    not = vocabulary.number(of: "not")
    can = vocabulary.number(of: "can")
    cannot = vocabulary.number(of: "cannot")
    neither = vocabulary.number(of: "neither")
    nor = vocabulary.number(of: "nor")
    denialsOfNouns = [vocabulary.number(of: "no"), vocabulary.number(of: "none"), neither]
    for word in FunctionWords.all.sorted() { vocabulary.note(.function, of: word) }
    for word in ProtectedWords.numbers.sorted() { vocabulary.note(.number, of: word) }
    for word in ClaimTwins.decisive.sorted() { vocabulary.note(.decisive, of: word) }
    for word in Polarity.modals.sorted() { vocabulary.note(.modal, of: word) }
    for word in Polarity.clauseStarts.sorted() { vocabulary.note(.clauseStart, of: word) }
    for (form, word) in Stem.irregularForms.sorted(by: { $0.key < $1.key }) {
      vocabulary.note(form, isFormOf: word)
    }
    matchers = CueList.all.map { ($0.kind, CueMatcher($0, in: &vocabulary)) }
    self.vocabulary = vocabulary
  }

  /// What finds the cues of the list of a kind.
  func matcher(of kind: WordKinds) -> CueMatcher {
    guard let found = matchers.first(where: { $0.kind == kind }) else {
      preconditionFailure("no list of cues is of this kind")
    }
    return found.matcher
  }

  /// The kinds of cues that are in a text, given the kinds of its words.
  func cues(in wording: Wording) -> WordKinds {
    var found: WordKinds = []
    for (kind, matcher) in matchers
    where wording.kinds.contains(kind) && matcher.first(in: wording) != nil {
      found.formUnion(kind)
    }
    return found
  }
}
