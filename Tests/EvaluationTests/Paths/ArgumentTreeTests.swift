import ArgumentModel
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import SourceText
import TestSupport
import Testing

@Suite struct ArgumentTreeTests {
  /// A tree in brackets, each branch behind its link: `c(l1:d l2:e…)`; `…` is cut, `^` repeated.
  private func text(_ branch: ArgumentTree.Branch, _ map: ArgumentMap) -> String {
    let link = branch.link.map { "\(map.links[$0].id):" } ?? ""
    let marks = (branch.isCut ? "…" : "") + (branch.isRepeated ? "^" : "")
    let branches = branch.branches.map { text($0, map) }.joined(separator: " ")
    return link + map.id(of: branch.node) + marks + (branches.isEmpty ? "" : "(\(branches))")
  }

  @Test(
    "a tree follows links back, or up, and ends at what it has named",
    arguments: [
      ("c supports d\nd supports c", "c", 9, false, "c(l2:d(l1:c^))"),
      ("c supports d\nd supports e", "e", 1, false, "e(l2:d…)"),
      ("c supports d\nd supports e", "e", 0, false, "e…"),
      ("c supports d\nd supports e", "c", 9, true, "c(l1:d(l2:e))"),
      ("c supports d as k\nf undercuts k as u", "d", 9, false, "d(k:c u:f)"),
      ("c supports d as k\nf undercuts k as u", "f", 9, true, "f(u:k(k:d))"),
      ("c, f support d\nc supports f", "d", 9, false, "d(l1:c l1:f(l2:c))"),
      (
        "c supports d\nf supports c\ne supports c\nc attacks d", "d", 9, false,
        "d(l1:c(l2:f l3:e) l4:c^)"
      ),
    ])
  func shapes(body: String, root: String, depth: Int, goesUp: Bool, expected: String) throws {
    let graph = try #require(smallMap(body))
    let node = try #require(
      (0..<graph.nodeCount).map { NodeID($0) }.first { graph.map.id(of: $0) == root })
    let tree = ArgumentTree(from: node, in: graph, depth: depth, goesUp: goesUp)
    #expect(tree.goesUp == goesUp)
    #expect(text(tree.root, graph.map) == expected)
  }

  @Test(
    "nothing branches twice, and nothing is deeper than asked", arguments: 0..<40 as Range<UInt64>)
  func laws(seed: UInt64) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: RandomMap(seed: seed).text)])
    let graph = ArgumentGraph(parsed.map)
    for index in 0..<graph.nodeCount {
      for goesUp in [false, true] {
        var branched: Set<NodeID> = []
        func check(_ branch: ArgumentTree.Branch, depth: Int) {
          #expect(depth <= 3)
          #expect(branch.branches.isEmpty || !branch.isCut && !branch.isRepeated)
          #expect(branch.branches.isEmpty || branched.insert(branch.node).inserted)
          #expect((branch.link == nil) == (depth == 0))
          for next in branch.branches { check(next, depth: depth + 1) }
        }
        check(ArgumentTree(from: NodeID(index), in: graph, depth: 3, goesUp: goesUp).root, depth: 0)
      }
    }
  }
}
