package import ArgumentModel
internal import SourceText

/// The parts of sentences that checks share.
extension ArgumentMap {
  /// An ID in quotation marks: `'trade-loss'`.
  package func quoted(_ node: NodeID) -> String { "'\(id(of: node))'" }

  /// IDs in one phrase: `'a', 'b' and 'c'`.
  package func phrase(_ nodes: [NodeID]) -> String { joinedWithAnd(nodes, quoted) }

  /// Names of holders in one phrase: `gazette and herald`.
  package func phrase(_ holders: [HolderID]) -> String { joinedWithAnd(holders, name(of:)) }

  /// What a link says, without its name: `'a' and 'b' support 'c'`.
  package func saying(link index: Int) -> String {
    LinkWording(self, premises: { $2(phrase(links[$0].premises)) }, end: quoted)
      .words(ofLink: index)
  }

  /// What a link says, and its name: `'a' supports 'b' (l1)`.
  package func sentence(link index: Int) -> String { "\(saying(link: index)) (\(links[index].id))" }
}
