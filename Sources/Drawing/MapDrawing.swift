package import ArgumentModel
package import Evaluation
internal import SourceText

/// A map drawn as boxes and arrows: the question at the top, answers below it, and below each claim
/// what speaks for and against it.
package struct MapDrawing: Sendable {
  let scene: Scene
  /// The map's title, and whose view is drawn.
  let title: String
  let subtitle: String

  /// Takes what is to be drawn of a map.
  ///
  /// - Parameters:
  ///   - graph: The map.
  ///   - standings: What stands in it; what is outside their view is not drawn.
  ///   - scope: Which part of the view is drawn.
  /// - Complexity: O(*n*) for *n* declarations.
  package init(
    _ graph: ArgumentGraph, _ standings: Standings, _ scope: MapSelection = MapSelection()
  ) {
    scene = Scene(graph, standings, scope)
    title =
      (graph.map.title ?? graph.map.questions.first?.text ?? "An argument map").visibleOnOneLine
    let perspective = standings.framework.perspective
    let counts = [
      counted(scene.boxes.count { $0.kind == .claim || $0.kind == .answer }, "claim"),
      counted(scene.boxes.count { $0.kind == .evidence }, "piece") + " of evidence",
      counted(scene.links.count { $0.kind != .answers }, "link"),
    ]
    subtitle =
      "An argument map of \(joinedInWords(counts))"
      + (perspective.isEveryone ? "." : ", as \(perspective.name) sees it.")
  }

  /// Where boxes, lines and signs go, in the order in which they are drawn.
  package func layout() -> Layout { Layout(scene.layout) }

  /// The drawing as one SVG document, the same for the same map on every run.
  ///
  /// It has no script and refers to nothing outside. Each box, link and sign can be found by its
  /// `id`, its `data-id` and its classes.
  ///
  /// - Parameter setting: Where it is to stand.
  /// - Returns: The text of the document, ending in a line break.
  package func svg(_ setting: SVGSetting = SVGSetting()) -> String {
    SVGWriter(self, layout(), setting).text
  }

  /// What the signs of the drawing mean, as a document of its own, for a page that the drawing is a
  /// part of.
  ///
  /// - Parameters:
  ///   - className: The class of the drawing.
  ///   - width: How wide it may be, in pixels.
  /// - Returns: The text of the document.
  package func legend(className: String, width: Double) -> String {
    let legend = Legend(scene, width: width)
    let size = "\(legend.width.rounded(.up).word) \(legend.height.rounded(.up).word)"
    let sides = size.split(separator: " ")
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(className.xml) legend\""
      + " role=\"img\" aria-label=\"What the signs mean\" width=\"\(sides[0])\""
      + " height=\"\(sides[1])\""
      + " viewBox=\"0 0 \(size)\">\n\(legend.text)</svg>\n"
  }

  /// The marks of what stands, stands on evidence, is contested and falls, each by its name, 12
  /// pixels wide and high, for a page in which standings change.
  package static func standingMarks() -> [(name: String, mark: String)] {
    [
      ("stands", Standing.stands, false), ("backed", .stands, true),
      ("contested", .contested, false), ("falls", .falls, false),
    ].map { name, standing, isBacked in
      (name, Marks.standing(standing, isBacked: isBacked, at: Point(0, 0)))
    }
  }

  /// How many boxes are drawn.
  package var boxCount: Int { scene.boxes.count }

  /// The same graph in the language of Graphviz, to be laid out by others.
  ///
  /// - Returns: The text of the document, ending in a line break.
  package func dot() -> String { DOTWriter(self).text }

  /// The same graph in the language of Mermaid, for pages that draw it.
  ///
  /// - Returns: The text of the document, ending in a line break.
  package func mermaid() -> String { MermaidWriter(self).text }
}
