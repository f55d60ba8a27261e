/// A point in pixels, from the left and from the top.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle in pixels.
package struct Frame: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var middle: Point { Point(x + width / 2, y + height / 2) }

  func moved(_ right: Double, _ down: Double) -> Frame {
    Frame(x: x + right, y: y + down, width: width, height: height)
  }
}

/// Cubic Bézier curves one after the other.
package struct Curve: Hashable, Sendable {
  /// The start, and then three points for each piece: two that steer it, and its end.
  package private(set) var points: [Point]

  init(from start: Point) { points = [start] }

  /// A curve through one point and three for each piece.
  package init(_ points: [Point]) { self.points = points }

  package var start: Point { points[0] }
  package var end: Point { points[points.count - 1] }

  mutating func add(_ first: Point, _ second: Point, _ end: Point) {
    points += [first, second, end]
  }

  func moved(_ right: Double, _ down: Double) -> Curve {
    var moved = self
    moved.points = points.map { Point($0.x + right, $0.y + down) }
    return moved
  }

  var reversed: Curve {
    var reversed = self
    reversed.points.reverse()
    return reversed
  }

  /// The same curve with its end moved up or down, whose direction there is upright.
  func ending(at height: Double) -> Curve {
    var moved = self
    let last = points.count - 1
    moved.points[last].y = height
    guard last >= 3, abs(points[last - 3].x - points[last].x) < 0.01 else { return moved }
    let start = points[last - 3]
    moved.points[last - 2] = Point(start.x, start.y + (height - start.y) / 3)
    moved.points[last - 1] = Point(start.x, start.y + (height - start.y) * 2 / 3)
    return moved
  }

  /// The curve as straight lines, so many for each piece.
  package func flattened(_ steps: Int = 12) -> [Point] {
    var out = [start]
    for piece in stride(from: 1, to: points.count - 2, by: 3) {
      let (a, b, c, d) = (points[piece - 1], points[piece], points[piece + 1], points[piece + 2])
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        let u = 1 - t
        let (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        out.append(
          Point(
            p * a.x + q * b.x + r * c.x + s * d.x, p * a.y + q * b.y + r * c.y + s * d.y))
      }
    }
    return out
  }
}
