internal import ArgumentModel
internal import Checks
internal import SourceText
internal import TextMatching

/// What became of looking for a quote in its article, as documents write it.
struct FoundQuote: Hashable, Sendable {
  enum Outcome: String, Sendable, CaseIterable {
    case exact
    case inexact
    case ambiguous
    case missing
    case unchecked
  }

  /// A range of an article.
  struct Place: Hashable, Sendable {
    var file: String
    /// In bytes of the file, whatever its encoding.
    var range: SourceRange
    /// Where it starts.
    var position: SourceFile.Position

    /// - Complexity: O(log *l*) for *l* lines of the article.
    init(_ range: SourceRange, in article: SourceFile) {
      self.file = article.name
      self.range = article.ownRange(of: range)
      self.position = article.position(of: range.start)
    }
  }

  var outcome: Outcome
  /// `nil` where it was not found.
  var place: Place?

  init(_ outcome: Outcome, at place: Place? = nil) {
    self.outcome = outcome
    self.place = place
  }
}

extension JSONWriter {
  /// Writes a quote; without `found` and `place` where nothing was looked for.
  mutating func quote(_ text: String, _ found: FoundQuote?) {
    object {
      $0.field("text", text)
      $0.field("found", found?.outcome.rawValue)
      if let place = found?.place {
        $0.key("place")
        $0.place(place)
      }
    }
  }

  /// Writes a place as an object.
  mutating func place(_ place: FoundQuote.Place) {
    object {
      $0.field("file", place.file)
      $0.field("line", place.position.line)
      $0.field("column", place.position.column)
      $0.field("start", Int(place.range.start))
      $0.field("end", Int(place.range.end))
    }
  }
}

extension QuotePlaces {
  /// What documents say of a quote.
  func found(_ quote: Quote) -> FoundQuote? {
    guard let entry = entry(of: quote) else { return nil }
    let outcome: FoundQuote.Outcome =
      switch entry.outcome {
      case .exact: .exact
      case .inexact: .inexact
      case .ambiguous: .ambiguous
      case .missing: .missing
      case nil: .unchecked
      }
    guard let range = entry.ranges.first, let article = article(of: entry) else {
      return FoundQuote(outcome)
    }
    return FoundQuote(outcome, at: FoundQuote.Place(range, in: article))
  }
}
