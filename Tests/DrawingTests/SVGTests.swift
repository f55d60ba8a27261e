import ArgumentModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Drawing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of a document with their attributes, and the text of each.
private final class Elements: NSObject, XMLParserDelegate {
  var all: [(name: String, attributes: [String: String], text: String)] = []
  private var open: [Int] = []

  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(all.count)
    all.append((name, attributes, ""))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { all[last].text += text }
  }
}

@Suite struct SVGTests {
  static let hostile = [
    "</title><script>alert(1)</script>", "\\\" onload=\\\"alert(1)", "]]> & &amp; <![CDATA[",
    "url(javascript:alert(1))", "\\u{202E}gnp.exe \\u{0}\\u{1B}[31m\\u{FFFE}", "'--><!-- %s \\\\N",
    "https://evil.example/x.svg#y", "\\n\\t line \\u{2028} break",
  ]

  private func hostileMap(_ text: String) throws -> ArgumentGraph {
    try graph(
      of: """
        map "\(text)"
        question q "\(text)"
            answers: a, b
        source s "\(text)"
        claim a "\(text)" #t
        claim b "b" #t
        evidence e "\(text)" study
        s asserts a hedged
        s denies b
        s cites e
        e, b support a
        b attacks a as k scheme analogy
        e undercuts k
        a contradicts b
        """)
  }

  @Test("a text is shown and never obeyed", arguments: hostile)
  func hostileText(text: String) throws {
    let graph = try hostileMap(text)
    let svg = try drawing(graph).svg()
    let elements = try #require(Elements(svg)).all
    let names = Set(elements.map(\.name))
    #expect(
      names.isSubset(of: [
        "svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan", "circle",
      ]))
    let attributes = Set(elements.flatMap { $0.attributes.keys })
    #expect(!attributes.contains { $0.hasPrefix("on") || $0.hasSuffix("href") || $0 == "style" })
    let styles = elements.filter { $0.name == "style" }.map(\.text).joined()
    #expect(!styles.contains("url") && !styles.contains("@import"))
    #expect(!svg.unicodeScalars.contains { $0.isControl && $0 != "\n" })
  }

  @Test("each element has an ID of its own, and everything drawn can be found")
  func identifiers() throws {
    let graph = try graph(of: streetMap())
    let drawing = try drawing(graph)
    var setting = SVGSetting()
    setting.prefix = "map"
    let elements = try #require(Elements(drawing.svg(setting))).all
    let all = elements.compactMap { $0.attributes["id"] }
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.hasPrefix("map") })
    for claim in graph.map.claims {
      let box = try #require(elements.first { $0.attributes["id"] == "map-n-\(claim.id)" })
      #expect(box.attributes["data-id"] == claim.id)
    }
    for link in graph.map.links { #expect(all.contains("map-l-\(link.id)")) }
    #expect(elements.count { $0.name == "title" } > graph.map.claims.count)
  }

  @Test("a link that runs downwards is marked")
  func back() throws {
    let circle = try graph(of: "claim a \"A\"\nclaim b \"B\"\na attacks b as k\nb attacks a as m\n")
    let elements = try #require(Elements(drawing(circle).svg())).all
    let lines = elements.filter { $0.attributes["data-from"] != nil }
    #expect(lines.count == 2)
    #expect(lines.count { $0.attributes["class"]?.contains("back") ?? false } == 1)
  }

  @Test("what is cut off can still be read")
  func longText() throws {
    let long = (1...120).map { "word\($0)" }.joined(separator: " ")
    let graph = try graph(of: "claim c \"\(long)\"\nclaim d \"D\"\nd supports c\n")
    let elements = try #require(Elements(drawing(graph).svg())).all
    #expect(elements.contains { $0.name == "text" && $0.text.hasSuffix("…") })
    #expect(elements.contains { $0.name == "title" && $0.text.contains(long) })
  }

  @Test("a map of nothing is a drawing of nothing")
  func empty() throws {
    let graph = try graph(of: "map \"Empty\"\n")
    #expect(Elements(try drawing(graph).svg()) != nil)
  }

  @Test("the drawing of the street is as it was", .tags(.golden))
  func golden() throws {
    let graph = try graph(of: streetMap())
    let drawing = try drawing(graph)
    #expect(try goldenMismatch(drawing.svg(), "main-street.svg") == nil)
    #expect(try goldenMismatch(drawing.dot(), "main-street.dot") == nil)
  }

  @Test("random maps have the same well-formed drawing on each run", arguments: 1...25)
  func random(seed: Int) throws {
    let graph = try graph(of: RandomMap(seed: UInt64(seed)).text)
    let svg = try drawing(graph).svg()
    #expect(Elements(svg) != nil)
    #expect(try drawing(graph).svg() == svg)
  }
}
