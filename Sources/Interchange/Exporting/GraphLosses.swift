internal import ArgumentModel
internal import Drawing

/// What is lost where a map is a graph with words in its boxes, for others to draw.
enum GraphLosses {
  static let lost = [
    "quotes, tags, notes and all other attributes but kinds", "allowances",
    "voices, and of several things that a source does with a claim all but the strongest",
    "hedges, and that a stance is implicit", "who holds a link, its scheme and its name",
  ]

  static func losses(of map: ArgumentMap) -> TransferNotices {
    var losses = UnheldParts(
      of: map, in: "a graph of boxes",
      [
        .allowance, .tag, .attribute, .voice, .linkName, .scheme, .holder, .quote, .hedge,
        .implicit,
      ], keeping: [.kind]
    ).losses
    let speaking = Set(map.stances.compactMap { map.holders[$0.holder.index].source })
    for (index, source) in map.sources.enumerated() where !speaking.contains(Int32(index)) {
      losses.add(silentSource, at: .node(source.id))
    }
    var shown: [Key: Set<Attitude>] = [:]
    for stance in map.stances {
      shown[Key(stance, in: map), default: []].insert(stance.attitude)
    }
    for stance in map.stances where !isShown(stance, of: shown, in: map) {
      losses.add(
        hiddenStance, at: .node(map.id(of: stance.target)),
        "\(map.name(of: stance.holder)) \(stance.attitude.rawValue)")
    }
    return losses
  }

  private struct Key: Hashable {
    var holder: HolderID
    var target: NodeID

    init(_ stance: Stance, in map: ArgumentMap) {
      (holder, target) = (stance.holder, stance.target)
    }
  }

  /// A sign has room for one attitude of a source, or for both sides.
  private static func isShown(
    _ stance: Stance, of shown: [Key: Set<Attitude>], in map: ArgumentMap
  ) -> Bool {
    guard map.holders[stance.holder.index].voices.isEmpty else { return false }
    let all = shown[Key(stance, in: map)] ?? []
    return StanceBadge.shown(of: all).contains(stance.attitude)
  }

  private static let silentSource = TransferNotice.Kind.loss(
    "silent-source", "source that says nothing of a claim or evidence",
    "sources that say nothing of a claim or evidence", "a source is there as a sign on a box")
  private static let hiddenStance = TransferNotice.Kind.loss(
    "hidden-stance", "stance of a voice, or beside a stronger one",
    "stances of voices, or beside stronger ones", "a sign has room for one attitude of a source")
}
