internal import Evaluation

/// What the signs of a drawing mean, of those that are in it, in rows.
struct Legend {
  private(set) var text = ""
  private(set) var width = 0.0
  private(set) var height = 0.0
  private let limit: Double
  private var x = 0.0
  private static let rowHeight = 24.0
  private static let measure = TextMeasure(size: 12)

  init(_ scene: Scene, width limit: Double) {
    self.limit = limit
    addLinks(scene)
    addStandings(scene)
    addBadges(scene)
    addThemes(scene)
    if x > 0 { endRow() }
  }

  private mutating func add(_ words: String, _ markWidth: Double, _ mark: (Point) -> String) {
    let words = Self.measure.cut(words + " ", width: limit - markWidth)
    let size = markWidth + Self.measure.width(of: words)
    if x > 0, x + size > limit { endRow() }
    let middle = height + Self.rowHeight / 2
    text += mark(Point(x, middle))
    text += "<text x=\"\((x + markWidth).word)\" y=\"\((middle + 4).word)\">\(words.xml)</text>\n"
    x += size
    width = max(width, x)
    x += 18
  }

  private mutating func endRow() {
    x = 0
    height += Self.rowHeight
  }

  private mutating func addLinks(_ scene: Scene) {
    let words: [(DrawnLink.Kind, String)] = [
      (.supports, "supports"), (.attacks, "attacks"), (.entails, "entails, without exception"),
      (.undercuts, "attacks a step, not what it leads to"), (.contradicts, "not both"),
    ]
    let shown = Set(scene.links.map(\.kind))
    for (kind, meaning) in words where shown.contains(kind) {
      add(meaning, 62) { point in
        let end = Point(point.x + 54, point.y)
        var line = PathData()
        line.move(point)
        line.line(Point(end.x - Marks.headLength(of: kind), point.y))
        // Ends point upwards or downwards; here they are turned.
        let head = Marks.head(kind, at: end, fromBelow: true)
        return "<g class=\"\(kind.rawValue)\"><path class=\"line\" d=\"\(line.text)\"/>"
          + "<g transform=\"rotate(90 \(end.words))\">\(head)</g>"
          + "\(Marks.sign(kind, at: Point(point.x + 24, point.y)))</g>"
      }
    }
    if x > 0 { endRow() }
  }

  private mutating func addStandings(_ scene: Scene) {
    let words: [(Standing, isBacked: Bool, String)] = [
      (.stands, true, "stands on evidence"), (.stands, false, "stands"),
      (.contested, false, "contested"), (.falls, false, "falls to an attack"),
    ]
    for (standing, isBacked, meaning) in words
    where scene.boxes.contains(where: { $0.standing == standing && $0.isBacked == isBacked }) {
      add(meaning, 40) { point in
        let corner = Point(point.x + 11, point.y - 6)
        return "<g class=\"\(standing.rawValue)\"><rect class=\"frame\" x=\"\(point.x.word)\""
          + " y=\"\((point.y - 9).word)\" width=\"34\" height=\"18\" rx=\"5\"/>"
          + "\(Marks.standing(standing, isBacked: isBacked, at: corner))</g>"
      }
    }
    if scene.boxes.contains(where: { $0.kind == .evidence }) {
      add("evidence", 32) { point in
        let (left, top) = (point.x, point.y - 9)
        var sheet = PathData()
        sheet.move(Point(left, top))
        for corner in [
          Point(left + 26, top), Point(left + 26, top + 12), Point(left + 20, top + 18),
          Point(left, top + 18),
        ] { sheet.line(corner) }
        sheet.close()
        return "<path class=\"frame\" d=\"\(sheet.text)\"/>"
      }
    }
    if x > 0 { endRow() }
  }

  private mutating func addBadges(_ scene: Scene) {
    guard !scene.sources.isEmpty else { return }
    for source in scene.sources {
      let badge = StanceBadge(
        source: source.index, name: source.letter, mark: .cites, isHedged: false)
      add(source.title, BadgeShape.width(of: badge) + 6) { point in
        badge.element(at: Point(point.x, point.y - BadgeShape.height / 2))
      }
    }
    if x > 0 { endRow() }
    let all = scene.boxes.flatMap(\.badges)
    for mark in StanceBadge.Mark.allCases where all.contains(where: { $0.mark == mark }) {
      let words = mark == .cites ? "letter alone: cites" : "\(mark.rawValue) \(mark.meaning)"
      add(words, 0) { _ in "" }
    }
    if all.contains(where: \.isHedged) { add("lower mark: hedged", 0) { _ in "" } }
    if x > 0 { endRow() }
  }

  private mutating func addThemes(_ scene: Scene) {
    for (index, theme) in scene.themes.enumerated() {
      add("#\(theme)", 12) { point in
        "<rect class=\"theme-\(index)\" x=\"\((point.x + 2).word)\" y=\"\((point.y - 8).word)\""
          + " width=\"3\" height=\"16\" rx=\"1.5\"/>"
      }
    }
  }
}
