internal import ArgumentModel
internal import Interchange
internal import SourceText

/// `path`: how one thing leads to another.
struct PathCommand: Command {
  let name = "path"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "show the shortest way from one claim to another"
  let synopsis = "ID ID [--all]"
  let options = [
    Option("--all", nil, "every way without a repetition, shortest first (at most 100)")
  ]
  let details = """
    A path follows links from premise to target. Supports are written '+>', entailments '=>',
    attacks '-x', and '-|' ends at a step that is undercut.
    """
  let examples = [
    (line: "path us-pressure china-partner", meaning: "how the first bears on the second")
  ]

  private static let limit = 100
  private static let budget = 200_000

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 2, for: self)
    guard arguments.words.count == 2 else {
      throw .usage("'path' needs two IDs", advice: "usage: path \(synopsis)")
    }
    let graph = try session.theMap().graph
    var ends: [NodeID] = []
    for word in arguments.words {
      guard case .node(let node) = try session.subject(word) else {
        throw .usage("'\(word)' is no claim, evidence or link", input: word)
      }
      ends.append(node)
    }
    var search = PathSearch(graph, from: ends[0], to: ends[1])
    let paths =
      arguments.has("--all")
      ? search.all(limit: Self.limit, budget: Self.budget) : search.shortest()
    if session.printsJSON {
      session.printDocument("argmap-path/1") { writer in
        writer.key("paths")
        writer.array { writer in
          for path in paths {
            writer.array { writer in
              for step in path {
                writer.object { writer in
                  writer.field("id", graph.map.id(of: step.node))
                  guard let link = step.link else { return }
                  writer.field("relation", graph.relations[link].rawValue)
                  writer.field("link", graph.map.links[link].id)
                }
              }
            }
          }
        }
        writer.flag("stopped_early", search.stoppedEarly)
      }
      return .ok
    }
    let names = ends.map { graph.map.id(of: $0) }
    if paths.isEmpty {
      let back = PathSearch(graph, from: ends[1], to: ends[0]).shortest().isEmpty
      session.print(
        "no path leads from \(names[0]) to \(names[1])"
          + (back ? "" : "; there is one back: path \(names[1]) \(names[0])"))
    }
    for path in paths { session.print(PathSearch.text(path, graph)) }
    if search.stoppedEarly { session.print("there are more paths; the search stopped early") }
    return .ok
  }
}

/// Paths along links, from premise to target; from a link they go on to its own target.
struct PathSearch {
  /// A node, and the link that led to it.
  struct Step {
    var link: Int?
    var node: NodeID
  }

  private let graph: ArgumentGraph
  private let start: NodeID
  private let end: NodeID
  private(set) var stoppedEarly = false

  init(_ graph: ArgumentGraph, from start: NodeID, to end: NodeID) {
    self.graph = graph
    self.start = start
    self.end = end
  }

  /// One shortest path, the first in file order; nothing where there is none.
  ///
  /// - Complexity: O(*n* + *m*): breadth first.
  func shortest() -> [[Step]] {
    var cameFrom = [(node: Int32, link: Int32)](repeating: (-1, -1), count: graph.nodeCount)
    var queue = [start]
    var head = 0
    cameFrom[start.index] = (start.rawValue, -1)
    while head < queue.count, cameFrom[end.index].node < 0 {
      let node = queue[head]
      head += 1
      for (next, link) in steps(from: node) where cameFrom[next.index].node < 0 {
        cameFrom[next.index] = (node.rawValue, Int32(link))
        queue.append(next)
      }
    }
    guard cameFrom[end.index].node >= 0 else { return [] }
    var path: [Step] = []
    var node = end
    while node != start {
      let (previous, link) = cameFrom[node.index]
      path.append(Step(link: Int(link), node: node))
      node = NodeID(rawValue: previous)
    }
    return [[Step(link: nil, node: start)] + path.reversed()]
  }

  /// Every path without a repeated node, shortest first.
  ///
  /// - Complexity: O(*b* + *l*) for a `budget` of *b* links to try, and *l* steps of the paths found;
  ///   ``stoppedEarly`` says whether it sufficed.
  mutating func all(limit: Int, budget: Int) -> [[Step]] {
    var paths: [[Step]] = []
    var path = [Step(link: nil, node: start)]
    // What is left to try from each node of the path.
    var choices = [steps(from: start).makeIterator()]
    var onPath: Set<NodeID> = [start]
    var spent = 0
    while !path.isEmpty {
      spent += 1
      if spent > budget || paths.count == limit {
        stoppedEarly = true
        break
      }
      guard let (next, link) = choices[choices.count - 1].next() else {
        choices.removeLast()
        onPath.remove(path.removeLast().node)
        continue
      }
      if next == end {
        paths.append(path + [Step(link: link, node: next)])
      } else if onPath.insert(next).inserted {
        path.append(Step(link: link, node: next))
        choices.append(steps(from: next).makeIterator())
      }
    }
    let order = paths.indices.sorted { (paths[$0].count, $0) < (paths[$1].count, $1) }
    return order.map { paths[$0] }
  }

  /// A path in one line: `us-pressure +> sovereignty -x keep-out`.
  static func text(_ path: [Step], _ graph: ArgumentGraph) -> String {
    path.map { step in
      guard let link = step.link else { return graph.map.id(of: step.node) }
      return " \(graph.relations[link].arrow) \(graph.map.id(of: step.node))"
    }.joined()
  }

  private func steps(from node: NodeID) -> [(NodeID, Int)] {
    guard graph.map.kind(of: node) != .link else {
      let link = graph.map.linkIndex(node)
      return [(NodeID(rawValue: graph.targets[link]), link)]
    }
    return graph.linksFrom[node.index].map { (NodeID(rawValue: graph.targets[Int($0)]), Int($0)) }
  }
}
