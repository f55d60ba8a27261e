internal import ArgumentModel
package import Checks
internal import SourceText

/// Findings as a screen tells them: errors, then warnings, then notes, each by place, and many notes
/// that are alike together.
package struct FindingEntries {
  /// Something on the screen.
  package enum Entry {
    /// A finding told whole (an index of it).
    case whole(Int)
    /// What several findings have in common (an index of their group).
    case heading(Int)
    /// What one of them has for itself.
    case row(Int, group: Int)
    /// What would mend all of them.
    case end(Int)
  }

  /// Notes of one code and of the same holders.
  struct Group {
    let code: String
    /// Indices of findings, by place.
    fileprivate(set) var members: [Int]
    /// What their messages have in common.
    fileprivate(set) var message = CommonWords()
    /// What their remedies have in common.
    fileprivate(set) var remedy = CommonWords()
  }

  let findings: [Finding]
  package private(set) var entries: [Entry] = []
  private(set) var groups: [Group] = []

  /// Up to so many notes that are alike are told one by one.
  private static let few = 3

  /// Orders findings.
  ///
  /// - Parameters:
  ///   - findings: The findings, by place.
  ///   - joinsNotes: Whether many notes that are alike are told together.
  /// - Complexity: O(*n*) for *n* bytes of the findings.
  package init(_ findings: [Finding], joinsNotes: Bool) {
    self.findings = findings
    if joinsNotes { joinNotes() }
    var groupOf = [Int](repeating: -1, count: findings.count)
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOf[member] = number }
    }
    for severity in Diagnostic.Severity.allCases {
      for index in findings.indices where findings[index].severity == severity {
        let group = groupOf[index]
        if group < 0 {
          entries.append(.whole(index))
        } else if groups[group].members.first == index {
          entries.append(.heading(group))
          entries += groups[group].members.map { .row($0, group: group) }
          entries.append(.end(group))
        }
      }
    }
  }

  private struct Kind: Hashable {
    let code: String
    let holders: [HolderID]
  }

  private mutating func joinNotes() {
    var numbers: [Kind: Int] = [:]
    var kinds: [Group] = []
    for (index, finding) in findings.enumerated() where finding.severity == .note {
      let kind = Kind(code: finding.code, holders: finding.holders)
      if let number = numbers[kind] {
        kinds[number].members.append(index)
      } else {
        numbers[kind] = kinds.count
        kinds.append(Group(code: finding.code, members: [index]))
      }
    }
    groups = kinds.filter { $0.members.count > Self.few }
    for number in groups.indices {
      for index in groups[number].members {
        groups[number].message.add(findings[index].message)
        groups[number].remedy.add(findings[index].remedy ?? "")
      }
    }
  }
}

/// The words with which several texts begin and end.
struct CommonWords {
  private var firstText: String?
  private var first: [Substring.UTF8View] = []
  private(set) var prefixCount = 0
  private(set) var suffixCount = 0

  /// Takes one more text into account.
  mutating func add(_ text: String) {
    guard let firstText else {
      firstText = text
      first = Self.words(of: text)
      prefixCount = first.count
      suffixCount = first.count
      return
    }
    // Most remedies of one code are the same.
    if text == firstText { return }
    let words = Self.words(of: text)
    let same = zip(first, words).prefix { $0.elementsEqual($1) }.count
    prefixCount = min(prefixCount, same)
    let sameEnd = zip(first.reversed(), words.reversed()).prefix { $0.elementsEqual($1) }.count
    suffixCount = min(suffixCount, sameEnd, words.count - prefixCount, first.count - prefixCount)
  }

  /// Whether all texts are the same.
  var isWhole: Bool { firstText != nil && prefixCount == first.count }

  /// What is the same, with an ellipsis for what is not.
  var text: String {
    if isWhole { return Self.joined(first) }
    let (start, end) = (first.prefix(prefixCount), first.suffix(suffixCount))
    return firstText == nil ? "" : Self.joined(start + ["…"[...].utf8] + end)
  }

  /// What one of the texts has for itself.
  func rest(of text: String) -> String {
    if isWhole, text == firstText { return "" }
    return Self.joined(
      Self.words(of: text).dropFirst(prefixCount).dropLast(isWhole ? 0 : suffixCount))
  }

  private static func words(of text: String) -> [Substring.UTF8View] {
    text.utf8.split(separator: UInt8(ascii: " "))
  }

  private static func joined(_ words: some Sequence<Substring.UTF8View>) -> String {
    words.map { String(Substring($0)) }.joined(separator: " ")
  }
}
