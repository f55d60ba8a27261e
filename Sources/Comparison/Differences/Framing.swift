internal import ArgumentModel

/// How often each side speaks of each theme.
package struct Framing: Sendable, Equatable {
  /// One tag.
  package struct Theme: Sendable, Equatable {
    package let tag: String
    /// How many of the left side's claims have it.
    package let left: Int
    /// How many of the right side's claims have it.
    package let right: Int
  }

  /// On how many claims the left side is not silent.
  package private(set) var leftClaims = 0
  /// On how many claims the right side is not silent.
  package private(set) var rightClaims = 0
  /// The tags of these claims, in the order in which they are met.
  package private(set) var themes: [Theme] = []

  /// The share of the left side's claims that have a tag, from 0 to 1.
  package func leftShare(of theme: Theme) -> Double { share(theme.left, of: leftClaims) }

  /// The share of the right side's claims that have a tag, from 0 to 1.
  package func rightShare(of theme: Theme) -> Double { share(theme.right, of: rightClaims) }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  /// Counts all tags, or only one; shares are of all of a side's claims all the same.
  ///
  /// - Complexity: O(*n* + *t*) expected for *n* claims with *t* tags.
  init(_ graph: ArgumentGraph, _ sides: SidePair, tag: String?, isWanted: Bool) {
    guard isWanted else { return }
    var numbers: [String: Int] = [:]
    var tags: [String] = []
    var counts: [(left: Int, right: Int)] = []
    for (index, claim) in graph.map.claims.enumerated() {
      let left = sides.left.isSilent(on: index) ? 0 : 1
      let right = sides.right.isSilent(on: index) ? 0 : 1
      guard left + right > 0 else { continue }
      leftClaims += left
      rightClaims += right
      for name in claim.tags where tag == nil || tag == name {
        let number = numbers[name] ?? tags.count
        if number == tags.count {
          numbers[name] = number
          tags.append(name)
          counts.append((0, 0))
        }
        counts[number].left += left
        counts[number].right += right
      }
    }
    themes = zip(tags, counts).map { Theme(tag: $0, left: $1.left, right: $1.right) }
  }
}
