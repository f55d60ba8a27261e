internal import ArgumentModel
package import Evaluation

/// The document of `tree`: what bears on a thing, or what that bears on.
package struct TreeDocument: Document {
  package static let schema = DocumentSchema(
    "tree", format: "argmap-tree/1", title: "What bears on a thing, as a tree.",
    summary: "A branch that was drawn before is named, not drawn again.",
    [.always("root", .definition("branch"))],
    definitions: [
      (
        "branch",
        .object(
          [
            .always("id", .word), .always("kind", .node),
            .sometimes("relation", .relation, "How it leads to the branch above; not at the root."),
            .sometimes("link", .word, "The link by which it does."),
          ] + SchemaPart.standings + [
            .sometimes("repeated", .yes, "Whether its branches stand above."),
            .sometimes("cut", .yes, "Whether there is more than the depth allows."),
            .sometimes("branches", .array(.definition("branch"), atLeast: 1)),
          ])
      )
    ])

  private let tree: ArgumentTree
  private let standings: Standings

  /// - Parameters:
  ///   - tree: What to write.
  ///   - standings: What stands in a perspective.
  package init(_ tree: ArgumentTree, standings: Standings) {
    self.tree = tree
    self.standings = standings
  }

  package func write(to writer: inout JSONWriter) {
    writer.key("root")
    write(tree.root, to: &writer)
  }

  private func write(_ branch: ArgumentTree.Branch, to writer: inout JSONWriter) {
    let graph = standings.framework.graph
    let map = graph.map
    writer.object { writer in
      writer.field("id", map.id(of: branch.node))
      writer.field("kind", map.kind(of: branch.node).rawValue)
      if let link = branch.link {
        writer.field("relation", graph.relations[link].rawValue)
        writer.field("link", map.links[link].id)
      }
      writer.standing(standings.standing(of: branch.node), standings.backing(of: branch.node))
      writer.flag("repeated", branch.isRepeated)
      writer.flag("cut", branch.isCut)
      writer.array("branches", of: branch.branches) { write($1, to: &$0) }
    }
  }
}
