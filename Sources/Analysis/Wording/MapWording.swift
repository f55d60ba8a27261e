internal import ArgumentModel

/// The words of a map's claims, and of the quotes that committed stances on them have.
struct MapWording: Sendable {
  /// A stance that asserts, denies or concedes a claim and has a quote.
  struct QuotedStance {
    /// An index into ``ArgumentMap/stances``.
    fileprivate(set) var stance: Int
    /// Its quotes, in their order.
    fileprivate(set) var quotes: Range<Int>
  }

  /// The claims, each at its index, and then the quotes.
  private var texts = Wordings()
  /// In file order.
  private(set) var stances: [QuotedStance] = []

  /// Reads a map.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars in the claims and quotes.
  init(_ map: ArgumentMap) {
    for claim in map.claims { texts.append(claim.text) }
    for (index, stance) in map.stances.enumerated() where !stance.quotes.isEmpty {
      switch stance.attitude {
      case .asserts, .denies, .concedes: break
      case .questions, .reports, .cites: continue
      }
      let start = texts.count
      for quote in stance.quotes { texts.append(quote.text) }
      stances.append(QuotedStance(stance: index, quotes: start..<texts.count))
    }
  }

  /// How many numbers words and stems have.
  var wordCount: Int { texts.wordCount }

  subscript(claim claim: Int) -> Wording { texts[claim] }

  /// One of a stance's ``QuotedStance/quotes``.
  subscript(quote quote: Int) -> Wording { texts[quote] }
}
