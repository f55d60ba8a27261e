internal import ArgumentModel
internal import Dense

/// All that the standing of one claim can depend on in one side's view, whichever words on the
/// points of difference are put in the place of its own: claims, evidence and links cut out of the
/// map, with what bears on what.
///
/// Whether things are in the view comes first, and does not depend on standings; on it depends who
/// attacks whom.
struct CruxNetwork {
  /// The part of the map: its claims, evidence and links, and what of them excludes each other.
  let graph: ArgumentGraph
  /// Number of a claim, evidence or link in ``graph`` → its node in the whole map.
  let nodes: [Int32]
  /// The number of the claim that is asked about.
  let claim: Int
  /// Point → its node in the whole map, ascending.
  let points: [Int32]
  /// Number → the point that it is, or −1 where it is none or its word makes no difference.
  let point: [Int32]
  /// Number → what the side's own word does to it.
  let ownWord: [OwnWord]
  /// The same, with the other side's word.
  let ownWordOfOther: [OwnWord]

  // MARK: What is in the view

  /// Whether it is in the view with any words; of links, not only as the mapper's.
  let isFixed: [Bool]
  /// Whether the side says it: the link is its own, or it takes a stance on the claim.
  let isGiven: [Bool]
  /// The same, with the other side's word.
  let isGivenByOther: [Bool]
  /// Contradiction → whether it is the side's own, and not only there with its ends.
  let isOwnContradiction: [Bool]
  /// Link → the link that it undercuts and brings into the view, or −1.
  let undercutLink: [Int32]
  /// Link → the undercuts that bring it into the view.
  let undercuts: CompressedRows
  /// Link → the claims and evidence that it brings into the view.
  let ends: CompressedRows
  /// Claim or evidence → the links that bring it into the view.
  let endOf: CompressedRows
  /// Link → whether it is in the view, as the mapper's, once its ends are.
  let isMappers: [Bool]
  /// The mapper's link → those of its ends that need not be in the view.
  let mappersEnds: CompressedRows
  /// The mapper's undercut → the link at which it ends, or −1.
  let mappersTarget: [Int32]
  /// Link → the mapper's undercuts that end at it.
  let mappersUndercuts: CompressedRows

  /// How many claims, pieces of evidence and links there are.
  var count: Int { nodes.count }
  /// The number of the first link.
  var firstLink: Int { graph.nodeCount - graph.linkCount }
  /// How much there is to look at in finding the standings once.
  let size: Int
}
