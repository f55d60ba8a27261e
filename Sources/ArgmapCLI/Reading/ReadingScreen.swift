internal import ArgumentModel
internal import Checks
internal import Interchange
internal import SourceText
internal import TextMatching
internal import Workspace

/// A paragraph of the article that is being read, with what the map quotes of it.
struct ReadingScreen {
  private let source: Source
  private let reading: Reading
  private let file: SourceFile
  private let article: ReadableArticle
  private let passages: QuotedPassages
  private let map: ArgumentMap
  /// How many sentences have a quote in them, and in which.
  private let quoted: [[Bool]]

  // What can stand in no visible text marks where quoted words begin and end.
  private static let opening: Character = "\u{1}"
  private static let closing: Character = "\u{2}"

  init(_ session: inout Session, _ article: ReadableArticle) throws(CommandError) {
    let (source, file) = try session.articleBeingRead()
    let report = try session.withContext { $0.quotes }
    map = try session.theMap().map
    guard let reading = session.reading else { throw .usage("no article is being read") }
    self.reading = reading
    self.file = file
    self.article = article
    self.source = map.sources[source]
    let passages = QuotedPassages(report, ofSource: source)
    self.passages = passages
    quoted = article.paragraphs.map { paragraph in
      paragraph.sentences.map { !passages.touching($0.range).isEmpty }
    }
  }

  private var sentences: [ReadableArticle.Sentence] {
    article.paragraphs[reading.paragraph].sentences
  }

  private var quotedCount: Int { quoted.reduce(0) { $0 + $1.count { $0 } } }

  /// Shows the paragraph, on the screen or as a document.
  func show(in session: inout Session) throws(CommandError) {
    let document = ReadAlongDocument(
      reading.paragraph, of: article, source, in: file, passages, quotedCount: quotedCount, map)
    try session.show(document) { draw(in: &$0) }
  }

  private func draw(in session: inout Session) {
    session.print(
      "\(session.style(reading.source, .identifier)) - \(source.title.visibleOnOneLine)")
    let share = quotedCount * 100 / max(1, article.sentenceCount)
    session.print(
      "paragraph \(reading.paragraph + 1) of \(article.paragraphs.count), "
        + "\(share) % of the sentences are quoted")
    var credits = article.paragraphs[reading.paragraph].credits[...]
    /// Prints the by-lines and dates before a place, which have no numbers.
    func printCredits(before offset: UInt32) {
      while let credit = credits.first, credit.range.start < offset {
        credits.removeFirst()
        let text = file.decodedText(credit.range.offsets).visibleOnOneLine
        for line in text.wrapped(to: session.textWidth - 5) {
          session.print("     " + session.style(line, .faint))
        }
      }
    }
    for (index, sentence) in sentences.enumerated() {
      printCredits(before: sentence.range.start)
      let number = "\(index + 1)"
      let indent = String(repeating: " ", count: max(0, 3 - number.count))
      var isOpen = false
      for (row, line) in marked(sentence.range).wrapped(to: session.textWidth - 5).enumerated() {
        let start = row == 0 ? indent + session.style(number, .faint) + "  " : "     "
        session.print(start + styled(line, &isOpen, session.style))
      }
      for line in distinctSentences(sentence.range) {
        session.print("       \(session.style("- " + line.visibleOnOneLine, .faint))")
      }
    }
    printCredits(before: .max)
  }

  /// What the quotes of a sentence stand in, each once.
  private func distinctSentences(_ range: SourceRange) -> [String] {
    var lines: [String] = []
    for passage in passages.touching(range) {
      let line = map.sentence(of: passage.owner)
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  /// A sentence on one line, with visible marks, and invisible ones, around what is quoted of it.
  private func marked(_ range: SourceRange) -> String {
    var out = ""
    var offset = range.offsets.lowerBound
    for part in passages.quotedParts(of: range) {
      out += file.decodedText(offset..<part.lowerBound).visibleOnOneLine
      out += "\(Self.opening)»\(file.decodedText(part).visibleOnOneLine)«\(Self.closing)"
      offset = part.upperBound
    }
    return out + file.decodedText(offset..<range.offsets.upperBound).visibleOnOneLine
  }

  /// A line with its quotes in their style; `isOpen` says whether it begins, and ends, in a quote.
  private func styled(_ line: String, _ isOpen: inout Bool, _ style: TextStyle) -> String {
    var out = ""
    var run = ""
    for character in line {
      if character == Self.opening {
        out += isOpen ? style(run, .quote) : run
        run = ""
        isOpen = true
      } else if character == Self.closing {
        out += style(run, .quote)
        run = ""
        isOpen = false
      } else {
        run.append(character)
      }
    }
    return out + (isOpen ? style(run, .quote) : run)
  }
}
