internal import ArgumentModel
internal import Evaluation
internal import SourceText

/// What is drawn of a map: boxes, and links between them, without places.
struct Scene: Sendable {
  private(set) var boxes: [DrawnBox] = []
  private(set) var links: [DrawnLink] = []
  private(set) var layout = LayoutGraph(boxes: [], links: [])
  /// The tags that have a colour, the most frequent first.
  private(set) var themes: [String] = []
  /// The sources that badges stand for, in file order, with their names.
  private(set) var sources: [(index: Int, letter: String, title: String)] = []
  private let graph: ArgumentGraph
  private let standings: Standings
  /// Node → its box or its link among those drawn.
  private var places: [Int?]

  /// How many tags have a colour.
  static let themeLimit = 6

  init(_ graph: ArgumentGraph, _ standings: Standings, _ scope: MapSelection) {
    self.graph = graph
    self.standings = standings
    places = Array(repeating: nil, count: graph.nodeCount)
    let isDrawn = scope.nodes(of: graph, in: standings.framework.view.nodes)
    addBoxes(isDrawn, withLoneQuestions: scope.isWhole)
    addLinks(isDrawn)
    addContradictions(beyondView: scope.goesBeyondView)
    findThemes()
    findSources()
  }

  private mutating func addBoxes(_ isDrawn: [Bool], withLoneQuestions isWhole: Bool) {
    var answers: [(question: Int, answer: NodeID)] = []
    for (index, question) in graph.map.questions.enumerated() {
      let drawn = question.answers.filter { isDrawn[$0.index] }
      guard !drawn.isEmpty || isWhole && question.answers.isEmpty else { continue }
      answers += drawn.map { (boxes.count, $0) }
      add(DrawnBox(question: index, of: graph.map), rank: .root)
    }
    for index in 0..<graph.claimCount + graph.evidenceCount where isDrawn[index] {
      places[index] = boxes.count
      let box = DrawnBox(NodeID(index), in: graph, standings)
      add(box, rank: box.kind == .answer ? .answer : .other)
    }
    for (question, answer) in answers {
      guard let box = places[answer.index] else { continue }
      links.append(
        DrawnLink(
          kind: .answers, id: "\(boxes[question].id)>\(boxes[box].id)", standing: nil,
          title: "\(boxes[box].id) answers \(boxes[question].id)", premises: [boxes[box].id],
          target: boxes[question].id))
      layout.links.append(.init(tails: [box], head: .box(question), style: .plain))
    }
  }

  private mutating func add(_ box: DrawnBox, rank: LayoutGraph.Rank) {
    boxes.append(box)
    layout.boxes.append(.init(width: box.width, height: box.height, rank: rank))
  }

  private mutating func addLinks(_ isDrawn: [Bool]) {
    let map = graph.map
    let itemCount = graph.claimCount + graph.evidenceCount
    let wording = LinkWording(map, step: { _, depth in depth < 3 ? .words : .end })
    let drawn = map.links.indices.filter { isDrawn[itemCount + $0] }
    for (number, index) in drawn.enumerated() { places[itemCount + index] = links.count + number }
    for index in drawn {
      let link = map.links[index]
      guard let end = places[link.target.index] else { continue }
      links.append(
        DrawnLink(
          kind: .init(link.relation), id: link.id,
          standing: standings.standing(of: map.linkNode(index)),
          title: "\(wording.words(ofLink: index)) (\(names(link.holders)))",
          premises: link.premises.map { map.id(of: $0) }, target: map.id(of: link.target)))
      layout.links.append(
        .init(
          tails: link.premises.compactMap { places[$0.index] },
          head: map.kind(of: link.target) == .link ? .link(end) : .box(end)))
    }
  }

  private mutating func addContradictions(beyondView: Bool) {
    let map = graph.map
    for (index, pair) in map.contradictions.enumerated()
    where beyondView || standings.framework.view.contains(contradiction: index) {
      guard let first = places[pair.first.index], let second = places[pair.second.index] else {
        continue
      }
      let (one, two) = (map.id(of: pair.first), map.id(of: pair.second))
      links.append(
        DrawnLink(
          kind: .contradicts, id: "\(one)≠\(two)", standing: nil,
          title: "\(one) contradicts \(two) (\(names(pair.holders)))", premises: [one], target: two)
      )
      layout.links.append(.init(tails: [first], head: .box(second), style: .undirected))
    }
  }

  private func names(_ holders: [HolderID]) -> String {
    joinedShort(holders) { holder in
      let value = graph.map.holders[holder.index]
      guard let source = value.source else { return "mapper" }
      let name = graph.letters[Int(source)] ?? graph.map.sources[Int(source)].id
      return ([name] + value.voices.map { graph.map.voices[Int($0)].id }).joined(separator: ">")
    }
  }

  private mutating func findThemes() {
    var counts: [String: Int] = [:]
    for box in boxes { if let tag = box.tags.first { counts[tag, default: 0] += 1 } }
    themes = counts.filter { $0.value > 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.themeLimit).map(\.key)
  }

  private mutating func findSources() {
    let used = Set(boxes.flatMap { $0.badges.map(\.source) })
    sources = used.sorted().map { index in
      let source = graph.map.sources[index]
      return (index, graph.letters[index] ?? source.id, source.title.visibleOnOneLine)
    }
  }
}
