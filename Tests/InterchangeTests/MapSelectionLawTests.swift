import ArgumentModel
import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

/// What is selected of a map is a map.
@Suite struct MapSelectionLawTests {
  /// The map that is selected, written and read back without a mistake.
  private func reread(_ map: ArgumentMap) -> ArgumentMap {
    let parsed = parseMap([SourceFile(name: "m.argmap", bytes: MapText(map).bytes())])
    #expect(parsed.diagnostics.map(\.message) == [])
    return parsed.map
  }

  private func claims(_ map: ArgumentMap) -> [String] { map.claims.map(\.id).sorted() }

  @Test(
    "a selection is a map, and selecting again changes nothing", arguments: 0..<60 as Range<UInt64>)
  func selection(seed: UInt64) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: RandomMap(seed: seed).text)])
    let graph = ArgumentGraph(parsed.map)
    var selections = [MapSelection()]
    selections += Set(parsed.map.claims.flatMap(\.tags)).sorted().prefix(2).map {
      MapSelection(tag: $0)
    }
    for node in stride(from: 0, to: graph.nodeCount, by: max(1, graph.nodeCount / 3)) {
      selections.append(MapSelection(foci: [NodeID(node)], depth: 2))
    }
    let perspectives =
      [Perspective.everyone]
      + parsed.map.sources.indices.prefix(2).flatMap { source in
        [
          Perspective(parsed.map.holder(ofSource: source), in: parsed.map),
          Perspective(withVoicesOf: source, in: parsed.map),
        ]
      }
    for perspective in perspectives {
      for selection in selections {
        let part = selection.map(of: graph, in: perspective)
        let view = View(perspective, in: graph)
        let mask = selection.nodes(of: graph, in: view.nodes)
        #expect(part.claims.count == mask[..<graph.claimCount].count { $0 })
        let again = reread(part)
        #expect(claims(again) == claims(part))
        #expect(again.links.count == part.links.count)
        #expect(again.stances.count == part.stances.count)
        #expect(again.contradictions.count == part.contradictions.count)
        #expect(
          Set(again.holders.indices.map { again.name(of: HolderID($0)) })
            == Set(part.holders.indices.map { part.name(of: HolderID($0)) }))
        if let tag = selection.tag {
          #expect(part.claims.allSatisfy { $0.tags.contains(tag) })
          let twice = MapSelection(tag: tag).map(of: ArgumentGraph(part), in: .everyone)
          #expect(MapText(twice).bytes() == MapText(part).bytes())
        }
        if !perspective.isEveryone {
          let names = Set(perspective.holders.map { parsed.map.name(of: $0) })
          #expect(part.stances.allSatisfy { names.contains(part.name(of: $0.holder)) })
        }
      }
    }
    let whole = MapSelection().map(of: graph, in: .everyone)
    #expect(MapText(whole).bytes() == MapText(parsed.map).bytes())
  }
}
