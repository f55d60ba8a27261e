package import ArgumentModel
internal import Drawing
internal import Evaluation

/// Which part of a map is written: what every exporter can be told.
package enum SelectionOptions {
  private static let perspective = ExportOption(
    "--by", "S", .perspective, "as a source, a voice or some of them see it")
  private static let tag = ExportOption("--tag", "T", .tag, "only what carries this tag")
  private static let focus = ExportOption("--focus", "ID", .subject, "only what is near to it")
  private static let depth = ExportOption(
    "--depth", "N", .number(atLeast: 1), "how many links around the focus (1)")

  package static let all = [perspective, tag, focus, depth]

  /// What is wrong with what was told, and what would mend it.
  package struct Mistake: Error, Sendable {
    package let message: String
    /// The word that was wrong.
    package let input: String
    package let advice: String
  }

  /// - Throws: Where options do not go together, or not with what they name.
  package static func check(_ options: ExportOptions) throws(Mistake) {
    if let subject = options.subject(focus) {
      guard case .node = subject else {
        throw Mistake(
          message: "'--focus' names no claim, evidence or link", input: focus.name,
          advice: "for what a source or a voice says: --by")
      }
    } else if options.number(depth) != nil {
      throw Mistake(
        message: "'--depth' needs '--focus': how far from what?", input: depth.name,
        advice: "name what stands in the middle: --focus ID")
    }
    let isPart = all.contains { options.has($0) }
    if isPart, options.has(JSONExporter.analysis) {
      throw Mistake(
        message: "'\(JSONExporter.analysis.name)' is of a whole map, not of a part of it",
        input: JSONExporter.analysis.name,
        advice: "leave out one of them: what stands depends on what would be left out")
    }
  }

  /// Which part of the view is meant.
  static func selection(_ options: ExportOptions) -> MapSelection {
    var selection = MapSelection(tag: options.word(tag))
    if case .node(let node)? = options.subject(focus) { selection.foci = [node] }
    if let count = options.number(depth) { selection.depth = count }
    return selection
  }

  /// Whose view is meant.
  static func perspective(_ options: ExportOptions) -> Perspective {
    options.perspective(perspective) ?? .everyone
  }
}

extension ExportedMap {
  /// A map that holds what was selected and nothing else; the whole map where nothing was.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  package func selected(_ options: ExportOptions) -> ArgumentMap {
    SelectionOptions.selection(options).map(
      of: graph, in: SelectionOptions.perspective(options))
  }

  /// What was selected as a drawing, with what stands on the whole map.
  mutating func drawing(_ options: ExportOptions) -> MapDrawing {
    MapDrawing(
      graph, standings(of: SelectionOptions.perspective(options)),
      SelectionOptions.selection(options))
  }
}
