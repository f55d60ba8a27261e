import MapLanguage
import Testing

@testable import ArgmapCLI

/// What is said of the words of the language to who types.
@Suite struct StatementWordTests {
  @Test func `every word that begins a statement is offered once, and explained`() {
    #expect(Keyword.statementStarts.count == Keyword.starters.count)
    #expect(Set(Keyword.statementStarts) == Set(Keyword.starters))
    for keyword in Keyword.statementStarts { #expect(!keyword.summary.isEmpty) }
  }
}
