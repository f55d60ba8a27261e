internal import ArgumentModel
internal import Drawing
internal import Evaluation
internal import MapLanguage
internal import SourceText

/// How good drawings are, and how long they take, beside those of Graphviz's `dot`.
struct DrawingBenchmark {
  private(set) var report: String
  private var ratios: [Double] = []

  /// Draws 30 maps of 10 to 300 claims and pieces of evidence, and one of 5,000.
  ///
  /// - Parameter largest: How large the last map is.
  init(largest: Int = 5000) {
    report = "nodes  links   crossings   of dot  overlaps    seconds   of dot\n"
    for step in 1...30 { add(nodes: 10 * step, seed: UInt64(step), comparing: true) }
    let sorted = ratios.sorted()
    if !sorted.isEmpty {
      report += "crossings, times those of dot: \(decimal(sorted[sorted.count / 2], 2)) in the "
      report += "median, \(decimal(sorted[sorted.count - 1], 2)) at most\n"
    }
    add(nodes: largest, seed: 99, comparing: false)
  }

  private mutating func add(nodes: Int, seed: UInt64, comparing: Bool) {
    let text = GeneratedDebate(nodes: nodes, seed: seed).text
    let graph = ArgumentGraph(parseMap([SourceFile(name: "bench.argmap", text: text)]).map)
    let standings = Standings(ViewFramework(.everyone, in: graph))
    let start = processorSeconds()
    let drawing = MapDrawing(graph, standings)
    let layout = drawing.layout()
    let seconds = processorSeconds() - start
    let picture = comparing ? GraphvizPicture(drawing.dot()) : nil
    let lines = layout.routes.flatMap { $0.curves.map { $0.flattened() } }
    let crossings = comparing ? LineCrossings(lines).count : nil
    if let picture, let crossings {
      let others = LineCrossings(picture.lines).count
      ratios.append(crossings == others ? 1 : Double(crossings) / Double(max(1, others)))
    }
    report += right("\(nodes)", 5) + right("\(graph.linkCount)", 7)
    report += right(crossings.map { "\($0)" } ?? "-", 12)
    report += right(picture.map { "\(LineCrossings($0.lines).count)" } ?? "-", 9)
    report += right(comparing ? "\(overlaps(in: layout))" : "-", 10)
    report += right(decimal(seconds, 3), 11)
    report += right(picture.map { decimal($0.seconds, 3) } ?? "-", 9) + "\n"
  }

  /// How many pairs of boxes, signs and lines lie over each other that should not.
  private func overlaps(in layout: Layout) -> Int {
    var count = 0
    let frames = layout.boxes + layout.routes.compactMap(\.sign)
    for (index, one) in frames.enumerated() {
      for two in frames[..<index]
      where one.x < two.right && two.x < one.right && one.y < two.bottom && two.y < one.bottom {
        count += 1
      }
    }
    for route in layout.routes {
      let points = route.curves.flatMap { $0.flattened() }
      for box in layout.boxes
      where points.contains(where: {
        box.x + 0.5 < $0.x && $0.x < box.right - 0.5 && box.y + 0.5 < $0.y
          && $0.y < box.bottom - 0.5
      }) {
        count += 1
      }
    }
    return count
  }
}
