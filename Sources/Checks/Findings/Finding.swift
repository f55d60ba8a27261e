package import ArgumentModel
package import SourceText

/// Something that a check found, with the least that shows it.
package struct Finding: Sendable {
  /// The code of the check that found it.
  package var code: String
  package var severity: Diagnostic.Severity
  /// Whose it is, ascending; the mapper is never listed.
  package var holders: [HolderID]
  /// The smallest witness, ascending; never empty.
  package var subjects: [Subject]
  /// What was found, in plain words, starting with whom or what it concerns.
  package var message: String
  /// The quotes behind it, with their places in the map; of very many the first.
  package var quotes: [Quote]
  /// Where in the map to look first.
  package var place: Place?
  /// What would mend it.
  package var remedy: String?

  /// How many quotes a finding shows: one position of very many may be behind very many findings.
  private static let quoteLimit = 100

  package init(
    _ code: String, _ severity: Diagnostic.Severity, holders: [HolderID] = [],
    subjects: [Subject], _ message: String, quotes: [Quote] = [], at place: Place?,
    remedy: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.holders = holders.sortedWithoutRepeats { $0 != .mapper }
    self.subjects = subjects.sortedWithoutRepeats { _ in true }
    self.message = message
    self.quotes = quotes.count > Self.quoteLimit ? Array(quotes.prefix(Self.quoteLimit)) : quotes
    self.place = place
    self.remedy = remedy
  }
}

extension Array where Element: Comparable {
  /// Those elements that are kept, ascending, each once.
  fileprivate func sortedWithoutRepeats(_ isKept: (Element) -> Bool) -> [Element] {
    if count == 1 { return isKept(self[0]) ? self : [] }
    var result: [Element] = []
    for element in sorted() where result.last != element && isKept(element) {
      result.append(element)
    }
    return result
  }
}

extension ArgumentMap {
  /// The IDs by which `allow` can name a finding: its subjects', and its holders' sources' and
  /// voices'.
  package func ids(of finding: Finding) -> Set<String> {
    var ids = Set(finding.subjects.map { $0.id(in: self) })
    for holder in finding.holders {
      if let source = holders[holder.index].source { ids.insert(sources[Int(source)].id) }
      for voice in holders[holder.index].voices { ids.insert(voices[Int(voice)].id) }
    }
    return ids
  }
}
