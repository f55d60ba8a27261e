internal import ArgumentModel
internal import Checks
internal import SourceText

/// An annotation for each quote of a stance, for programs that show them on the articles' pages.
package struct WebAnnotationExporter: Exporter {
  package let name = "web-annotation"
  package let summary = "each quote as a highlight of its article: W3C Web Annotations (JSON-LD)"
  package let fileEndings = ["jsonld"]
  package let lost = [
    "what has no quote: claims, evidence, stances, sources and voices",
    "links and contradictions, with their quotes", "questions and allowances",
    "all attributes but addresses and kinds, and the tags of sources",
    "an address that is no IRI, identifiers that are numbers, and tags that would say how",
  ]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let part = map.selected(options)
    let places = map.withContext { QuotePlaces($0.quotes, articles: $0.articles) }
    let annotations = AnnotationWriter(part, places)
    return Export(losing: annotations.losses) {
      annotations.write(pretty: options.isPretty, to: $0)
    }
  }
}

/// A map's quotes as a collection of annotations.
///
/// R. Sanderson, P. Ciccarese and B. Young, Web Annotation Data Model (W3C Recommendation, 2017),
/// https://www.w3.org/TR/annotation-model/
private struct AnnotationWriter {
  private let map: ArgumentMap
  private let places: QuotePlaces
  private(set) var losses = TransferNotices()
  /// Source → its address, or a name within the document where it has none.
  private var addresses: [String]

  init(_ map: ArgumentMap, _ places: QuotePlaces) {
    self.map = map
    self.places = places
    addresses = map.sources.map { source in
      source.attributes[.url].flatMap { isAddress($0) ? $0 : nil } ?? "#\(source.id)"
    }
    noteLosses()
  }

  func write(pretty: Bool, to sink: (UnsafeBufferPointer<UInt8>) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var writer = JSONWriter(pretty: pretty, sink: sink)
      writer.object { write(to: &$0) }
      _ = writer.finished()
    }
  }

  private func write(to writer: inout JSONWriter) {
    writer.field("@context", "http://www.w3.org/ns/anno.jsonld")
    writer.field("id", "#annotations")
    writer.field("type", "AnnotationCollection")
    writer.field("label", map.title)
    writer.field("total", map.stances.reduce(0) { $0 + $1.quotes.count })
    writer.key("first")
    writer.object { writer in
      writer.field("id", "#page-1")
      writer.field("type", "AnnotationPage")
      writer.field("startIndex", 0)
      writer.key("items")
      writer.array { writer in
        var articles = AnnotatedArticles()
        var number = 0
        for stance in map.stances {
          for quote in stance.quotes {
            number += 1
            write(stance, quote, number, &articles, to: &writer)
          }
        }
      }
    }
  }

  private func write(
    _ stance: Stance, _ quote: Quote, _ number: Int, _ articles: inout AnnotatedArticles,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("id", "#annotation-\(number)")
      writer.field("type", "Annotation")
      writer.field("motivation", "commenting")
      writer.key("body")
      writer.array { writeBodies(of: stance, to: &$0) }
      writer.key("target")
      writer.object { writer in
        let holder = map.holders[stance.holder.index]
        if let source = holder.source { writeSource(Int(source), to: &writer) }
        writer.key("selector")
        writer.array { writeSelectors(of: quote, &articles, to: &$0) }
      }
    }
  }

  // MARK: Bodies

  private func writeBodies(of stance: Stance, to writer: inout JSONWriter) {
    let target = stance.target
    body("commenting", map.text(of: target) ?? "", id: map.id(of: target), to: &writer)
    if let kind = kind(of: target) { body("classifying", kind, to: &writer) }
    for voice in map.holders[stance.holder.index].voices {
      let voice = map.voices[Int(voice)]
      body("identifying", voice.name, id: voice.id, to: &writer)
    }
    body("tagging", stance.attitude.rawValue, to: &writer)
    if stance.isHedged { body("tagging", "hedged", to: &writer) }
    if stance.isImplicit { body("tagging", "implicit", to: &writer) }
    for tag in map.tags(of: target) where !saysHow(tag) { body("tagging", tag, to: &writer) }
  }

  private func body(
    _ purpose: String, _ value: String, id: String? = nil, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("id", id.map { "#\($0)" })
      writer.field("type", "TextualBody")
      writer.field("purpose", purpose)
      writer.field("value", value)
    }
  }

  private func kind(of node: NodeID) -> String? {
    map.kind(of: node) == .claim
      ? map.claims[node.index].attributes[.kind]
      : map.evidence[map.evidenceIndex(node)].kind.rawValue
  }

  /// Whether a tag would be read as what the holder does.
  private func saysHow(_ tag: String) -> Bool {
    tag == "hedged" || tag == "implicit" || Attitude(rawValue: tag.lowercased()) != nil
  }

  // MARK: Targets

  private func writeSource(_ index: Int, to writer: inout JSONWriter) {
    let source = map.sources[index]
    writer.key("source")
    writer.object { writer in
      writer.field("id", addresses[index])
      writer.field("type", "Text")
      writer.field("dc:identifier", source.id)
      writer.field("dc:title", source.title)
    }
  }

  /// The quote with what stands around it, and where it starts and ends, if its article is at hand.
  private func writeSelectors(
    of quote: Quote, _ articles: inout AnnotatedArticles, to writer: inout JSONWriter
  ) {
    let entry = places.entry(of: quote)
    let article = places.article(of: entry)
    let found = entry?.ranges.first.flatMap { range in
      article.map { articles.passage(range, of: $0) }
    }
    writer.object { writer in
      writer.field("type", "TextQuoteSelector")
      writer.field("exact", quote.text)
      writer.field("prefix", found?.prefix)
      writer.field("suffix", found?.suffix)
    }
    guard let found else { return }
    writer.object { writer in
      writer.field("type", "TextPositionSelector")
      writer.field("start", found.start)
      writer.field("end", found.end)
    }
  }
}

/// Whether a text can be an absolute IRI: it has a scheme, and nothing that no IRI has.
private func isAddress(_ text: String) -> Bool {
  guard let colon = text.firstIndex(of: ":"), let first = text.first else { return false }
  let scheme = text[..<colon]
  return first.isASCII && first.isLetter && text.index(after: colon) < text.endIndex
    && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    && text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains(scalar)
        && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
    }
}

// MARK: - Losses

extension AnnotationWriter {
  fileprivate mutating func noteLosses() {
    losses =
      UnheldParts(of: map, in: "an annotation", [.question, .allowance, .link, .contradiction])
      .losses
    let quoted = map.stances.filter { !$0.quotes.isEmpty }
    for stance in map.stances where stance.quotes.isEmpty {
      losses.add(
        Self.stance, at: .node(map.id(of: stance.target)),
        "\(map.name(of: stance.holder)) \(stance.attitude.rawValue)")
    }
    let items = Set(quoted.map(\.target))
    let sources = Set(quoted.compactMap { map.holders[$0.holder.index].source })
    let voices = Set(quoted.flatMap { map.holders[$0.holder.index].voices })
    for (index, claim) in map.claims.enumerated() {
      guard items.contains(NodeID(index)) else {
        losses.add(Self.unquoted, at: .node(claim.id))
        continue
      }
      note(claim.id, claim.tags.filter(saysHow), claim.attributes.filter { $0.name != .kind })
    }
    for (index, evidence) in map.evidence.enumerated() {
      guard items.contains(map.evidenceNode(index)) else {
        losses.add(Self.unquoted, at: .node(evidence.id))
        continue
      }
      note(evidence.id, evidence.tags.filter(saysHow), evidence.attributes)
    }
    for (index, source) in map.sources.enumerated() {
      guard sources.contains(Int32(index)) else {
        losses.add(Self.unquoted, at: .node(source.id))
        continue
      }
      let url = source.attributes.first { $0.value == addresses[index] && $0.name == .url }
      note(source.id, source.tags, source.attributes.filter { $0 != url })
    }
    for (index, voice) in map.voices.enumerated() {
      guard voices.contains(Int32(index)) else {
        losses.add(Self.unquoted, at: .node(voice.id))
        continue
      }
      note(voice.id, [], voice.attributes)
    }
  }

  private mutating func note(_ id: String, _ tags: [String], _ attributes: [Attribute]) {
    if !isOwnWord(id) { losses.add(Self.identifier, at: .node(id)) }
    for tag in tags { losses.add(Self.tag, at: .node(id), tag) }
    for attribute in attributes {
      losses.add(Self.attribute, at: .node(id), attribute.name.rawValue)
    }
  }

  private static let stance = TransferNotice.Kind.loss(
    "stance", "stance without a quote", "stances without a quote", "an annotation is of a quote")
  private static let unquoted = TransferNotice.Kind.loss(
    "unquoted", "claim, piece of evidence, source or voice without a quote",
    "claims, pieces of evidence, sources and voices without a quote", "an annotation is of a quote")
  private static let identifier = TransferNotice.Kind.loss(
    "identifier", "identifier", "identifiers", "a number or a hash says nothing in another form")
  private static let tag = TransferNotice.Kind.loss(
    "tag", "tag", "tags", "of a source, or a word that says how one speaks")
  private static let attribute = TransferNotice.Kind.loss(
    "attribute", "attribute", "attributes", "an annotation has no place for it")
}

/// Where passages of articles stand, in Unicode code points of their texts.
private struct AnnotatedArticles {
  /// A stretch of a text with what stands around it.
  struct Passage {
    var start: Int
    var end: Int
    var prefix: String
    var suffix: String
  }

  /// How many code points are shown before and behind a passage.
  private static let context = 32
  /// How many bytes lie between two places whose code points are counted once.
  private static let stride = 1024

  /// Article → how many code points stand before each 1,024th byte.
  private var counts: [String: [Int]] = [:]

  /// - Complexity: O(1), and once for each article O(*n*) for *n* bytes.
  mutating func passage(_ range: SourceRange, of article: SourceFile) -> Passage {
    let (bytes, offsets) = (article.bytes, range.offsets)
    let counted = counts[article.name] ?? Self.counts(bytes)
    counts[article.name] = counted
    func count(before offset: Int) -> Int {
      let row = offset / Self.stride
      return counted[row] + Self.scalars(bytes[row * Self.stride..<offset])
    }
    var (first, last) = (offsets.lowerBound, offsets.upperBound)
    for _ in 0..<Self.context where first > 0 {
      repeat { first -= 1 } while first > 0 && !Self.startsScalar(bytes[first])
    }
    for _ in 0..<Self.context where last < bytes.count {
      repeat { last += 1 } while last < bytes.count && !Self.startsScalar(bytes[last])
    }
    return Passage(
      start: count(before: offsets.lowerBound), end: count(before: offsets.upperBound),
      prefix: String(decoding: bytes[first..<offsets.lowerBound], as: UTF8.self),
      suffix: String(decoding: bytes[offsets.upperBound..<last], as: UTF8.self))
  }

  private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count(where: startsScalar)
  }

  private static func counts(_ bytes: [UInt8]) -> [Int] {
    var counts = [0]
    for start in Swift.stride(from: 0, to: bytes.count, by: stride) {
      let end = min(start + stride, bytes.count)
      counts.append((counts.last ?? 0) + scalars(bytes[start..<end]))
    }
    return counts
  }
}
