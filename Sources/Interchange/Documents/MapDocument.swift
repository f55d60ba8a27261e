package import ArgumentModel
package import SourceText

/// The document of `export --to json`: everything on a map, in file order.
///
/// The same map gives the same bytes on every run. Attribute values are the strings that were
/// written, and offsets are UTF-8 bytes.
package struct MapDocument: Document {
  package static let schema = DocumentSchema(
    "argmap", format: "argmap/1", title: "A map of arguments.",
    summary: """
      Everything on a map, each kind in file order. Members without a value are left out. What is \
      computed of it, standings, findings and where quotes were found, stands in analyses alone.
      """,
    [
      .sometimes("title", .string()),
      .always(
        "sources",
        .array(
          .object(
            [.always("id", .word), .always("title", .string()), .sometimes("tags", .someWords)],
            SchemaPart.sourceAttributes, placed))),
      .always(
        "voices",
        .array(
          .object(
            [.always("id", .word), .always("name", .string())], SchemaPart.voiceAttributes, placed)
        )),
      .always(
        "questions",
        .array(
          .object(
            [
              .always("id", .word), .always("text", .string()),
              .sometimes("answers", .someWords, "Claims, of which at most one can hold."),
            ], placed))),
      .always(
        "claims",
        .array(
          .object(
            [
              .always("id", .word), .always("text", .string()), .sometimes("kind", .claimKind),
              .sometimes("tags", .someWords), .sometimes("note", .string()),
            ], placed))),
      .always(
        "evidence",
        .array(
          .object(
            [
              .always("id", .word), .always("text", .string()), .always("kind", .evidenceKind),
              .sometimes("tags", .someWords),
            ], SchemaPart.evidenceAttributes, placed))),
      .always(
        "stances", .array(.stance([.sometimes("quotes", .plainQuotes)] + placed)),
        "What holders say of claims, and which evidence they cite."),
      .always("links", .array(.definition("link"))),
      .always(
        "contradictions",
        .array(
          .object(
            [
              .always(
                "between", .array(.word, atLeast: 2, atMost: 2), "Claims that exclude each other.")
            ],
            held, placed))),
      .always(
        "allowances",
        .array(
          .object(
            [
              .always("code", .word, "The code of a check."),
              .always("on", .someWords), .always("reason", .string()),
            ], placed)),
        "Findings that are meant, and so silenced."),
      .sometimes(
        "standings",
        .array(.object([.always("perspective", .word), StandingDocument.nodes]), atLeast: 1),
        "In analyses: what stands for everyone and for each source, without and with its voices."),
      .sometimes(
        "stopped_early", .yes, "In analyses: whether there are too many sources to tell of each."),
      .sometimes(
        "findings", .array(CheckDocument.wholeFinding), "In analyses: what the checks find."),
    ],
    definitions: [
      ("place", .place), ("quote", .foundQuote),
      (
        "link",
        .object(
          [
            .always("id", .word, "The name it was given, or l1, l2 and so on, in file order."),
            .always("premises", .someWords), .always("relation", .relation),
            .always("target", .word, "A claim or evidence; of an undercut, a link."),
            .sometimes("scheme", .word),
          ], held, placed)
      ),
    ])

  private static let placed: [SchemaMember] = [.always("place", .definition("place"))]

  private static let held: [SchemaMember] = [
    .sometimes("holders", .someWords, "Left out where the mapper alone holds it."),
    .sometimes("quotes", .plainQuotes),
  ]

  private let map: ArgumentMap
  private let files: [SourceFile]
  private let holderNames: [String]
  /// Node → its ID, close together, since statements name them in any order.
  private let ids: [String]
  private let analysis: MapAnalysis?

  /// - Parameters:
  ///   - map: What to write.
  ///   - files: The files that its places are in.
  ///   - analysis: What was computed of the map, to be written with it.
  package init(_ map: ArgumentMap, files: [SourceFile], analysis: MapAnalysis? = nil) {
    self.map = map
    self.files = files
    ids = map.claims.map(\.id) + map.evidence.map(\.id) + map.links.map(\.id)
    holderNames = map.holders.indices.map { map.name(of: HolderID($0)) }
    self.analysis = analysis
  }

  /// - Complexity: O(*n*·log *l*) for *n* bytes of map in *l* lines.
  package func write(to writer: inout JSONWriter) {
    writer.field("title", map.title)
    writer.array("sources", of: map.sources, evenIfEmpty: true, source)
    writer.array("voices", of: map.voices, evenIfEmpty: true, voice)
    writer.array("questions", of: map.questions, evenIfEmpty: true, question)
    writer.array("claims", of: map.claims, evenIfEmpty: true, claim)
    writer.array("evidence", of: map.evidence, evenIfEmpty: true, evidence)
    writer.array("stances", of: map.stances, evenIfEmpty: true, stance)
    writer.array("links", of: map.links, evenIfEmpty: true, link)
    writer.array("contradictions", of: map.contradictions, evenIfEmpty: true, contradiction)
    writer.array("allowances", of: map.allowances, evenIfEmpty: true, allowance)
    if let analysis { writer.analysis(analysis, of: map, files) }
  }

  // MARK: Declarations

  private func source(_ writer: inout JSONWriter, _ source: Source) {
    writer.object { writer in
      writer.field("id", source.id)
      writer.field("title", source.title)
      strings("tags", source.tags, &writer)
      writer.field("author", source.attributes[.author])
      writer.field("publisher", source.attributes[.publisher])
      writer.field("published", source.attributes[.published])
      writer.field("url", source.attributes[.url])
      writer.field("file", source.attributes[.file])
      writer.field("sha256", source.attributes[.sha256])
      writer.field("language", source.attributes[.language])
      writer.field("note", source.attributes[.note])
      writer.place(source.place, in: files)
    }
  }

  private func voice(_ writer: inout JSONWriter, _ voice: Voice) {
    writer.object { writer in
      writer.field("id", voice.id)
      writer.field("name", voice.name)
      writer.field("role", voice.attributes[.role])
      writer.field("note", voice.attributes[.note])
      writer.place(voice.place, in: files)
    }
  }

  private func question(_ writer: inout JSONWriter, _ question: Question) {
    writer.object { writer in
      writer.field("id", question.id)
      writer.field("text", question.text)
      nodes("answers", question.answers, &writer)
      writer.place(question.place, in: files)
    }
  }

  private func claim(_ writer: inout JSONWriter, _ claim: Claim) {
    writer.object { writer in
      writer.field("id", claim.id)
      writer.field("text", claim.text)
      writer.field("kind", claim.attributes[.kind])
      strings("tags", claim.tags, &writer)
      writer.field("note", claim.attributes[.note])
      writer.place(claim.place, in: files)
    }
  }

  private func evidence(_ writer: inout JSONWriter, _ evidence: Evidence) {
    writer.object { writer in
      writer.field("id", evidence.id)
      writer.field("text", evidence.text)
      writer.field("kind", evidence.kind.rawValue)
      strings("tags", evidence.tags, &writer)
      writer.field("measure", evidence.attributes[.measure])
      writer.field("figure", evidence.attributes[.figure])
      writer.field("period", evidence.attributes[.period])
      writer.field("note", evidence.attributes[.note])
      writer.place(evidence.place, in: files)
    }
  }

  // MARK: Positions

  private func stance(_ writer: inout JSONWriter, _ stance: Stance) {
    writer.object { writer in
      writer.field("holder", holderNames[stance.holder.index])
      writer.field("attitude", stance.attitude.rawValue)
      let isCitation = stance.attitude == .cites
      writer.field(isCitation ? "evidence" : "claim", ids[stance.target.index])
      writer.flag("hedged", stance.isHedged)
      writer.flag("implicit", stance.isImplicit)
      quotes(stance.quotes, &writer)
      writer.place(stance.place, in: files)
    }
  }

  private func link(_ writer: inout JSONWriter, _ link: Link) {
    writer.object { writer in
      writer.field("id", link.id)
      nodes("premises", link.premises, &writer)
      writer.field("relation", link.relation.rawValue)
      writer.field("target", ids[link.target.index])
      writer.field("scheme", link.scheme)
      holders(link.holders, &writer)
      quotes(link.quotes, &writer)
      writer.place(link.place, in: files)
    }
  }

  private func contradiction(_ writer: inout JSONWriter, _ contradiction: Contradiction) {
    writer.object { writer in
      nodes("between", [contradiction.first, contradiction.second], &writer)
      holders(contradiction.holders, &writer)
      quotes(contradiction.quotes, &writer)
      writer.place(contradiction.place, in: files)
    }
  }

  private func allowance(_ writer: inout JSONWriter, _ allowance: Allowance) {
    writer.object { writer in
      writer.field("code", allowance.code)
      strings("on", allowance.subjects, &writer)
      writer.field("reason", allowance.reason)
      writer.place(allowance.place, in: files)
    }
  }

  // MARK: Parts

  private func strings(_ name: StaticString, _ texts: [String], _ writer: inout JSONWriter) {
    writer.array(name, of: texts) { $0.string($1) }
  }

  private func quotes(_ quotes: [Quote], _ writer: inout JSONWriter) {
    writer.array("quotes", of: quotes) { writer, quote in
      writer.quote(quote.text, analysis?.places.found(quote))
    }
  }

  /// Nothing where the mapper alone holds it.
  private func holders(_ holders: [HolderID], _ writer: inout JSONWriter) {
    if holders.count == 1, holders[0] == .mapper { return }
    writer.array("holders", of: holders) { $0.string(holderNames[$1.index]) }
  }

  private func nodes(_ name: StaticString, _ nodes: [NodeID], _ writer: inout JSONWriter) {
    writer.array(name, of: nodes) { $0.string(ids[$1.index]) }
  }
}

extension JSONWriter {
  /// Writes a place under the key `place`.
  mutating func place(_ place: Place, in files: [SourceFile]) {
    key("place")
    placeObject(place, in: files)
  }

  /// Writes a place as an object.
  mutating func placeObject(_ place: Place, in files: [SourceFile]) {
    let number = Int(place.file)
    let position = files[number].position(of: place.range.start)
    object { writer in
      writer.field("file", files[number].name)
      writer.field("line", position.line)
      writer.field("column", position.column)
      writer.field("start", Int(place.range.start))
      writer.field("end", Int(place.range.end))
    }
  }
}
