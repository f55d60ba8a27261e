package import TextMatching

extension ReadableArticle {
  /// How words that are being typed can go on in an article.
  package struct Continuation: Hashable, Sendable {
    /// The words from where they begin, as the article has them.
    package let text: String
    /// What comes behind, to the end of the sentence.
    package let rest: String
  }

  /// How some words can go on: each to the end of the word that is being typed, or of the next one
  /// where none is, and further, word by word, until the article has it once.
  ///
  /// - Parameters:
  ///   - words: The start of a quote; its last word may be whole or not.
  ///   - sentence: The one to look in, counted from 1; else the paragraph, and then everywhere.
  ///   - paragraph: An index into ``paragraphs``.
  /// - Returns: At most ``continuationLimit``, in the order of the article; none where the words do
  ///   not stand.
  package func continuations(
    of words: String, sentence: Int?, inParagraph paragraph: Int
  ) -> [Continuation] {
    let places = (try? places(of: words, sentence, paragraph, atWordStart: true)) ?? []
    var known: Set<String> = []
    return places.prefix(Self.continuationLimit).compactMap { continuation(at: $0) }
      .filter { known.insert($0.text).inserted }
  }

  /// More places than that are too many to choose from.
  package static let continuationLimit = 20

  private func continuation(at place: Range<Int>) -> Continuation? {
    let paragraph = paragraphs[paragraph(at: place.lowerBound)]
    let words = words(in: place.lowerBound..<paragraph.scalars.upperBound)
    // The word that is being typed, or the one behind the last whole one.
    guard var last = words.firstIndex(where: { $0.scalars.upperBound > place.upperBound }) else {
      return nil
    }
    func text(to index: Int) -> String { line(place.lowerBound..<words[index].scalars.upperBound) }
    while last + 1 < min(words.count, Self.wordLimit), unique(text(to: last)) == nil { last += 1 }
    let end = words[last].scalars.upperBound
    let sentence = paragraph.sentences.first { $0.scalars.upperBound >= end }
    return Continuation(
      text: text(to: last), rest: line(end..<max(end, sentence?.scalars.upperBound ?? end)))
  }
}
