internal import ArgumentModel
internal import Checks
internal import Dense
internal import Interchange
internal import Screens
internal import SourceText
internal import TextMatching
internal import Workspace

/// `quote`: the words behind a claim, in their place in the article.
struct QuoteCommand: Command {
  let name = "quote"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "show the quotes behind something, where the article has them"
  let parameters = [
    Parameter("ID", .identifier, "what the quotes are of (what is in focus)", isOptional: true)
  ]
  let details = """
    Each quote is shown in its sentence, with the numbers of its paragraph and sentence as
    'read-along' counts them, if the article's text is here: beside the map, or in a folder given
    with --sources.
    """
  let examples = [(line: "quote win-win", meaning: "in which words a claim is made")]

  /// How many bytes of the article are shown on each side of a quote.
  private static let reach = 160

  func looksAtSupposed(_ arguments: Arguments) -> Bool { false }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let subject = try session.subject(in: arguments, for: self)
    let map = try session.theMap().map
    let places = try session.quotePlaces()
    let quotes = try quotes(of: subject, try session.theMap().graph)
    let id = subject.id(in: map)
    try session.show(QuoteDocument(of: id, quotes, places)) { session in
      if quotes.isEmpty { session.print("nobody is quoted on \(id)") }
      for (label, quote) in quotes { show(quote, label, places, &session) }
    }
    return .ok
  }

  private func quotes(
    of subject: Subject, _ graph: ArgumentGraph
  ) throws(CommandError) -> [QuoteDocument.Item] {
    let map = graph.map
    guard case .node(let node) = subject else {
      throw .usage(
        "'\(subject.id(in: map))' is \(subject.kind(in: map).phrase)",
        advice: "'quote' takes a claim, evidence or a link; try: stances \(subject.id(in: map))")
    }
    if map.kind(of: node) == .link {
      let link = map.links[map.linkIndex(node)]
      return link.quotes.map { (graph.holderList(link.holders), $0) }
    }
    return graph.stancesOn[node.index].flatMap { index in
      let stance = map.stances[Int(index)]
      return stance.quotes.map {
        ("\(graph.shortName(of: stance.holder)) \(stance.attitude.rawValue)", $0)
      }
    }
  }

  private func show(
    _ quote: Quote, _ label: String, _ places: QuotePlaces, _ session: inout Session
  ) {
    let entry = places.entry(of: quote)
    let outcome =
      switch entry?.outcome {
      case .exact: ""
      case .ambiguous(let ranges, _): "  (found \(ranges.count) times: quote more words)"
      case .inexact(_, let difference): "  (not exact: \(difference.description))"
      case .missing: "  (not found in the article)"
      case nil: "  (the article's text is not here)"
      }
    let position = places.passage(of: quote).map { " at \($0.words)" } ?? ""
    session.print("\(label)\(position)\(outcome)")
    guard let range = entry?.ranges.first, let article = places.article(of: quote) else {
      session.print("    \"\(quote.text.visibleOnOneLine)\"")
      return
    }
    let line = excerpt(around: range, in: article)
    for part in line.wrapped(to: session.textWidth - 4) { session.print("    " + part) }
  }

  /// The quote in its line, marked, with some words around it.
  private func excerpt(around range: SourceRange, in article: SourceFile) -> String {
    let bounds = article.lineBytes(article.lineIndex(of: range.start))
    var start = max(bounds.lowerBound, Int(range.start) - Self.reach)
    var end = min(max(bounds.upperBound, Int(range.end)), Int(range.end) + Self.reach)
    // Whole words only: back to a space, and on to one.
    while start > bounds.lowerBound, start < Int(range.start),
      article.bytes[start - 1] != UInt8(ascii: " ")
    {
      start += 1
    }
    while end < article.bytes.count, end > Int(range.end), end < bounds.upperBound,
      article.bytes[end] != UInt8(ascii: " ")
    {
      end -= 1
    }
    let head = article.decodedText(start..<Int(range.start)).visibleOnOneLine
    let words = article.decodedText(range.offsets).visibleOnOneLine
    let tail = article.decodedText(Int(range.end)..<max(end, Int(range.end))).visibleOnOneLine
    return (start > bounds.lowerBound ? "… " : "") + head + "»\(words)«" + tail
      + (end < bounds.upperBound ? " …" : "")
  }
}
