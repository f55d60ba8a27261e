internal import ArgumentModel
package import Checks
package import Comparison
internal import Evaluation
package import SourceText

/// The screen of `diff`: a section for each kind of row, and below what comes with them.
package struct ComparisonScreen {
  private let comparison: Comparison
  private let places: QuotePlaces
  private let style: TextStyle
  private let width: Int
  /// What the two sides are called: as they were asked for, which is short.
  private let names: (left: String, right: String)
  private let words: ComparisonWords

  /// The lines, each with its end.
  package private(set) var text: [UInt8] = []
  /// The IDs behind the row numbers.
  package private(set) var ids: [String] = []

  /// How wide the column of an attitude is, which has a side's name above it.
  private let attitudeWidth: Int

  package init(
    _ comparison: Comparison, places: QuotePlaces, style: TextStyle, width: Int,
    names: (left: String, right: String)
  ) {
    self.comparison = comparison
    self.places = places
    self.style = style
    self.width = width
    self.names = names
    let widest = max(names.left.displayWidth, names.right.displayWidth)
    attitudeWidth = max(12, min(widest, width / 5))
    words = ComparisonWords(comparison, places: places, names: names)
  }

  private var map: ArgumentMap { comparison.graph.map }

  /// Whether some place in an article is named.
  private var hasPassages: Bool {
    let sign = Array("¶".utf8)
    return zip(text, text.dropFirst()).contains { $0 == sign[0] && $1 == sign[1] }
  }

  private mutating func add(_ line: String) {
    for part in line.fitted(to: width) {
      text.append(contentsOf: part.utf8)
      text.append(UInt8(ascii: "\n"))
    }
  }

  /// Where the columns of a row stand; those of all sections line up.
  private struct Columns {
    var id: Int
    /// Of the texts of claims, where there is room for such a column.
    var text: Int?
  }

  private var columns: Columns {
    let widest = comparison.rows.map { map.id(of: $0.item).displayWidth }.max() ?? 0
    let beside = 2 * attitudeWidth + 9
    // Wide enough for the longest heading.
    let id = min(max(widest, 28), 40, max(12, width - beside))
    let longest = comparison.rows.compactMap {
      map.text(of: $0.item)?.visibleOnOneLine.displayWidth
    }
    let text = min(longest.max() ?? 0, Self.mostText)
    return Columns(id: id, text: id + beside + text + 2 + Self.leastReason <= width ? text : nil)
  }

  /// How wide a column of texts is at most, and how many columns a reason must have beside one.
  private static let (mostText, leastReason) = (60, 40)

  package mutating func draw() {
    let columns = columns
    var rows = comparison.rows[...]
    for (kind, count) in comparison.counts {
      if count > 0 || kind == .clash { drawSection(kind, rows.prefix(count), columns) }
      rows = rows.dropFirst(count)
    }
    if comparison.rows.isEmpty { add("neither speaks to any such claim") }
    if !comparison.differ, !comparison.rows.isEmpty {
      add("the two positions are the same")
    }
    drawQuotedOnly()
    drawFigures()
    drawShared()
    drawFraming()
    drawUnion()
    drawCruxes()
    if hasPassages { add(style(Passage.legend, .faint)) }
  }

  private mutating func drawSection(
    _ kind: Comparison.Kind, _ rows: ArraySlice<Comparison.Row>, _ columns: Columns
  ) {
    let heading = "\(words.title(of: kind) { $0.uppercased() }) - \(rows.count)"
    guard !rows.isEmpty else {
      add(style(heading, .strong))
      return
    }
    let hasTurns =
      kind != .onlyLeft && kind != .onlyRight && kind != .agreeSameGrounds
      && width >= columns.id + 9 + 2 * attitudeWidth + Self.leastRoom
    let sides = [names.left.visible, names.right.visible].map {
      $0.clipped(to: attitudeWidth).padded(to: attitudeWidth)
    }
    let titles = (sides + (hasTurns ? ["on what it turns"] : [])).joined(separator: " ")
    add(
      style(heading.padded(to: columns.id + 6), .strong) + "  "
        + String(repeating: " ", count: columns.text.map { $0 + 2 } ?? 0)
        + style(titles.trimmingSpaceAtEnd, .faint))
    for row in rows {
      let id = map.id(of: row.item)
      ids.append(id)
      var line: [UInt8] = []
      line.reserveCapacity(160)
      line.append(cell: String(ids.count), .right, width: 4)
      line.append(cell: "  \(id)", .left, width: columns.id + 2)
      let text = map.text(of: row.item)?.visibleOnOneLine ?? ""
      let isBeside = columns.text.map { text.displayWidth <= $0 } ?? false
      if let room = columns.text {
        line.append(cell: isBeside ? "  \(text)" : "", .left, width: room + 2)
      }
      line.append(cell: "  \(words.said(row, .left))", .left, width: attitudeWidth + 2)
      line.append(cell: " \(words.said(row, .right))", .left, width: attitudeWidth + 1)
      add(
        String(decoding: line, as: UTF8.self), text: isBeside ? "" : text,
        reason: words.turn(of: row))
    }
  }

  /// Adds a row, below it the text of its claim, and behind it the reason, or below where there is too
  /// little room.
  private mutating func add(_ row: String, text: String, reason: String) {
    let head = row + " "
    let isBehind = width - head.displayWidth >= max(Self.leastRoom, reason.widestWord)
    // Most rows fit.
    if head.displayWidth + reason.displayWidth <= width {
      add((head + reason).trimmingSpaceAtEnd)
    } else if isBehind {
      for line in reason.hanging(behind: head, to: width) { add(line.trimmingSpaceAtEnd) }
    } else {
      add(row.trimmingSpaceAtEnd)
      addBelow(text)
      return addBelow(reason, indent: 10)
    }
    addBelow(text)
  }

  private mutating func addBelow(_ words: String, indent most: Int = 8) {
    if words.isEmpty { return }
    let indent = min(most, max(0, width - words.widestWord))
    for line in words.hanging(behind: String(repeating: " ", count: indent), to: width) {
      add(line)
    }
  }

  /// How many columns a reason must have behind its row.
  private static let leastRoom = 28

  // MARK: Below the rows

  private mutating func drawQuotedOnly() {
    let quoted = comparison.quotedOnly
    guard quoted.count > 0 else { return }
    let sides = [(quoted.left, names.left), (quoted.right, names.right)]
      .map { ($0, $1.prefix { $0 != "@" }) }.filter { $0 > 0 && !$1.hasSuffix("+") }
      .map { "\($1)+" }
    // The sides of two maps may go by one name.
    let names = sides.first == sides.last ? Array(sides.prefix(1)) : sides
    let advice = names.isEmpty ? "" : "; to include them: \(names.joined(separator: ", "))"
    add("\(counted(quoted.count, "more claim")) only in quoted voices\(advice)")
  }

  private mutating func drawFigures() {
    guard !comparison.figures.isEmpty else { return }
    add(style("FIGURES THAT CONFLICT", .strong))
    for figure in comparison.figures { add("      \(words.figures(of: figure))") }
  }

  private mutating func drawShared() {
    guard !comparison.sharedSources.isEmpty else { return }
    add("\(style("BOTH RELY ON", .strong))  \(words.sharedSources.joined(separator: ", "))")
  }

  private mutating func drawFraming() {
    let framing = comparison.framing
    guard !framing.themes.isEmpty else { return }
    let heading = "FRAMING (share of claims)"
    add(
      style(heading.padded(to: 30), .strong) + " "
        + style(
          "\(shareHeading(names.left).padded(to: shareWidth)) \(shareHeading(names.right))",
          .faint))
    for theme in framing.themes {
      let left = percent(framing.leftShare(of: theme))
      let right = percent(framing.rightShare(of: theme))
      add("      \("#\(theme.tag)".padded(to: 24)) \(left.padded(to: shareWidth)) \(right)")
    }
  }

  /// How wide the column of a share is.
  private var shareWidth: Int { max(7, min(names.left.displayWidth, attitudeWidth)) }

  private func shareHeading(_ name: String) -> String {
    name.visible.clipped(to: max(7, attitudeWidth))
  }

  private func percent(_ share: Double) -> String {
    let text = "\(Int((share * 100).rounded())) %"
    return String(repeating: " ", count: max(0, 5 - text.count)) + text
  }

  private mutating func drawUnion() {
    guard !comparison.unionConflicts.isEmpty else { return }
    add(style("WHAT BREAKS FOR ONE WHO BELIEVES BOTH", .strong))
    for conflict in comparison.unionConflicts {
      let ids = conflict.subjects.map { map.id(of: $0) }.joined(separator: ", ")
      add("      \(ids)  (\(words.words(for: conflict)))")
    }
    if comparison.stoppedEarly { add("      there may be more; the search stopped early") }
  }

  private mutating func drawCruxes() {
    guard comparison.cruxes.claimCount > 0 else { return }
    var screen = CruxScreen(
      comparison.graph, comparison.left, comparison.right, names: names, places: places,
      style: style, ids: ids)
    screen.draw(comparison.cruxes)
    ids = screen.ids
    for line in screen.lines { add(line) }
  }
}
