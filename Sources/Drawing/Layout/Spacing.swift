/// Distances in a drawing, in pixels.
enum Spacing {
  /// Between two boxes of a row.
  static let boxes = 22.0
  /// Between an edge and anything else in a row.
  static let edges = 14.0
  /// Between the parts of a drawing that nothing connects.
  static let components = 36.0
  /// Between ends of edges at one side of a box.
  static let ports = 16.0
  /// From the end of the side of a box to the first edge.
  static let corner = 14.0
  /// The least height between two layers.
  static let layers = 22.0

  static func between(_ left: Layers.Content, _ right: Layers.Content) -> Double {
    if case .box = left, case .box = right { return boxes }
    return edges
  }
}
