/// What is known of a word, or of the words of a text, without looking at their neighbours.
package struct WordKinds: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// All of some kinds; where it is asked for each word of a map, sets in general are too slow.
  package init(arrayLiteral kinds: WordKinds...) {
    rawValue = kinds.reduce(0) { $0 | $1.rawValue }
  }

  /// It says little by itself; see ``FunctionWords``.
  package static let function = WordKinds(rawValue: 1 << 0)
  /// A number, in digits or in letters.
  package static let number = WordKinds(rawValue: 1 << 1)
  /// Claims differ by it however alike they are otherwise.
  package static let decisive = WordKinds(rawValue: 1 << 2)
  /// A negation, or what ought to be.
  package static let modal = WordKinds(rawValue: 1 << 3)
  /// What a negation before it is about ends here.
  package static let clauseStart = WordKinds(rawValue: 1 << 4)

  // A cue of the list of this name begins with it; of a text: has a cue of the list.
  package static let attribution = WordKinds(rawValue: 1 << 5)
  package static let hedge = WordKinds(rawValue: 1 << 6)
  package static let possibility = WordKinds(rawValue: 1 << 7)
  package static let negation = WordKinds(rawValue: 1 << 8)
  package static let hiddenNegation = WordKinds(rawValue: 1 << 9)
  package static let condition = WordKinds(rawValue: 1 << 10)
  package static let refusal = WordKinds(rawValue: 1 << 11)
  package static let denial = WordKinds(rawValue: 1 << 12)

  static let cues: WordKinds = [
    .attribution, .hedge, .possibility, .negation, .hiddenNegation, .condition, .refusal, .denial,
  ]

  // Where clauses begin; see ``Clauses``.
  static let coordinator = WordKinds(rawValue: 1 << 13)
  static let contrast = WordKinds(rawValue: 1 << 14)
  static let subordinator = WordKinds(rawValue: 1 << 15)
  static let relative = WordKinds(rawValue: 1 << 16)

  /// It says that what follows is what is said, believed or denied: `that`.
  package static let complementizer = WordKinds(rawValue: 1 << 17)
  /// A clause can begin with it that only says when or where: `in`, `every`.
  package static let adverbial = WordKinds(rawValue: 1 << 18)
  /// It names the doer of what is told in the passive: `by`.
  package static let agent = WordKinds(rawValue: 1 << 19)

  /// What it is about is so even if it is negated: *nobody denies that*.
  package static let factive = WordKinds(rawValue: 1 << 21)

  /// It is the opposite of another word: `unsafe`; see ``Vocabulary/opposites``.
  package static let opposite = WordKinds(rawValue: 1 << 20)
}
