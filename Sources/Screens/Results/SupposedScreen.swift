internal import ArgumentModel
package import Comparison
package import Evaluation
package import SourceText

/// The screen of `suppose`: what is supposed, what would stand otherwise and for whom, and which
/// cruxes would come and go.
package struct SupposedScreen {
  private let changes: SupposedChanges
  private let style: TextStyle
  private let width: Int
  /// What somebody is called for whom something stands: a letter, for a source that has one.
  private let shortName: (String) -> String

  package private(set) var lines: [String] = []

  package init(
    _ changes: SupposedChanges, style: TextStyle, width: Int,
    shortName: @escaping (String) -> String
  ) {
    self.changes = changes
    self.style = style
    self.width = width
    self.shortName = shortName
  }

  package mutating func draw(_ supposed: [Supposed]) {
    drawHeading("SUPPOSED", supposed.count)
    for one in supposed { add("  ", one.words, .note) }
    for group in changes.rivalsHeld {
      let names = joinedInWords(group.map(\.visible))
      add("", "on the map \(names) cannot hold together; here they do", .bad)
    }
    drawStandings()
    drawCruxes()
  }

  private mutating func drawHeading(_ title: String, _ count: Int) {
    lines.append(style("\(title) - \(count)", .strong))
  }

  // MARK: Standings

  /// What changes alike for several.
  private struct Row {
    var change: SupposedChanges.Change
    var names: [String]
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for change in changes.standings {
      let name = shortName(change.perspective)
      // What is of one thing stands together.
      let alike = rows.lastIndex {
        $0.change.name == change.name && $0.change.old == change.old && $0.change.new == change.new
      }
      if let alike, rows[alike...].allSatisfy({ $0.change.name == change.name }) {
        rows[alike].names.append(name)
      } else {
        rows.append(Row(change: change, names: [name]))
      }
    }
    return rows
  }

  private mutating func drawStandings() {
    let rows = rows
    if rows.isEmpty {
      lines.append("nothing would stand otherwise than it does")
    } else {
      drawHeading("STANDINGS", rows.count)
    }
    let nameWidth = min(rows.map(\.change.name.visible.displayWidth).max() ?? 0, 40)
    let texts = rows.map { row in
      let turn = "\(Self.word(row.change.old)) -> \(Self.word(row.change.new))"
      return "\(turn.padded(to: 24))  \(row.names.joined(separator: ", ").visible)"
    }
    // On a narrow screen what changes stands below its name.
    let isBeside = texts.allSatisfy { nameWidth + 6 + $0.displayWidth <= width }
    for (row, text) in zip(rows, texts) {
      let role: TextStyle.Role =
        row.change.new == .stands ? .good : row.change.new == .falls ? .bad : .faint
      let name = row.change.name.visibleOnOneLine
      if isBeside {
        add("  ~ \(name.padded(to: nameWidth))  ", text, role)
      } else {
        add("  ~ ", name, role)
        add("      ", text, role)
      }
    }
    if changes.sourcesLeftOut > 0 {
      lines.append(
        "there are too many sources: what would stand for \(changes.sourcesLeftOut) was not found "
          + "out")
    }
  }

  private static func word(_ standing: Standing?) -> String {
    standing?.rawValue ?? "not in view"
  }

  // MARK: Cruxes

  private mutating func drawCruxes() {
    guard let cruxes = changes.cruxes else { return }
    let count = cruxes.appeared.count + cruxes.gone.count
    let (left, right) = (shortName(cruxes.left).visible, shortName(cruxes.right).visible)
    if count > 0 { drawHeading("CRUXES OF \(left) AND \(right)", count) }
    for (sign, turns, role) in [
      ("+", cruxes.appeared, TextStyle.Role.good), ("-", cruxes.gone, .bad),
    ] {
      for turn in turns {
        let points = turn.points.map { Self.phrase($0, left: left) }
        let words =
          points.isEmpty
          ? "differs, and no few points would change that" : "turns on \(joinedInWords(points))"
        add("  \(sign) \(turn.claim.visible)  ", words, role)
      }
    }
    if let first = cruxes.notSearched.first {
      lines.append(
        "cruxes on \(counted(cruxes.notSearched.count, "claim")) were not searched for, since too "
          + "much bears on them: crux \(left) \(right) \(first.visible)")
    }
  }

  /// A point with the word that the left side would have to take over.
  private static func phrase(_ point: SupposedChanges.Turn.Point, left: String) -> String {
    let name = point.name.visibleOnOneLine
    return switch point.change {
    case .held: "\(left) holding \(name)"
    case .denied: "\(left) denying \(name)"
    case .both: "\(left) holding and denying \(name)"
    case .questioned: "\(left) questioning \(name)"
    case .none: "\(left) having no word on \(name)"
    case .with: "\(left) making the step \(name)"
    case .without: "\(left) doing without \(name)"
    }
  }

  private mutating func add(_ head: String, _ words: String, _ role: TextStyle.Role) {
    lines += (head + words).fitted(to: width).map { style($0, role) }
  }
}
