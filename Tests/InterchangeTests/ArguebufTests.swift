import ArgumentModel
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

/// What a graph of arguebuf can say of a map comes back as it was.
@Suite struct ArguebufTests {
  @Test(
    "what arguebuf can say of a random map, written as it writes, is read back",
    arguments: 0..<150 as Range<UInt64>)
  func randomMap(seed: UInt64) throws {
    let map = parseMap([SourceFile(name: "t.argmap", text: RandomMap(seed: seed).text)]).map
    let graph = Graph(map)
    let bytes = try JSONSerialization.data(withJSONObject: graph.document, options: [.sortedKeys])
    let input = ImportInput(SourceFile(name: "t.json", bytes: Array(bytes)))
    let imported = try ArguebufImporter().read(input)
    #expect(imported.notices.groups.map(\.kind.code) == [])
    #expect(Self.facts(imported.map).sorted() == graph.facts.sorted())
  }

  /// A map as arguebuf has it: of each atom the first passage that it is asserted in, and all links
  /// that support, attack and undercut.
  private struct Graph {
    private(set) var document: [String: Any] = [:]
    private(set) var facts: [String] = []
    private let map: ArgumentMap

    init(_ map: ArgumentMap) {
      self.map = map
      var resources: [String: Any] = [:]
      for source in map.sources {
        var resource = ["title": source.title]
        resource["source"] = source.attributes[.url]
        resources[source.id] = resource
        facts.append(ArguebufTests.fact(source))
      }
      var participants: [String: Any] = [:]
      for voice in map.voices {
        var participant = ["name": voice.name]
        participant["description"] = voice.attributes[.role]
        participants[voice.id] = participant
        facts.append("voice \(voice.id) \(voice.name) \(voice.attributes[.role] ?? "")")
      }
      var nodes: [String: Any] = [:]
      for index in 0..<map.claims.count + map.evidence.count {
        nodes[map.id(of: NodeID(index))] = ["atom": atom(NodeID(index))]
      }
      var edges: [String: Any] = [:]
      func addEdge(_ source: String, _ target: String) {
        edges["edge\(edges.count)"] = ["source": source, "target": target]
      }
      for (index, link) in map.links.enumerated() where isHeld(index) {
        let kind = link.relation.isCon ? "attack" : "support"
        let words = (link.scheme ?? "default").uppercased()
        nodes[name(index)] = ["scheme": [kind: "\(kind.uppercased())_\(words)"]]
        for premise in link.premises { addEdge(map.id(of: premise), name(index)) }
        let isUndercut = map.kind(of: link.target) == .link
        addEdge(
          name(index), isUndercut ? name(map.linkIndex(link.target)) : map.id(of: link.target))
        facts.append(ArguebufTests.fact(link, in: map))
      }
      document = [
        "nodes": nodes, "edges": edges, "resources": resources, "participants": participants,
      ]
    }

    /// Programs call schemes by numbers.
    private func name(_ link: Int) -> String { "\(link + 1)" }

    /// There is no strict support, nor what speaks against it.
    private func isHeld(_ link: Int) -> Bool {
      var link = link
      var seen: Set<Int> = []
      while map.kind(of: map.links[link].target) == .link, seen.insert(link).inserted {
        link = map.linkIndex(map.links[link].target)
      }
      return map.links[link].relation != .entails && !seen.contains(link)
    }

    private mutating func atom(_ node: NodeID) -> [String: Any] {
      let text = map.text(of: node) ?? ""
      facts.append("claim \(map.id(of: node)) \(text)")
      var atom: [String: Any] = ["text": text]
      let passage = map.stances.first { stance in
        stance.target == node && stance.attitude == .asserts && !stance.isHedged
          && !stance.isImplicit && stance.quotes.count == 1
          && map.holders[stance.holder.index].voices.count < 2
      }
      guard let passage, let quote = passage.quotes.first else { return atom }
      let holder = map.holders[passage.holder.index]
      guard let source = holder.source else { return atom }
      atom["reference"] = ["resource": map.sources[Int(source)].id, "text": quote.text]
      if let voice = holder.voices.first { atom["participant"] = map.voices[Int(voice)].id }
      facts.append(ArguebufTests.fact(passage, in: map))
      return atom
    }
  }

  // MARK: In words

  private static func fact(_ source: Source) -> String {
    "source \(source.id) \(source.title) \(source.attributes[.url] ?? "")"
  }

  private static func fact(_ stance: Stance, in map: ArgumentMap) -> String {
    "\(map.name(of: stance.holder)) \(stance.attitude) \(map.id(of: stance.target)) "
      + "\(stance.quotes.map(\.text))"
  }

  private static func fact(_ link: Link, in map: ArgumentMap) -> String {
    let target =
      map.kind(of: link.target) == .link
      ? "(\(fact(map.links[map.linkIndex(link.target)], in: map)))" : map.id(of: link.target)
    let premises = link.premises.map { map.id(of: $0) }.sorted()
    return "\(premises) \(link.relation) \(target) \(link.scheme ?? "")"
  }

  private static func facts(_ map: ArgumentMap) -> [String] {
    map.claims.map { "claim \($0.id) \($0.text)" } + map.sources.map(fact)
      + map.voices.map { "voice \($0.id) \($0.name) \($0.attributes[.role] ?? "")" }
      + map.stances.map { fact($0, in: map) } + map.links.map { fact($0, in: map) }
  }
}
