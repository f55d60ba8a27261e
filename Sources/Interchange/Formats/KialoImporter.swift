internal import ArgumentModel

/// The text that Kialo exports of a discussion: numbered claims, each for or against the one above.
package struct KialoImporter: Importer {
  package let name = "kialo"
  package let summary = "a discussion that Kialo has exported as text"
  package let kept = [
    "the title, which is also the question that the thesis answers",
    "claims, over several lines too; links in them stay as they are",
    "Pro supports what stands above it, Con attacks it",
    "'-> See' is a link from the claim meant, wherever it stands",
  ]
  package let lost = [
    "how a claim bears on what stands above it, where it is neither Pro nor Con",
    "'-> See' of a number that is not in the file, and claims' places below one that is not",
  ]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    let start = Array("Discussion Title:".utf8)
    if input.bytes.starts(with: start) { return .certain }
    let head = String(decoding: input.bytes.prefix(4000), as: UTF8.self)
    let lines = head.split(separator: "\n").map(KialoLine.init)
    if lines.contains(where: { $0.number?.count ?? 0 > 1 && $0.relation != nil }) { return .likely }
    return .no("it neither begins with 'Discussion Title:' nor has lines like '1.1. Pro: …'")
  }

  /// Reads a discussion.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    var discussion = KialoDiscussion(input)
    guard discussion.hasClaims else {
      throw ImportError(
        "no-claims", at: .whole, "no line of it is a claim", fix: "a claim begins like '1. …'")
    }
    return discussion.imported()
  }
}

/// A line of such a text.
struct KialoLine {
  /// The numbers before it, `[1, 2]` for `1.2.`; `nil` where it goes on with the claim above.
  var number: [Int]?
  var relation: Relation?
  /// What it says, behind all that.
  var text: Substring

  init(_ line: Substring) {
    text = line
    var rest = line
    var number: [Int] = []
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, let value = Int(digits), rest.dropFirst(digits.count).first == "."
      else { break }
      number.append(value)
      rest = rest.dropFirst(digits.count + 1)
    }
    guard !number.isEmpty, rest.isEmpty || rest.first == " " else { return }
    self.number = number
    text = rest.drop { $0 == " " }
    for (word, relation) in [("Pro:", Relation.supports), ("Con:", .attacks)]
    where text.hasPrefix(word) {
      self.relation = relation
      text = text.dropFirst(word.count).drop { $0 == " " }
    }
  }

  /// The number that it refers to instead of saying something.
  var reference: [Int]? {
    guard text.hasPrefix("-> See ") else { return nil }
    return KialoLine(text.dropFirst(7)).number
  }
}

/// What such a text says, and the map of it.
private struct KialoDiscussion {
  private struct Entry {
    var number: [Int]
    var relation: Relation?
    var text: String
    var reference: [Int]?
    var line: Int
    var item: ImportDraft.Item?
  }

  private var draft: ImportDraft
  private var entries: [Entry] = []
  private var lastThesis: Int?
  /// Number → the first entry that has it.
  private var indices: [[Int]: Int] = [:]

  init(_ input: ImportInput) {
    draft = ImportDraft(of: input)
    let text = String(decoding: input.bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      read(line, at: index + 1)
    }
  }

  var hasClaims: Bool { !entries.isEmpty }

  private mutating func read(_ line: Substring, at number: Int) {
    let title = "Discussion Title:"
    if entries.isEmpty, draft.title == nil, line.hasPrefix(title) {
      draft.title = String(line.dropFirst(title.count).drop { $0 == " " })
      return
    }
    let parsed = KialoLine(line)
    if let place = parsed.number, begins(place) {
      if place.count == 1 { lastThesis = place[0] }
      entries.append(
        Entry(
          number: place, relation: parsed.relation, text: String(parsed.text),
          reference: parsed.reference, line: number))
    } else if entries.isEmpty {
      if line.contains(where: { $0 != " " }) {
        draft.notices.add(Self.preface, at: .position(line: number, column: 1), String(line))
      }
    } else {
      entries[entries.count - 1].text += "\n\(line)"
    }
  }

  /// Whether a number begins a claim: a list inside a claim begins at 1 again.
  private func begins(_ number: [Int]) -> Bool {
    if number.count > 1 { return true }
    return lastThesis.map { number[0] == $0 + 1 } ?? true
  }

  mutating func imported() -> ImportedMap {
    for index in entries.indices {
      let entry = entries[index]
      if indices[entry.number] == nil {
        indices[entry.number] = index
      } else {
        draft.notices.add(Self.repeatedNumber, at: place(entry), Self.label(entry.number))
      }
      guard entry.reference == nil else { continue }
      let text = entry.text.trimmed.withoutEscapes
      entries[index].item = draft.addItem(text, at: place(entry))
    }
    let theses = entries.filter { $0.number.count == 1 }.compactMap(\.item)
    if let title = draft.title, let first = entries.first {
      draft.addQuestion(title, answers: theses, at: place(first))
    }
    for entry in entries where entry.number.count > 1 || entry.reference != nil { link(entry) }
    return draft.finished()
  }

  private mutating func link(_ entry: Entry) {
    guard let item = entry.item ?? entry.reference.flatMap({ self.item(behind: $0) }) else {
      draft.notices.add(Self.danglingReference, at: place(entry), entry.text)
      return
    }
    guard let parent = self.item(behind: Array(entry.number.dropLast())) else {
      draft.notices.add(Self.noParent, at: place(entry), Self.label(entry.number))
      return
    }
    guard let relation = entry.relation else {
      draft.notices.add(Self.noRelation, at: place(entry), Self.label(entry.number))
      return
    }
    draft.addLink([item], relation, .item(parent), at: place(entry))
  }

  /// The claim at a number, which may refer to another, and so on.
  private func item(behind number: [Int]) -> ImportDraft.Item? {
    var number = number
    // No text refers on and on but in a ring.
    for _ in 0..<32 {
      guard let index = indices[number] else { return nil }
      if let item = entries[index].item { return item }
      guard let next = entries[index].reference else { return nil }
      number = next
    }
    return nil
  }

  private func place(_ entry: Entry) -> TransferPlace { .position(line: entry.line, column: 1) }

  private static func label(_ number: [Int]) -> String {
    number.map { "\($0)." }.joined()
  }

  private static let preface = TransferNotice.Kind.loss(
    "preface", "line before the first claim", "lines before the first claim",
    "a map has no place for it")
  private static let repeatedNumber = TransferNotice.Kind.warning(
    "repeated-number", "number that another claim has", "numbers that other claims have",
    "what refers to it means the first")
  private static let danglingReference = TransferNotice.Kind.loss(
    "dangling-reference", "reference to a claim that is not there",
    "references to claims that are not there", "the file does not have it")
  private static let noParent = TransferNotice.Kind.loss(
    "no-parent", "place below a claim that is not there", "places below claims that are not there",
    "the claim is kept, and bears on nothing")
  private static let noRelation = TransferNotice.Kind.loss(
    "no-relation", "claim that is neither Pro nor Con", "claims that are neither Pro nor Con",
    "the claim is kept, and bears on nothing")
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Without the backslashes that Markdown has before brackets and other marks.
  fileprivate var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var text = ""
    var isEscape = false
    for character in self {
      if isEscape, !"()[]{}*_#+-.!`\\<>|~".contains(character) { text.append("\\") }
      isEscape = character == "\\" && !isEscape
      if !isEscape { text.append(character) }
    }
    return isEscape ? text + "\\" : text
  }
}
