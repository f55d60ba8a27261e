internal import Dense

extension MapRevision {
  /// Ends the revision, once ``builder`` has been given all statements of the stretch,
  /// and their links are resolved.
  ///
  /// - Parameter taken: Finds names that start with `l` and may not be given.
  /// - Returns: The new map; `nil` where all of the map is to be built anew.
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  package mutating func finish(taken: (MapBuilder) -> Set<String>) -> ArgumentGraph? {
    guard builder.mistakes.isEmpty, builder.repeated.isEmpty,
      builder.map.stances.count == counts.stances,
      builder.map.links.count == firstStatement + counts.links,
      builder.map.contradictions.count == counts.contradictions, areHoldersInOrder
    else { return nil }
    leaveOutIdleStances()
    map.holders = builder.map.holders
    map.questions = builder.map.questions
    map.stances.put(builder.map.stances, inPlaceOf: stretch.stances)
    map.contradictions.put(builder.map.contradictions, inPlaceOf: stretch.contradictions)
    map.allowances.put(builder.map.allowances, inPlaceOf: stretch.allowances)
    insertLinks()
    numberNamedLinks(declaredLinks)
    let numbers = nodes
    builder.map = ArgumentMap()
    swap(&builder.map, &map)
    if !areMadeNamesKept {
      builder.nameLinks(taken: taken(builder))
    } else if counts.links > 0 || !stretch.links.isEmpty {
      builder.nameLinks(taken: taken(builder), from: stretch.links.lowerBound)
    }
    let graph = ArgumentGraph(builder.map, sharing: old, shared)
    return isAnythingRepeated(graph) || !areUndercutsKept(graph, numbers) ? nil : graph
  }

  /// What gave way.
  package var part: RevisedPart {
    RevisedPart(
      stretch: stretch,
      namesLinks: old.map.links[stretch.links].contains { $0.isNamed } || !declaredLinks.isEmpty,
      areIdentifiersKept: areNamesKept && stretch.links.isEmpty && counts.links == 0)
  }

  /// What the adjacency has in common with that of the old map.
  private var shared: ArgumentGraph.Shared {
    guard areItemsKept, builder.map.holders.count == old.map.holders.count else {
      return ArgumentGraph.Shared()
    }
    return ArgumentGraph.Shared(
      links: stretch.links.isEmpty && counts.links == 0,
      stances: stretch.stances.isEmpty && counts.stances == 0,
      contradictions: stretch.contradictions.isEmpty && counts.contradictions == 0,
      questions: stretch.questions.isEmpty
        && builder.map.questions.count == old.map.questions.count,
      letters: areNamesKept)
  }

  /// What the names of the new map name, once it is finished.
  package var entities: [MapBuilder.Entity?] { builder.entities }

  /// Leaves out stances that add nothing to what is said before the stretch.
  private mutating func leaveOutIdleStances() {
    guard areItemsKept else { return }
    let before = stretch.stances.lowerBound
    for index in builder.map.stances.indices.reversed() {
      let stance = builder.map.stances[index]
      guard stance.quotes.isEmpty,
        let first = old.stancesOn[stance.target.index].first(where: {
          $0 < before && old.map.stances[Int($0)].identity == stance.identity
        })
      else { continue }
      builder.map.stances.remove(at: index)
      counts.stances -= 1
      repeated.add(
        stance.place, saidBeforeAt: map.stances[Int(first)].place, isIdle: true)
    }
  }

  /// Puts the links of the stretch, which were added behind all others, where they belong.
  private mutating func insertLinks() {
    let (start, count, first) = (stretch.links.lowerBound, counts.links, firstStatement)
    var added = Array(builder.map.links[first...])
    builder.map.links = []
    for place in added.indices where added[place].relation.endsAtLink {
      let statement = map.linkIndex(added[place].target)
      let isAdded = statement >= first
      added[place].target = map.linkNode(
        isAdded ? statement - first + start : statement < start ? statement : statement + count)
    }
    if !added.isEmpty { map.links.insert(contentsOf: added, at: start) }
  }

  /// Gives the names of links what they name among all.
  private mutating func numberNamedLinks(_ declared: Set<Int>) {
    let (start, count, first) = (stretch.links.lowerBound, counts.links, firstStatement)
    if count == 0 { return }
    for name in builder.entities.indices {
      guard case .link(let statement)? = builder.entities[name] else { continue }
      let index = Int(statement)
      builder.entities[name] = .link(
        Int32(
          declared.contains(name)
            ? index - first + start : index < start ? index : index + count))
    }
  }

  /// Whether those who hold something in the stretch come in the order in which all of the map
  /// names them.
  private var areHoldersInOrder: Bool {
    if isLast { return true }
    let added = map.sources.count - old.map.sources.count
    func isInOrder(_ holder: HolderID) -> Bool {
      if builder.map.holders[holder.index].voices.isEmpty { return true }
      let before = holder.index - added
      return before < old.map.holders.count && isNamedBefore(HolderID(before))
    }
    return builder.map.stances.allSatisfy { isInOrder($0.holder) }
      && builder.map.links[firstStatement...].allSatisfy { $0.holders.allSatisfy(isInOrder) }
      && builder.map.contradictions.allSatisfy { $0.holders.allSatisfy(isInOrder) }
  }

  // MARK: What is to be built anew

  /// Whether a statement of the stretch says what one elsewhere says.
  private func isAnythingRepeated(_ graph: ArgumentGraph) -> Bool {
    let map = graph.map
    let stances = stretch.stances.lowerBound..<stretch.stances.lowerBound + counts.stances
    let links = stretch.links.lowerBound..<stretch.links.lowerBound + counts.links
    let pairs =
      stretch.contradictions.lowerBound..<stretch.contradictions.lowerBound + counts.contradictions
    return stances.contains { index in
      let identity = map.stances[index].identity
      return graph.stancesOn[map.stances[index].target.index].contains {
        Int($0) != index && map.stances[Int($0)].identity == identity
      }
    }
      || links.contains { index in
        let identity = map.links[index].identity
        return graph.linksInto[map.links[index].target.index].contains {
          Int($0) != index && map.links[Int($0)].identity == identity
        }
      }
      || pairs.contains { index in
        let identity = map.contradictions[index].identity
        return graph.contradictions[map.contradictions[index].first.index].contains {
          Int($0) != index && map.contradictions[Int($0)].identity == identity
        }
      }
  }

  /// Whether links of the stretch that undercuts elsewhere end at say what they said: an undercut
  /// may name them by that.
  private func areUndercutsKept(_ graph: ArgumentGraph, _ nodes: NodeRenumbering) -> Bool {
    stretch.links.allSatisfy { index in
      let isUndercut = old.linksInto[old.map.linkNode(index).index].contains {
        !stretch.links.contains(Int($0))
      }
      guard isUndercut else { return true }
      let (before, after) = (old.map.links[index], links(index))
      guard after >= 0 else { return false }
      let premises = before.premises.map { nodes($0) }
      return graph.map.links[after].identity
        == LinkIdentity(
          premises.map { NodeID($0) }, before.relation, NodeID(nodes(before.target)))
    }
  }
}
