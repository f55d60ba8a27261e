internal import ArgumentModel
internal import Checks
internal import Comparison
internal import Evaluation
internal import MapLanguage
internal import SourceText
internal import TextMatching
internal import Workspace

/// `diff P --with MAP`: a position here against one in another map.
extension DiffCommand {
  func run(
    _ arguments: Arguments, with path: String, in session: inout Session
  ) throws(CommandError) -> ExitStatus {
    var words = arguments.words
    guard !words.isEmpty else {
      throw .usage("'diff --with' needs a source or voice", advice: "usage: diff \(synopsis)")
    }
    let open = try session.theMap()
    if path == "-", open.path == "-" {
      throw .usage("standard input cannot be both maps", input: "-")
    }
    let other = try session.read(path)
    if other.parsed.errorCount > 0 { throw Session.badMap(other) }
    let joined = JoinedMap(
      open.map, other.map, named: other.name, fileCount: open.files.count)
    let graph = ArgumentGraph(joined.map)

    let name = words.removeFirst()
    let here = try session.perspective(name)
    // An identifier is one thing only, so that what names a claim names no position.
    var item: NodeID?
    if let word = words.last, let node = try Self.item(word, graph.map, &session) {
      item = node
      words.removeLast()
    }
    guard words.count < 2 else {
      throw .usage(
        "'\(words[1])' is no claim or evidence of either map", input: words[1],
        suggestions: nearestNames(
          to: words[1], among: graph.map.claims.map(\.id) + graph.map.evidence.map(\.id)))
    }
    let there = try Self.perspective(words.first ?? here.name, in: other)
    let tag = try arguments.tag(of: graph.map)
    let comparison = Comparison(
      graph, left: joined.left(here, in: open.map), right: joined.right(there, in: other.map),
      tag: tag, item: item)
    var context = CheckContext(
      graph, articles: ArticleTexts(Array(session.articles(of: [open, other]).joined())))
    let places = QuotePlaces(context.quotes, articles: context.articles)
    let rewordings = joined.rewordings.filter { rewording in
      guard let id = item.map({ graph.map.id(of: $0) }) else {
        return tag == nil
          || rewording.node.map { open.map.tags(of: $0).contains(tag ?? "") } ?? false
      }
      return rewording.id == id
    }
    try show(
      comparison, places, names: (name, "\(words.first ?? name)@\(other.name)"),
      rewordings: rewordings, in: &session)
    return comparison.differ || !rewordings.isEmpty ? .found : .ok
  }

  /// The claim or evidence of either map that a word names.
  private static func item(
    _ word: String, _ map: ArgumentMap, _ session: inout Session
  ) throws(CommandError) -> NodeID? {
    var id = word
    if word == "." || Int(word) != nil, case .node(let node) = try session.subject(word) {
      id = try session.theMap().map.id(of: node)
    }
    if let claim = map.claims.firstIndex(where: { $0.id == id }) { return NodeID(claim) }
    return map.evidence.firstIndex { $0.id == id }.map { map.evidenceNode($0) }
  }

  /// - Throws: A usage error that names the other map.
  private static func perspective(
    _ name: String, in other: OpenMap
  ) throws(CommandError) -> Perspective {
    do throws(Perspective.UnknownName) {
      return try Perspective(name, in: other.map)
    } catch {
      throw .usage(
        "no source or voice is called '\(error.name)' in '\(other.path)'", input: error.name,
        suggestions: error.suggestions)
    }
  }
}
