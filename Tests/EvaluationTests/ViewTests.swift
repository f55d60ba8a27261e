import ArgumentModel
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import SourceText
import TestSupport
import Testing

@Suite struct ViewTests {
  @Test(arguments: [
    ("what one speaks of", "left asserts c\nright asserts d\nleft cites x", ["c", "x"]),
    ("what one uses in a link", "c, x support d by left", ["c", "d", "x", "l1"]),
    (
      "a link of another is not in it", "left asserts c\nleft asserts d\nc supports d by right",
      ["c", "d"]
    ),
    (
      "the mapper's links between what is in it", "left asserts c\nleft asserts d\nc supports d",
      ["c", "d", "l1"]
    ),
    (
      "a link of another and the mapper is the mapper's too",
      "left asserts c\nleft asserts d\nc supports d by right, mapper", ["c", "d", "l1"]
    ),
    ("the mapper's link to what is outside is outside", "left asserts c\nc supports d", ["c"]),
    (
      "what one undercuts, with its ends",
      "c undercuts (d, x support e) by left\nd, x support e by right",
      ["c", "d", "e", "x", "l1", "l2"]
    ),
    (
      "and so on",
      """
      c undercuts outer by left
      d undercuts inner as outer by right
      e supports f as inner by third
      """, ["c", "d", "e", "f", "l1", "outer", "inner"]
    ),
    (
      "the mapper's undercuts come after what they undercut",
      """
      left asserts c
      left asserts d
      c undercuts outer
      d undercuts inner as outer
      c supports d as inner
      """, ["c", "d", "l1", "outer", "inner"]
    ),
    (
      "the mapper's undercuts of what is outside are outside",
      "left asserts c\nc undercuts (d supports e)\nd supports e by right", ["c"]
    ),
    (
      "undercuts of each other wait for each other in vain",
      "left asserts c\nc undercuts two as one\nc undercuts one as two", ["c"]
    ),
    (
      "own contradictions bring their ends", "c contradicts d by left\nc supports d",
      ["c", "d", "l1"]
    ),
  ])
  func `a view holds`(_: String, body: String, ids: [String]) throws {
    let graph = try #require(smallMap(body))
    let view = View(try Perspective("left", in: graph.map), in: graph)
    #expect(graph.ids(in: view) == ids)
  }

  @Test func `the mapper's contradictions are in it if both ends are`() throws {
    let graph = try #require(
      smallMap(
        "c contradicts d\nc contradicts e\nd contradicts e by right\nleft asserts c\n"
          + "left asserts d"))
    let view = View(try Perspective("left", in: graph.map), in: graph)
    #expect(view.contradictions == [true, false, false])
    #expect(view.contains(contradiction: 0))
  }

  @Test func `everyone sees the whole map`() throws {
    let graph = try #require(smallMap("c contradicts d by left\nc supports d"))
    let view = View(.everyone, in: graph)
    #expect(!view.nodes.contains(false))
    #expect(view.contradictions == [true])
  }
}

extension ViewTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a view is the least set that its definition allows`(seed: UInt64) throws {
    let size = RandomMap.Size(sources: 2...2, statements: 5...30)
    let text = RandomMap(seed: seed, size: size).text
    let graph = ArgumentGraph(parseMap([SourceFile(name: "random.argmap", text: text)]).map)
    for name in ["s1", "s1+", "s2", "s1,s2+"] {
      let perspective = try Perspective(name, in: graph.map)
      let view = View(perspective, in: graph)
      let naive = NaiveView(graph.map, Set(perspective.holders))
      #expect((0..<graph.nodeCount).filter { view.nodes[$0] } == naive.nodes.map(\.index).sorted())
      #expect(
        view.contradictions.indices.filter { view.contradictions[$0] } == naive.contradictions)
    }
  }
}

/// The view as it is defined: rules applied until nothing changes.
private struct NaiveView {
  var nodes: Set<NodeID> = []
  var contradictions: [Int] = []

  init(_ map: ArgumentMap, _ holders: Set<HolderID>) {
    for stance in map.stances where holders.contains(stance.holder) { nodes.insert(stance.target) }
    for link in map.links.indices where !holders.isDisjoint(with: map.links[link].holders) {
      add(map.linkNode(link), map)
    }
    for contradiction in map.contradictions
    where !holders.isDisjoint(with: contradiction.holders) {
      nodes.formUnion([contradiction.first, contradiction.second])
    }
    var before = -1
    while before != nodes.count {
      before = nodes.count
      for (index, link) in map.links.enumerated()
      where link.holders.contains(.mapper) && nodes.isSuperset(of: link.premises + [link.target]) {
        nodes.insert(map.linkNode(index))
      }
    }
    contradictions = map.contradictions.indices.filter { index in
      let contradiction = map.contradictions[index]
      return !holders.isDisjoint(with: contradiction.holders)
        || contradiction.holders.contains(.mapper)
          && nodes.isSuperset(of: [contradiction.first, contradiction.second])
    }
  }

  /// Adds a node, and if it is a link its ends.
  private mutating func add(_ node: NodeID, _ map: ArgumentMap) {
    guard nodes.insert(node).inserted, map.kind(of: node) == .link else { return }
    let link = map.links[map.linkIndex(node)]
    for end in link.premises + [link.target] { add(end, map) }
  }
}

extension ArgumentGraph {
  fileprivate func ids(in view: View) -> [String] {
    (0..<nodeCount).map { NodeID($0) }.filter(view.contains).map { map.id(of: $0) }
  }
}
