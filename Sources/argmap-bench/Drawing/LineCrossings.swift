internal import Drawing

/// How often the lines of a picture cross, counted on the picture itself.
struct LineCrossings {
  private(set) var count = 0

  /// - Parameter lines: Each as its points.
  /// - Complexity: O(*n*²) for *n* lines, and as much for the points of those that come close.
  init(_ lines: [[Point]]) {
    let frames = lines.map { line in
      (
        left: line.map(\.x).min() ?? 0, right: line.map(\.x).max() ?? 0,
        top: line.map(\.y).min() ?? 0, bottom: line.map(\.y).max() ?? 0
      )
    }
    for one in lines.indices {
      for two in lines.indices where two > one {
        let (first, second) = (frames[one], frames[two])
        guard first.left <= second.right, second.left <= first.right, first.top <= second.bottom,
          second.top <= first.bottom
        else { continue }
        count += Self.crossings(lines[one], lines[two])
      }
    }
  }

  private static func crossings(_ one: [Point], _ two: [Point]) -> Int {
    var count = 0
    for (a, b) in zip(one, one.dropFirst()) {
      for (c, d) in zip(two, two.dropFirst()) {
        guard max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y),
          max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x)
        else { continue }
        if side(a, b, c) * side(a, b, d) < 0, side(c, d, a) * side(c, d, b) < 0 { count += 1 }
      }
    }
    return count
  }

  /// On which side of a line a point is.
  private static func side(_ start: Point, _ end: Point, _ point: Point) -> Double {
    let product =
      (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
    return product > 1e-9 ? 1 : product < -1e-9 ? -1 : 0
  }
}
