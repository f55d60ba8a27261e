import SourceText
import Testing
internal import TextMatching

/// Quotes as people write them, of texts as they come.
@Suite("Quotes: forms") struct QuoteFormsTests {
  @Test(
    "a quote is found exactly where it differs from the text in form alone",
    arguments: QuoteForms.kinds.indices)
  func forms(kind: Int) {
    let kind = QuoteForms.kinds[kind]
    for (set, rows) in [("tuning", kind.tuning), ("held out", kind.heldOut)] {
      var found = 0
      for row in rows {
        let outcome = ArticleText(bytes: Array(row.text.utf8), language: "en").find(row.quote)
        if case .exact = outcome {
          found += 1
        } else {
          Issue.record("\(kind.name): \(outcome) for '\(row.quote)' in '\(row.text)'")
        }
      }
      print("\(kind.name), \(set): \(found) of \(rows.count)")
    }
  }

  @Test(
    "a quote that says another thing by few letters is missing",
    arguments: ProtectedForms.kinds.indices)
  func changes(kind: Int) {
    let kind = ProtectedForms.kinds[kind]
    for (set, rows) in [("tuning", kind.tuning), ("held out", kind.heldOut)] {
      var missing = 0
      for row in rows {
        let texts = [(row.text, row.quote), (row.quote, row.text)]
        let isMissing = texts.allSatisfy { text, quote in
          let outcome = ArticleText(bytes: Array("\(text). \(text).".utf8)).find(quote)
          if outcome != .missing {
            Issue.record("\(kind.name): \(outcome) for '\(quote)' in '\(text)'")
          }
          return outcome == .missing
        }
        if isMissing { missing += 1 }
      }
      print("\(kind.name), \(set): \(missing) of \(rows.count)")
    }
  }
}
