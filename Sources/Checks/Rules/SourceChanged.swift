internal import ArgumentModel
internal import FileAccess
package import SourceText
internal import TextMatching

/// A source whose text is not the one that was recorded.
package struct SourceChanged: Check {
  package let code = "source-changed"
  package let summary = "a source whose text is not the one that was recorded"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The source records the SHA-256 of its text, and the text here has another one: it was edited
    since, or it is a different version of the article. The quotes are looked up in the text that is
    here.

        // gazette.txt says: The shops could lose a third of their trade.
        source gazette "Shops fear an empty street"
            file: gazette.txt
            sha256: 0000000000000000000000000000000000000000000000000000000000000000
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let map = context.map
    return map.sources.indices.compactMap { index in
      let source = map.sources[index]
      guard let recorded = source.attributes.first(where: { $0.name == .sha256 }),
        let article = context.articles[index]
      else { return nil }
      let hash = SHA256.hexDigest(of: article.original?.bytes ?? article.bytes)
      guard recorded.value.lowercased() != hash else { return nil }
      return Finding(
        code, severity, holders: [map.holder(ofSource: index)], subjects: [.source(index)],
        "the text of \(source.id), \(article.name), is not the one that was recorded",
        at: recorded.place,
        remedy: "compare the versions; if this one is meant, record 'sha256: \(hash)'")
    }
  }
}
