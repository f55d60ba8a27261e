internal import ArgumentModel

/// A committed stance on a claim with the quotes that are given for it, both as words.
struct QuotedStance: Sendable {
  /// An index into ``ArgumentMap/stances``.
  let stance: Int
  let claim: Wording
  /// As many as the stance has quotes, in their order.
  let quotes: [Wording]

  /// The stances that assert, deny or concede a claim and have a quote, in file order.
  ///
  /// - Complexity: O(*n*) for *n* scalars in the claims and quotes.
  static func all(in map: ArgumentMap) -> [QuotedStance] {
    var folding = ScalarFolding()
    var claims = [Wording?](repeating: nil, count: map.claims.count)
    return map.stances.indices.compactMap { index in
      let stance = map.stances[index]
      switch stance.attitude {
      case .asserts, .denies, .concedes: break
      case .questions, .reports, .cites: return nil
      }
      if stance.quotes.isEmpty { return nil }
      let target = stance.target.index
      let claim = claims[target] ?? Wording(map.claims[target].text, folding: &folding)
      claims[target] = claim
      return QuotedStance(
        stance: index, claim: claim,
        quotes: stance.quotes.map { Wording($0.text, folding: &folding) })
    }
  }
}
