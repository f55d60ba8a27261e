internal import SourceText
internal import TextMatching

/// The entry point that libFuzzer calls: quotes are looked up in an article without a trap, every
/// place found lies in the article, and so do its sentences, one behind the other.
///
/// The input is the article and then the quotes, with a NUL before each.
///
/// - Returns: 0, which tells libFuzzer to keep the input if it reached something new.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzQuotes(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: bytes, count: count)
  let parts = input.split(separator: 0, maxSplits: 20, omittingEmptySubsequences: false)
  let article = Array(parts[0])
  let quotes = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
  let text = ArticleText(bytes: article)
  let together = text.find(quotes)
  for (quote, outcome) in zip(quotes, together) {
    precondition(text.find(quote) == outcome, "alone and together find different things")
    for range in ranges(of: outcome) {
      precondition(range.start < range.end && range.end <= article.count, "outside the article")
    }
  }
  var end: UInt32 = 0
  for paragraph in ReadableArticle(bytes: article).paragraphs {
    for sentence in paragraph.sentences {
      precondition(sentence.range.start >= end && sentence.range.end > sentence.range.start)
      end = sentence.range.end
    }
  }
  precondition(end <= article.count, "a sentence outside the article")
  return 0
}

private func ranges(of outcome: QuoteOutcome) -> [SourceRange] {
  switch outcome {
  case .exact(let range), .inexact(let range, _): [range]
  case .ambiguous(let ranges, _): ranges
  case .missing: []
  }
}
