internal import ArgumentModel
internal import SourceText

/// What one change did to a map, in words.
struct Change {
  private let old: ArgumentMap
  private let new: ArgumentMap

  init(from old: ArgumentMap, to new: ArgumentMap) {
    self.old = old
    self.new = new
  }

  /// One line for each thing that is new, gone or changed; a line that says so where nothing is.
  ///
  /// - Complexity: O(*n*) expected for *n* declarations.
  var lines: [String] {
    var lines: [String] = []
    compare(old.sources.map(\.id), new.sources.map(\.id), "source", &lines)
    compare(old.voices.map(\.id), new.voices.map(\.id), "voice", &lines)
    compare(old.questions.map(\.id), new.questions.map(\.id), "question", &lines)
    compare(old.claims.map(\.id), new.claims.map(\.id), "claim", &lines)
    compare(old.evidence.map(\.id), new.evidence.map(\.id), "evidence", &lines)
    compare(
      old.stances.map { words($0, old) }, new.stances.map { words($0, new) }, "stance", &lines)
    compare(
      old.links.indices.map { words(link: $0, old) },
      new.links.indices.map { words(link: $0, new) },
      "link", &lines)
    compare(
      old.contradictions.map { words($0, old) }, new.contradictions.map { words($0, new) },
      "contradiction", &lines)
    compare(
      old.allowances.map { "\($0.code) on \($0.subjects.joined(separator: ", "))" },
      new.allowances.map { "\($0.code) on \($0.subjects.joined(separator: ", "))" }, "allowance",
      &lines)
    if old.title != new.title { lines.append("title: \((new.title ?? "none").visibleOnOneLine)") }
    return lines.isEmpty ? ["nothing is new: the map says this already"] : lines
  }

  private func compare(
    _ before: [String], _ after: [String], _ noun: String, _ lines: inout [String]
  ) {
    let known = Set(before)
    let kept = Set(after)
    for item in before where !kept.contains(item) { lines.append("- \(noun) \(item)") }
    for item in after where !known.contains(item) { lines.append("+ \(noun) \(item)") }
  }

  private func words(_ stance: Stance, _ map: ArgumentMap) -> String {
    let holder = map.name(of: stance.holder)
    return "\(holder) \(stance.attitude.rawValue) \(map.id(of: stance.target))"
      + (stance.isHedged ? " hedged" : "") + (stance.isImplicit ? " implicit" : "")
      + quoteCount(stance.quotes)
  }

  private func words(link index: Int, _ map: ArgumentMap) -> String {
    let link = map.links[index]
    let holders = link.holders == [.mapper] ? "" : " by \(map.holderList(link.holders))"
    let name = link.isNamed ? " as \(link.id)" : ""
    return map.sentence(ofLink: index) + name + holders + quoteCount(link.quotes)
  }

  private func words(_ contradiction: Contradiction, _ map: ArgumentMap) -> String {
    "\(map.id(of: contradiction.first)) contradicts \(map.id(of: contradiction.second))"
  }

  private func quoteCount(_ quotes: [Quote]) -> String {
    quotes.isEmpty ? "" : " (\(counted(quotes.count, "quote")))"
  }
}
