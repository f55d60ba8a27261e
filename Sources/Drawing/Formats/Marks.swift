internal import Evaluation

/// The marks of a drawing, as elements: signs on links, ends of links, standings.
enum Marks {
  static let signRadius = 8.0

  /// The sign of a link: round for what speaks for, square for what speaks against, a lozenge for
  /// what is about a step.
  static func sign(_ kind: DrawnLink.Kind, at middle: Point) -> String {
    let (x, y) = (middle.x, middle.y)
    var outline = PathData()
    var mark = PathData()
    func stroke(_ dx: Double, _ dy: Double, _ toX: Double, _ toY: Double) {
      mark.move(Point(x + dx, y + dy))
      mark.line(Point(x + toX, y + toY))
    }
    switch kind {
    case .supports, .entails, .contradicts, .answers:
      outline.move(Point(x, y - signRadius))
      outline.arc(signRadius, to: Point(x, y + signRadius))
      outline.arc(signRadius, to: Point(x, y - signRadius))
    case .attacks:
      outline.move(Point(x - 7.5, y - 7.5))
      for corner in [Point(x + 7.5, y - 7.5), Point(x + 7.5, y + 7.5), Point(x - 7.5, y + 7.5)] {
        outline.line(corner)
      }
    case .undercuts:
      outline.move(Point(x, y - 9))
      for corner in [Point(x + 9, y), Point(x, y + 9), Point(x - 9, y)] { outline.line(corner) }
    }
    outline.close()
    switch kind {
    case .supports:
      stroke(-4, 0, 4, 0)
      stroke(0, -4, 0, 4)
    case .attacks: stroke(-4, 0, 4, 0)
    case .entails:
      stroke(-3.5, -2, 3.5, -2)
      stroke(-3.5, 2, 3.5, 2)
    case .undercuts:
      stroke(-2.6, -2.6, 2.6, 2.6)
      stroke(-2.6, 2.6, 2.6, -2.6)
    case .contradicts:
      stroke(-4, -2, 4, -2)
      stroke(-4, 2, 4, 2)
      stroke(-2.5, 5, 2.5, -5)
    case .answers: break
    }
    return "<path class=\"sign\" d=\"\(outline.text)\"/><path class=\"mark\" d=\"\(mark.text)\"/>"
  }

  /// How far before its end the line of a link ends.
  static func headLength(of kind: DrawnLink.Kind) -> Double {
    switch kind {
    case .supports, .entails: 8
    case .attacks, .undercuts: 2
    case .contradicts, .answers: 0
    }
  }

  /// The end of a link that comes from below, or from above.
  static func head(_ kind: DrawnLink.Kind, at end: Point, fromBelow: Bool) -> String {
    let down = fromBelow ? 1.0 : -1.0
    var path = PathData()
    switch kind {
    case .supports, .entails:
      path.move(end)
      path.line(Point(end.x - 5.5, end.y + 10 * down))
      path.line(Point(end.x + 5.5, end.y + 10 * down))
      path.close()
      return "<path class=\"head\" d=\"\(path.text)\"/>"
    case .attacks, .undercuts:
      let half = kind == .attacks ? 6.0 : 4.0
      path.move(Point(end.x - half, end.y + 2.2 * down))
      path.line(Point(end.x + half, end.y + 2.2 * down))
      return "<path class=\"bar\" d=\"\(path.text)\"/>"
    case .contradicts, .answers: return ""
    }
  }

  /// What becomes of a claim, twelve pixels wide and high: a filled disc with a tick, a ring, arrows
  /// against each other, a cross.
  static func standing(_ standing: Standing, isBacked: Bool, at corner: Point) -> String {
    func circle(_ name: String) -> String {
      "<circle class=\"\(name)\" cx=\"6\" cy=\"6\" r=\"5\"/>"
    }
    var mark = PathData()
    func stroke(_ points: (Double, Double)...) {
      mark.move(Point(points[0].0, points[0].1))
      for point in points.dropFirst() { mark.line(Point(point.0, point.1)) }
    }
    // All of a kind are alike but for this place, so that a page can put one for another.
    var out = "<g class=\"standing\" transform=\"translate(\(corner.words))\">"
    switch standing {
    case .stands where isBacked:
      stroke((3.4, 6.2), (5.3, 8.2), (8.8, 4))
      out += circle("disc") + "<path class=\"mark tick\" d=\"\(mark.text)\"/>"
    case .stands: out += circle("mark")
    case .contested:
      stroke((1, 4), (11, 4), (8.6, 1.8))
      stroke((11, 8), (1, 8), (3.4, 10.2))
      out += "<path class=\"mark\" d=\"\(mark.text)\"/>"
    case .falls:
      stroke((2, 2), (10, 10))
      stroke((10, 2), (2, 10))
      out += "<path class=\"mark\" d=\"\(mark.text)\"/>"
    }
    return out + "</g>"
  }
}
