internal import ArgumentModel
internal import Evaluation

/// What becomes of claims, evidence and links on the whole map, by their identifiers.
struct SelectedStandings {
  /// Whose view it is.
  let perspective: String
  private let found: [String: (standing: Standing, backing: Backing?)]

  init(_ standings: Standings) {
    let map = standings.framework.graph.map
    perspective = standings.framework.perspective.name
    var found: [String: (standing: Standing, backing: Backing?)] = [:]
    for node in standings.nodes {
      guard let standing = standings.standing(of: node) else { continue }
      found[map.id(of: node)] = (standing, standings.backing(of: node))
    }
    self.found = found
  }

  subscript(id: String) -> (standing: Standing, backing: Backing?)? { found[id] }
}

extension ExportedMap {
  /// What stands in the perspective that was chosen.
  mutating func selectedStandings(_ options: ExportOptions) -> SelectedStandings {
    SelectedStandings(standings(of: SelectionOptions.perspective(options)))
  }
}
