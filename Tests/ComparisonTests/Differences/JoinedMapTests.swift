import ArgumentModel
internal import Comparison
internal import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

/// Two maps that share identifiers, joined to compare a position in the one with one in the other.
@Suite struct JoinedMapTests {
  private func map(_ text: String) throws -> ArgumentMap {
    let parsed = parseMap([SourceFile(name: "m.argmap", text: text)])
    try #require(parsed.errorCount == 0)
    return parsed.map
  }

  private func comparison(
    _ left: ArgumentMap, _ right: ArgumentMap, _ name: String
  ) throws -> Comparison {
    let joined = JoinedMap(left, right, named: "other", fileCount: 1)
    return Comparison(
      ArgumentGraph(joined.map), left: joined.left(try Perspective(name, in: left), in: left),
      right: joined.right(try Perspective(name, in: right), in: right))
  }

  private func names(_ map: ArgumentMap) -> [String] {
    ["everyone"] + map.sources.flatMap { [$0.id, "\($0.id)+"] } + map.voices.map(\.id)
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `no position differs between a map and itself`(seed: UInt64) throws {
    let map = try map(RandomMap(seed: seed).text)
    let joined = JoinedMap(map, map, named: "same", fileCount: 1)
    #expect(joined.rewordings.isEmpty)
    #expect(joined.map.nodeCount == map.nodeCount || map.hasCircularUndercuts)
    #expect(joined.map.contradictions.count == map.contradictions.count)
    for name in names(map) {
      let comparison = try comparison(map, map, name)
      let alone = Comparison(
        ArgumentGraph(map), left: try Perspective(name, in: map),
        right: try Perspective(name, in: map))
      #expect(comparison.rows.map(\.kind) == alone.rows.map(\.kind))
      #expect(comparison.rows.map(\.item) == alone.rows.map(\.item))
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `what a side says is what it says in its own map`(seed: UInt64) throws {
    let left = try map(RandomMap(seed: seed).text)
    let right = try map(RandomMap(seed: seed + 1000).text)
    for name in names(left) where (try? Perspective(name, in: right)) != nil {
      let both = try comparison(left, right, name)
      for (side, map) in [(Comparison.Side.left, left), (.right, right)] {
        let own = Comparison(
          ArgumentGraph(map), left: try Perspective(name, in: map),
          right: try Perspective(name, in: map))
        #expect(said(both, side) == said(own, .left))
        #expect(both[side].holders.count == own.left.speakers(in: map).count)
      }
    }
  }

  /// ID → attitude and how many grounds, of the claims on which a side is not silent.
  private func said(_ comparison: Comparison, _ side: Comparison.Side) -> [String: String] {
    let map = comparison.graph.map
    var said: [String: String] = [:]
    for row in comparison.rows where map.kind(of: row.item) == .claim {
      guard let position = row[side] else { continue }
      said[map.id(of: row.item)] =
        "\(position.attitude) \(position.isHedged) \(position.isImplicit)"
        + " \(position.stances.count) \(position.grounds.count)"
    }
    return said
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `the other way round it is the same turned round`(seed: UInt64) throws {
    let left = try map(RandomMap(seed: seed).text)
    let right = try map(RandomMap(seed: seed + 1000).text)
    for name in names(left) where (try? Perspective(name, in: right)) != nil {
      let forth = try comparison(left, right, name)
      let back = try comparison(right, left, name)
      func kinds(_ comparison: Comparison, isTurned: Bool) -> [String: Comparison.Kind] {
        var kinds: [String: Comparison.Kind] = [:]
        for row in comparison.rows {
          let kind: Comparison.Kind =
            switch row.kind {
            case .onlyLeft where isTurned: .onlyRight
            case .onlyRight where isTurned: .onlyLeft
            default: row.kind
            }
          kinds[comparison.graph.map.id(of: row.item)] = kind
        }
        return kinds
      }
      #expect(kinds(forth, isTurned: false) == kinds(back, isTurned: true))
    }
  }

  @Test func `links that say the same are one, with the holders of both, undercuts too`() throws {
    let text = """
      claim a "A."
      claim b "B."
      source s "S"

      """
    let left = try map(
      text + "b undercuts (a supports b)\na supports b by s\na contradicts b by s\n")
    let right = try map(
      text + "a attacks b as k\na supports b as n by s\nb undercuts n by s\nb contradicts a\n")
    let joined = JoinedMap(left, right, named: "v 2.0,+", fileCount: 1).map
    #expect(
      joined.links.map { link in
        "\(link.id) \(link.premises.map(joined.id(of:))) \(link.relation) "
          + "\(joined.id(of: link.target)) by \(link.holders.map(joined.name(of:)))"
      } == [
        #"l1 ["b"] undercuts l2 by ["mapper", "s@v-2.0--"]"#,
        #"l2 ["a"] supports b by ["s", "s@v-2.0--"]"#,
        #"k ["a"] attacks b by ["mapper"]"#,
      ])
    #expect(joined.contradictions.map { $0.holders.map(joined.name(of:)) } == [["s", "mapper"]])
  }

  @Test func `what is worded differently is told in the order of the first map`() throws {
    let left = try map(
      "claim a \"A.\"\nclaim b \"B.\"\nquestion q \"Q?\"\nevidence e \"E.\" law\nclaim x \"X.\"\n")
    let right = try map(
      "question q \"R?\"\nclaim b \"B!\"\nclaim a \"A!\"\nevidence e \"F.\" law\n"
        + "evidence x \"X!\" law\nclaim new \"N.\"\n")
    let joined = JoinedMap(left, right, named: "other", fileCount: 1)
    #expect(
      joined.rewordings.map { "\($0.id): \($0.left) \($0.right)" }
        == ["a: A. A!", "b: B. B!", "e: E. F.", "q: Q? R?"])
    #expect(joined.map.claims.map(\.id) == ["a", "b", "x", "new"])
    #expect(joined.map.evidence.map(\.id) == ["e", "x@other"])
  }
}

extension ArgumentMap {
  /// Whether an undercut leads back to itself by what undercuts end at.
  fileprivate var hasCircularUndercuts: Bool {
    links.indices.contains { start in
      var index = start
      for _ in links where links[index].relation == .undercuts {
        index = linkIndex(links[index].target)
        if index == start { return true }
      }
      return false
    }
  }
}
