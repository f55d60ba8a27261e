package import ArgumentModel
package import Comparison
package import Evaluation

/// The document of `why`: why something stands, falls or is contested.
package struct WhyDocument: Document {
  package static let schema = DocumentSchema(
    "why", format: "argmap-why/1", title: "Why a thing stands, falls or is contested.",
    summary: "The attackers of each argument, and what defeats them, down to unattacked ends; of "
      + "what is contested, what works for it and what against it, the strongest first.",
    [
      .always("perspective", .word),
      .sometimes(
        "asked", .word,
        "What was asked about, where the root is what the perspective holds instead."),
      .sometimes("position", .position, "What the perspective is taken to hold of what was asked."),
      .always("root", .definition("branch")),
      .sometimes(
        "other_attackers",
        .array(
          .object(
            argumentMembers,
            [.sometimes("by_way_of", .someWords, "The entailments by which it is attacked.")]),
          atLeast: 1),
        "What else stands and attacks a root that falls."),
      .sometimes(
        "circle", .array(.definition("argument"), atLeast: 1),
        "Where no reasons explain it: what keeps a contested root open."),
      .sometimes("for", .array(.definition("point"), atLeast: 1), "What works for it."),
      .sometimes("failing_for", .someWords, "Links that fall and else would."),
      .sometimes("against", .array(.definition("point"), atLeast: 1), "What works against it."),
      .sometimes("failing_against", .someWords, "Links that fall and else would."),
      .sometimes("settles", .array(.settlement, atLeast: 1), "What would make it stand or fall."),
    ],
    definitions: [
      ("argument", .object(argumentMembers)), ("point", .point),
      (
        "branch",
        .object(
          argumentMembers,
          [
            .always("standing", .standingWord),
            .sometimes("by_way_of", .someWords, "The entailments by which it is attacked."),
            .sometimes("repeated", .yes, "Whether its branches stand above."),
            .sometimes("cut", .yes, "Whether there is more than the depth allows."),
            .sometimes("attackers", .array(.definition("branch"), atLeast: 1)),
            .sometimes(
              "more_attackers", .integer(atLeast: 1),
              "How many more there are, all of which fail."),
          ])
      ),
    ])

  private static let argumentMembers: [SchemaMember] = [
    .always("id", .word),
    .always(
      "kind",
      .one(
        of: [
          "claim", "evidence", "link", "premise-fails", "own-word", "supposed", "lacks-backing",
        ])),
    .sometimes("link", .word, "The link whose premise fails."),
  ]

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

  package func write(to writer: inout JSONWriter) {
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
    case .supposed(let node):
      writer.field("id", map.id(of: node))
      writer.field("kind", "supposed")
    case .lacksBacking(let claim):
      writer.field("id", map.id(of: claim))
      writer.field("kind", "lacks-backing")
    }
  }
}

extension SchemaPart {
  fileprivate static let position = SchemaPart.object([
    .always("attitude", .one(of: Attitude.allCases.map(\.rawValue))),
    .sometimes("hedged", .yes),
    .sometimes(
      "read_off", .one(of: ["implicit-stance", "links", "rival", "entailment"]),
      "What it is read off; left out where it is said in words."),
    .sometimes("claim", .word, "The claim that it holds instead."),
    .sometimes("by_way_of", .word, "The entailment that leads there."),
  ])

  fileprivate static let point = SchemaPart.object([
    .sometimes("link", .word, "A link that supports, entails or attacks."),
    .sometimes("rival", .word, "A claim that excludes it."),
    .sometimes("premise", .word, "A premise that it needs, as a link."),
    .sometimes("own_word", .word, "A claim that the perspective itself doubts."),
    .always("rests_on", .one(of: Reasons.Strength.allCases.map(\.rawValue))),
    .sometimes("bears_on", .word, "The excluding claim for or against which the link is."),
    .sometimes("by_way_of", .someWords, "The entailments that lead from it to what is at stake."),
  ])

  fileprivate static let settlement = SchemaPart.object([
    .sometimes("answered", .word, "A link that falls."),
    .sometimes("all_answered", .one(of: ["for", "against"]), "All links of that side fall."),
    .sometimes("fallen", .someWords, "With that, claims fall that exclude what it entails."),
    .sometimes("claim", .word, "A contested claim that is decided."),
    .sometimes("is", .standingWord, "What becomes of that claim."),
    .sometimes("new_reason_for", .word, "A claim for which a reason is given, unanswered."),
    .always("then", .one(of: [Standing.stands, .falls].map(\.rawValue))),
  ])
}
