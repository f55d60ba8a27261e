internal import TextMatching

/// A claim's text or a quote as the wording checks read it: its words, lower-case and folded, with
/// the places where a clause may begin.
///
/// ``WordCutter`` says what a word is.
package struct Wording {
  /// What stands before a word, beside white space and hyphens.
  package enum Break: UInt8 {
    case none
    /// A comma, a bracket, a dash, a colon; or nothing, at the start of the text.
    case weak
    /// What ends a sentence, or nearly: `.`, `?`, `;`.
    case strong
  }

  /// The words by their numbers; indices start anywhere.
  package let words: ArraySlice<UInt32>
  package let breaks: ArraySlice<Break>
  /// The kinds of any of its words, and of the cues that are in it.
  let kinds: WordKinds
  /// Whether there is a question mark in it.
  package let asks: Bool
  package let kindsOfWords: [WordKinds]
  let stems: [UInt32]
  /// See ``Vocabulary/opposites``.
  let opposites: [UInt32: UInt32]
  package let lexicon: Lexicon

  /// Whether one of its words is of a kind.
  package func isOf(_ kind: WordKinds, _ word: UInt32) -> Bool {
    kindsOfWords[Int(word)].contains(kind)
  }

  /// The stem of one of its words, by the number that it has as a word.
  package func stem(of word: UInt32) -> UInt32 { stems[Int(word)] }

  /// The stems of the words that carry the meaning, in order; function words and adverbs of degree
  /// are left out.
  package var contentStems: [UInt32] {
    words.filter { !isOf(.function, $0) }.map(stem(of:))
  }

  /// Whether a cue of a kind, or of one of several, is in it.
  ///
  /// - Complexity: O(1).
  package func has(_ kinds: WordKinds) -> Bool { !self.kinds.isDisjoint(with: kinds) }

  /// The cues of one kind, as ranges of its words, in order.
  ///
  /// - Complexity: O(*w* + *c*) for *w* words and *c* cues that start with one of them.
  package func cues(_ kind: WordKinds) -> [Range<Int>] {
    has(kind) ? lexicon.matcher(of: kind)?.ranges(in: self) ?? [] : []
  }

  /// The words of a cue as text.
  package func text(ofCue range: Range<Int>) -> String {
    words[range].map(lexicon.vocabulary.text(of:))
      .joined(separator: lexicon.language?.isUnspaced == true ? "" : " ")
  }
}
