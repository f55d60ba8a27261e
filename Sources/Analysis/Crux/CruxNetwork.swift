internal import ArgumentModel

/// All that the standing of one claim can depend on in one side's view, whichever words on the
/// points of difference are put in the place of its own: claims, evidence and links under numbers
/// of their own, with what bears on what.
///
/// Whether things are in the view comes first, and does not depend on standings; on it depends who
/// attacks whom.
struct CruxNetwork {
  /// Number → node of the map; the claim that is asked about has the number 0.
  let nodes: [Int32]
  let isLink: [Bool]
  /// Whether the standing matters, not only whether it is in the view.
  let isLabelled: [Bool]
  /// Point → its node, ascending.
  let points: [Int32]
  /// Number → the point that it is, or −1 where it is none or its word makes no difference.
  let point: [Int32]

  // MARK: What is in the view

  /// Whether it is in the view with any words; of links, not only as the mapper's.
  let isFixed: [Bool]
  /// Whether the side says it: the link is its own, or it takes a stance on the claim.
  let isGiven: [Bool]
  /// The same, with the other side's word.
  let isGivenByOther: [Bool]
  /// Link → the link that it undercuts and brings into the view, or −1.
  let undercutLink: [Int32]
  /// Link → the undercuts that bring it into the view.
  let undercuts: Rows
  /// Link → the claims and evidence that it brings into the view.
  let ends: Rows
  /// Claim or evidence → the links that bring it into the view.
  let endOf: Rows
  /// Link → whether it is in the view, as the mapper's, once its ends are.
  let isMappers: [Bool]
  /// The mapper's link → those of its ends that need not be in the view.
  let mappersEnds: Rows
  /// The mapper's undercut → the link at which it ends, or −1.
  let mappersTarget: [Int32]
  /// Link → the mapper's undercuts that end at it.
  let mappersUndercuts: Rows

  // MARK: What stands

  let ownWord: [OwnWord]
  /// The same, with the other side's word.
  let ownWordOfOther: [OwnWord]
  /// Group of rival answers → its members, each of which attacks all the others.
  let rivals: Rows
  /// Claim → the groups of rival answers that it is a member of.
  let rivalries: Rows
  /// Number → what else attacks it by its own nature, and not by what it entails.
  let attackers: Rows
  /// Number → what it attacks so.
  let targets: Rows
  /// Link → its premises.
  let premises: Rows
  /// Claim or evidence → the links of which it is a premise.
  let uses: Rows
  /// Claim or evidence → the entailments, as indices into ``entailments``, by which it alone
  /// entails something.
  let entails: Rows
  /// Claim → the entailments that lead to it.
  let entailedBy: Rows
  let entailments: [Entailment]

  struct Entailment {
    let premise: Int32
    let link: Int32
    let conclusion: Int32
  }

  /// How many claims, pieces of evidence and links there are.
  var count: Int { nodes.count }
  /// How much there is to look at in finding the standings once.
  let size: Int
}
