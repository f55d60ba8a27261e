internal import ArgumentModel
internal import Evaluation
internal import SourceText

/// The rules by which a brief is made: one for each topic, in their order.
struct BriefRules {
  let comparison: Comparison
  let words: BriefWords

  /// A theme is a side's own if it is of at least so large a share of its claims, and so many times
  /// the other's share.
  private static let (leastShare, leastRatio) = (0.1, 3.0)
  /// Two talk past each other where fewer than one in so many claims is touched by both.
  private static let apart = 5

  init(_ comparison: Comparison, names: (left: String, right: String)) {
    self.comparison = comparison
    words = BriefWords(comparison.graph.map, names: names)
  }

  /// What may be told at more or less length.
  private struct Extent {
    /// How many claims the first sentence lists.
    var clashes = 1
    var accepted = 1
    var hasOverlooked = false
    /// Whether concerns name what is backed best.
    var hasBest = false
    /// Whether evidence is told by its kinds.
    var hasKinds = false
    var turns = 1
  }

  /// What is told besides where there is room for it, the most useful first.
  private static let additions: [@Sendable (inout Extent) -> Void] = [
    { $0.clashes = 2 }, { $0.hasKinds = true }, { $0.hasBest = true }, { $0.accepted = 2 },
    { $0.hasOverlooked = true },
    { $0.clashes = 3 }, { $0.accepted = 3 }, { $0.turns = 2 },
  ]

  /// The sentences of as much as leaves room for all.
  var sentences: [Brief.Sentence] {
    guard comparison.claimRowCount > 0 else { return [] }
    let sides = Comparison.Side.allCases
    let weights = ObjectionWeights(comparison.graph)
    let agreed = acceptedRows
    let objections = sides.reduce(into: [Brief.Sentence]()) { told, side in
      unanswered(side, weights, isAnother: !told.isEmpty).map { told.append($0) }
    }
    let (turns, conflicts) = (turningPoints, sides.compactMap(incoherence))
    func told(_ extent: Extent) -> [Brief.Sentence] {
      [verdict(listing: extent.clashes)]
        + [extent.hasOverlooked ? overlooked : nil, accepted(agreed, listing: extent.accepted)]
        .compactMap(\.self) + sides.compactMap { concern($0, hasBest: extent.hasBest) } + objections
        + sides.compactMap { firmness($0, hasKinds: extent.hasKinds) }
        + turns.prefix(extent.turns) + conflicts
    }
    var extent = Extent()
    for add in Self.additions {
      var more = extent
      add(&more)
      if Brief.lineCount(of: told(more)) <= Brief.mostLines { extent = more }
    }
    return told(extent)
  }

  // MARK: What it comes to

  /// The indices of rows in the comparison for which something is true.
  private func indices(where isWanted: (Comparison.Row) -> Bool) -> [Int] {
    comparison.rows.indices.filter {
      comparison.rows[$0].item.index < comparison.graph.claimCount && isWanted(comparison.rows[$0])
    }
  }

  private func claims(_ indices: [Int]) -> [NodeID] { indices.map { comparison.rows[$0].item } }

  private func verdict(listing most: Int) -> Brief.Sentence {
    let clashes = indices { $0.kind == .clash }
    let shared = comparison.sharedRows
    let text: String
    if !clashes.isEmpty {
      let told = words.list(claims(clashes), atMost: most)
      if Set(clashes).isSubset(of: shared) {
        let share =
          clashes.count < shared.count
          ? "\(clashes.count) of the \(shared.count) claims"
          : shared.count == 1 ? "the one claim" : "the \(shared.count) claims"
        text = "They clash on \(share) that both speak to: \(told)."
      } else {
        // Who holds one of two rivals is against the other without a word on it.
        let common =
          shared.isEmpty ? "" : "; both speak to \(shared.count) of \(comparison.claimRowCount)"
        text = "They clash on \(counted(clashes.count, "claim")): \(told)\(common)."
      }
    } else if shared.isEmpty {
      text = "They talk past each other: no claim is touched by both."
    } else if shared.count * Self.apart < comparison.claimRowCount {
      text =
        "\(peace), and mostly talk past each other: only "
        + "\(shared.count) of \(counted(comparison.claimRowCount, "claim")) \(shared.count == 1 ? "is" : "are") "
        + "touched by both."
    } else {
      let agreed = indices { $0.kind == .agreeDifferentGrounds }
      text =
        agreed.isEmpty
        ? "\(peace) in what both speak to: \(words.list(claims(shared), atMost: min(most, 2)))."
        : "\(peace); both hold \(words.list(claims(agreed), atMost: min(most, 2))), "
          + "but for different reasons."
    }
    return Brief.Sentence(
      topic: .verdict, side: nil, text: text,
      bases: Brief.Bases(
        rows: [clashes, shared].first { !$0.isEmpty } ?? indices { _ in true }))
  }

  /// That they do not clash, though figures and what follows may still contradict each other.
  private var peace: String {
    comparison.figures.isEmpty && comparison.unionConflicts.isEmpty
      ? "They never contradict each other" : "They clash on no claim"
  }

  /// What one says that bears on the other, who does not speak to it.
  private var overlooked: Brief.Sentence? {
    let relevant = indices { $0.kind == .silentButRelevant }
    guard !relevant.isEmpty else { return nil }
    let text =
      relevant.count == 1
      ? "One claim bears on what the other side says, which is silent on it: "
        + "\(words.list(claims(relevant), atMost: 1))."
      : "\(relevant.count) claims of one bear on what the other says, which is silent on them."
    return Brief.Sentence(
      topic: .verdict, side: nil, text: text, bases: Brief.Bases(rows: relevant))
  }

  private func holds(_ position: Comparison.Position?) -> Bool {
    position?.attitude == .asserts || position?.attitude == .concedes
  }

  /// What both hold, by how much hangs on it.
  private var acceptedRows: [Int] {
    let agreed = indices { $0.kind != .clash && holds($0.left) && holds($0.right) }
    if agreed.isEmpty { return [] }
    let reach = SupportReach(comparison.graph)
    return agreed.map { (row: $0, count: reach.count(from: comparison.rows[$0].item)) }
      .sorted { ($1.count, $0.row) < ($0.count, $1.row) }.map(\.row)
  }

  private func accepted(_ agreed: [Int], listing most: Int) -> Brief.Sentence? {
    if agreed.isEmpty { return nil }
    return Brief.Sentence(
      topic: .accepted, side: nil, text: "Both accept \(words.list(claims(agreed), atMost: most)).",
      bases: Brief.Bases(rows: agreed))
  }

  // MARK: One side

  /// The themes that one side is heavy on and the other hardly touches, and what it backs best there.
  private func concern(_ side: Comparison.Side, hasBest: Bool) -> Brief.Sentence? {
    let framing = comparison.framing
    let themes = framing.themes.map { theme in
      let (left, right) = (framing.leftShare(of: theme), framing.rightShare(of: theme))
      return (
        tag: theme.tag, count: side == .left ? theme.left : theme.right,
        own: side == .left ? left : right, other: side == .left ? right : left
      )
    }.filter {
      $0.count > 1 && $0.own >= Self.leastShare && $0.own >= Self.leastRatio * $0.other
    }.sorted { ($1.own, $0.tag) < ($0.own, $1.tag) }.prefix(2)
    guard !themes.isEmpty else { return nil }
    let (speaker, other) = (words.speaker(side), words.speaker(side.other))
    let isAlone = themes.allSatisfy { $0.other == 0 }
    let list = joinedInWords(
      themes.enumerated().map { index, theme in
        "\(words.tag(theme.tag)) (\(words.percent(theme.own))\(index == 0 ? " of \(speaker.its) claims" : "")"
          + (isAlone ? ")" : ", \(words.percent(theme.other)) of \(other.possessive))")
      })
    var text =
      isAlone
      ? "Only \(speaker.says("cares", "care")) about \(list)"
      : "\(speaker.says("cares", "care", isFirst: true)) far more about \(list)"
    let tags = Set(themes.map(\.tag))
    let best =
      !hasBest
      ? nil
      : indices { row in
        row[side].map { holds($0) && !$0.grounds.isEmpty } ?? false
          && comparison.graph.map.claims[row.item.index].tags.contains(where: tags.contains)
      }.max {
        grounds(side, $0) < grounds(side, $1) || grounds(side, $0) == grounds(side, $1) && $0 > $1
      }
    if let best {
      text +=
        "; what \(speaker.says("backs", "back", isNamed: false)) best there is \(words.quoted(comparison.rows[best].item))"
    }
    return Brief.Sentence(
      topic: .concern, side: side, text: text + ".",
      bases: Brief.Bases(rows: best.map { [$0] } ?? [], tags: themes.map(\.tag)))
  }

  private func grounds(_ side: Comparison.Side, _ row: Int) -> Int {
    comparison.rows[row][side]?.grounds.count ?? 0
  }

  /// Objections to what a side says that it does not answer, by how much would change without them.
  private func unanswered(
    _ side: Comparison.Side, _ weights: ObjectionWeights, isAnother: Bool
  ) -> Brief.Sentence? {
    let links = UnansweredObjections(to: side, in: comparison, weights).links
    guard let first = links.first else { return nil }
    // Of several it is the one of which most hangs.
    let opening = links.count > 1 && !isAnother ? "Above all, " : ""
    let speaker = words.speaker(side).says(
      isAnother ? "in turn leaves" : "leaves", isAnother ? "in turn leave" : "leave",
      isFirst: opening.isEmpty)
    return Brief.Sentence(
      topic: .unanswered, side: side,
      text: "\(opening)\(speaker) unanswered that \(words.saying(first)).",
      bases: Brief.Bases(links: links))
  }

  /// How firmly a side speaks, and on what.
  private func firmness(_ side: Comparison.Side, hasKinds: Bool) -> Brief.Sentence? {
    let spoken = indices { $0[side] != nil }
    guard !spoken.isEmpty else { return nil }
    let tally = comparison.tally(of: side)
    let marked = [
      tally.hedged > 0 ? "\(tally.hedged) with reserve" : nil,
      tally.reported > 0 ? "\(tally.reported) only reported" : nil,
    ].compactMap(\.self)
    let speaker = words.speaker(side)
    var parts = [
      "\(speaker.says("speaks", "speak", isFirst: true)) to \(counted(tally.claims, "claim"))"
        + (marked.isEmpty ? "" : " (\(marked.joined(separator: ", ")))")
    ]
    if tally.unreasoned > 0 {
      let which =
        tally.unreasoned == tally.asserted
        ? "what" : "\(tally.unreasoned) of the \(tally.asserted)"
      parts.append(
        speaker.verb("gives", "give") + " no reason for \(which) "
          + speaker.says("asserts", "assert", isNamed: false))
    }
    let text = joinedInWords(parts + [words.evidence(of: speaker, tally, byKind: hasKinds)]) + "."
    return Brief.Sentence(
      topic: .firmness, side: side, text: text, bases: Brief.Bases(rows: spoken))
  }

  // MARK: What would settle it

  /// The single points that would move either side, or else the fewest that would move the left one,
  /// or that no single point would.
  private var turningPoints: [Brief.Sentence] {
    let cruxes = comparison.cruxes.list
    func sentence(_ crux: Crux, _ index: Int) -> Brief.Sentence {
      Brief.Sentence(
        topic: .turningPoint, side: nil, text: words.turningPoint(crux),
        bases: Brief.Bases(cruxes: [index]))
    }
    let single = cruxes.indices.lazy.compactMap { index in
      singlePoint(cruxes[index]).map { sentence($0, index) }
    }.prefix(2)
    if !single.isEmpty { return Array(single) }
    if let least = cruxes.filter({ !$0.sets.isEmpty }).map(\.size).min() {
      return cruxes.indices.filter { cruxes[$0].size == least }.prefix(2)
        .map { sentence(cruxes[$0], $0) }
    }
    guard !cruxes.isEmpty, !cruxes.contains(where: \.stoppedEarly) else { return [] }
    return [
      Brief.Sentence(
        topic: .turningPoint, side: nil,
        text: "No single point would bring the two together on "
          + "\(words.list(cruxes.map(\.claim), atMost: 2)).",
        bases: Brief.Bases(cruxes: Array(cruxes.indices)))
    ]
  }

  /// A crux of one point on the same claim, for whichever side it moves.
  private func singlePoint(_ crux: Crux) -> Crux? {
    if crux.size == 1 { return crux }
    guard crux.onePointMovesRight else { return nil }
    let turned = Cruxes.crux(
      on: crux.claim, in: comparison.graph, left: comparison.right, right: comparison.left)
    return turned.size == 1 ? turned : nil
  }

  private func incoherence(_ side: Comparison.Side) -> Brief.Sentence? {
    let graph = comparison.graph
    let found = Consistency(graph, holders: comparison[side].speakers(in: graph.map)).conflicts()
      .conflicts.filter { $0.subjects.contains { $0.index < graph.claimCount } }
    guard let first = found.first else { return nil }
    let claims = first.subjects.filter { $0.index < graph.claimCount }
    let speaker = words.speaker(side)
    let told = words.list(claims, atMost: first.code == .assertsAndDenies ? 1 : 3)
    let text =
      first.code == .assertsAndDenies
      ? "\(speaker.says("both says and denies", "both say and deny", isFirst: true)) \(told)"
      : speaker.says("cannot", "cannot", isFirst: true)
        + (claims.count == 1
          ? " hold \(told) with all that follows from it"
          : " hold all of this together: \(told)")
    return Brief.Sentence(
      topic: .incoherence, side: side, text: text + (found.count > 1 ? ", and more." : "."),
      bases: Brief.Bases(conflicts: found.map(\.subjects)))
  }
}
