package import Analysis
internal import ArgumentModel

/// The document `argmap-why/1`: why something stands, falls or is contested.
package struct WhyDocument {
  private let tree: DefenceTree

  package init(_ tree: DefenceTree) {
    self.tree = tree
  }

  private var map: ArgumentMap { tree.framework.graph.map }

  /// The bytes of the document.
  ///
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.field("format", "argmap-why/1")
      writer.field("perspective", tree.framework.perspective.name)
      writer.key("root")
      branch(tree.root, &writer)
      writer.array("path", of: tree.path) { writer, argument in
        writer.object { self.argument(argument, &$0) }
      }
      writer.array("circle", of: tree.circle) { writer, argument in
        writer.object { self.argument(argument, &$0) }
      }
    }
    return writer.finished()
  }

  private func branch(_ branch: DefenceTree.Branch, _ writer: inout JSONWriter) {
    writer.object { writer in
      argument(branch.argument, &writer)
      writer.field("standing", branch.standing.rawValue)
      writer.array("by_way_of", of: branch.mediation) { $0.string(map.links[$1].id) }
      writer.flag("repeated", branch.isRepeated)
      writer.flag("cut", branch.isCut)
      writer.array("attackers", of: branch.branches) { self.branch($1, &$0) }
    }
  }

  private func argument(_ number: Int32, _ writer: inout JSONWriter) {
    switch tree.framework.argument(number) {
    case .node(let node):
      writer.field("id", map.id(of: node))
      writer.field("kind", map.kind(of: node).rawValue)
    case .premiseFails(let premise, let link):
      writer.field("id", map.id(of: premise))
      writer.field("kind", "premise-fails")
      writer.field("link", map.links[link].id)
    case .ownWord(let claim):
      writer.field("id", map.id(of: claim))
      writer.field("kind", "own-word")
    case .lacksBacking(let claim):
      writer.field("id", map.id(of: claim))
      writer.field("kind", "lacks-backing")
    }
  }
}
