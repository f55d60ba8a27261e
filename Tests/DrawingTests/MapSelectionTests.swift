import ArgumentModel
import Evaluation
import Testing

@testable import Drawing

@Suite struct MapSelectionTests {
  private let map = """
    question q "Q?"
        answers: a
    source left "Left"
    source right "Right"
    claim a "A" #x
    claim b "B" #x
    claim c "C" #y
    claim d "D" #y
    claim e "E"
    left asserts a
    right asserts c
    b supports a by left
    c supports b by right
    d undercuts (c supports b)
    e attacks d
    """

  private func ids(by perspective: String = "everyone", _ scope: MapSelection) throws
    -> Set<String>
  {
    Set(try drawing(graph(of: map), by: perspective, scope).scene.boxes.map(\.id))
  }

  private func node(_ id: String) throws -> NodeID {
    let graph = try graph(of: map)
    return NodeID(try #require(graph.map.claims.firstIndex { $0.id == id }))
  }

  @Test("a perspective is drawn with what it sees")
  func perspective() throws {
    #expect(try ids(by: "left", MapSelection()) == ["q", "a", "b"])
    #expect(try ids(by: "right", MapSelection()) == ["b", "c"])
  }

  @Test("a tag is drawn with the links between what carries it")
  func tag() throws {
    #expect(try ids(MapSelection(tag: "x")) == ["q", "a", "b"])
    #expect(try ids(MapSelection(tag: "y")) == ["c", "d"])
    let scene = try drawing(graph(of: map), MapSelection(tag: "y")).scene
    #expect(scene.links.isEmpty)
  }

  @Test("the neighbourhood of a claim grows with the depth")
  func depth() throws {
    let focus = try node("a")
    #expect(try ids(MapSelection(foci: [focus], depth: 0)) == ["q", "a"])
    #expect(try ids(MapSelection(foci: [focus], depth: 1)) == ["q", "a", "b"])
    #expect(try ids(MapSelection(foci: [focus], depth: 2)) == ["q", "a", "b", "c", "d"])
    #expect(try ids(MapSelection(foci: [focus], depth: 3)) == ["q", "a", "b", "c", "d", "e"])
  }

  @Test("what is drawn is closed: each link has all its ends")
  func closed() throws {
    for depth in 0...3 {
      let scene = try drawing(graph(of: map), MapSelection(foci: [node("d")], depth: depth)).scene
      #expect(scene.links.count == scene.layout.links.count)
      for (link, drawn) in zip(scene.layout.links, scene.links) {
        #expect(link.tails.count == drawn.premises.count)
      }
    }
  }
}
