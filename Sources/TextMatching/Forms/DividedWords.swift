/// The spellings of a quote as regards hyphens: where the article divided a word at the end of a line,
/// the quote may have the hyphen or not, and where the quote did, the article may.
struct DividedWords<Symbol: FixedWidthInteger & Sendable> {
  /// What to look up.
  struct Spelling {
    var scalars: [UInt32] = []
    /// The scalars before which a hyphen of the quote was left out: there the article must have
    /// divided a word.
    var joined: [Int] = []
  }

  /// The spellings that may stand in the article.
  let spellings: [Spelling]

  /// No more are followed at a time.
  private static var limit: Int { 16 }

  /// - Complexity: O(*h m* log *n*) for *m* scalars and *h* hyphens, but O(1) where no word is
  ///   divided.
  init(in part: MatchingText, article: ArticleText, index: SuffixArray<Symbol>) {
    let scalars = part.scalars
    guard !article.matching.divisions.isEmpty || !part.divisions.isEmpty else {
      spellings = [Spelling(scalars: scalars)]
      return
    }
    var found = [Spelling()]
    func prune() {
      guard found.count > 2 else { return }
      found.removeAll {
        index.occurrences(of: PaddedSymbols(article.alphabet.symbols(of: $0.scalars))).isEmpty
      }
      if found.count > Self.limit { found.removeLast(found.count - Self.limit) }
    }
    for (place, scalar) in scalars.enumerated() {
      if part.isDivided(before: place) {
        found += found.map {
          Spelling(scalars: $0.scalars + [ScalarFolding.dash], joined: $0.joined)
        }
        prune()
      }
      let isHyphen =
        scalar == ScalarFolding.dash && place > 0 && place + 1 < scalars.count
        && ProtectedWords.isLetter(scalars[place - 1])
        && ProtectedWords.isLetter(scalars[place + 1])
      let joined =
        isHyphen
        ? found.map { Spelling(scalars: $0.scalars, joined: $0.joined + [$0.scalars.count]) } : []
      for number in found.indices { found[number].scalars.append(scalar) }
      found += joined
      if isHyphen { prune() }
    }
    spellings = found
  }
}
