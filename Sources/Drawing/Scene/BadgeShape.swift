/// How a badge is drawn: each source has a form and a colour of its own, by its number.
enum BadgeShape {
  static let height = 14.0
  static let gap = 4.0
  static let measure = TextMeasure(size: 9.5, isBold: true)

  /// How many colours there are before they come again.
  static let colourCount = 4
  /// How many forms there are: round, square, cut at the corners, pointed.
  private static let formCount = 4

  static func width(of badge: StanceBadge) -> Double {
    (measure.width(of: badge.name + badge.mark.rawValue) + 11).rounded(.up)
  }

  static func width(of badges: [StanceBadge]) -> Double {
    badges.reduce(0) { $0 + width(of: $1) + gap } - (badges.isEmpty ? 0 : gap)
  }

  /// The outline of a source's badge, as the data of a path.
  static func outline(ofSource source: Int, x: Double, y: Double, width: Double) -> PathData {
    let (right, bottom, middle) = (x + width, y + height, y + height / 2)
    var path = PathData()
    switch source % formCount {
    case 0:
      let radius = height / 2
      path.move(Point(x + radius, y))
      path.line(Point(right - radius, y))
      path.arc(radius, to: Point(right - radius, bottom))
      path.line(Point(x + radius, bottom))
      path.arc(radius, to: Point(x + radius, y))
    case 1:
      path.move(Point(x, y))
      for corner in [Point(right, y), Point(right, bottom), Point(x, bottom)] { path.line(corner) }
    case 2:
      path.move(Point(x + 4, y))
      for corner in [
        Point(right - 4, y), Point(right, y + 4), Point(right, bottom - 4),
        Point(right - 4, bottom),
        Point(x + 4, bottom), Point(x, bottom - 4), Point(x, y + 4),
      ] { path.line(corner) }
    default:
      path.move(Point(x, y))
      for corner in [
        Point(right - 5, y), Point(right, middle), Point(right - 5, bottom), Point(x, bottom),
      ] { path.line(corner) }
    }
    path.close()
    return path
  }
}
