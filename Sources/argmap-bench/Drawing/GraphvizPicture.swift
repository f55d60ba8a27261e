internal import Drawing

/// A picture as Graphviz's `dot` lays it out, where it is installed.
struct GraphvizPicture {
  /// The processor time that it took.
  let seconds: Double
  /// Its edges as their points.
  let lines: [[Point]]

  /// - Parameter dot: The graph in its language.
  init?(_ dot: String) {
    var run: ProgramRun?
    withTemporaryFile(Array(dot.utf8)) { input in
      withTemporaryFile([]) { output in
        run = ProgramRun(["dot", "-Tplain", input], writingTo: output)
      }
    }
    guard let run, let seconds = run.seconds else { return nil }
    self.seconds = seconds
    lines = run.output.split(separator: "\n").compactMap { Self.points(of: $0) }
  }

  /// The points of a line `edge TAIL HEAD N X1 Y1 …`, whose names may be in quotation marks.
  private static func points(of line: Substring) -> [Point]? {
    guard line.hasPrefix("edge ") else { return nil }
    var words: [Substring] = []
    var rest = line
    while let first = rest.first, words.count < 4 {
      let end: Substring.Index
      if first == "\"" {
        end = rest.dropFirst().firstIndex(of: "\"").map { rest.index(after: $0) } ?? rest.endIndex
      } else {
        end = rest.firstIndex(of: " ") ?? rest.endIndex
      }
      words.append(rest[..<end])
      rest = rest[end...].drop { $0 == " " }
    }
    guard words.count == 4, let count = Int(words[3]) else { return nil }
    let numbers = rest.split(separator: " ").prefix(2 * count).compactMap { Double($0) }
    guard numbers.count == 2 * count, count > 3 else { return nil }
    let points = (0..<count).map { Point(numbers[2 * $0], numbers[2 * $0 + 1]) }
    return Curve(points).flattened()
  }
}
