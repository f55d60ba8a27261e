internal import ArgumentModel
internal import SourceText

/// How the sentences of a brief put things.
struct BriefWords {
  private let map: ArgumentMap
  private let names: (left: String, right: String)

  init(_ map: ArgumentMap, names: (left: String, right: String)) {
    self.map = map
    self.names = names
  }

  func name(_ side: Comparison.Side) -> String { side == .left ? names.left : names.right }

  /// The text of a claim or of evidence in quotation marks, without the full stop at its end; of a
  /// very long one the beginning, as a brief is to be read on one screen.
  func quoted(_ node: NodeID) -> String {
    var text = (map.text(of: node) ?? map.id(of: node)).visibleOnOneLine
    if text.hasSuffix("."), !text.hasSuffix("..") { text.removeLast() }
    guard text.displayWidth > Self.widestQuote else { return "“\(text)”" }
    let lines = text.wrapped(to: Self.widestQuote)
    return "“\((lines.first ?? "").trimmingSpaceAtEnd) …”"
  }

  /// Two lines of a screen, within which nearly all claims are.
  private static let widestQuote = 200

  /// Claims in a sentence; of more than are wanted the first.
  func list(_ nodes: [NodeID], atMost most: Int) -> String {
    joinedInWords(nodes.prefix(most).map(quoted) + (nodes.count > most ? ["others"] : []))
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
          ? "whether \(saying(map.linkIndex(point.node), named: crux.claim))" : quoted(point.node)
      })
    let number = points.count == 2 ? "two points together" : "three points together"
    return "Whether \(quoted(crux.claim)) stands turns on "
      + "\(points.count == 1 ? "one point" : number): \(told)"
      + (crux.sets.count > 1 ? ", or on others as few." : ".")
  }

  /// On what evidence a side rests, after its name.
  func evidence(_ tally: Tally, byKind: Bool) -> String {
    guard tally.evidence > 0 else { return "cites no evidence" }
    let kinds =
      byKind
      ? tally.kinds.map { "\($0.count) \($0.kind.noun($0.count))" }
      : [tally.evidence == 1 ? "1 piece of evidence" : "\(tally.evidence) pieces of evidence"]
    return "rests on \(joinedInWords(kinds))"
      + (tally.figures > 0 ? ", with \(counted(tally.figures, "figure"))" : "")
  }
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
