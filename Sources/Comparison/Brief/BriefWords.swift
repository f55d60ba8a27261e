internal import ArgumentModel
internal import Evaluation
internal import SourceText

/// How the sentences of a brief put things.
struct BriefWords {
  private let map: ArgumentMap
  private let names: (left: String, right: String)

  init(_ map: ArgumentMap, names: (left: String, right: String)) {
    self.map = map
    self.names = names
  }

  func speaker(_ side: Comparison.Side) -> BriefSpeaker {
    BriefSpeaker(side == .left ? names.left : names.right)
  }

  /// The text of a claim or of evidence in quotation marks, without the full stop at its end; of a
  /// very long one the beginning, as a brief is to be read on one screen.
  func quoted(_ node: NodeID) -> String {
    let text = Self.text(of: node, in: map)
    guard text.displayWidth > Self.widestQuote else { return "“\(text)”" }
    return "“\(text.beginning(within: Self.widestQuote)) …”"
  }

  /// The text of a claim or of evidence as it stands in a sentence.
  static func text(of node: NodeID, in map: ArgumentMap) -> String {
    let text = (map.text(of: node) ?? map.id(of: node)).visibleOnOneLine
    return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// Two lines of a screen, within which nearly all claims are.
  private static let widestQuote = 200

  /// Claims in a sentence; of more than are wanted the first.
  func list(_ nodes: [NodeID], atMost most: Int) -> String {
    let rest = nodes.count - most
    let others = rest > 1 ? ["others"] : rest == 1 ? ["one more"] : []
    return joinedInWords(nodes.prefix(most).map(quoted) + others)
  }

  func tag(_ tag: String) -> String { tag.replacing("-", with: " ") }

  func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// What a link says: `“a” speaks against “b”`, or of a claim that was just named `“a” speaks for it`.
  func saying(_ link: Int, named claim: NodeID? = nil) -> String {
    let (premises, target) = (map.links[link].premises, map.links[link].target)
    let start = joinedInWords(premises.map(quoted))
    let isOne = premises.count == 1
    if map.kind(of: target) == .link {
      return
        "\(start) \(isOne ? "breaks" : "break together") \(argument(map.linkIndex(target), claim))"
    }
    let verb = isOne ? "speaks" : "speak together"
    return "\(start) \(verb) \(bearing(link)) \(target == claim ? "it" : quoted(target))"
  }

  private func bearing(_ link: Int) -> String {
    map.links[link].relation.isPro ? "for" : "against"
  }

  /// `an argument against “b”`, or of a claim that was just named `an argument against it`.
  private func argument(_ link: Int, _ claim: NodeID?) -> String {
    let target = map.links[link].target
    guard map.kind(of: target) != .link else { return "an argument against another step" }
    return "an argument \(bearing(link)) \(target == claim ? "it" : quoted(target))"
  }

  /// On what a difference turns.
  func turningPoint(_ crux: Crux) -> String {
    let points = crux.sets.first ?? []
    let told = joinedInWords(
      points.map { point in
        map.kind(of: point.node) == .link
          ? "whether \(saying(map.linkIndex(point.node), named: crux.claim))"
          : "whether \(quoted(point.node)) holds"
      })
    let number = points.count == 2 ? "two points together" : "three points together"
    let isOne = points.count == 1
    let others = crux.sets.count > 1 ? "; \(isOne ? "another" : "others") would do as well." : "."
    return "Whether \(quoted(crux.claim)) stands turns on \(isOne ? "one point" : number): "
      + told + others
  }

  /// On what evidence a side rests, after its name.
  func evidence(of speaker: BriefSpeaker, _ tally: Tally, byKind: Bool) -> String {
    guard tally.evidence > 0 else { return speaker.verb("cites", "cite") + " no evidence" }
    let kinds =
      byKind
      ? tally.kinds.map { "\($0.count) \($0.kind.noun($0.count))" }
      : [tally.evidence == 1 ? "1 piece of evidence" : "\(tally.evidence) pieces of evidence"]
    return "\(speaker.verb("rests", "rest")) on \(joinedInWords(kinds))"
      + (tally.figures > 0 ? ", with \(counted(tally.figures, "figure"))" : "")
  }
}

/// A side as the subject of a sentence, by its name; `others` and several by name are many.
struct BriefSpeaker {
  private let name: String
  private let isMany: Bool

  init(_ name: String) {
    self.name = name == Perspective.others ? "the others" : name
    isMany = name == Perspective.others || name.contains(",")
  }

  func verb(_ one: String, _ many: String) -> String { isMany ? many : one }

  /// The speaker and a verb: by name, or by a pronoun where it was named before.
  func says(
    _ one: String, _ many: String, isFirst: Bool = false, isNamed: Bool = true
  ) -> String {
    let subject = isNamed ? name : isMany ? "they" : "it"
    // Names stand as they are.
    let start = isFirst && name == "the others" ? "The others" : subject
    return "\(start) \(verb(one, many))"
  }

  var its: String { isMany ? "their" : "its" }
  var possessive: String { name.hasSuffix("s") ? "\(name)'" : "\(name)'s" }
}

extension Evidence.Kind {
  /// What so many pieces of evidence of this kind are called.
  fileprivate func noun(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .statistic: ("statistic", "statistics")
      case .study: ("study", "studies")
      case .expert: ("expert", "experts")
      case .official: ("official statement", "official statements")
      case .law: ("law", "laws")
      case .witness: ("witness", "witnesses")
      case .example: ("example", "examples")
      case .document: ("document", "documents")
      case .other: ("other thing", "other things")
      }
    return count == 1 ? one : many
  }
}
