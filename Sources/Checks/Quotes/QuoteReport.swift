package import ArgumentModel
internal import Progress
package import SourceText
package import TextMatching

/// What became of every quote on a map.
///
/// A quote is looked for in the text of each source that one of its holders speaks in, and the best
/// outcome counts. Quotes of the mapper alone are not looked for.
package struct QuoteReport: Sendable {
  /// What a quote stands in.
  package enum Owner: Hashable, Sendable {
    /// An index into ``ArgumentMap/stances``.
    case stance(Int)
    /// An index into ``ArgumentMap/links``.
    case link(Int)
    /// An index into ``ArgumentMap/contradictions``.
    case contradiction(Int)
  }

  /// One quote that was looked for.
  package struct Entry: Sendable {
    package let owner: Owner
    package let quote: Quote
    /// The sources that its holders speak in (indices into ``ArgumentMap/sources``), ascending.
    package let sources: [Int]
    /// The source in whose text it was found, or else the first whose text was looked at.
    package fileprivate(set) var source: Int?
    /// The best outcome; `nil` where it is unchecked: not found as far as texts are at hand, and
    /// not all are.
    package fileprivate(set) var outcome: QuoteOutcome?

    /// Where in the text it was found, first place first.
    package var ranges: [SourceRange] {
      switch outcome {
      case .exact(let range), .inexact(let range, _): [range]
      case .ambiguous(let ranges, _): ranges
      case .missing, nil: []
      }
    }
  }

  /// Every quote that was looked for: those of stances, of links and of contradictions, each in
  /// file order.
  package private(set) var entries: [Entry] = []

  private let map: ArgumentMap
  /// The entries in the order of their quotes' places in the map.
  private var byPlace: [Int32] = []
  /// Their quotes' places, ascending.
  private var places: [Place] = []
  /// Where the entries of each stance, link and contradiction start.
  private var starts: [Int32] = [0]

  /// Looks for the quotes of a map, each once in each text.
  ///
  /// - Complexity: Linear in the texts; then as ``ArticleText/find(_:)-([String])`` for each
  ///   distinct quote of each source.
  package init(_ map: ArgumentMap, articles: ArticleTexts) {
    self.map = map
    let sourcesOf = map.holders.map { $0.source.map { [Int($0)] } ?? [] }
    starts.reserveCapacity(map.stances.count + map.links.count + map.contradictions.count + 1)
    for index in map.stances.indices {
      add(.stance(index), map.stances[index].quotes, sourcesOf[map.stances[index].holder.index])
    }
    func sources(of holders: [HolderID]) -> [Int] {
      if holders.count == 1 { return sourcesOf[holders[0].index] }
      return Set(holders.flatMap { sourcesOf[$0.index] }).sorted()
    }
    for index in map.links.indices {
      add(.link(index), map.links[index].quotes, sources(of: map.links[index].holders))
    }
    for (index, contradiction) in map.contradictions.enumerated() {
      add(.contradiction(index), contradiction.quotes, sources(of: contradiction.holders))
    }
    lookUp(in: articles)
    let given = entries.indices.map { entries[$0].quote.place }
    let order = given.indices.sorted { given[$0] < given[$1] }
    byPlace = order.map { Int32($0) }
    places = order.map { given[$0] }
  }

  /// The quotes of one stance, link or contradiction, in its order; none where they are the
  /// mapper's alone.
  package subscript(owner: Owner) -> ArraySlice<Entry> {
    let row =
      switch owner {
      case .stance(let index): index
      case .link(let index): map.stances.count + index
      case .contradiction(let index): map.stances.count + map.links.count + index
      }
    return entries[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// What became of a quote of the map, known by its place; `nil` where it was not looked for.
  ///
  /// Of several at one place it is the last.
  ///
  /// - Complexity: O(log *n*) for *n* quotes.
  package subscript(quote: Quote) -> Entry? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= quote.place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && places[low - 1] == quote.place ? entries[Int(byPlace[low - 1])] : nil
  }

  private mutating func add(_ owner: Owner, _ quotes: [Quote], _ sources: [Int]) {
    if !sources.isEmpty {
      for quote in quotes { entries.append(Entry(owner: owner, quote: quote, sources: sources)) }
    }
    starts.append(Int32(entries.count))
  }

  private mutating func lookUp(in articles: ArticleTexts) {
    guard map.sources.indices.contains(where: { articles[$0] != nil }) else { return }
    var entriesOf = [[Int]](repeating: [], count: map.sources.count)
    for (index, entry) in entries.enumerated() {
      for source in entry.sources { entriesOf[source].append(index) }
    }
    var isMissingSomewhere = [Bool](repeating: false, count: entries.count)
    Work.begin("looking up quotes")
    for (source, indices) in entriesOf.enumerated() where !Work.isCalledOff {
      guard let article = articles[source], !indices.isEmpty else { continue }
      var numbers: [String: Int] = [:]
      var texts: [String] = []
      for index in indices where numbers[entries[index].quote.text] == nil {
        numbers[entries[index].quote.text] = texts.count
        texts.append(entries[index].quote.text)
      }
      let language = map.sources[source].attributes[.language]
      let outcomes = ArticleText(bytes: article.bytes, language: language).find(texts)
      for index in indices {
        guard let number = numbers[entries[index].quote.text] else { continue }
        let outcome = outcomes[number]
        if outcome == .missing {
          isMissingSomewhere[index] = true
        } else if entries[index].outcome.map({ outcome.rank < $0.rank }) ?? true {
          entries[index].outcome = outcome
          entries[index].source = source
        }
      }
    }
    for index in entries.indices where entries[index].outcome == nil && isMissingSomewhere[index] {
      // What may stand in a text that is not here is not missing.
      guard entries[index].sources.allSatisfy({ articles[$0] != nil }) else { continue }
      entries[index].outcome = .missing
      entries[index].source = entries[index].sources.first
    }
  }
}

extension QuoteOutcome {
  /// How good an outcome is, best first.
  fileprivate var rank: Int {
    switch self {
    case .exact: 0
    case .ambiguous: 1
    case .inexact: 2
    case .missing: 3
    }
  }
}
