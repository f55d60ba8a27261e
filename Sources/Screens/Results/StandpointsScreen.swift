internal import ArgumentModel
internal import Dense
package import Evaluation
internal import Semantics
internal import SourceText

/// Standpoints in words: how many there are, what all of them hold, and in what they differ.
package struct StandpointsScreen {
  private let standpoints: Standpoints
  private let graph: ArgumentGraph
  private let width: Int
  package private(set) var lines: [String] = []

  /// How many standpoints are listed, and how many ways where that is all there is to list.
  private static let listed = 20
  /// How many points are shown where there are several, and how many ways of each.
  private static let shownPoints = 6
  private static let shownWays = 6
  /// How many claims are named in one row, and how many are shown with their texts.
  private static let namedInRow = 10
  private static let shownTexts = 12

  /// - Parameters:
  ///   - standpoints: What was found, without links.
  ///   - width: How many columns a line may have.
  package init(_ standpoints: Standpoints, width: Int) {
    self.standpoints = standpoints
    graph = standpoints.framework.graph
    self.width = width
  }

  /// The claims and evidence that a standpoint neither holds nor answers, where there is just one.
  private var undecided: [NodeID] {
    let framework = standpoints.framework
    let standings = Standings(framework, under: standpoints.semantics)
    return (0..<graph.claimCount + graph.evidenceCount).map { NodeID($0) }
      .filter { standings.standing(of: $0) == .contested }
  }

  private var map: ArgumentMap { graph.map }
  private var points: [Standpoints.Point] { standpoints.points }

  // MARK: All of them

  /// Adds the whole account.
  ///
  /// - Parameter countWithLinks: How many standpoints there are where links count too.
  package mutating func addOverview(countWithLinks: String) {
    guard standpoints.isAny else {
      add("There is no standpoint that settles everything.")
      return
    }
    addCount(countWithLinks)
    addCommon()
    if points.count == 1 {
      add("They differ in \(counted(of: open(points[0]))):")
      addWays(of: points[0], 1, limit: Self.listed)
    } else if points.count > 1 {
      addPoints()
      let (list, isWhole) = standpoints.first(Self.listed)
      lines.append("")
      if isWhole {
        add("The standpoints:")
        addCombined(list)
      } else {
        add("A standpoint takes one way at each point: --list shows the first \(Self.listed).")
      }
    }
  }

  private mutating func addCount(_ countWithLinks: String) {
    let count = standpoints.count
    var text = "One standpoint can be taken: nothing is left open."
    if points.isEmpty, !undecided.isEmpty {
      let names = undecided.prefix(Self.namedInRow).map { map.id(of: $0) }
      let rest = undecided.count - names.count
      text =
        "One standpoint can be taken. It takes no side on \(names.joined(separator: ", "))"
        + (rest > 0 ? " and \(rest) more." : ".")
    }
    if !points.isEmpty {
      text = "\(size(count).capitalizedFirst) standpoints can be taken."
      if standpoints.semantics == .preferred {
        text += " Each answers every attack on it."
      }
    }
    if standpoints.stoppedEarly { text += " The search stopped there." }
    if count != countWithLinks {
      text += " With those that differ in links alone there are \(size(countWithLinks))."
    }
    add(text)
  }

  private mutating func addCommon() {
    let whose = points.isEmpty ? "It holds" : "All of them hold"
    add(
      standpoints.common.isEmpty
        ? "There is nothing that all of them hold."
        : "\(whose) \(counted(of: standpoints.common)); --shared lists these.")
    let common = Set(standpoints.common)
    let answers = map.questions.compactMap { question in
      question.answers.first { common.contains($0) }.map { "\(question.id): \(map.id(of: $0))" }
    }
    if !answers.isEmpty {
      let which = points.isEmpty ? "The answer to each question" : "In all of them the answer is"
      add("\(which): \(shortened(answers))")
    }
  }

  /// What all standpoints hold, one in a row with its text.
  package mutating func addShared() {
    guard !standpoints.common.isEmpty else {
      add("There is nothing that all standpoints hold.")
      return
    }
    addTexts(of: standpoints.common, limit: .max)
  }

  // MARK: Points

  private mutating func addPoints() {
    add(
      "They differ at \(points.count) points, which do not depend on each other: any way to settle "
        + "one goes with any way to settle the others\(factors).")
    for (index, point) in points.prefix(Self.shownPoints).enumerated() {
      addHeading(of: point, index + 1)
      addWays(of: point, index + 1, limit: Self.shownWays)
    }
    if points.count > Self.shownPoints {
      lines.append("")
      add(
        andMore(points.count - Self.shownPoints, "point", shownBy: "standpoints --point N"))
    }
  }

  /// The numbers of ways multiplied, where that is short.
  private var factors: String {
    let counts = points.map(\.ways.count)
    if counts.count <= 8 { return " (\(counts.map(String.init).joined(separator: " × ")))" }
    guard let least = counts.min(), let most = counts.max() else { return "" }
    return least == most
      ? " (\(least) ways at each)" : " (from \(least) to \(most) ways at each)"
  }

  /// Adds one point with all of its ways.
  package mutating func addPoint(_ number: Int) {
    addHeading(of: points[number - 1], number)
    addWays(of: points[number - 1], number, limit: .max)
  }

  private mutating func addHeading(of point: Standpoints.Point, _ number: Int) {
    if !lines.isEmpty { lines.append("") }
    let open = open(point)
    let questions = questions(of: open).map { map.questions[$0].text.visibleOnOneLine }
    let about =
      if !questions.isEmpty {
        shortened(questions, separator: " ")
      } else {
        open.count == 1 ? "to hold this or not" : "which of these to hold"
      }
    add(
      "Point \(number), \(point.ways.count)\(point.stoppedEarly ? " or more" : "") ways: \(about)")
  }

  private mutating func addWays(of point: Standpoints.Point, _ number: Int, limit: Int) {
    let open = open(point)
    if point.ways.contains(where: { $0.count > 1 }) {
      addTexts(of: open, limit: limit == .max ? .max : Self.shownTexts)
      addRows(of: point.ways, questions(of: open), limit: limit)
    } else if open.count == 1 {
      addTexts(of: open, limit: 1)
    } else {
      let idWidth = self.idWidth(of: open)
      for (index, way) in point.ways.prefix(limit).enumerated() {
        let text = way.first.map { row($0, idWidth) } ?? "none of these"
        lines += "\(numbered(index + 1))\(text)".fitted(to: width)
      }
    }
    if point.ways.count > limit {
      add(
        andMore(
          point.ways.count - limit, "way", shownBy: "standpoints --point \(number)"))
    }
  }

  /// Adds the first standpoints, each in a row; where there is one alone, all that it holds.
  ///
  /// - Parameter countWithLinks: How many standpoints there are where links count too.
  package mutating func addList(countWithLinks: String) {
    guard !points.isEmpty else {
      addOverview(countWithLinks: countWithLinks)
      if standpoints.isAny { addTexts(of: standpoints.common, limit: .max) }
      return
    }
    let (list, isWhole) = standpoints.first(Self.listed)
    addCombined(list)
    if !isWhole { add("… and more: there are \(size(standpoints.count)) in all") }
  }

  private mutating func addCombined(_ list: [[NodeID]]) {
    let common = Set(standpoints.common)
    addRows(
      of: list.map { $0.filter { !common.contains($0) } }, questions(of: points.flatMap(open)),
      limit: Self.listed)
  }

  private mutating func addRows(of ways: [[NodeID]], _ questions: [Int], limit: Int) {
    for (index, way) in ways.prefix(limit).enumerated() {
      add(words(for: way, questions, limit), after: numbered(index + 1))
    }
  }

  // MARK: Words

  /// What a way answers to each open question, and what else it holds.
  private func words(for way: [NodeID], _ questions: [Int], _ limit: Int) -> String {
    var rest = way
    var parts: [String] = []
    for question in questions.map({ map.questions[$0] }) {
      let given = rest.filter(question.answers.contains)
      rest.removeAll(where: question.answers.contains)
      let answer =
        given.isEmpty ? "no answer" : given.map { map.id(of: $0) }.joined(separator: ", ")
      parts.append("\(question.id): \(answer)")
    }
    let names = rest.map { map.id(of: $0) }
    let room = limit == .max ? .max : Self.namedInRow
    if !names.isEmpty { parts.append(shortened(names, limit: max(1, room - parts.count))) }
    return parts.isEmpty ? "none of these" : shortened(parts, separator: "; ", limit: room)
  }

  /// What some ways of a point hold and others do not.
  private func open(_ point: Standpoints.Point) -> [NodeID] {
    Set(point.ways.joined()).sorted()
  }

  /// The questions that claims answer.
  private func questions(of nodes: [NodeID]) -> [Int] {
    let claims = nodes.filter { map.kind(of: $0) == .claim }
    return Set(claims.flatMap { graph.questions[$0.index].map(Int.init) }).sorted()
  }

  private func counted(of nodes: [NodeID], prefix: String = "") -> String {
    let claims = nodes.count { map.kind(of: $0) == .claim }
    let evidence = nodes.count - claims
    var parts: [String] = []
    if claims > 0 { parts.append(SourceText.counted(claims, "\(prefix)claim")) }
    if evidence > 0 {
      parts.append("\(evidence) \(prefix)\(evidence == 1 ? "piece" : "pieces") of evidence")
    }
    return parts.joined(separator: " and ")
  }

  private func shortened(
    _ words: [String], separator: String = ", ", limit: Int = namedInRow
  ) -> String {
    guard words.count > limit else { return words.joined(separator: separator) }
    return words.prefix(limit).joined(separator: separator) + " and \(words.count - limit) more"
  }

  /// How many there are, its thousands apart; of a very large number only how large it is.
  private func size(_ digits: String) -> String {
    let least = standpoints.stoppedEarly ? "at least " : ""
    if digits.count > 15 { return "\(least)about 10^\(digits.count - 1)" }
    var parts: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      parts.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    parts.insert(rest, at: 0)
    return least + parts.joined(separator: ",")
  }

  // MARK: Rows

  private mutating func addTexts(of nodes: [NodeID], limit: Int) {
    let idWidth = self.idWidth(of: nodes)
    for node in nodes.prefix(limit) {
      lines += "      \(row(node, idWidth))".fitted(to: width)
    }
    if nodes.count > limit {
      add("… and \(counted(of: Array(nodes.dropFirst(limit)), prefix: "more "))")
    }
  }

  private func idWidth(of nodes: [NodeID]) -> Int {
    min(24, nodes.map { map.id(of: $0).displayWidth }.max() ?? 0)
  }

  private func row(_ node: NodeID, _ idWidth: Int) -> String {
    "\(map.id(of: node).padded(to: idWidth))  \(map.text(of: node)?.visibleOnOneLine ?? "")"
  }

  private func numbered(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 4 - digits.count)) + digits + "  "
  }

  /// Adds a text on as many lines as it takes, the first of which begins with a label.
  private mutating func add(_ text: String, after label: String = "") {
    let isBeside = label.displayWidth + text.widestWord <= width
    if !isBeside { lines.append(label.trimmingSpaceAtEnd) }
    lines += text.hanging(behind: isBeside ? label : "", to: width)
  }
}

extension String {
  /// The same with a capital at its start.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
