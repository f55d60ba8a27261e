package import ArgumentModel
internal import Dense
package import Evaluation

/// What would become of a map if something were supposed of it: whose standings would change, and
/// which cruxes would come and go.
///
/// Standings are grounded, and no claim needs backing: for everyone, and for each source in its own
/// voice. Cruxes are those of the first two sources.
package struct SupposedChanges: Sendable {
  /// That something stands otherwise for somebody.
  package struct Change: Hashable, Sendable {
    /// What it is called: ``ArgumentModel/ArgumentMap/lastingName(of:)``.
    package let name: String
    package let kind: ArgumentMap.NodeKind
    /// For whom: `everyone`, or the ID of a source.
    package let perspective: String
    /// `nil` where it is not in view.
    package let old: Standing?
    package let new: Standing?
  }

  /// A set of points on which a claim turns, under one of the two maps alone.
  package struct Turn: Hashable, Sendable {
    /// What changes, in the words of a crux.
    package struct Point: Hashable, Sendable {
      package let name: String
      package let change: Crux.Word
    }

    package let claim: String
    /// None where the claim stands differently for the two, and no few points would move it.
    package let points: [Point]
  }

  /// What changes on the cruxes of two sources.
  package struct CruxChanges: Sendable {
    /// The sources' IDs.
    package let left: String
    package let right: String
    /// In file order.
    package let appeared: [Turn]
    package let gone: [Turn]
    /// Claims of which it was not found out on one of the maps.
    package let notSearched: [String]
  }

  /// Claims that are supposed to hold together though the map says that they cannot: answers of one
  /// question, or two that contradict each other; by their IDs, each group in file order.
  package let rivalsHeld: [[String]]
  /// By what it is of, in file order, first what is on the map as supposed; then for everyone and
  /// for the sources in file order.
  package let standings: [Change]
  /// Of how many sources nothing was found out, since there are more than ``SourceSurvey`` takes.
  package let sourcesLeftOut: Int
  /// `nil` where there are not two sources.
  package let cruxes: CruxChanges?

  /// Whether nothing would change.
  package var isEmpty: Bool {
    standings.isEmpty && cruxes.map { $0.appeared.isEmpty && $0.gone.isEmpty } ?? true
  }

  /// What becomes of a map of which nothing is supposed.
  package static let none = SupposedChanges()

  private init() { (rivalsHeld, standings, sourcesLeftOut, cruxes) = ([], [], 0, nil) }

  /// Compares a map with what it is supposed to be.
  ///
  /// - Parameters:
  ///   - plain: The map as it is.
  ///   - supposed: The same map, with what is stated, supposed and away in it.
  /// - Complexity: O(*s*·(*n* + *m*)) for *s* sources, *n* declarations and *m* attacks, and the
  ///   searches for cruxes.
  package init(from plain: ArgumentGraph, to supposed: ArgumentGraph) {
    rivalsHeld = Self.rivalsHeld(in: supposed)
    let names = NamePairs(plain.map, supposed.map)
    let surveyed = SourceSurvey.sources(of: plain)
    var changes: [(rank: Int, change: Change)] = []
    let known = surveyed.map { plain.map.sources[$0].id }
    // A source that is only supposed has a view too.
    let new = SourceSurvey.sources(of: supposed).map { supposed.map.sources[$0].id }
      .filter { id in !plain.map.sources.contains { $0.id == id } }
    for source in [nil] + (known + new).map(Optional.some) {
      guard let new = Self.standings(of: source, in: supposed) else { continue }
      changes += names.changes(from: Self.standings(of: source, in: plain), to: new)
    }
    // Each list is in the order of names: what is of one thing is brought together.
    standings = changes.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.change)
    sourcesLeftOut = plain.map.sources.count - surveyed.count
    cruxes = Self.cruxChanges(from: plain, to: supposed)
  }

  private static func rivalsHeld(in graph: ArgumentGraph) -> [[String]] {
    let (map, held) = (graph.map, graph.supposed.filter(\.value))
    guard held.count > 1 else { return [] }
    let answers = map.questions.map { Set($0.answers.filter { held[$0] != nil }) }
    let pairs = map.contradictions.map { Set([$0.first, $0.second].filter { held[$0] != nil }) }
    var groups: [Set<NodeID>] = []
    for group in answers + pairs
    where group.count > 1 && !groups.contains(where: group.isSubset(of:)) {
      groups.append(group)
    }
    return groups.map { map.ids(of: $0.sorted()) }
  }

  private static func standings(of source: String?, in graph: ArgumentGraph) -> Standings? {
    guard let source else { return Standings(ViewFramework(.everyone, in: graph)) }
    return perspective(source, in: graph.map).map { Standings(ViewFramework($0, in: graph)) }
  }

  private static func perspective(_ source: String, in map: ArgumentMap) -> Perspective? {
    map.sources.firstIndex { $0.id == source }
      .map { Perspective(map.holder(ofSource: $0), in: map) }
  }

  // MARK: Cruxes

  private static func cruxChanges(
    from plain: ArgumentGraph, to supposed: ArgumentGraph
  ) -> CruxChanges? {
    guard plain.map.sources.count > 1 else { return nil }
    let sides = plain.map.sources.prefix(2).map(\.id)
    guard let old = cruxes(of: sides, in: plain), let new = cruxes(of: sides, in: supposed) else {
      return nil
    }
    let (oldTurns, newTurns) = (turns(old, plain.map), turns(new, supposed.map))
    let (known, left) = (Set(oldTurns), Set(newTurns))
    var notSearched = supposed.map.ids(of: new.notSearched)
    notSearched += plain.map.ids(of: old.notSearched).filter { !notSearched.contains($0) }
    // What was not searched on one of the maps has neither come nor gone.
    func isSearched(_ turn: Turn) -> Bool { !notSearched.contains(turn.claim) }
    return CruxChanges(
      left: sides[0], right: sides[1],
      appeared: newTurns.filter { !known.contains($0) && isSearched($0) },
      gone: oldTurns.filter { !left.contains($0) && isSearched($0) }, notSearched: notSearched)
  }

  private static func cruxes(of sides: [String], in graph: ArgumentGraph) -> Cruxes? {
    guard let left = perspective(sides[0], in: graph.map),
      let right = perspective(sides[1], in: graph.map)
    else { return nil }
    return Cruxes(graph, left: left, right: right)
  }

  private static func turns(_ cruxes: Cruxes, _ map: ArgumentMap) -> [Turn] {
    cruxes.list.flatMap { crux in
      (crux.sets.isEmpty ? [[]] : crux.sets).map { set in
        Turn(
          claim: map.id(of: crux.claim),
          points: set.map {
            Turn.Point(name: map.lastingName(of: $0.node), change: $0.right)
          })
      }
    }
  }
}

extension ArgumentMap {
  fileprivate func ids(of nodes: [NodeID]) -> [String] { nodes.map(id(of:)) }
}

/// The claims, evidence and links of two versions of a map, by what they are called.
private struct NamePairs {
  /// What is called so, and its node in each.
  struct Pair {
    var name: String
    var kind: ArgumentMap.NodeKind
    var old: NodeID?
    var new: NodeID?
  }

  let pairs: [Pair]

  /// - Complexity: O(*n*) expected for *n* bytes of names.
  init(_ old: ArgumentMap, _ new: ArgumentMap) {
    var pairs = (0..<new.nodeCount).map { NodeID($0) }.map { node in
      Pair(name: new.lastingName(of: node), kind: new.kind(of: node), new: node)
    }
    let places = Dictionary(
      pairs.indices.map { (pairs[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    for node in (0..<old.nodeCount).map({ NodeID($0) }) {
      let name = old.lastingName(of: node)
      if let place = places[name], pairs[place].old == nil {
        pairs[place].old = node
      } else {
        pairs.append(Pair(name: name, kind: old.kind(of: node), old: node))
      }
    }
    self.pairs = pairs
  }

  /// What stands otherwise, with its place in the order of names.
  func changes(
    from old: Standings?, to new: Standings
  ) -> [(rank: Int, change: SupposedChanges.Change)] {
    pairs.enumerated().compactMap { rank, pair in
      let before = old.flatMap { pair.old.flatMap($0.standing(of:)) }
      let after = pair.new.flatMap(new.standing(of:))
      guard before != after else { return nil }
      return (
        rank,
        SupposedChanges.Change(
          name: pair.name, kind: pair.kind, perspective: new.framework.perspective.name,
          old: before, new: after)
      )
    }
  }
}
