import ArgumentModel
import Checks
import Evaluation
import Foundation
import MapLanguage
import SourceText
import TestSupport
import Testing

@testable import Pages

/// What the scripts of a page compute is what the program computes.
///
/// They are run by Node, if it is here.
@Suite("Pages: what stands, by the scripts") struct LabellingTests {
  private static let node: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/node" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// A view of a map under what is supposed, with the labels that the program gives to the nodes.
  private struct Case: Codable {
    let view: Int
    let supposed: [Pair]
    let labels: [Int]
    let backed: [Int]
  }

  private struct Pair: Codable {
    let node: Int
    let word: String
  }

  private struct Document: Codable {
    let name: String
    let data: String
    let cases: [Case]
  }

  private static let driver = """
    const fs = require("fs");
    const [scriptPath, documentsPath] = process.argv.slice(2);
    const makeLabelling = new Function(fs.readFileSync(scriptPath, "utf8") + ";return makeLabelling;")();
    for (const {name, data, cases} of JSON.parse(fs.readFileSync(documentsPath, "utf8"))) {
      const made = makeLabelling(JSON.parse(data));
      for (const {view, supposed, labels, backed} of cases) {
        const found = [...made.label(view, new Map(supposed.map(({node, word}) => [node, word])))];
        const reached = [...made.backed(found)].flatMap((is, node) => is && node < made.claims ? [node] : []);
        const words = supposed.map(({node, word}) => `${node} ${word}`).join(", ");
        if (String(found) !== String(labels)) console.log(`${name}, view ${view}, ${words}: ${found} not ${labels}`);
        if (String(reached) !== String(backed)) console.log(`${name}, view ${view}, ${words}: backed ${reached} not ${backed}`);
      }
    }
    console.log("done");

    """

  private static func document(seed: UInt64) throws -> Document {
    let size = RandomMap.Size(oneEntailmentIn: seed % 2 == 0 ? 4 : 2)
    let text = RandomMap(seed: seed, size: size).text
    let graph = ArgumentGraph(parseMap([SourceFile(name: "m", text: text)]).map)
    var random = SplitMix64(seed: seed &+ 1)
    let perspectives = Page.perspectives(of: graph, opening: .everyone)
    var context = CheckContext(graph)
    let contents = PageContents(
      &context, perspectives.map { Standings(ViewFramework($0, in: graph)) }, opening: .everyone)
    var markup = Markup()
    PageData(contents).write(to: &markup)
    let start = try #require(markup.text.firstIndex(of: ">"))
    let end = try #require(markup.text.range(of: "</script>"))
    var cases: [Case] = []
    for (view, perspective) in perspectives.enumerated() {
      cases.append(made(Suppositions(), view, perspective, graph))
      for _ in 0..<3 {
        var suppositions = Suppositions()
        for node in 0..<graph.nodeCount where random.once(in: 5) {
          suppositions.truths[NodeID(node)] = random.once(in: 2)
        }
        for link in 0..<graph.linkCount where random.once(in: 5) {
          suppositions.truths[graph.map.linkNode(link)] = nil
          suppositions.absentLinks.insert(link)
        }
        cases.append(made(suppositions, view, perspective, graph))
      }
    }
    return Document(
      name: "seed \(seed)",
      data: String(markup.text[markup.text.index(after: start)..<end.lowerBound]), cases: cases)
  }

  private static func made(
    _ suppositions: Suppositions, _ view: Int, _ perspective: Perspective, _ graph: ArgumentGraph
  ) -> Case {
    let standings = Standings(of: perspective, in: graph, supposing: suppositions)
    let own = standings.framework.graph.map
    var labels: [String: Int] = [:]
    var backed: Set<String> = []
    for node in standings.nodes {
      labels[own.id(of: node)] =
        switch standings.standing(of: node) {
        case .stands: 1
        case .falls: -1
        case .contested: 0
        case nil: 2
        }
      if standings.backing(of: node) == .backed { backed.insert(own.id(of: node)) }
    }
    let words =
      suppositions.truths.map { Pair(node: $0.key.index, word: String($0.value)) }
      + suppositions.absentLinks.map { Pair(node: graph.map.linkNode($0).index, word: "away") }
    return Case(
      view: view, supposed: words.sorted { $0.node < $1.node },
      labels: (0..<graph.nodeCount).map { labels[graph.map.id(of: NodeID($0))] ?? 2 },
      backed: (0..<graph.claimCount).filter { backed.contains(graph.map.id(of: NodeID($0))) })
  }

  @Test(
    "on 1,000 random maps, with nothing supposed and with much, in each view",
    .enabled(if: node != nil, "Node is not here"))
  func labels() throws {
    let documents = try (0..<UInt64(1000)).map { try Self.document(seed: $0) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "argmap-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      ("driver.js", Data(Self.driver.utf8)), ("labelling.js", Data(BrowserFiles.scripts[0].utf8)),
      ("documents.json", try JSONEncoder().encode(documents)),
    ]
    for (name, data) in files { try data.write(to: folder.appending(path: name)) }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.node))
    process.arguments = files.map { folder.appending(path: $0.0).path }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "done\n", "\(output.prefix(2000))")
  }
}
