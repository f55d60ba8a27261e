package import Dense

/// A map's adjacency: who says what, what leads where, in both directions.
///
/// Immutable and dense. Rows hold indices into the arrays of the ``ArgumentMap`` it was made from,
/// or node indices (``NodeID``), in file order, so that output made from them is reproducible.
package struct ArgumentGraph: Sendable {
  package let map: ArgumentMap

  /// Link index → its premises, as node indices.
  package let premises: CompressedRows
  /// Node index → the links (link indices) that end at it.
  package let linksInto: CompressedRows
  /// Node index → the links (link indices) of which it is a premise.
  package let linksFrom: CompressedRows
  /// Link index → its holders (holder indices).
  package let holders: CompressedRows
  /// Claim index → the contradictions it stands in.
  package let contradictions: CompressedRows
  /// Claim index → the questions it answers.
  package let questions: CompressedRows
  /// Node index of a claim or evidence → the stances on it.
  package let stancesOn: CompressedRows
  /// Holder index → its stances.
  package let stancesOf: CompressedRows
  /// Holder index → its links (link indices).
  package let linksOf: CompressedRows
  /// Link index → its relation, beside the link for speed.
  package let relations: [Relation]
  /// Link index → its target, as a node index.
  package let targets: [Int32]
  /// What the sources are called where there is little room.
  package let letters: SourceLetters
  /// Claims, evidence and links of which it is supposed that they hold, or that they do not,
  /// whatever the map says; none but in a graph made by ``supposing(_:)``.
  package internal(set) var supposed: [NodeID: Bool] = [:]

  /// Builds the adjacency.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  package init(_ map: ArgumentMap) {
    self.init(map, sharing: nil, Shared())
  }

  /// What two versions of a map have in common, all nodes and holders having the numbers they had.
  struct Shared {
    var links = false
    var stances = false
    var contradictions = false
    var questions = false
    var letters = false
  }

  /// Builds the adjacency, but for what it has in common with that of an earlier version.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all that are not shared.
  init(_ map: ArgumentMap, sharing old: ArgumentGraph?, _ shared: Shared) {
    self.map = map
    letters = old.flatMap { shared.letters ? $0.letters : nil } ?? SourceLetters(map)
    let nodeCount = map.nodeCount
    let itemCount = map.claims.count + map.evidence.count
    if let old, shared.links {
      (relations, targets, premises) = (old.relations, old.targets, old.premises)
      (holders, linksInto, linksFrom) = (old.holders, old.linksInto, old.linksFrom)
      linksOf = old.linksOf
    } else {
      let links = map.links
      relations = links.map(\.relation)
      let targets = links.map { $0.target.rawValue }
      self.targets = targets
      premises = CompressedRows(lists: links.lazy.map { $0.premises.lazy.map(\.rawValue) })
      holders = CompressedRows(lists: links.lazy.map { $0.holders.lazy.map(\.rawValue) })
      linksInto = CompressedRows(rowCount: nodeCount) { add in
        for link in targets.indices { add(targets[link], Int32(link)) }
      }
      linksFrom = premises.transposed(rowCount: itemCount)
      linksOf = holders.transposed(rowCount: map.holders.count)
    }
    if let old, shared.contradictions {
      contradictions = old.contradictions
    } else {
      contradictions = CompressedRows(rowCount: map.claims.count) { add in
        for (index, contradiction) in map.contradictions.enumerated() {
          add(contradiction.first.rawValue, Int32(index))
          add(contradiction.second.rawValue, Int32(index))
        }
      }
    }
    if let old, shared.questions {
      questions = old.questions
    } else {
      questions = CompressedRows(rowCount: map.claims.count) { add in
        for (index, question) in map.questions.enumerated() {
          for answer in question.answers { add(answer.rawValue, Int32(index)) }
        }
      }
    }
    if let old, shared.stances {
      (stancesOn, stancesOf) = (old.stancesOn, old.stancesOf)
    } else {
      stancesOn = CompressedRows(rowCount: itemCount) { add in
        for index in map.stances.indices { add(map.stances[index].target.rawValue, Int32(index)) }
      }
      stancesOf = CompressedRows(rowCount: map.holders.count) { add in
        for index in map.stances.indices { add(map.stances[index].holder.rawValue, Int32(index)) }
      }
    }
  }

  package var claimCount: Int { map.claims.count }
  package var evidenceCount: Int { map.evidence.count }
  package var linkCount: Int { map.links.count }
  package var nodeCount: Int { map.nodeCount }

  /// Whether a holder holds a link.
  package func isHeld(link: Int, by holder: HolderID) -> Bool {
    holders[link].contains(holder.rawValue)
  }

  /// How many links support or entail a node.
  package func supportCount(of node: NodeID) -> Int {
    linksInto[node.index].count { relations[Int($0)].isPro }
  }

  /// How many links attack a node.
  package func attackCount(of node: NodeID) -> Int {
    linksInto[node.index].count { relations[Int($0)].isCon }
  }

  /// Whether two claims contradict each other, by whomever, or are answers of one question.
  ///
  /// - Complexity: O(*k*) for *k* contradictions and questions of the first.
  package func excludes(_ claim: Int, _ other: Int) -> Bool {
    contradictions[claim].contains { index in
      let pair = map.contradictions[Int(index)]
      return [pair.first.index, pair.second.index].contains(other)
    } || questions[claim].contains { questions[other].contains($0) }
  }
}
