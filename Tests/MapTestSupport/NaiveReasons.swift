package import ArgumentModel
package import Evaluation

/// What is for and what is against a claim or evidence in a view, as it is defined.
package struct NaiveReasons {
  private let map: ArgumentMap
  private let contains: (NodeID) -> Bool
  private let holdsContradiction: (Int) -> Bool
  private let supposed: [NodeID: Bool]

  package init(_ graph: ArgumentGraph, _ view: View) {
    self.init(graph, contains: view.contains, holdsContradiction: view.contains(contradiction:))
  }

  package init(
    _ graph: ArgumentGraph, contains: @escaping (NodeID) -> Bool,
    holdsContradiction: @escaping (Int) -> Bool
  ) {
    map = graph.map
    supposed = graph.supposed
    self.contains = contains
    self.holdsContradiction = holdsContradiction
  }

  private func links(_ isMeant: (Link) -> Bool) -> Set<Int> {
    Set(map.links.indices.filter { contains(map.linkNode($0)) && isMeant(map.links[$0]) })
  }

  /// What excludes a claim: what contradicts it, and the other answers of its questions.
  private func excluding(_ item: Int) -> Set<Int> {
    var rivals: Set<Int> = []
    for (index, pair) in map.contradictions.enumerated() where holdsContradiction(index) {
      if pair.first.index == item { rivals.insert(pair.second.index) }
      if pair.second.index == item { rivals.insert(pair.first.index) }
    }
    for question in map.questions where question.answers.contains(NodeID(item)) {
      rivals.formUnion(question.answers.filter(contains).map(\.index))
    }
    return rivals.subtracting([item])
  }

  /// The links that support it, or entail it from several premises.
  package func pro(_ item: Int) -> Set<Int> {
    links {
      $0.target.index == item
        && ($0.relation == .supports || $0.relation == .entails && !passesOn($0))
    }
  }

  /// Whether what attacks the conclusion of a link attacks its premise: it is an entailment from one
  /// premise, and neither is supposed to hold.
  package func passesOn(_ link: Link) -> Bool {
    link.relation == .entails && link.premises.count == 1
      && supposed[link.premises[0]] != true && supposed[link.target] != true
  }

  /// The links that attack it, those that support or entail what excludes it, and what is against
  /// all that it alone entails.
  package func con(_ item: Int) -> Set<Int> {
    var entailed: Set<Int> = [item]
    var isDone = false
    while !isDone {
      let more = links { passesOn($0) && entailed.contains($0.premises[0].index) }
      let next = entailed.union(more.map { map.links[$0].target.index })
      isDone = next == entailed
      entailed = next
    }
    return entailed.reduce(into: []) { con, item in
      let rivals = excluding(item)
      con.formUnion(
        links {
          $0.relation == .attacks && $0.target.index == item
            || [.supports, .entails].contains($0.relation) && rivals.contains($0.target.index)
        })
    }
  }
}
