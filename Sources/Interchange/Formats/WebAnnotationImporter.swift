internal import ArgumentModel

/// Annotations of web pages (W3C Web Annotation Data Model), and what Hypothes.is exports of them.
package struct WebAnnotationImporter: Importer {
  package let name = "web-annotation"
  package let summary = "highlights of web pages: W3C Web Annotations, and Hypothes.is"
  package let kept = [
    "a page is a source, with its address",
    "a highlight is the quote, its comment the wording of a claim; without one the quote is both",
    "a tag 'asserts', 'denies', 'questions', 'concedes', 'reports', 'hedged' or 'implicit' says how; other tags stay tags",
  ]
  package let lost = [
    "notes on a page as a whole, and replies", "who annotated, when, and for whom",
  ]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    guard let json = input.json else { return .no(input.reasonAgainstJSON) }
    guard let list = WebAnnotations.list(json.root) else {
      return .no("it is no list of annotations, and has none as 'items', 'rows' or 'first'")
    }
    guard list.prefix(20).contains(where: { $0["target"] != nil }) else {
      return .no("nothing in it has a 'target'")
    }
    return .certain
  }

  /// Reads annotations.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    guard let list = WebAnnotations.list(try input.document()) else {
      throw ImportError("no-annotations", at: .whole, "a list of annotations belongs here")
    }
    var annotations = WebAnnotations(input)
    for (index, value) in list.enumerated() { annotations.add(value, index) }
    return annotations.imported()
  }
}

private struct WebAnnotations {
  private var draft: ImportDraft
  private var sources: [String: ImportDraft.Source] = [:]
  private var items: [String: ImportDraft.Item] = [:]

  private struct Key: Hashable {
    var source: ImportDraft.Source
    var attitude: Attitude
    var isHedged: Bool
    var isImplicit: Bool
    var item: ImportDraft.Item
  }

  private var order: [Key] = []
  private var found: [Key: (quotes: [String], place: TransferPlace)] = [:]

  init(_ input: ImportInput) {
    draft = ImportDraft(of: input)
  }

  /// The annotations of a document, whichever way it holds them; `nil` where it holds none.
  static func list(_ root: JSONValue) -> [JSONValue]? {
    if root.isList { return root.elements }
    for value in [root["items"], root["rows"], root["first"]?["items"]] {
      if let value, value.isList { return value.elements }
    }
    return root["target"] == nil ? nil : [root]
  }

  mutating func add(_ value: JSONValue, _ index: Int) {
    let place = value["id"]?.string.map { TransferPlace.node($0) } ?? .member("[\(index)]")
    if !(value["references"]?.elements.isEmpty ?? true) {
      draft.notices.add(Self.reply, at: place, Self.comment(value))
      return
    }
    let target = value["target"].flatMap { $0.isList ? $0.elements.first : $0 }
    let page =
      target?["source"]?.string ?? target?["source"]?["id"]?.string ?? value["uri"]?.string
      ?? target?.string
    let selectors = target?["selector"].map { $0.isList ? $0.elements : [$0] } ?? []
    let quote = selectors.lazy.compactMap { $0["exact"]?.string }.first
    guard let page, let quote else {
      draft.notices.add(Self.pageNote, at: place, Self.comment(value))
      return
    }
    var (attitude, isHedged, isImplicit) = (Attitude.asserts, false, false)
    var tags: [String] = []
    for tag in Self.tags(value) {
      if tag == "hedged" {
        isHedged = true
      } else if tag == "implicit" {
        isImplicit = true
      } else if let other = Attitude(rawValue: tag.lowercased()), other != .cites {
        attitude = other
      } else {
        tags.append(tag)
      }
    }
    let text = Self.comment(value) ?? quote
    let item = items[text] ?? draft.addItem(text, at: place)
    items[text] = item
    let missing = tags.filter { !draft[item].tags.contains($0) }
    draft[item].tags += missing
    let key = Key(
      source: source(page, value), attitude: attitude, isHedged: isHedged, isImplicit: isImplicit,
      item: item)
    if found[key] == nil {
      order.append(key)
      found[key] = ([], place)
    }
    found[key]?.quotes.append(quote)
  }

  private mutating func source(_ page: String, _ value: JSONValue) -> ImportDraft.Source {
    if let known = sources[page] { return known }
    let titles = value["document"]?["title"]
    let title = titles?.string ?? titles?.elements.first?.string ?? page
    let source = draft.addSource(title, attributes: [(.url, page)])
    sources[page] = source
    return source
  }

  mutating func imported() -> ImportedMap {
    for key in order {
      guard let stance = found[key] else { continue }
      draft.addStance(
        .source(key.source), key.attitude, key.item, isHedged: key.isHedged,
        isImplicit: key.isImplicit, quotes: stance.quotes, at: stance.place)
    }
    return draft.finished()
  }

  // MARK: Bodies

  private static func bodies(_ value: JSONValue) -> [JSONValue] {
    value["body"].map { $0.isList ? $0.elements : [$0] } ?? []
  }

  /// What is said of the highlight.
  private static func comment(_ value: JSONValue) -> String? {
    let body = bodies(value).first { $0["purpose"]?.string != "tagging" }
    let text =
      value["text"]?.string ?? value["bodyValue"]?.string ?? body?["value"]?.string
      ?? body?.string
    return text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  private static func tags(_ value: JSONValue) -> [String] {
    (value["tags"]?.elements ?? []).compactMap(\.string)
      + bodies(value).filter { $0["purpose"]?.string == "tagging" }.compactMap {
        $0["value"]?.string
      }
  }

  private static let reply = TransferNotice.Kind.loss(
    "reply", "reply to an annotation", "replies to annotations", "a map has no place for it")
  private static let pageNote = TransferNotice.Kind.loss(
    "page-note", "annotation without a highlight", "annotations without a highlight",
    "there is no quote")
}
