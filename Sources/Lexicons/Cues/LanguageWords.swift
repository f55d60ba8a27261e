package import TextMatching

/// What the wording checks know of a language.
package struct LanguageWords: Sendable {
  /// Cues, at most one list of a kind.
  var cues: [CueList]
  /// Words that say little by themselves.
  var function: Set<String>
  /// Numbers in letters.
  var numbers: Set<String>
  /// Words by which claims differ however alike they are otherwise, beside numbers.
  var decisive: Set<String>
  /// Negations, and what ought to be: a negation is about the word behind it.
  var modals: Set<String>
  /// Words at which what a negation is about ends.
  var clauseStarts: Set<String>
  /// Negations that, where they stand alone, deny that there is any such thing as the noun behind
  /// them.
  var denialsOfNouns: Set<String> = []
  /// Whether several negations in a clause are one: *no tiene ninguna*.
  var hasConcord = false
  /// Where clauses begin.
  var clauses: ClauseWords
  /// What is said, believed or denied begins with it: *that*.
  var complementizers: Set<String>
  /// What is said to be known, denied or doubted is so even where nobody does: *nobody denies that*,
  /// *did not know that*.
  var factives: Set<String> = []
  /// What says when or where begins with it.
  var adverbials: Set<String> = []
  /// The doer of what is told in the passive stands behind it: *by*.
  var agents: Set<String> = []
  /// How forms of one word are told.
  var stemming = Stem.Rules.none
  /// Forms that no ending shows, by the word that they are a form of.
  var irregularForms: [String: String] = [:]
  /// Names that, but for the capital, are other words: *May*.
  var names: Set<String> = []
  /// What turns a word into its opposite, in front of it: *un*.
  var negatingPrefixes: [String] = []
  /// Words that begin so and are no opposites.
  var unnegated: Set<String> = []
  /// Whether an apostrophe parts two words: *l'eau*.
  var elides = false

  /// The words that begin a clause of their own.
  struct ClauseWords: Sendable {
    /// A main clause, behind a comma or the like.
    var coordinators: Set<String>
    /// A main clause, wherever they stand.
    var contrasts: Set<String> = []
    /// A clause that ends at the next comma, wherever they stand.
    var subordinators: Set<String>
    /// The same, but at the start, or behind a comma or the like.
    var relatives: Set<String> = []
  }

  /// Words with what they are.
  var kinds: [(kind: WordKinds, words: Set<String>)] {
    [
      (.function, function), (.number, numbers), (.decisive, decisive), (.modal, modals),
      (.clauseStart, clauseStarts), (.coordinator, clauses.coordinators),
      (.contrast, clauses.contrasts), (.subordinator, clauses.subordinators),
      (.relative, clauses.relatives), (.complementizer, complementizers),
      (.factive, factives), (.adverbial, adverbials), (.agent, agents),
    ]
  }
}

extension Language {
  /// The languages in which wording is judged, with what is known of them.
  package static let judged: [(language: Language, words: LanguageWords)] = [
    (.english, .english), (.german, .german), (.french, .french), (.spanish, .spanish),
    (.chinese, .chinese),
  ]

  /// Its name in English.
  package var name: String {
    let word = "\(self)"
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
