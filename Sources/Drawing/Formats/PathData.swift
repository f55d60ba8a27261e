/// What stands in the `d` of a path.
struct PathData {
  private(set) var text = ""

  mutating func move(_ point: Point) { text += "M\(point.words)" }
  mutating func line(_ point: Point) { text += "L\(point.words)" }
  mutating func close() { text += "Z" }

  /// A part of a circle, clockwise.
  mutating func arc(_ radius: Double, to end: Point) {
    text += "A\(radius.word) \(radius.word) 0 0 1 \(end.words)"
  }

  mutating func add(_ curve: Curve) {
    move(curve.start)
    for piece in stride(from: 1, to: curve.points.count - 2, by: 3) {
      let points = curve.points[piece...(piece + 2)]
      if points.allSatisfy({ abs($0.x - curve.points[piece - 1].x) < 0.05 }) {
        line(curve.points[piece + 2])
      } else {
        text += "C\(points.map(\.words).joined(separator: " "))"
      }
    }
  }
}

extension Double {
  /// The number with at most one decimal place.
  var word: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}

extension Point {
  var words: String { "\(x.word) \(y.word)" }
}
