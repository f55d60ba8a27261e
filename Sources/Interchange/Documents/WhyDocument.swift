package import ArgumentModel
package import Comparison
package import Evaluation

/// The document `argmap-why/1`: why something stands, falls or is contested.
package struct WhyDocument {
  private let tree: DefenceTree
  private let asked: NodeID
  private let position: Positions.Position?

  /// Takes what to write.
  ///
  /// - Parameters:
  ///   - tree: The explanation.
  ///   - asked: What was asked about, which need not be the root.
  ///   - position: What the perspective is taken to hold of that; `nil` for everyone.
  package init(_ tree: DefenceTree, asked: NodeID, position: Positions.Position? = nil) {
    self.tree = tree
    self.asked = asked
    self.position = position
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
      writer.field("asked", asked.rawValue == tree.root.argument ? nil : map.id(of: asked))
      if let position { write(position, &writer) }
      writer.key("root")
      branch(tree.root, &writer)
      writer.array("other_attackers", of: tree.otherAttacks) { writer, attack in
        writer.object {
          self.argument(attack.attacker, &$0)
          $0.array("by_way_of", of: attack.mediation) { $0.string(map.links[$1].id) }
        }
      }
      writer.array("circle", of: tree.circle) { writer, argument in
        writer.object { self.argument(argument, &$0) }
      }
      guard let reasons = tree.reasons else { return }
      writer.array("for", of: reasons.pro.points, self.point)
      writer.array("failing_for", of: reasons.pro.failing) { $0.string(map.links[$1].id) }
      writer.array("against", of: reasons.con.points, self.point)
      writer.array("failing_against", of: reasons.con.failing) { $0.string(map.links[$1].id) }
      writer.array("settles", of: reasons.settlements) { writer, settlement in
        writer.object { self.settlement(settlement, &$0) }
      }
    }
    return writer.finished()
  }

  private func write(_ position: Positions.Position, _ writer: inout JSONWriter) {
    writer.key("position")
    writer.object { writer in
      writer.field("attitude", position.attitude.rawValue)
      writer.flag("hedged", position.isHedged)
      switch position.ground {
      case .words: break
      case .implicitStances: writer.field("read_off", "implicit-stance")
      case .links: writer.field("read_off", "links")
      case .rival(let rival, _, let entailment):
        writer.field("read_off", "rival")
        writer.field("claim", map.id(of: rival))
        writer.field("by_way_of", entailment.map { map.links[$0].id })
      case .premise(let entailment), .conclusion(let entailment):
        writer.field("read_off", "entailment")
        writer.field("by_way_of", map.links[entailment].id)
      }
    }
  }

  private func point(_ writer: inout JSONWriter, _ point: Reasons.Point) {
    writer.object { writer in
      switch point.matter {
      case .link(let link): writer.field("link", map.links[link].id)
      case .rival(let claim): writer.field("rival", map.id(of: claim))
      case .premise(let claim): writer.field("premise", map.id(of: claim))
      case .ownWord(let claim): writer.field("own_word", map.id(of: claim))
      }
      writer.field("rests_on", point.strength.rawValue)
      writer.field("bears_on", point.rival.map { map.id(of: $0) })
      writer.array("by_way_of", of: point.mediation) { $0.string(map.links[$1].id) }
    }
  }

  private func settlement(_ settlement: Settlement, _ writer: inout JSONWriter) {
    switch settlement.change {
    case .answered(let link): writer.field("answered", map.links[link].id)
    case .answeredPro: writer.field("all_answered", "for")
    case .answeredCon: writer.field("all_answered", "against")
    case .answeredConAndFallen(let claims):
      writer.field("all_answered", "against")
      writer.array("fallen", of: claims) { $0.string(map.id(of: $1)) }
    case .claim(let claim, let standing):
      writer.field("claim", map.id(of: claim))
      writer.field("is", standing.rawValue)
    case .reason(let claim): writer.field("new_reason_for", map.id(of: claim))
    }
    writer.field("then", settlement.result.rawValue)
  }

  private func branch(_ branch: DefenceTree.Branch, _ writer: inout JSONWriter) {
    writer.object { writer in
      argument(branch.argument, &writer)
      writer.field("standing", branch.standing.rawValue)
      writer.array("by_way_of", of: branch.mediation) { $0.string(map.links[$1].id) }
      writer.flag("repeated", branch.isRepeated)
      writer.flag("cut", branch.isCut)
      writer.array("attackers", of: branch.branches) { self.branch($1, &$0) }
      if branch.moreCount > 0 { writer.field("more_attackers", branch.moreCount) }
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
