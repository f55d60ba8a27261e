package import ArgumentModel
package import SourceText

/// What of an article the map quotes, and in what.
package struct QuotedPassages {
  /// A quote in its place.
  package struct Passage {
    package let range: SourceRange
    package let owner: QuoteReport.Owner
    package let quote: Quote
  }

  /// In order of the text.
  private let passages: [Passage]
  /// For each passage how far it and those before it reach.
  private let reach: [UInt32]

  package init(_ report: QuoteReport, ofSource source: Int) {
    passages = report.entries.filter { $0.source == source }.flatMap { entry in
      entry.ranges.map { Passage(range: $0, owner: entry.owner, quote: entry.quote) }
    }.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    var end: UInt32 = 0
    reach = passages.map {
      end = max(end, $0.range.end)
      return end
    }
  }

  /// The passages that have a part in a stretch of the article.
  ///
  /// - Complexity: O(log *n* + *k*), where *k* passages begin in the stretch or reach over its start.
  package func touching(_ stretch: SourceRange) -> [Passage] {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] <= stretch.start { low = middle + 1 } else { high = middle }
    }
    return passages[low...].prefix { $0.range.start < stretch.end }
      .filter { $0.range.end > stretch.start }
  }

  /// The parts of a stretch that are quoted, in order, each as long as it can be.
  package func quotedParts(of stretch: SourceRange) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for passage in touching(stretch) {
      let part = passage.range.offsets.clamped(to: stretch.offsets)
      if let last = parts.last, part.lowerBound <= last.upperBound {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        parts.append(part)
      }
    }
    return parts
  }
}

extension ArgumentMap {
  /// What a quote stands in, as the language writes it: `gazette asserts close`.
  package func sentence(of owner: QuoteReport.Owner) -> String {
    switch owner {
    case .stance(let index):
      let stance = stances[index]
      let flags = (stance.isHedged ? " hedged" : "") + (stance.isImplicit ? " implicit" : "")
      return "\(phrase(stance.holder)) \(stance.attitude.rawValue) \(id(of: stance.target))\(flags)"
    case .link(let index): return sentence(ofLink: index)
    case .contradiction(let index):
      let pair = contradictions[index]
      return "\(id(of: pair.first)) contradicts \(id(of: pair.second))"
    }
  }

  /// A holder as the language writes it: `gazette quoting traders`.
  private func phrase(_ holder: HolderID) -> String {
    name(of: holder).split(separator: ">").joined(separator: " quoting ")
  }
}
