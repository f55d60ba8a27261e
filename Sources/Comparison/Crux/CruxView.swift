internal import ArgumentModel

/// A side's view, and what the other side's words can change in it.
struct CruxView {
  let graph: ArgumentGraph
  let side: CruxSide
  let other: CruxSide
  /// Claim, evidence or link → whether it is a point of difference.
  let differs: [Bool]
  let bounds: ViewBounds
  /// Link → whether it is the mapper's.
  let isMappers: [Bool]

  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  init(
    _ graph: ArgumentGraph, _ side: CruxSide, _ other: CruxSide, differs: [Bool],
    isMappers: [Bool]
  ) {
    self.graph = graph
    self.side = side
    self.other = other
    self.differs = differs
    self.isMappers = isMappers
    bounds = ViewBounds(graph, side, other, differs: differs)
  }
}
