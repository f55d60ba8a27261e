internal import ArgumentModel

/// Stand-off annotations of brat, as the corpora of argumentative essays and of scientific articles
/// have them: spans of a text, relations between them, and a stance for or against what is at issue.
package struct BratImporter: Importer {
  package let name = "brat"
  package let summary = "stand-off annotations of brat (.ann), with their text beside them"
  package let kept = [
    "components (MajorClaim, Claim, Premise, own_claim, data …) are claims, with their kind as tag",
    "supports supports; attacks and contradicts attack",
    "a Stance for or against is a link to each MajorClaim",
    "with the text beside it: a source that asserts each claim, with the span as quote",
  ]
  package let lost = [
    "relations that say that two spans say the same, or are parts of one",
    "notes, other attributes, and annotations of other sorts",
  ]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    let head = String(decoding: input.bytes.prefix(4000), as: UTF8.self)
    let lines = head.split(separator: "\n").prefix(20)
    if lines.contains(where: { BratSpan(fields(of: $0)) != nil }) { return .certain }
    return .no("no line near its beginning is like 'T1<tab>Claim 0 12<tab>text'")
  }

  /// Reads annotations.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes of them and of their text, and O(*r*·*m*) for *r*
  ///   stances on *m* major claims.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    var annotations = BratAnnotations(input)
    return annotations.imported()
  }
}

private func fields(of line: Substring) -> [Substring] {
  line.split(separator: "\t", omittingEmptySubsequences: false)
}

/// `T1<tab>Claim 10 20<tab>text`; of a span in several pieces the first and last offsets count.
private struct BratSpan {
  var id: String
  var type: String
  /// In code points of the text.
  var start: Int
  var end: Int
  var text: String

  init?(_ fields: [Substring]) {
    guard fields.count >= 3, fields[0].first == "T", Int(fields[0].dropFirst()) != nil else {
      return nil
    }
    let words = fields[1].split { $0 == " " || $0 == ";" }
    guard words.count >= 3, let start = Int(words[1]), let end = Int(words[words.count - 1]),
      0 <= start, start <= end
    else { return nil }
    id = String(fields[0])
    type = String(words[0])
    (self.start, self.end) = (start, end)
    text = fields[2...].joined(separator: "\t")
  }
}

private struct BratAnnotations {
  private var draft: ImportDraft
  private let article: ImportInput?
  private let articleName: String
  private var items: [String: ImportDraft.Item] = [:]
  private var majorClaims: [ImportDraft.Item] = []
  private var spans: [(span: BratSpan, line: Int)] = []
  private var known: Set<String> = []
  private var relations: [(fields: [Substring], line: Int)] = []
  private var stances: [(fields: [Substring], line: Int)] = []

  init(_ input: ImportInput) {
    draft = ImportDraft(of: input)
    articleName = "\(input.stem).txt"
    article = input.file(beside: articleName)
    let text = String(decoding: input.bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      read(fields(of: line), at: index + 1)
    }
  }

  private mutating func read(_ fields: [Substring], at line: Int) {
    let place = TransferPlace.position(line: line, column: 1)
    switch fields[0].first {
    case "T":
      if let span = BratSpan(fields) {
        if known.insert(span.id).inserted {
          spans.append((span, line))
        } else {
          draft.notices.add(Self.repeatedID, at: place, span.id)
        }
      } else {
        draft.notices.add(Self.strayLine, at: place, fields.joined(separator: " "))
      }
    case "R" where fields.count > 1: relations.append((fields, line))
    case "A" where fields.count > 1, "M" where fields.count > 1: stances.append((fields, line))
    default: draft.notices.add(Self.otherLine, at: place, fields.joined(separator: " "))
    }
  }

  mutating func imported() -> ImportedMap {
    for (span, line) in spans {
      let place = TransferPlace.position(line: line, column: 1)
      let item = draft.addItem(span.text, tags: [span.type.lowercased()], at: place)
      items[span.id] = item
      if span.type.lowercased() == "majorclaim" { majorClaims.append(item) }
    }
    for (fields, line) in relations { addRelation(fields, .position(line: line, column: 1)) }
    for (fields, line) in stances { addStance(fields, .position(line: line, column: 1)) }
    addQuotes()
    return draft.finished()
  }

  private mutating func addRelation(_ fields: [Substring], _ place: TransferPlace) {
    let words = fields[1].split(separator: " ")
    let ends = words.dropFirst().map { $0.split(separator: ":").last.map(String.init) ?? "" }
    guard words.count == 3, let first = items[ends[0]], let second = items[ends[1]] else {
      draft.notices.add(Self.dangling, at: place, String(fields[1]))
      return
    }
    switch words[0].lowercased() {
    case "supports", "support": draft.addLink([first], .supports, .item(second), at: place)
    case "attacks", "attack", "contradicts", "refutes":
      draft.addLink([first], .attacks, .item(second), at: place)
    default:
      draft.notices.add(
        Self.otherRelation, at: place,
        "\(words[0]): “\(draft[first].text)” and “\(draft[second].text)”")
    }
  }

  private mutating func addStance(_ fields: [Substring], _ place: TransferPlace) {
    let words = fields[1].split(separator: " ").map(String.init)
    guard words.count >= 3, words[0] == "Stance", ["For", "Against"].contains(words[2]) else {
      draft.notices.add(Self.otherAttribute, at: place, String(fields[1]))
      return
    }
    guard let claim = items[words[1]], !majorClaims.isEmpty else {
      draft.notices.add(Self.dangling, at: place, String(fields[1]))
      return
    }
    for major in majorClaims where major != claim {
      draft.addLink(
        [claim], words[2] == "For" ? .supports : .attacks, .item(major), at: place)
    }
  }

  /// Adds the text as a source, with each span as what it says there.
  private mutating func addQuotes() {
    guard let article else {
      if !spans.isEmpty { draft.notices.add(Self.noText, at: .whole, articleName) }
      return
    }
    let text = Array(String(decoding: article.bytes, as: UTF8.self).unicodeScalars)
    let title = String(decoding: article.bytes, as: UTF8.self).split(separator: "\n").first
    let source = draft.addSource(
      title.map { String($0.prefix(200)) } ?? articleName, attributes: [(.file, articleName)])
    for (span, line) in spans {
      guard let item = items[span.id] else { continue }
      let place = TransferPlace.position(line: line, column: 1)
      var view = String.UnicodeScalarView()
      if span.end <= text.count { view.append(contentsOf: text[span.start..<span.end]) }
      let words = String(view).split { $0 == " " || $0 == "\n" }
      if words != span.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        draft.notices.add(Self.otherText, at: place, span.id)
      }
      draft.addStance(.source(source), .asserts, item, quotes: [span.text], at: place)
    }
  }

  private static let strayLine = TransferNotice.Kind.loss(
    "stray-line", "line that cannot be read", "lines that cannot be read", "it is no span")
  private static let otherLine = TransferNotice.Kind.loss(
    "other-line", "note or annotation of another sort", "notes or annotations of other sorts",
    "a map has no place for them")
  private static let repeatedID = TransferNotice.Kind.warning(
    "repeated-id", "span whose ID another has", "spans whose ID another has", "the first counts")
  private static let dangling = TransferNotice.Kind.loss(
    "dangling", "relation from or to what is not there", "relations from or to what is not there",
    "it bears on nothing")
  private static let otherRelation = TransferNotice.Kind.loss(
    "other-relation", "relation of another kind", "relations of other kinds",
    "its two spans are claims of their own")
  private static let otherAttribute = TransferNotice.Kind.loss(
    "other-attribute", "attribute", "attributes", "it says nothing that a map has a place for")
  private static let noText = TransferNotice.Kind.loss(
    "no-text", "article whose text is not here", "articles whose texts are not here",
    "without it, spans are no quotes")
  private static let otherText = TransferNotice.Kind.warning(
    "other-text", "span that is not what the text has there",
    "spans that are not what the text has there", "the quote is what the span says")
}
