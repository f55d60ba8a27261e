internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import Screens
internal import SourceText

/// What many sections write alike.
extension Markup {
  /// A claim's, evidence's or link's ID, which leads to what is said of it.
  mutating func reference(to node: NodeID, _ contents: PageContents) {
    let id = contents.map.id(of: node)
    element("a", ["href": "#c-\(id)"], id)
  }

  /// What becomes of something in the view that the page opens in, for scripts to change.
  mutating func standing(of node: NodeID, _ contents: PageContents) {
    let view = contents.view
    let standing = view.standings.standing(of: node)
    element(
      "span", ["class": view.className(of: node), "data-stands": "\(node.index)"],
      standing.map { "\(view.standings.mark(of: node)) \($0.rawValue)" } ?? "·")
  }

  /// A quote, which leads to its paragraph here.
  mutating func quote(_ quote: Quote, _ contents: PageContents) {
    let places = contents.places
    element("q", quote.text)
    if let entry = places.entry(of: quote), let source = entry.source,
      let passage = places.passage(of: quote)
    {
      add(" ")
      let number = contents.number(of: entry).map { "\($0)" }
      element(
        "a", ["class": "place", "href": "#p-\(source)-\(passage.paragraph)", "data-q": number],
        passage.mark)
    }
  }

  /// A quote, which leads to its paragraph here, and to its place on the web.
  mutating func sourcedQuote(_ quote: Quote, _ contents: PageContents) {
    self.quote(quote, contents)
    guard let entry = contents.places.entry(of: quote) else { return }
    let source = entry.source ?? entry.sources.first
    let url = source.flatMap { contents.map.sources[$0].attributes[.url] }
    if let address = ArticleAddress.link(url, passage: contents.passage(of: entry) ?? quote.text) {
      add(" ")
      element(
        "a",
        ["class": "place", "href": address, "rel": "noopener", "aria-label": "in the article"],
        "↗")
    }
  }

  /// Sentences as nested lists, each ID in them a link.
  mutating func sentences(_ sentences: [(indent: Int, text: String)]) {
    guard !sentences.isEmpty else { return }
    var depth = 0
    add(markup: "<ul class=\"why\">")
    for (number, sentence) in sentences.enumerated() {
      // An indent may grow by more than one; lists do not.
      let wanted = number == 0 ? 0 : min(sentence.indent, depth + 1)
      if number > 0 {
        if wanted > depth {
          add(markup: "<ul>")
        } else {
          add(markup: "</li>" + String(repeating: "</ul></li>", count: depth - wanted))
        }
      }
      depth = wanted
      add(markup: "<li>")
      addReferring(sentence.text)
    }
    add(markup: "</li>" + String(repeating: "</ul></li>", count: depth) + "</ul>")
  }

  /// Adds words in which IDs are marked (``Medium``).
  private mutating func addReferring(_ words: String) {
    for (number, part) in words.split(
      separator: Medium.startOfID, omittingEmptySubsequences: false
    ).enumerated() {
      let pieces = part.split(
        separator: Medium.endOfID, maxSplits: 1, omittingEmptySubsequences: false)
      guard number > 0, pieces.count == 2 else {
        add(String(part))
        continue
      }
      element("a", ["href": "#c-\(pieces[0])"], String(pieces[0]))
      add(String(pieces[1]))
    }
  }
}

extension PageContents {
  /// Who says something: `asserted by A, denied by B`.
  func speakers(of node: NodeID) -> String {
    DefenceWords(framework: view.standings.framework).speakers(of: node)
  }

  /// The number of a quote by which the paragraphs name it.
  func number(of entry: QuoteReport.Entry) -> Int? { numbers[entry.quote.place] }

  /// The words of the article that a quote was found in.
  func passage(of entry: QuoteReport.Entry) -> String? {
    guard let range = entry.ranges.first, let article = places.article(of: entry) else {
      return nil
    }
    return String(decoding: article.bytes[range.offsets], as: UTF8.self)
  }
}
