internal import ArgumentModel
internal import Drawing
internal import Evaluation

/// What can be told to all forms that draw the map.
enum DrawingOptions {
  static let perspective = ExportOption(
    "--by", "S", .perspective, "as a source, a voice or some of them see it")
  private static let tag = ExportOption("--tag", "T", .tag, "only what carries this tag")
  private static let focus = ExportOption("--focus", "ID", .subject, "only what is near to it")
  private static let depth = ExportOption(
    "--depth", "N", .number(atLeast: 1), "how many links around the focus (1)")

  static let all = [perspective, tag, focus, depth]

  /// Which part is to be drawn.
  static func scope(_ options: ExportOptions) -> DrawingScope {
    var scope = DrawingScope(tag: options.word(tag))
    if case .node(let node)? = options.subject(focus) { scope.foci = [node] }
    if let count = options.number(depth) { scope.depth = count }
    return scope
  }

  static func drawing(of map: inout some ExportedMap, _ options: ExportOptions) -> MapDrawing {
    let standings = map.standings(of: options.perspective(perspective) ?? .everyone)
    return MapDrawing(map.graph, standings, scope(options))
  }
}

extension String {
  /// Hands the text over whole.
  func handOver(to sink: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = self
    text.withUTF8(sink)
  }
}
