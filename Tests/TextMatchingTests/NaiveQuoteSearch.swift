/// The definition of quote search, carried out without any thought of speed, on text that is
/// normalised but for the blank lines between its paragraphs.
struct NaiveQuoteSearch {
  private let paragraphs: [[UInt8]]
  /// The text with a space for each blank line.
  let text: [UInt8]

  init(_ article: String) {
    var paragraphs: [[UInt8]] = [[]]
    let bytes = Array(article.utf8)
    for byte in bytes {
      if byte != 10 {
        paragraphs[paragraphs.count - 1].append(byte)
      } else if paragraphs.last != [] {
        paragraphs.append([])
      }
    }
    self.paragraphs = paragraphs
    text = Array(paragraphs.joined(separator: [32]))
  }

  /// The offset in the article of an offset in the text: each break before it is a byte longer.
  func articleRange(_ range: Range<Int>) -> Range<Int> {
    var breaks = 0
    var start = 0
    var lower = range.lowerBound
    var upper = range.upperBound
    for paragraph in paragraphs.dropLast() {
      start += paragraph.count + 1
      if range.lowerBound >= start { lower += 1 }
      if range.upperBound >= start { upper += 1 }
      breaks += 1
    }
    return lower..<upper
  }

  func occurrences(of quote: [UInt8]) -> [Range<Int>] {
    guard quote.count <= text.count else { return [] }
    return (0...text.count - quote.count).filter { text[$0..<$0 + quote.count] == quote[...] }
      .map { $0..<$0 + quote.count }
  }

  func minimalSpans(of parts: [[UInt8]]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var offset = 0
    for paragraph in paragraphs {
      for start in paragraph.indices {
        if let end = earliestEnd(of: parts, in: paragraph, at: start) {
          spans.append(offset + start..<offset + end)
        }
      }
      offset += paragraph.count + 1
    }
    return spans.filter { span in
      !spans.contains {
        $0 != span && $0.lowerBound >= span.lowerBound && $0.upperBound <= span.upperBound
      }
    }
  }

  private func earliestEnd(
    of parts: [[UInt8]], in paragraph: [UInt8], at start: Int
  ) -> Int? {
    guard paragraph[start...].starts(with: parts[0]) else { return nil }
    var end = start + parts[0].count
    for part in parts.dropFirst() {
      while end <= paragraph.count, !paragraph[end...].starts(with: part) { end += 1 }
      guard end <= paragraph.count else { return nil }
      end += part.count
    }
    return end
  }

  /// The least edit distance of the quote to any stretch of the text, and the least end of those.
  func nearest(to quote: [UInt8]) -> (distance: Int, firstEnd: Int) {
    var column = Array(0...quote.count)
    var best = (distance: quote.count, firstEnd: 0)
    for (index, byte) in text.enumerated() {
      var diagonal = column[0]
      for row in 1...quote.count {
        let cost = min(
          diagonal + (quote[row - 1] == byte ? 0 : 1), column[row] + 1, column[row - 1] + 1)
        diagonal = column[row]
        column[row] = cost
      }
      if column[quote.count] < best.distance { best = (column[quote.count], index + 1) }
    }
    return best
  }

  static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 0..<second.count {
        let cost = min(
          diagonal + (second[column] == byte ? 0 : 1), row[column] + 1, row[column + 1] + 1)
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[second.count]
  }
}
