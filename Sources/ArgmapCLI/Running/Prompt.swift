internal import ArgumentModel
internal import Checks
internal import Comparison
internal import Dense
internal import Evaluation
internal import LineEditing
internal import Screens
internal import SourceText
internal import Workspace

/// Reads lines from a person and runs them until they leave.
func runPrompt(_ session: inout Session) {
  session.greet()
  session.flush()
  guard session.console.editLine == nil else {
    Interruption.watch { runEditor(&session) }
    return
  }
  while !session.wantsToQuit {
    session.catchUpJournal()
    session.console.writeError(session.prompt)
    guard var line = session.readLine() else {
      session.console.writeError("\n")
      session.tellUnsaved()
      return
    }
    if line.hasPrefix("according ") {
      // A block goes on until a blank line.
      session.console.writeError("... ")
      while let next = session.readLine(), !next.isBlank {
        line += "\n" + (next.isIndented ? next : blockIndent + next)
        session.console.writeError("... ")
      }
      line = line.withBlockIndents
    }
    Interruption.watch { _ = runLine(line, in: &session) }
    if Interruption.take() { session.console.writeError("interrupted\n") }
  }
}

/// Reads with the line editor, on a terminal that can have it.
private func runEditor(_ session: inout Session) {
  session.openHistory()
  while !session.wantsToQuit {
    session.catchUpJournal()
    session.mergeHistory()
    // A Ctrl-C from before was for what ran then.
    _ = Interruption.take()
    switch session.editLine(Prompt(session.promptParts), assistance: session.makeAssistance()) {
    case .line(let text):
      session.keep(text)
      let given = statements(in: text.withBlockIndents)
      let statements = given.isEmpty ? [""] : given
      for (done, statement) in statements.enumerated() {
        let status = runLine(statement, in: &session)
        let isInterrupted = Interruption.take()
        if isInterrupted { session.console.writeError("interrupted\n") }
        guard status.isFailure || isInterrupted else { continue }
        let left = statements.count - done - 1
        if left > 0 {
          session.console.writeError("stopped: \(counted(left, "line")) after it not run\n")
        }
        break
      }
    case .interrupted: continue
    case .ended: if session.mayLeave() { return }
    }
  }
}

extension Session {
  /// A line from a person; `nil` at the end of the input, or where the terminal is gone.
  func readLine() -> String? { try? console.readLine() }

  /// One text from the line editor.
  fileprivate func editLine(_ prompt: Prompt, assistance: Assistance = Assistance())
    -> LineReader.Result
  {
    console.editLine?(prompt, lineHistory, assistance, errorStyle) ?? .ended
  }

  /// Whether the session may end: where changes are not saved, the person is asked.
  fileprivate mutating func mayLeave() -> Bool {
    guard openMap?.isChanged == true else { return true }
    guard let edit = console.editLine else { return true }
    let line = lastLine(of: "save the changes? yes, no, or stay: ")
    let question = Prompt([Prompt.Part(line, .warning)])
    switch edit(question, History(), Assistance(), errorStyle) {
    case .line(let answer):
      switch answer.trimmingSpace().lowercased() {
      case "y", "yes":
        do throws(CommandError) {
          try save()
        } catch {
          report(error)
          return false
        }
        flush()
        return true
      case "n", "no":
        workspace?.dropJournal()
        return true
      default: return false
      }
    case .interrupted: return false
    case .ended:
      tellUnsaved()
      return true
    }
  }
}

extension Session {
  /// Says, at the end of the input, what becomes of changes that were not saved.
  fileprivate func tellUnsaved() {
    guard openMap?.isChanged == true else { return }
    console.writeError(
      workspace?.isKept == true
        ? "changes were not saved; they are offered when the map is opened again\n"
        : "changes were not saved\n")
  }

  /// What stands before the line: the map, the focus, the perspective, what is supposed, what is read,
  /// the filter, and a star while changes are not saved.
  var prompt: String { promptParts.map(\.text).joined() }

  /// Up to how many claims, evidence and links a map is checked before the first prompt.
  private static let greetingLimit = 20_000

  /// What a map is, in two lines, for somebody who has just opened it.
  mutating func greet() {
    guard let openMap else { return }
    let map = openMap.map
    if map.claims.isEmpty, map.evidence.isEmpty { return greetEmptyMap(openMap) }
    print(
      "\(openMap.name.visibleOnOneLine): \(counted(map.sources.count, "article")), "
        + "\(counted(map.claims.count, "claim")), \(map.evidence.count) evidence, "
        + counted(map.links.count, "link"))
    var summary = "check: on a map of this size, when you ask for it"
    if map.nodeCount <= Self.greetingLimit, let report = try? checkReport() {
      let found = Diagnostic.Severity.allCases.map { (report.count($0), $0.rawValue) }
        .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
      summary = "check: " + (found.isEmpty ? "nothing found" : found.joined(separator: ", "))
    }
    if let headline = headline(of: openMap.graph) { print(headline.text(within: width)) }
    var hints = ["ls"]
    if map.sources.count > 1 {
      let names = (0...1).map { openMap.graph.shortName(ofSource: $0) }
      hints.append("diff \(names[0]) \(names[1])")
    }
    if let claim = busiestClaim(openMap.graph) { hints.append("go \(claim)") }
    hints.append("help")
    let advice = "Try:  " + hints.joined(separator: "   ")
    let line = "\(summary.padded(to: 30))  \(advice)"
    for line in line.displayWidth <= width ? [line] : [summary, advice] { print(line) }
  }

  /// What the articles disagree about, where there are two.
  private func headline(of graph: ArgumentGraph) -> Headline? {
    let map = graph.map
    guard map.sources.count == 2, map.nodeCount <= Self.greetingLimit else { return nil }
    let names = map.sources.map(\.id)
    guard let left = try? Perspective(names[0], in: map),
      let right = try? Perspective(names[1], in: map)
    else { return nil }
    return Headline(graph, left: left, right: right)
  }

  /// What an empty map is, and what to type first.
  private mutating func greetEmptyMap(_ open: OpenMap) {
    let map = open.map
    let name = open.name.visibleOnOneLine
    guard let source = map.sources.first else {
      print("\(name): an empty map. To begin, say what the article is, and what it claims:")
      print("  source gazette \"Shops fear an empty street\"")
      print("      file: gazette.txt")
      print("  gazette asserts keep-open \"Main Street should stay open to cars.\"")
      print("More: help map-format; for a folder of articles: new FOLDER")
      return
    }
    let letter = open.graph.shortName(ofSource: 0)
    print("\(name): \(counted(map.sources.count, "article")), and no claim yet. To begin:")
    let stance = "\(source.id.visibleOnOneLine) asserts ID \"CLAIM\" at \"QUOTE\""
    if source.attributes[.file] != nil {
      let reading = "read-along \(letter)".padded(to: stance.displayWidth)
      print("  \(reading)  read the article, and map it as you read")
    }
    print("  \(stance)  or say what it claims, in your words and its own")
    print("More: help map-format")
  }

  /// The claim that most links end at or leave.
  private func busiestClaim(_ graph: ArgumentGraph) -> String? {
    let best = graph.map.claims.indices.max { a, b in
      let left = graph.linksInto[a].count + graph.linksFrom[a].count
      let right = graph.linksInto[b].count + graph.linksFrom[b].count
      return left == right ? a > b : left < right
    }
    return best.map { graph.map.claims[$0].id.visibleOnOneLine }
  }
}
