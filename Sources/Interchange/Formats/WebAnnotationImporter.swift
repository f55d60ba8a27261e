internal import ArgumentModel

/// Annotations of web pages (W3C Web Annotation Data Model), and what Hypothes.is exports of them.
package struct WebAnnotationImporter: Importer {
  package let name = "web-annotation"
  package let summary = "highlights of web pages: W3C Web Annotations, and Hypothes.is"
  package let kept = [
    "a page is a source, with its address",
    "a highlight is the quote, its comment the wording of a claim; without one the quote is both",
    "a tag 'asserts', 'denies', 'questions', 'concedes', 'reports', 'hedged' or 'implicit' says how; other tags stay tags",
    "a tag 'cites' makes it evidence; what else 'export' writes is read back: kinds, voices and identifiers",
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
    var annotations = WebAnnotations(input, title: try input.document()["label"]?.string)
    for (index, value) in list.enumerated() { annotations.add(value, index) }
    return annotations.imported()
  }
}

private struct WebAnnotations {
  private var draft: ImportDraft
  private var sources: [String: ImportDraft.Source] = [:]
  private var voices: [String: ImportDraft.Voice] = [:]
  private var items: [ItemKey: ImportDraft.Item] = [:]

  /// A claim or evidence, by the name that the annotation gives it, or else by its text.
  private struct ItemKey: Hashable {
    var name: String?
    var text: String?
    var isEvidence: Bool
  }

  private struct Key: Hashable {
    var holder: ImportDraft.Holder
    var attitude: Attitude
    var isHedged: Bool
    var isImplicit: Bool
    var item: ImportDraft.Item
  }

  private var order: [Key] = []
  private var found: [Key: (quotes: [String], place: TransferPlace)] = [:]

  init(_ input: ImportInput, title: String?) {
    draft = ImportDraft(of: input)
    draft.title = title
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
      draft.notices.add(Self.reply, at: place, Self.comment(value)?.text)
      return
    }
    let target = value["target"].flatMap { $0.isList ? $0.elements.first : $0 }
    let page =
      target?["source"]?.string ?? target?["source"]?["id"]?.string ?? value["uri"]?.string
      ?? target?.string
    let selectors = target?["selector"].map { $0.isList ? $0.elements : [$0] } ?? []
    let quote = selectors.lazy.compactMap { $0["exact"]?.string }.first
    guard let page, let quote else {
      draft.notices.add(Self.pageNote, at: place, Self.comment(value)?.text)
      return
    }
    var (attitude, isHedged, isImplicit) = (Attitude.asserts, false, false)
    var tags: [String] = []
    for tag in Self.tags(value) {
      if tag == "hedged" {
        isHedged = true
      } else if tag == "implicit" {
        isImplicit = true
      } else if let other = Attitude(rawValue: tag.lowercased()) {
        attitude = other
      } else {
        tags.append(tag)
      }
    }
    let item = item(value, quote, isEvidence: attitude == .cites, at: place)
    let missing = tags.filter { !draft[item].tags.contains($0) }
    draft[item].tags += missing
    let speakers = Self.bodies(value, for: "identifying").map { voice($0) }
    let key = Key(
      holder: .source(source(page, target?["source"], value), quoting: speakers),
      attitude: attitude, isHedged: isHedged, isImplicit: isImplicit, item: item)
    if found[key] == nil {
      order.append(key)
      found[key] = ([], place)
    }
    found[key]?.quotes.append(quote)
  }

  private mutating func item(
    _ value: JSONValue, _ quote: String, isEvidence: Bool, at place: TransferPlace
  ) -> ImportDraft.Item {
    let comment = Self.comment(value)
    let text = comment?.text ?? quote
    let key = ItemKey(
      name: comment?.name, text: comment?.name == nil ? text : nil, isEvidence: isEvidence)
    if let known = items[key] { return known }
    let kind = Self.bodies(value, for: "classifying").first?["value"]?.string ?? ""
    let evidence = isEvidence ? Evidence.Kind(rawValue: kind) ?? .other : nil
    let isKindOfClaim = !isEvidence && Claim.Kind(rawValue: kind) != nil
    let item = draft.addItem(
      text, name: comment?.name, evidence: evidence,
      attributes: isKindOfClaim ? [(.kind, kind)] : [], at: place)
    items[key] = item
    return item
  }

  private mutating func source(
    _ page: String, _ own: JSONValue?, _ value: JSONValue
  ) -> ImportDraft.Source {
    let name = own?["dc:identifier"]?.string
    let key = name.map { "#\($0)" } ?? page
    if let known = sources[key] { return known }
    let titles = own?["dc:title"] ?? value["document"]?["title"]
    let title = titles?.string ?? titles?.elements.first?.string ?? page
    // What lies within the file of the annotations itself is no address.
    let isAddress = !page.hasPrefix("#")
    let source = draft.addSource(
      title, name: name, attributes: isAddress ? [(.url, page)] : [])
    sources[key] = source
    return source
  }

  private mutating func voice(_ body: JSONValue) -> ImportDraft.Voice {
    let (text, name) = (body["value"]?.string ?? "", Self.fragment(body))
    let key = name.map { "#\($0)" } ?? text
    if let known = voices[key] { return known }
    let voice = draft.addVoice(text, name: name)
    voices[key] = voice
    return voice
  }

  mutating func imported() -> ImportedMap {
    for key in order {
      guard let stance = found[key] else { continue }
      draft.addStance(
        key.holder, key.attitude, key.item, isHedged: key.isHedged,
        isImplicit: key.isImplicit, quotes: stance.quotes, at: stance.place)
    }
    return draft.finished()
  }

  // MARK: Bodies

  private static func bodies(_ value: JSONValue) -> [JSONValue] {
    value["body"].map { $0.isList ? $0.elements : [$0] } ?? []
  }

  private static func bodies(_ value: JSONValue, for purpose: String) -> [JSONValue] {
    bodies(value).filter { $0["purpose"]?.string == purpose }
  }

  /// What is said of the highlight, and what the annotation calls that.
  private static func comment(_ value: JSONValue) -> (text: String, name: String?)? {
    let body = bodies(value).first { body in
      !["tagging", "identifying", "classifying"].contains(body["purpose"]?.string)
    }
    let text =
      value["text"]?.string ?? value["bodyValue"]?.string ?? body?["value"]?.string
      ?? body?.string
    let name = body.flatMap(fragment)
    guard let text, name != nil || text.contains(where: { !$0.isWhitespace }) else { return nil }
    return (text, name)
  }

  /// What a part of the file is called in it: `close`, where its identifier is `#close`.
  private static func fragment(_ body: JSONValue) -> String? {
    guard let id = body["id"]?.string, id.hasPrefix("#"), id.utf8.count > 1 else { return nil }
    return String(id.dropFirst())
  }

  private static func tags(_ value: JSONValue) -> [String] {
    (value["tags"]?.elements ?? []).compactMap(\.string)
      + bodies(value, for: "tagging").compactMap { $0["value"]?.string }
  }

  private static let reply = TransferNotice.Kind.loss(
    "reply", "reply to an annotation", "replies to annotations", "a map has no place for it")
  private static let pageNote = TransferNotice.Kind.loss(
    "page-note", "annotation without a highlight", "annotations without a highlight",
    "there is no quote")
}
