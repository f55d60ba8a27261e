package import ArgumentModel
internal import SourceText

extension ParsedMap {
  /// The same map after a change of one of its files, of which only the statements that changed are
  /// read.
  ///
  /// - Parameters:
  ///   - graph: The map, as it was read.
  ///   - bytes: The bytes that files have now, by name; the others stay as they are.
  /// - Returns: What reading all files comes to, and what gave way in it; `nil` where that takes to read them: where there is
  ///   or was an error, where several files change or what they include does, and where what stands
  ///   elsewhere means something else now.
  /// - Complexity: O(*n* + *b*) expected for *n* declarations and *b* bytes of the file.
  package func reread(
    _ graph: ArgumentGraph, with bytes: [String: [UInt8]]
  ) -> (parsed: ParsedMap, graph: ArgumentGraph, part: RevisedPart)? {
    guard let record, !record.symbols.hasVariants else { return nil }
    var changed: Int?
    for (index, file) in files.enumerated() {
      guard let new = bytes[file.name], new != file.bytes else { continue }
      guard changed == nil, file.original == nil else { return nil }
      changed = index
    }
    guard let changed, let new = bytes[files[changed].name] else { return nil }
    let lines = ChangedLines(files[changed].bytes, new)
    let place = Place(
      file: Int32(changed), range: SourceRange(lines.old.lowerBound, lines.old.upperBound))
    guard !record.isCut(place), record.repeated.canGiveWay(where: place.holds),
      !(map.titlePlace.map(place.holds) ?? false)
    else { return nil }
    let file = SourceFile(name: files[changed].name, bytes: new)
    guard
      let read = Parser.read(
        lines.new, of: file, fileIndex: place.file, symbols: record.symbols)
    else { return nil }
    let isAtEnd = lines.old.upperBound == files[changed].bytes.count
    let shift = PlaceShift(
      of: place.file, from: lines.old.upperBound,
      by: isAtEnd ? 0 : lines.new.count - lines.old.count)
    let isLast =
      record.legs.last.map { $0.file == place.file && $0.start <= place.range.start } == true
      && isAtEnd
    guard
      let (graph, part, next) = record.revise(
        graph, place, with: read, shift: shift, isLast: isLast)
    else { return nil }
    var files = files
    files[changed] = file
    let parsed = ParsedMap(
      map: graph.map, files: files, diagnostics: [], errorCount: 0, record: next)
    return (parsed, graph, part)
  }
}

extension Place {
  /// Whether another place starts in this one.
  fileprivate func holds(_ other: Place) -> Bool {
    other.file == file && range.offsets.contains(Int(other.range.start))
  }
}

extension Parser {
  /// Reads whole statements of the top level.
  ///
  /// - Parameters:
  ///   - stretch: Where they stand.
  ///   - file: The file.
  ///   - fileIndex: Its index among those of the map.
  ///   - symbols: The words of the map; those that are new are added.
  /// - Returns: `nil` where something is wrong with them, or they include a file.
  fileprivate static func read(
    _ stretch: Range<Int>, of file: SourceFile, fileIndex: Int32, symbols: SymbolTable
  ) -> Parser? {
    guard !Array(file.bytes[stretch]).hasLoneReturn else { return nil }
    let end =
      stretch.upperBound == file.bytes.count
      ? file.lineStarts.count : file.lineIndex(of: UInt32(stretch.upperBound))
    var parser = Parser(file: file, symbols: symbols)
    parser.fileIndex = fileIndex
    var scanner = StatementScanner(
      file: file, fileIndex: fileIndex,
      lines: file.lineIndex(of: UInt32(stretch.lowerBound))..<end)
    while let level = scanner.next(into: &parser.statement.tokens, &parser.symbols, &parser.sink) {
      guard parser.readStatement(at: level, isDamaged: false) == nil, parser.sink.total == 0 else {
        return nil
      }
    }
    parser.endBlock()
    return parser.sink.total == 0 && !parser.symbols.hasVariants ? parser : nil
  }
}

extension [UInt8] {
  fileprivate var hasLoneReturn: Bool { firstLoneReturn != nil }
}

extension ReadingRecord {
  /// Whether a stretch was not read in one go.
  fileprivate func isCut(_ stretch: Place) -> Bool {
    legs.contains {
      $0.file == stretch.file && $0.start > stretch.range.start && $0.start <= stretch.range.end
    }
  }

  /// Puts what was read in the place of what stood in a stretch.
  fileprivate func revise(
    _ graph: ArgumentGraph, _ place: Place, with read: consuming Parser, shift: PlaceShift,
    isLast: Bool
  ) -> (graph: ArgumentGraph, part: RevisedPart, record: ReadingRecord)? {
    let end = Place(
      file: place.file, range: SourceRange(Int(place.range.end), Int(place.range.end)))
    let stretch = MapStretch(
      of: graph.map, isBefore: { reads($0, before: place) },
      isBehind: { !reads($0, before: end) })
    var raw = read.raw
    // An allowance of a link counts links as they are stated.
    if !raw.allowances.isEmpty, !raw.links.isEmpty { return nil }
    let symbols = read.symbols
    var repeated = repeated
    repeated.giveWay(shift, where: place.holds)
    guard
      var revision = MapRevision(
        of: graph, names: entities, repeated: repeated, stretch: stretch, declared: raw.builder,
        counts: (raw.stances.count, raw.links.count, raw.contradictions.count),
        hasUndercuts: raw.links.contains { $0.relation.endsAtLink }, shift: shift, isLast: isLast)
    else { return nil }
    raw.builder = revision.builder
    revision.builder = MapBuilder()
    var lowering = Lowering(
      raw: raw, symbols: symbols, sink: DiagnosticSink(), firstQuestion: revision.firstQuestion,
      firstLink: revision.firstStatement)
    revision.builder = lowering.add()
    guard let revised = revision.finish(taken: lowering.takenLinkNames) else { return nil }
    let legs = legs.map { leg in
      var start = Place(file: leg.file, range: SourceRange(Int(leg.start), Int(leg.start)))
      if leg.start > 0 { shift.move(&start) }
      return (file: leg.file, start: start.range.start)
    }
    return (
      revised, revision.part,
      ReadingRecord(
        symbols: symbols, entities: revision.entities, repeated: revision.repeated, legs: legs)
    )
  }
}
