/// A graph laid out in layers.
///
/// Sugiyama, K., Tagawa, S. and Toda, M. "Methods for visual understanding of hierarchical system
/// structures." *IEEE Transactions on Systems, Man, and Cybernetics* 11(2), 1981, pp. 109–125.
/// <https://doi.org/10.1109/TSMC.1981.4308636>
package struct Layout: Sendable {
  /// Box → where it is.
  package private(set) var boxes: [Frame]
  /// Link → how it runs.
  package private(set) var routes: [Route]
  package private(set) var width = 0.0
  package private(set) var height = 0.0

  /// Lays out each connected part by itself and packs them.
  ///
  /// - Complexity: Not known to be polynomial in theory (``NetworkSimplex``); near to O(*n* + *m*) for
  ///   the *m* parts of edges between layers, times a fixed number of rounds.
  init(_ graph: LayoutGraph) {
    boxes = graph.boxes.map { Frame(x: 0, y: 0, width: $0.width, height: $0.height) }
    routes = graph.links.map { Route(tailCount: $0.tails.count) }
    let parts = Components(graph).parts.map { part in
      let layers = Layers(part.graph)
      let order = CrossingReduction(layers).orders
      let placement = HorizontalPlacement(layers, order)
      let shortest = ShortestPlacement(layers, order, placement.centres)
      let centres = Tightening(layers, order, shortest.centres).centres
      return (part, Routing(part.graph, layers, order, centres))
    }
    let corners = Packing(parts.map { ($0.1.width, $0.1.height) })
    width = corners.width
    height = corners.height
    for (number, (part, routing)) in parts.enumerated() {
      let corner = corners.corners[number]
      for (local, box) in part.boxes.enumerated() {
        boxes[box] = routing.boxes[local].moved(corner.x, corner.y)
      }
      for (local, link) in part.links.enumerated() {
        routes[link] = routing.routes[local].moved(corner.x, corner.y)
      }
    }
  }
}
