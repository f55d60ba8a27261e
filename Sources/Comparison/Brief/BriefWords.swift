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

  /// The text of a claim or of evidence in quotation marks, without the full stop at its end.
  func quoted(_ node: NodeID) -> String {
    var text = (map.text(of: node) ?? map.id(of: node)).visibleOnOneLine
    if text.hasSuffix("."), !text.hasSuffix("..") { text.removeLast() }
    return "“\(text)”"
  }

  /// Claims in a sentence; of more than are wanted the first.
  func list(_ nodes: [NodeID], atMost most: Int) -> String {
    joinedInWords(nodes.prefix(most).map(quoted) + (nodes.count > most ? ["others"] : []))
  }

  func tag(_ tag: String) -> String { tag.replacing("-", with: " ") }

  func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// What an attack says, after "that": `“a” speaks against “b”`.
  func objection(_ link: Int) -> String {
    let target = map.links[link].target
    let premises = joinedInWords(map.links[link].premises.map(quoted))
    let isOne = map.links[link].premises.count == 1
    guard map.kind(of: target) == .link else {
      return "\(premises) \(isOne ? "speaks" : "speak together") against \(quoted(target))"
    }
    return
      "\(premises) \(isOne ? "breaks" : "break together") the step from \(step(map.linkIndex(target)))"
  }

  /// `“a” to “b”`.
  private func step(_ link: Int) -> String {
    let target = map.links[link].target
    let end =
      map.kind(of: target) == .link
      ? "the step from \(step(map.linkIndex(target)))" : quoted(target)
    return "\(joinedInWords(map.links[link].premises.map(quoted))) to \(end)"
  }

  /// On what a difference turns.
  func turningPoint(_ crux: Crux) -> String {
    let points = crux.sets.first ?? []
    let told = joinedInWords(
      points.map { point in
        map.kind(of: point.node) == .link
          ? "the step from \(step(map.linkIndex(point.node)))" : quoted(point.node)
      })
    let start = "Whether \(quoted(crux.claim)) stands turns on "
    let number = points.count == 2 ? "two" : "three"
    let single = points.count == 1 ? "one point: \(told)" : "\(number) points together: \(told)"
    return start + single + (crux.sets.count > 1 ? ", or on others as few." : ".")
  }

  /// What a side's evidence is.
  func evidence(_ tally: Tally, of side: Comparison.Side) -> String {
    guard tally.evidence > 0 else { return "\(name(side)) cites no evidence." }
    let kinds = tally.kinds.map { "\($0.count) \($0.kind.noun($0.count))" }
    return "\(name(side)) rests on \(joinedInWords(kinds))"
      + (tally.figures > 0 ? ", with \(counted(tally.figures, "figure"))." : ".")
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
      case .other: ("other piece of evidence", "other pieces of evidence")
      }
    return count == 1 ? one : many
  }
}
