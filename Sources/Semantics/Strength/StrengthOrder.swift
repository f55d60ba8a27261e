internal import Dense

/// In which order the strengths of a graph can be found.
struct StrengthOrder {
  /// The elements from which a circle can be reached.
  ///
  /// They are split into parts that have no link between them, each ascending, by their first
  /// elements.
  let circular: [[Int32]]
  /// The other elements, each behind all that its strength depends on.
  let straight: [Int32]

  /// Sorts the elements of a graph.
  ///
  /// - Complexity: O(*n* log *n* + *m*) for *n* elements and *m* ends of links and rivalries.
  init(_ graph: BipolarGraph) {
    let flow = Self.flow(of: graph)
    // Takes away what nothing depends on, until only what leads to a circle is left.
    var dependents = (0..<flow.argumentCount).map { flow.directTargets(of: Int32($0)).count }
    var removed = (0..<Int32(flow.argumentCount)).filter { dependents[Int($0)] == 0 }
    var next = 0
    while next < removed.count {
      for source in flow.directAttackers(of: removed[next]) {
        dependents[Int(source)] -= 1
        if dependents[Int(source)] == 0 { removed.append(source) }
      }
      next += 1
    }
    let elementCount = Int32(graph.elementCount)
    straight = removed.reversed().filter { $0 < elementCount }
    circular = flow.connectedComponents { dependents[Int($0)] > 0 }
      .map { $0.filter { $0 < elementCount } }
  }

  /// What hangs on what, as the attacks of a framework: links on their premises and on what
  /// supports or attacks them, arguments on links, and rivals on a node for all of their rivalry,
  /// which keeps a rivalry of many from having as many pairs.
  private static func flow(of graph: BipolarGraph) -> Framework {
    let elementCount = graph.elementCount
    var sources: [Int32] = []
    var targets: [Int32] = []
    func add(_ rows: CompressedRows, from first: Int) {
      for row in 0..<rows.count {
        for index in rows.range(of: row) {
          sources.append(rows.items[index])
          targets.append(Int32(first + row))
        }
      }
    }
    add(graph.premises, from: graph.argumentCount)
    add(graph.supporters, from: 0)
    add(graph.attackers, from: 0)
    add(graph.rivalries, from: elementCount)
    for rivalry in 0..<graph.rivalries.count {
      for index in graph.rivalries.range(of: rivalry) {
        sources.append(Int32(elementCount + rivalry))
        targets.append(graph.rivalries.items[index])
      }
    }
    return Framework(
      argumentCount: elementCount + graph.rivalries.count, sources: sources, targets: targets)
  }
}
