import Interchange
import Testing

@Suite struct ImporterTableTests {
  @Test func `importers have different names in kebab case, in order`() {
    let names = allImporters.map(\.name)
    #expect(names == Set(names).sorted())
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
    #expect(allImporters.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
  }

  @Test func `every importer has a file, and every file's importer is in the table`() throws {
    let files = try sourceFiles(of: "Formats", endingWith: "Importer.swift")
    #expect(files == allImporters.map { "\(type(of: $0)).swift" }.sorted())
  }
}
