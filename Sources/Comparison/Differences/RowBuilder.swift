internal import ArgumentModel
internal import Dense

/// Finds the row of each claim and each piece of evidence.
struct RowBuilder {
  private typealias Kind = Comparison.Kind
  private typealias Position = Comparison.Position
  private typealias Row = Comparison.Row

  private let graph: ArgumentGraph
  private let sides: SidePair
  private let clashes: ClashSearch

  init(_ graph: ArgumentGraph, _ sides: SidePair) {
    self.graph = graph
    self.sides = sides
    self.clashes = ClashSearch(graph, sides)
  }

  /// The rows of each kind, in the order of kinds, and these in the order of the items.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* items with *m* stances and links, the logarithm only
  ///   of the links of one item.
  func rows(in scope: Scope) -> [[Comparison.Row]] {
    let kinds = Kind.allCases
    var byKind = [[Row]](repeating: [], count: kinds.count)
    for item in scope.items {
      guard let row = item < graph.claimCount ? claimRow(item) : evidenceRow(item),
        let rank = kinds.firstIndex(of: row.kind)
      else { continue }
      byKind[rank].append(row)
    }
    return byKind
  }

  // MARK: Claims

  private func claimRow(_ claim: Int) -> Row? {
    let left = sides.left.reading(of: claim, isEvidence: false)
    let right = sides.right.reading(of: claim, isEvidence: false)
    guard left != nil || right != nil else { return nil }
    func row(_ kind: Kind, _ turn: Comparison.Turn) -> Row {
      self.row(kind, claim, left, right, turn)
    }
    if let clash = clashes.clash(on: claim) { return row(.clash, .clash(clash)) }
    guard let left, let right else {
      if let relevance = relevance(of: claim, to: left == nil ? sides.left : sides.right) {
        return row(.silentButRelevant, .relevance(relevance))
      }
      return row(left == nil ? .onlyRight : .onlyLeft, .nothing)
    }
    if left.attitude != right.attitude {
      return row(kind(ofWeaker: left.attitude, right.attitude), .wording)
    }
    if left.isHedged != right.isHedged { return row(.hedged, .wording) }
    if let turn = oppositeUse(of: claim) { return row(.oppositeUse, turn) }
    return agreement(on: claim, left, right)
  }

  /// The kind that the weaker of two attitudes names, which differ without a clash.
  private func kind(ofWeaker left: Attitude, _ right: Attitude) -> Kind {
    let both = [left, right]
    if both.contains(.reports) { return .relayed }
    // An assertion and a denial clash, and so do a denial and a concession.
    return both.contains(.questions) ? .doubted : .conceded
  }

  private func agreement(
    on claim: Int, _ left: SideReading.Reading, _ right: SideReading.Reading
  ) -> Row {
    let leftPosition = position(left, claim, sides.left)
    let rightPosition = position(right, claim, sides.right)
    guard leftPosition.grounds != rightPosition.grounds else {
      return Row(
        kind: .agreeSameGrounds, item: NodeID(claim), left: leftPosition, right: rightPosition,
        turn: .nothing)
    }
    return Row(
      kind: .agreeDifferentGrounds, item: NodeID(claim), left: leftPosition,
      right: rightPosition,
      turn: .grounds(
        left: leftPosition.grounds.filter { !sides.right.holdsLink[$0] },
        right: rightPosition.grounds.filter { !sides.left.holdsLink[$0] }))
  }

  // MARK: Evidence

  private func evidenceRow(_ item: Int) -> Row? {
    guard let turn = oppositeUse(of: item) else { return nil }
    return row(
      .oppositeUse, item, sides.left.reading(of: item, isEvidence: true),
      sides.right.reading(of: item, isEvidence: true), turn)
  }

  // MARK: Parts

  private func row(
    _ kind: Kind, _ item: Int, _ left: SideReading.Reading?, _ right: SideReading.Reading?,
    _ turn: Comparison.Turn
  ) -> Row {
    Row(
      kind: kind, item: NodeID(item), left: left.map { position($0, item, sides.left) },
      right: right.map { position($0, item, sides.right) }, turn: turn)
  }

  private func position(
    _ reading: SideReading.Reading, _ item: Int, _ side: SideReading
  ) -> Position {
    Position(
      attitude: reading.attitude, isHedged: reading.isHedged, isImplicit: reading.isImplicit,
      isBothWays: reading.isBothWays,
      stances: side.stances(of: reading.attitude, on: item, in: graph),
      grounds: side.grounds(for: reading.attitude, on: item, in: graph))
  }

  /// Links of both sides from an item to one target, of which one favours what the other attacks:
  /// those to the first such target.
  private func oppositeUse(of item: Int) -> Comparison.Turn? {
    guard sides.left.usesAsPremise(item), sides.right.usesAsPremise(item) else { return nil }
    var uses: [(target: Int32, link: Int32)] = []
    for link in graph.linksFrom[item] where !graph.relations[Int(link)].endsAtLink {
      if sides.left.holdsLink[Int(link)] || sides.right.holdsLink[Int(link)] {
        uses.append((graph.targets[Int(link)], link))
      }
    }
    uses.sort { $0 < $1 }
    var start = 0
    while start < uses.count {
      let target = uses[start].target
      let end = uses[start...].firstIndex { $0.target != target } ?? uses.endIndex
      let links = uses[start..<end].lazy.map { Int($0.link) }
      for favourable in Comparison.Side.allCases {
        let support = links.first {
          graph.relations[$0].isPro && sides[favourable].holdsLink[$0]
        }
        let attack = links.first {
          graph.relations[$0].isCon && sides[favourable.other].holdsLink[$0]
        }
        if let support, let attack {
          return .use(favourable: favourable, support: support, attack: attack)
        }
      }
      start = end
    }
    return nil
  }

  /// How a claim bears on what a side says that is silent on it: the first link that does.
  private func relevance(
    of claim: Int, to silent: SideReading
  ) -> Comparison.Relevance? {
    for link in graph.linksFrom[claim] {
      let target = graph.targets[Int(link)]
      if target < graph.claimCount {
        guard silent.hasStance(on: Int(target)) else { continue }
        return relevance(of: link, to: target, silent, undercut: nil)
      }
      guard graph.relations[Int(link)].endsAtLink else { continue }
      let undercut = graph.map.linkIndex(NodeID(rawValue: target))
      let end = graph.targets[undercut]
      let isAboutStance = end < graph.claimCount && silent.hasStance(on: Int(end))
      guard silent.holdsLink[undercut] || isAboutStance else { continue }
      return relevance(of: link, to: isAboutStance ? end : nil, silent, undercut: undercut)
    }
    return nil
  }

  private func relevance(
    of link: Int32, to claim: Int32?, _ silent: SideReading, undercut: Int?
  ) -> Comparison.Relevance {
    let reading = claim.flatMap { silent.reading(of: Int($0), isEvidence: false) }
    return Comparison.Relevance(
      link: Int(link), claim: claim.map { NodeID(rawValue: $0) }, attitude: reading?.attitude,
      isImplicit: reading?.isImplicit ?? false, undercut: undercut)
  }
}
