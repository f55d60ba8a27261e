/// Rectangles put into rows and there into columns, the first as it comes, the others from the highest.
struct Packing {
  /// Rectangle → its left upper corner.
  private(set) var corners: [Point]
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// How much wider than high the whole is to be, where it can.
  private static let shape = 1.5

  /// - Complexity: O(*n*²) for *n* rectangles.
  init(_ sizes: [(width: Double, height: Double)]) {
    corners = Array(repeating: Point(0, 0), count: sizes.count)
    let gap = Spacing.components
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let limit = max(sizes.map(\.width).max() ?? 0, (area * Self.shape).squareRoot())
    let sequence =
      sizes.indices.prefix(1)
      + sizes.indices.dropFirst().sorted { (-sizes[$0].height, $0) < (-sizes[$1].height, $1) }
    var row = Frame(x: 0, y: 0, width: 0, height: 0)
    // The columns of the row: where each begins, how wide it is, and where there is room in it.
    var columns: [(x: Double, width: Double, y: Double)] = []
    for index in sequence {
      let size = sizes[index]
      if let column = columns.firstIndex(where: {
        $0.width >= size.width && $0.y + size.height <= row.bottom
      }) {
        corners[index] = Point(columns[column].x, columns[column].y)
        columns[column].y += size.height + gap
        continue
      }
      if row.width > 0, row.width + gap + size.width > limit {
        row = Frame(x: 0, y: row.bottom + gap, width: 0, height: 0)
        columns = []
      }
      let left = row.width > 0 ? row.width + gap : 0
      corners[index] = Point(left, row.y)
      columns.append((left, size.width, row.y + size.height + gap))
      row.width = left + size.width
      row.height = max(row.height, size.height)
      width = max(width, row.width)
      height = max(height, row.bottom)
    }
  }
}
