/// What is to be laid out: boxes of known size, and links between them.
///
/// It knows no argument map. Links point upwards: what they come from is to be drawn below what they end at.
struct LayoutGraph: Sendable {
  /// What a box is, for the order from the top.
  enum Rank: Int, Sendable, Comparable {
    /// The first such box is alone in the first layer.
    case root
    /// No link draws it below what it leads to.
    case answer
    case other

    static func < (lhs: Rank, rhs: Rank) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  struct Box: Sendable {
    var width: Double
    var height: Double
    var rank = Rank.other
  }

  enum End: Hashable, Sendable {
    case box(Int)
    /// The sign of another link.
    case link(Int)
  }

  struct Link: Sendable {
    enum Style: Sendable {
      /// From its tails to its sign, and on to its head.
      case directed
      /// The same, of two boxes neither of which has to be above the other.
      case undirected
      /// A plain line without a sign from its only tail to the box above it.
      case plain
    }

    /// Boxes, none twice; never empty.
    var tails: [Int]
    var head: End
    var style = Style.directed
  }

  var boxes: [Box]
  var links: [Link]
  /// The width and the height of the signs on links.
  var signSize = 18.0

  /// The box at which a link ends, or at which those end at whose signs it ends; `nil` where these
  /// end at each other in a circle.
  ///
  /// - Complexity: O(*d*) for a chain of *d* links.
  func root(ofLink link: Int) -> Int? {
    var link = link
    for _ in links.indices {
      switch links[link].head {
      case .box(let box): return box
      case .link(let other): link = other
      }
    }
    return nil
  }
}
