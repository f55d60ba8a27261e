package import ArgumentModel
package import Evaluation

/// The document of `path`: how one thing leads to another.
package struct PathDocument: Document {
  package static let schema = DocumentSchema(
    "path", format: "argmap-path/1", title: "How one thing leads to another.",
    summary: "Paths from premise to target, shortest first; the first step has no link.",
    [
      .always(
        "paths",
        .array(
          .array(
            .object([
              .always("id", .word), .sometimes("relation", .relation),
              .sometimes("link", .word),
            ]), atLeast: 1))),
      .sometimes("stopped_early", .yes, "Whether there are more paths."),
    ])

  private let paths: [[PathSearch.Step]]
  private let stoppedEarly: Bool
  private let graph: ArgumentGraph

  /// - Parameters:
  ///   - paths: What was found.
  ///   - stoppedEarly: Whether there are more paths.
  ///   - graph: The map.
  package init(_ paths: [[PathSearch.Step]], stoppedEarly: Bool, in graph: ArgumentGraph) {
    self.paths = paths
    self.stoppedEarly = stoppedEarly
    self.graph = graph
  }

  package func write(to writer: inout JSONWriter) {
    writer.array("paths", of: paths, evenIfEmpty: true) { writer, path in
      writer.array { writer in
        for step in path { writer.object { self.step(step, &$0) } }
      }
    }
    writer.flag("stopped_early", stoppedEarly)
  }

  private func step(_ step: PathSearch.Step, _ writer: inout JSONWriter) {
    writer.field("id", graph.map.id(of: step.node))
    guard let link = step.link else { return }
    writer.field("relation", graph.relations[link].rawValue)
    writer.field("link", graph.map.links[link].id)
  }
}
