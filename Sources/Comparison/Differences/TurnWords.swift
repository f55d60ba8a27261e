package import ArgumentModel
internal import SourceText

/// The wording of what the rows of a comparison turn on.
package struct TurnWords {
  private let map: ArgumentMap
  private let left: String
  private let right: String
  private let place: (_ stance: Int, _ quote: Int) -> String?

  /// Takes the names to use.
  ///
  /// - Parameters:
  ///   - map: The map that was compared on.
  ///   - left: What to call the left side: `A`, say.
  ///   - right: What to call the right side.
  ///   - place: Where the quote with an index in a stance (an index into
  ///     ``ArgumentMap/stances``) stands in its article, such as `¶17.5`, if that is known.
  package init(
    _ map: ArgumentMap, left: String, right: String,
    place: @escaping (_ stance: Int, _ quote: Int) -> String? = { _, _ in nil }
  ) {
    self.map = map
    self.left = left
    self.right = right
    self.place = place
  }

  /// On what a row turns, for the last column of a table: `supports trade-loss, which B raises`.
  ///
  /// - Returns: Nothing where it turns on nothing.
  /// - Complexity: O(*s*) for *s* stances of the positions.
  package func phrase(for row: Comparison.Row) -> String {
    switch row.turn {
    case .wording: wording(row)
    case .clash(let clash): self.clash(clash, row)
    case .use(let favourable, let support, _):
      "\(name(favourable)) \(map.links[support].relation.rawValue) "
        + "\(map.id(of: map.links[support].target)) with it, \(name(favourable.other)) attacks it"
    case .grounds(let left, let right): grounds(left, right)
    case .relevance(let relevance):
      self.relevance(relevance, to: name(row.left == nil ? .left : .right))
    case .nothing: ""
    }
  }

  private func name(_ side: Comparison.Side) -> String { side == .left ? left : right }

  /// What the two positions are, each with its place where that is known.
  private func wording(_ row: Comparison.Row) -> String {
    let said = Comparison.Side.allCases.compactMap { side in
      row[side].map { position in
        saying(
          of: side, position.attitude,
          implicitly: position.isImplicit && row.kind != .hedged)
          + (position.isHedged ? " hedged" : "")
          + (firstPlace(position).map { " (\($0))" } ?? "")
      }
    }
    return "\(row.kind == .hedged ? "how firmly" : "the claim itself"): "
      + said.joined(separator: ", ")
  }

  /// `A denies`, or where no stance says so outright `A implicitly denies`.
  private func saying(
    of side: Comparison.Side, _ attitude: Attitude, implicitly isImplicit: Bool
  ) -> String {
    "\(name(side)) \(isImplicit ? "implicitly " : "")\(attitude.rawValue)"
  }

  private func firstPlace(_ position: Comparison.Position?) -> String? {
    for stance in position?.stances ?? [] {
      for quote in map.stances[stance].quotes.indices {
        if let found = place(stance, quote) { return found }
      }
    }
    return nil
  }

  private func clash(_ clash: Comparison.Clash, _ row: Comparison.Row) -> String {
    let other = map.id(of: clash.other)
    let speaker =
      "which \(saying(of: clash.side.other, clash.otherAttitude, implicitly: clash.isOtherImplicit))"
    guard let entailment = clash.entailment else {
      if clash.exclusion == .negation { return negation(clash, row) }
      return "\(verb(clash.exclusion)) \(other), \(speaker)"
    }
    let link = map.links[entailment]
    switch clash.exclusion {
    case .negation:
      return clash.attitude == .denies
        ? "follows from \(other), \(speaker)" : "entails \(other), \(speaker)"
    case .contradiction, .question:
      let end = map.id(of: link.target)
      return link.premises == [row.item]
        ? "entails \(end), which \(verb(clash.exclusion)) \(other), \(speaker)"
        : "\(verb(clash.exclusion)) \(end), which follows from \(other), \(speaker)"
    }
  }

  /// One side holds what the other denies, though that may not be the strongest that it says.
  private func negation(_ clash: Comparison.Clash, _ row: Comparison.Row) -> String {
    if row[clash.side]?.attitude == clash.attitude,
      row[clash.side.other]?.attitude == clash.otherAttitude
    {
      return wording(row)
    }
    let attitudes = [
      saying(of: clash.side, clash.attitude, implicitly: clash.isImplicit),
      saying(of: clash.side.other, clash.otherAttitude, implicitly: clash.isOtherImplicit),
    ]
    return "the claim itself: "
      + (clash.side == .left ? attitudes : attitudes.reversed()).joined(separator: ", ")
  }

  private func verb(_ exclusion: Comparison.Clash.Exclusion) -> String {
    switch exclusion {
    case .negation: "denies"
    case .contradiction: "contradicts"
    case .question(let question): "answers \(map.questions[question].id) against"
    }
  }

  private func relevance(_ relevance: Comparison.Relevance, to silent: String) -> String {
    let stance =
      if let attitude = relevance.attitude {
        ", which \(silent) \(relevance.isImplicit ? "implicitly " : "")"
          + (attitude == .reports ? "raises" : attitude.rawValue)
      } else {
        ""
      }
    guard let undercut = relevance.undercut else {
      let link = map.links[relevance.link]
      return "\(link.relation.rawValue) \(map.id(of: link.target))\(stance)"
    }
    let owner = stance.isEmpty ? "\(silent)'s" : "the"
    return "undercuts \(owner) step from \(premises(of: undercut)) to "
      + map.id(of: map.links[undercut].target) + stance
  }

  private func grounds(_ left: [Int], _ right: [Int]) -> String {
    let parts = [(self.left, left), (self.right, right)].filter { !$1.isEmpty }.map {
      "\($0) from \(list($1))"
    }
    return (parts.count == 1 ? "only " : "") + parts.joined(separator: "; ")
  }

  private func list(_ links: [Int]) -> String {
    joinedShort(links, atMost: 3, else: 2) { premises(of: $0) }
  }

  private func premises(of link: Int) -> String {
    joinedShort(map.links[link].premises, separator: " + ", atMost: 3, else: 2) { map.id(of: $0) }
  }
}
