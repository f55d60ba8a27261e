import Foundation
import Testing

@testable import ArgmapCLI

/// `help` on the words that the program uses in a sense of its own.
@Suite struct ConceptHelpTests {
  /// The indented lines below a line of a page, up to the next line that is not indented.
  private func block(below start: some RegexComponent, of page: String) throws -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.wholeMatch(of: start) != nil })
    return lines[(first + 1)...].prefix { $0.isEmpty || $0.hasPrefix("    ") }
      .map { String($0.dropFirst(4)) }.joined(separator: "\n")
      .trimmingCharacters(in: .newlines)
  }

  @Test(arguments: allConcepts.map(\.name))
  func `a concept's page shows what the program prints for its example`(name: String) throws {
    let concept = try #require(allConcepts.first { $0.name == name })
    let help = argmap("help", name).output
    let page = HelpText.page(of: concept)
    #expect(help.hasPrefix(page))
    let map = try block(below: /On this map/, of: page)
    let line = try #require(page.firstMatch(of: /\n'(.+)' prints\n/)).1
    let shown = try block(below: /'.+' prints/, of: page)
    try withFolder { folder in
      try write(map + "\n", to: "\(folder)/m.argmap")
      let run = argmap("\(folder)/m.argmap", "-c", String(line))
      #expect(run.status <= 1, "\(run.errors)")
      let printed = run.output.replacing("\(folder)/", with: "")
      let visible = printed.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n")
      #expect(visible.trimmingCharacters(in: .newlines) == shown)
    }
  }

  @Test(arguments: allConcepts.map(\.name))
  func `a concept's page is short, and its map shorter`(name: String) throws {
    let concept = try #require(allConcepts.first { $0.name == name })
    let lines = HelpText.page(of: concept).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 30)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect((3...8).contains(concept.map.split(separator: "\n").count))
  }

  @Test func `concepts are listed by name, once each, in the help and among its completions`() {
    let names = allConcepts.map(\.name)
    #expect(names == Set(names).sorted())
    let listed = argmap("help", "concepts").output
    for concept in allConcepts { #expect(listed.contains("  \(concept.name) ")) }
    #expect(argmap("help").output.contains("concepts"))
    #expect(argmap("help", "perspectiv").errors.contains("did you mean: perspective"))
  }

  @Test func `every file of the folder is in the table`() throws {
    let folder = "\(projectFolder)/Sources/ArgmapCLI/Help/Concepts"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("Concept+") }
    #expect(files.count == allConcepts.count)
  }

  @Test(arguments: allConcepts.map(\.name).filter { command(named: $0) != nil })
  func `where a command has the same name, its page follows the concept's`(name: String) throws {
    let page = HelpText.fitted(HelpText.page(of: try #require(command(named: name))), to: 100)
    #expect(argmap("help", name).output.contains("\n\n\(page)\n"))
    let usage = argmap(name, "--help").output
    #expect(usage.hasPrefix(page))
    #expect(usage.hasSuffix("What it means, with an example: argmap help \(name)\n"))
  }
}
