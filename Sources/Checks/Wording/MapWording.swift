internal import ArgumentModel
internal import Lexicons
internal import SourceText
internal import TextMatching

/// The words of a map's claims, and of what the quotes of committed stances on them span.
struct MapWording: Sendable {
  /// A stance that asserts, denies or concedes a claim and has a quote, where the languages of all
  /// its words are judged.
  struct QuotedStance {
    /// An index into ``ArgumentMap/stances``.
    fileprivate(set) var stance: Int
    /// Its quotes, in their order.
    fileprivate(set) var quotes: Range<Int>
  }

  /// A sentence, or several, with a quote in it.
  struct Surroundings {
    let wording: Wording
    /// The quote's words.
    let quote: Range<Int>
  }

  private typealias Place = TextsByLanguage.Place

  private struct QuotePlace {
    var place: Place
    /// The sentences around it, and its words in them.
    var around: (place: Place, words: Range<Int>)?
  }

  let languages: MapLanguages
  private var texts = TextsByLanguage()
  private var claims: [Place?] = []
  private var quotes: [QuotePlace] = []
  /// In file order.
  private(set) var stances: [QuotedStance] = []
  /// Source → how many of the quotes of committed stances are not judged, and in which language.
  private(set) var unjudged: [(count: Int, language: Language?)]

  /// Reads a map.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars in the claims, the quotes, and the sentences and
  ///   articles that these stand in.
  init(_ map: ArgumentMap, articles: ArticleTexts, quotes report: QuoteReport) {
    languages = MapLanguages(map, articles: articles)
    unjudged = languages.named.map { (0, $0) }
    claims.reserveCapacity(map.claims.count)
    for claim in map.claims {
      claims.append(
        languages.lexicon(ofClaim: claim.text).map { texts.append(claim.text, in: $0) })
    }
    var around = [SentencesAround?](repeating: nil, count: map.sources.count)
    for (index, stance) in map.stances.enumerated() where !stance.quotes.isEmpty {
      switch stance.attitude {
      case .asserts, .denies, .concedes: break
      case .questions, .reports, .cites: continue
      }
      guard let source = map.holders[stance.holder.index].source.map({ Int($0) }) else { continue }
      let lexicons = stance.quotes.map { languages.lexicon(ofWords: $0.text, in: source) }
      if lexicons.contains(where: { $0 == nil }) || claims[stance.target.index] == nil {
        unjudged[source].count += stance.quotes.count
        continue
      }
      let start = quotes.count
      for (entry, lexicon) in zip(report[.stance(index)], lexicons) {
        guard let lexicon else { continue }
        append(entry, lexicon, articles, &around)
      }
      stances.append(QuotedStance(stance: index, quotes: start..<quotes.count))
    }
  }

  /// Reads what a quote spans, and what stands around it.
  private mutating func append(
    _ entry: QuoteReport.Entry, _ lexicon: Lexicon, _ articles: ArticleTexts,
    _ around: inout [SentencesAround?]
  ) {
    guard let source = entry.source, let bytes = articles[source]?.bytes,
      let found = entry.ranges.first?.offsets
    else {
      return quotes.append(QuotePlace(place: texts.append(entry.quote.text, in: lexicon)))
    }
    let stretch = QuotedStretch.wholeWords(found, in: bytes)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let isTyped = stretch == found && !QuotedStretch.mayDiffer(entry)
    var place = QuotePlace(
      place: texts.append(isTyped ? entry.quote.text : text(stretch), in: lexicon))
    // A quote that is there several times has several sentences around it.
    if case .ambiguous = entry.outcome { return quotes.append(place) }
    var sentences = around[source] ?? SentencesAround(bytes)
    let whole = sentences.sentences(around: stretch)
    around[source] = sentences
    if whole != stretch {
      let (sentences, ends) = texts.append(
        parts: [
          text(whole.lowerBound..<stretch.lowerBound), text(stretch),
          text(stretch.upperBound..<whole.upperBound),
        ], in: lexicon)
      // Of a quote without a word, such as '!!', nothing is said around it.
      if ends[0] < ends[1], ends[0] > 0 || ends[1] < ends[2] {
        place.around = (sentences, ends[0]..<ends[1])
      }
    }
    quotes.append(place)
  }

  /// A claim; `nil` where its language is not judged.
  subscript(claim claim: Int) -> Wording? { claims[claim].map { texts[$0] } }

  /// The kinds of a claim's words and cues, none where its language is not judged.
  func kinds(ofClaim claim: Int) -> WordKinds {
    claims[claim].map { texts.kinds(of: $0) } ?? []
  }

  /// The kinds of the words and cues that a quote spans.
  func kinds(ofQuote quote: Int) -> WordKinds { texts.kinds(of: quotes[quote].place) }

  /// Whether anything stands around one of some quotes.
  func haveSurroundings(_ range: Range<Int>) -> Bool {
    range.contains { quotes[$0].around != nil }
  }

  /// What one of a stance's ``QuotedStance/quotes`` spans.
  subscript(quote quote: Int) -> Wording { texts[quotes[quote].place] }

  /// What stands around a quote; `nil` where it is all of its sentence, or not known to be in one.
  func surroundings(ofQuote quote: Int) -> Surroundings? {
    quotes[quote].around.map { place, words in
      let wording = texts[place]
      let start = wording.words.startIndex
      return Surroundings(
        wording: wording, quote: start + words.lowerBound..<start + words.upperBound)
    }
  }

  /// The claims of each language, ascending, and how many numbers their words and stems have.
  var claimsByLanguage: [(claims: [Int], wordCount: Int)] {
    var groups = texts.wordCounts.map { (claims: [Int](), wordCount: $0) }
    for (claim, place) in claims.enumerated() {
      if let place { groups[place.language].claims.append(claim) }
    }
    return groups.filter { !$0.claims.isEmpty }
  }
}
