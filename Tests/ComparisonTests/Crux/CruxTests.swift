import ArgumentModel
internal import Comparison
internal import Evaluation
internal import MapTestSupport
import Testing

@Suite struct CruxTests {
  /// The cruxes on claim `c` for `left` and `right`, in short.
  private func crux(_ body: String, of left: String = "left", _ right: String = "right") throws
    -> Crux
  {
    let graph = try #require(smallMap(body))
    return Cruxes.crux(
      on: NodeID(0), in: graph, left: try Perspective(left, in: graph.map),
      right: try Perspective(right, in: graph.map))
  }

  private func sets(_ crux: Crux, _ body: String) throws -> [[String]] {
    let map = try #require(smallMap(body)).map
    return crux.sets.map { $0.map { "\(map.id(of: $0.node)) \($0.right.rawValue)" } }
  }

  @Test func `neither side's own word on the claim counts`() throws {
    let crux = try crux("left asserts c\nright denies c")
    #expect(crux.left == .stands)
    #expect(crux.right == .stands)
    #expect(crux.size == 0)
  }

  @Test func `one fact that both could turn around is a double crux`() throws {
    let body = """
      left asserts d
      right denies d
      d attacks c by left, right
      """
    let crux = try crux(body)
    #expect((crux.left, crux.right) == (.falls, .stands))
    #expect(try sets(crux, body) == [["d against"]])
    #expect(crux.double == [NodeID(1)])
  }

  @Test func `a claim on which only one takes a side is a crux, and no double crux`() throws {
    let body = """
      left asserts d
      right questions d
      d attacks c by left, right
      """
    let crux = try crux(body)
    #expect((crux.left, crux.right) == (.falls, .contested))
    #expect(try sets(crux, body) == [["d questioned"]])
    #expect(crux.double.isEmpty)
    #expect(crux.onePointMovesRight)
  }

  @Test func `what one objection alone would not change takes all of them together`() throws {
    let body = """
      left asserts d
      left asserts e
      left asserts f
      right denies d
      right denies e
      right denies f
      d attacks c by left, right
      e attacks c by left, right
      f attacks c by left, right
      """
    let crux = try crux(body)
    #expect(try sets(crux, body) == [["d against", "e against", "f against"]])
    #expect(crux.size == 3)
    // One objection is enough for the other side.
    #expect(crux.onePointMovesRight)
    #expect(crux.double.isEmpty)
  }

  @Test func `four changes are not looked for`() throws {
    let body = """
      left asserts d
      left asserts e
      left asserts f
      right denies d
      right denies e
      right denies f
      d attacks c by left, right
      e attacks c by left, right
      f attacks c by left, right
      x attacks c by left
      """
    let crux = try crux(body)
    #expect((crux.left, crux.right) == (.falls, .stands))
    #expect(crux.size == 0)
    #expect(crux.sets.isEmpty)
  }

  @Test func `a link comes with its ends, and with the mapper's links between them`() throws {
    let body = """
      left asserts d
      right asserts d
      e supports d as step by right
      e attacks c
      """
    let crux = try crux(body)
    #expect((crux.left, crux.right) == (.stands, .falls))
    #expect(try sets(crux, body) == [["step with"]])
  }

  @Test func `contradictions are no points`() throws {
    let crux = try crux(
      """
      left asserts d
      right asserts d
      c contradicts d by left
      """)
    #expect((crux.left, crux.right) == (.contested, .stands))
    #expect(crux.size == 0)
  }

  @Test func `in the view of everyone a denial that somebody opposes does not count`() throws {
    let body = """
      left denies d
      right asserts d
      d attacks c by left
      """
    let crux = try crux(body, of: "left", "everyone")
    #expect((crux.left, crux.right) == (.stands, .falls))
    #expect(try sets(crux, body) == [["d none"]])
  }

  @Test func `in the view of everyone a denial that nobody opposes counts`() throws {
    let crux = try crux("left denies d\nd attacks c by left", of: "left", "everyone")
    #expect((crux.left, crux.right) == (.stands, .stands))
  }

  @Test func `rivals and links that end at them are no points, but are named`() throws {
    let body = """
      question which "Which?"
          answers: c, d
      left asserts c
      right asserts d
      left denies d
      x supports d by right
      """
    let crux = try crux(body, of: "left", "right")
    #expect((crux.left, crux.right) == (.stands, .falls))
    #expect(crux.sets.isEmpty)
    #expect(crux.rivals == [NodeID(1)])
  }

  @Test func `without a claim only clashing claims and answers are looked at`() throws {
    let graph = try #require(
      smallMap(
        """
        question which "Which?"
            answers: e, f
        left asserts c
        right denies c
        x attacks c by right
        x attacks d by right
        x attacks e by right
        """))
    let cruxes = Cruxes(
      graph, left: try Perspective("left", in: graph.map),
      right: try Perspective("right", in: graph.map))
    #expect(cruxes.claimCount == 3)
    #expect(cruxes.list.map { graph.map.id(of: $0.claim) } == ["c", "e"])
    #expect(cruxes.notSearched.isEmpty)
  }

  @Test(arguments: [(60, true), (61, false)])
  func `more than sixty points that bear on a claim are not searched`(
    count: Int, isSearched: Bool
  ) throws {
    var body = "left asserts c\nright denies c\n"
    for number in 1...count {
      body += """
        claim p\(number) "P"
        p\(number) attacks c by left, right
        left asserts p\(number)
        right denies p\(number)
        claim q\(number) "Q"
        left asserts q\(number)

        """
    }
    let graph = try #require(smallMap(body))
    let left = try Perspective("left", in: graph.map)
    let right = try Perspective("right", in: graph.map)
    let cruxes = Cruxes(graph, left: left, right: right)
    // Each p is a clashing claim too, and stands for both once its own side's word is left aside.
    #expect(cruxes.list.count == (isSearched ? 1 : 0))
    #expect(cruxes.notSearched == (isSearched ? [] : [NodeID(0)]))
    let crux = Cruxes.crux(on: NodeID(0), in: graph, left: left, right: right)
    #expect((crux.left, crux.right) == (.falls, .stands))
    #expect(crux.sets.isEmpty)
    #expect(!crux.stoppedEarly)
  }
}
