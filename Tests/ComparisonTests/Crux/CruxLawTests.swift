import ArgumentModel
internal import Comparison
internal import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct CruxLawTests {
  private static func graph(seed: Int) -> ArgumentGraph {
    let size = RandomMap.Size(
      claims: 4...7, evidence: 0...1, sources: 2...2, voices: 0...1, questions: 0...1,
      statements: seed % 3 == 0 ? 8...18 : 12...24, oneEntailmentIn: seed % 2 == 0 ? 3 : 8)
    let text = RandomMap(seed: UInt64(seed), size: size).text
    return ArgumentGraph(parseMap([SourceFile(name: "map.argmap", text: text)]).map)
  }

  @Test(
    "cruxes are the smallest sets that the definition gives, tried one by one",
    arguments: 0..<(isLongRun ? 4000 : 200))
  func agreesWithDefinition(seed: Int) throws {
    let graph = Self.graph(seed: seed)
    let sides =
      switch seed % 8 {
      case 0: ("s1", "everyone")
      case 1: ("everyone", "s2+")
      default: ("s1", "s2")
      }
    let left = try Perspective(sides.0, in: graph.map)
    let right = try Perspective(sides.1, in: graph.map)
    for claim in 0..<graph.claimCount {
      let naive = NaiveCrux(graph, left, right, on: claim)
      let crux = Cruxes.crux(on: NodeID(claim), in: graph, left: left, right: right)
      #expect(crux.left == naive.leftStanding)
      #expect(crux.right == naive.rightStanding)
      #expect(crux.sets.map { $0.map(\.node.index) } == naive.smallestSets())
      #expect(crux.double.map(\.index) == naive.double())
      #expect(crux.onePointMovesRight == naive.onePointMovesRight)
      #expect(crux.rivals.map(\.index) == naive.rivalsApart)
      #expect(!crux.stoppedEarly)
    }
  }

  @Test(
    "what is supposed counts for both sides and with any words",
    arguments: 0..<(isLongRun ? 4000 : 150))
  func agreesUnderSuppositions(seed: Int) throws {
    let plain = Self.graph(seed: seed)
    var random = SplitMix64(seed: UInt64(seed))
    var truths: [NodeID: Bool] = [:]
    for node in 0..<plain.nodeCount where random.once(in: 6) {
      truths[NodeID(node)] = random.once(in: 2)
    }
    let graph = plain.supposing(truths)
    let left = try Perspective("s1", in: graph.map)
    let right = try Perspective("s2", in: graph.map)
    for claim in 0..<graph.claimCount {
      let naive = NaiveCrux(graph, left, right, on: claim)
      let crux = Cruxes.crux(on: NodeID(claim), in: graph, left: left, right: right)
      #expect(crux.left == naive.leftStanding)
      #expect(crux.right == naive.rightStanding)
      #expect(crux.sets.map { $0.map(\.node.index) } == naive.smallestSets())
      #expect(crux.double.map(\.index) == naive.double())
      #expect(crux.onePointMovesRight == naive.onePointMovesRight)
    }
  }

  @Test func `the maps of that law have cruxes of every size, and double ones`() throws {
    var sizes: [Int: Int] = [:]
    var doubleCount = 0
    for seed in 0..<200 {
      let graph = Self.graph(seed: seed)
      let left = try Perspective("s1", in: graph.map)
      let right = try Perspective("s2", in: graph.map)
      for claim in 0..<graph.claimCount {
        let crux = Cruxes.crux(on: NodeID(claim), in: graph, left: left, right: right)
        sizes[crux.size, default: 0] += 1
        doubleCount += crux.double.count
      }
    }
    for size in 1...3 { #expect(sizes[size] != nil) }
    #expect(doubleCount > 0)
  }

  @Test("a list has what the search on each claim finds", arguments: 0..<100)
  func listAgrees(seed: Int) throws {
    let graph = Self.graph(seed: seed)
    let left = try Perspective("s1", in: graph.map)
    let right = try Perspective("s2", in: graph.map)
    let cruxes = Cruxes(graph, left: left, right: right)
    #expect(cruxes.notSearched.isEmpty)
    for crux in cruxes.list {
      #expect(crux.left != crux.right)
      #expect(crux == Cruxes.crux(on: crux.claim, in: graph, left: left, right: right))
    }
  }

  @Test func `sixty points of difference are searched for all sets of three that work`() throws {
    // Twenty objections, each resting on three claims that one side denies and the other asserts,
    // and each of these safe at the end of a chain of attacks and answers.
    var text = "source left \"L\"\nsource right \"R\"\nclaim c \"C\"\n"
    text += "left asserts c\nright denies c\n"
    for group in 0..<20 {
      let premises = (0..<3).map { "p\(group)-\($0)" }
      for premise in premises {
        text += "claim \(premise) \"P\"\nleft denies \(premise)\nright asserts \(premise)\n"
        for step in 0..<2 {
          let target = step == 0 ? premise : "\(premise)-\(step - 1)"
          text += "claim \(premise)-\(step) \"Q\"\n"
          text += "\(premise)-\(step) attacks \(target) by left, right\n"
        }
      }
      text += "\(premises.joined(separator: ", ")) attack c by left, right\n"
    }
    let graph = ArgumentGraph(parseMap([SourceFile(name: "map.argmap", text: text)]).map)
    #expect(graph.claimCount == 181)
    let cruxes = Cruxes(
      graph, left: try Perspective("left", in: graph.map),
      right: try Perspective("right", in: graph.map))
    #expect(cruxes.notSearched.isEmpty)
    let crux = try #require(cruxes.list.first)
    #expect(cruxes.list.count == 1)
    #expect((crux.left, crux.right) == (.stands, .falls))
    #expect(crux.sets.map(\.count) == Array(repeating: 3, count: 20))
    #expect(crux.onePointMovesRight == false)
  }

  @Test(.tags(.slow))
  func `a long chain of entailments is followed once, and not from each of its claims`() throws {
    let count = 20_000
    var text = "source left \"L\"\nsource right \"R\"\n"
    for index in 0..<count { text += "claim c\(index) \"C\"\n" }
    for index in 0..<count - 1 { text += "c\(index) entails c\(index + 1) by left, right\n" }
    text += "left asserts c\(count - 1)\nright denies c\(count - 1)\n"
    let graph = ArgumentGraph(parseMap([SourceFile(name: "map.argmap", text: text)]).map)
    let crux = Cruxes.crux(
      on: NodeID(0), in: graph, left: try Perspective("left", in: graph.map),
      right: try Perspective("right", in: graph.map))
    #expect((crux.left, crux.right) == (.stands, .falls))
    #expect(crux.sets.map { $0.map(\.node.index) } == [[count - 1]])
  }
}
