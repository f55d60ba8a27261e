/// A claim's text or a quote as the wording checks read it: its words, lower-case and folded, with
/// the places where a clause may begin.
///
/// A word is a run of letters and digits with apostrophes, points and commas inside it. Contracted
/// negations are two words (`doesn't` is `does not`, `cannot` is `can not`), a possessive `'s` is
/// dropped, and parts of a hyphenated word are words of their own.
struct Wording {
  /// The words by their numbers; indices start anywhere.
  let words: ArraySlice<UInt32>
  /// Word index → whether something other than white space or a hyphen stands before it.
  let isAfterBreak: ArraySlice<Bool>
  /// The kinds of any of its words, and of the cues that are in it.
  let kinds: WordKinds
  /// Whether there is a question mark in it.
  let asks: Bool
  let kindsOfWords: [WordKinds]
  let stems: [UInt32]

  /// Whether one of its words is of a kind.
  func isOf(_ kind: WordKinds, _ word: UInt32) -> Bool {
    kindsOfWords[Int(word)].contains(kind)
  }

  /// The stem of one of its words, by the number that it has as a word.
  func stem(of word: UInt32) -> UInt32 { stems[Int(word)] }

  /// The stems of the words that carry the meaning, in order; function words and adverbs of degree
  /// are left out.
  var contentStems: [UInt32] {
    words.filter { !isOf(.function, $0) }.map(stem(of:))
  }
}
