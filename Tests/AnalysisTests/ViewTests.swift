import Analysis
import ArgumentModel
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

extension ArgumentGraph {
  fileprivate func ids(in view: View) -> [String] {
    (0..<nodeCount).map { NodeID($0) }.filter(view.contains).map { map.id(of: $0) }
  }
}
