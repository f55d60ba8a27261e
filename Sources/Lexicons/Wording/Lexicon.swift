package import TextMatching

/// The words and phrases of a language that the wording checks know, by number.
package final class Lexicon: Sendable {
  /// The words that are known.
  ///
  /// The vocabulary of a map's texts starts as a copy of it, so that they have the same numbers
  /// everywhere.
  let vocabulary: Vocabulary
  /// The language; `nil` where nothing is known of it.
  package let language: Language?
  let elides: Bool
  /// ``LanguageWords/function`` and ``LanguageWords/names``.
  let function: Set<String>
  let names: [[UInt8]]
  let hasConcord: Bool
  private let matchers: [(kind: WordKinds, matcher: CueMatcher)]

  /// The words of contracted negations.
  let not: UInt32
  let can: UInt32
  let cannot: UInt32
  /// The words of a pair of negations.
  let neither: UInt32
  let nor: UInt32
  let denialsOfNouns: [UInt32]

  private static let known: [Language: Lexicon] = Dictionary(
    uniqueKeysWithValues: Language.judged.filter { $0.language != .english }
      .map { ($0.language, Lexicon($0.language, $0.words)) })

  package static let english = Lexicon(.english, .english)

  /// What is known of a language, if its wording is judged.
  package static func of(_ language: Language) -> Lexicon? {
    language == .english ? english : known[language]
  }

  private init(_ language: Language, _ words: LanguageWords) {
    var vocabulary = Vocabulary(words)
    not = vocabulary.number(of: "not")
    can = vocabulary.number(of: "can")
    cannot = vocabulary.number(of: "cannot")
    neither = vocabulary.number(of: "neither")
    nor = vocabulary.number(of: "nor")
    denialsOfNouns = words.denialsOfNouns.sorted().map { vocabulary.number(of: $0) }
    func cut(_ phrase: String) -> [String] { WordCutter(elides: words.elides).words(of: phrase) }
    for (kind, words) in words.kinds {
      for word in words.sorted() { vocabulary.note(kind, of: cut(word).joined()) }
    }
    for (form, word) in words.irregularForms.sorted(by: { $0.key < $1.key }) {
      vocabulary.note(form, isFormOf: word)
    }
    matchers = words.cues.map { ($0.kind, CueMatcher($0, in: &vocabulary, cut: cut)) }
    self.vocabulary = vocabulary
    self.language = language
    elides = words.elides
    function = words.function
    names = words.names.sorted().map { Array($0.utf8) }
    hasConcord = words.hasConcord
  }

  /// What finds the cues of a kind, if the language has a list of them.
  func matcher(of kind: WordKinds) -> CueMatcher? {
    matchers.first { $0.kind == kind }?.matcher
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
