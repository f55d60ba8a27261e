package import SourceText

/// What a map says: its declarations, each kind in file order, each with its place in the text.
///
/// A map is a plain value. Nothing computed is stored in it; an ``ArgumentGraph`` is built from it
/// once for everything that needs adjacency.
package struct ArgumentMap: Sendable {
  package var title: String?
  package var titlePlace: Place?
  package var sources: [Source] = []
  package var voices: [Voice] = []
  package var questions: [Question] = []
  package var claims: [Claim] = []
  package var evidence: [Evidence] = []
  /// The mapper, every source in file order, then the voices in them that hold anything.
  package var holders: [Holder] = [.mapper]
  package var stances: [Stance] = []
  package var links: [Link] = []
  package var contradictions: [Contradiction] = []
  package var allowances: [Allowance] = []

  package init() {}

  /// The holder that a source is in its own voice.
  package func holder(ofSource index: Int) -> HolderID { HolderID(index + 1) }

  /// What a node is.
  package enum NodeKind: String, Sendable, CaseIterable {
    case claim
    case evidence
    case link
  }

  /// How many claims, pieces of evidence and links there are together.
  package var nodeCount: Int { claims.count + evidence.count + links.count }

  package func kind(of node: NodeID) -> NodeKind {
    if node.index < claims.count { return .claim }
    return node.index < claims.count + evidence.count ? .evidence : .link
  }

  package func evidenceNode(_ index: Int) -> NodeID { NodeID(claims.count + index) }
  package func linkNode(_ index: Int) -> NodeID { NodeID(claims.count + evidence.count + index) }

  /// The index into ``evidence`` of a node that is evidence.
  package func evidenceIndex(_ node: NodeID) -> Int { node.index - claims.count }
  /// The index into ``links`` of a node that is a link.
  package func linkIndex(_ node: NodeID) -> Int { node.index - claims.count - evidence.count }

  package func id(of node: NodeID) -> String {
    switch kind(of: node) {
    case .claim: claims[node.index].id
    case .evidence: evidence[evidenceIndex(node)].id
    case .link: links[linkIndex(node)].id
    }
  }

  package func place(of node: NodeID) -> Place {
    switch kind(of: node) {
    case .claim: claims[node.index].place
    case .evidence: evidence[evidenceIndex(node)].place
    case .link: links[linkIndex(node)].place
    }
  }

  /// The text of a claim or of evidence; a link has none of its own.
  package func text(of node: NodeID) -> String? {
    switch kind(of: node) {
    case .claim: claims[node.index].text
    case .evidence: evidence[evidenceIndex(node)].text
    case .link: nil
    }
  }

  package func tags(of node: NodeID) -> [String] {
    switch kind(of: node) {
    case .claim: claims[node.index].tags
    case .evidence: evidence[evidenceIndex(node)].tags
    case .link: []
    }
  }

  /// A holder as people write it: `gazette`, `gazette>traders`, `mapper`.
  package func name(of holder: HolderID) -> String {
    let value = holders[holder.index]
    guard let source = value.source else { return "mapper" }
    return ([sources[Int(source)].id] + value.voices.map { voices[Int($0)].id })
      .joined(separator: ">")
  }
}
