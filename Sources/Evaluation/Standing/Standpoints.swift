package import ArgumentModel
package import Semantics

/// The coherent standpoints that one can take on a perspective's view: the extensions of its
/// framework, without the helpers.
///
/// A standpoint is what all of them hold and, at each point that is open, one of the ways to settle
/// it. No attack leads from one point to another, so that every way at one goes with every way at
/// the others; there may be more standpoints than can be listed where each point has few ways.
package struct Standpoints: Sendable {
  /// Something that is open, whatever becomes of the rest.
  package struct Point: Sendable {
    /// What each way to settle it holds beside what all of them do, each kind in file order; two or
    /// more, none twice, sorted by their IDs' UTF-8 bytes.
    package let ways: [[NodeID]]
    /// Whether there may be more ways.
    package let stoppedEarly: Bool
  }

  package let framework: ViewFramework
  package let semantics: Semantics
  /// What all standpoints hold, each kind in file order; nothing where there is none.
  package let common: [NodeID]
  /// What is open, in the order of the first things that it is about.
  package let points: [Point]
  /// Whether more was open at some point than was looked for.
  package let stoppedEarly: Bool
  /// Whether there is any standpoint.
  package let isAny: Bool

  /// Finds the standpoints.
  ///
  /// - Parameters:
  ///   - framework: The view.
  ///   - semantics: What counts as a standpoint.
  package init(_ framework: ViewFramework, under semantics: Semantics = .preferred) {
    let nodeCount = framework.graph.map.nodeCount
    func nodes(_ arguments: [Int32]) -> [NodeID] {
      arguments.filter { $0 < nodeCount && framework.view.nodes[Int($0)] }
        .map(NodeID.init(rawValue:))
    }
    let product = Solver(framework.framework).extensionProduct(
      under: semantics, limit: Self.limit)
    self.init(
      framework, semantics, isAny: !product.parts.contains { $0.extensions.isEmpty },
      common: nodes(product.settled),
      product.parts.map { (Set($0.extensions.map(nodes)), $0.stoppedEarly) },
      stoppedEarly: product.parts.contains(where: \.stoppedEarly))
  }

  private init(
    _ framework: ViewFramework, _ semantics: Semantics, isAny: Bool, common: [NodeID],
    _ parts: [(ways: Set<[NodeID]>, stoppedEarly: Bool)], stoppedEarly: Bool
  ) {
    var common = common
    var points: [Point] = []
    for part in isAny ? parts : [] {
      let shared = Self.shared(by: part.ways)
      common += shared
      guard part.ways.count > 1 else { continue }
      let isShared = Set(shared)
      let ways = part.ways.map { $0.filter { !isShared.contains($0) } }
      points.append(
        Point(
          ways: framework.graph.map.sortedByIDs(ways), stoppedEarly: part.stoppedEarly))
    }
    self.framework = framework
    self.semantics = semantics
    self.isAny = isAny
    self.common = isAny ? common.sorted() : []
    self.points = points
    self.stoppedEarly = isAny && stoppedEarly
  }

  /// The same by claims and evidence alone: those that differ in links only are one.
  package var withoutLinks: Standpoints {
    let end = framework.graph.claimCount + framework.graph.evidenceCount
    func items(_ nodes: [NodeID]) -> [NodeID] { nodes.filter { $0.index < end } }
    return Standpoints(
      framework, semantics, isAny: isAny, common: items(common),
      points.map { (Set($0.ways.map(items)), $0.stoppedEarly) }, stoppedEarly: stoppedEarly)
  }

  /// How many extensions of a part are looked for: so many that they are found within a second.
  private static func limit(argumentCount: Int) -> Int {
    min(10_000, max(30, 400_000 / max(1, argumentCount)))
  }

  private static func shared(by sets: Set<[NodeID]>) -> [NodeID] {
    guard var shared = sets.first else { return [] }
    for set in sets.dropFirst() {
      let others = Set(set)
      shared.removeAll { !others.contains($0) }
    }
    return shared
  }

  /// How many standpoints there are, in decimal digits; the least that there are where the search
  /// `stoppedEarly`.
  package var count: String {
    guard isAny else { return "0" }
    var product = DecimalProduct()
    for point in points { product.multiply(by: point.ways.count) }
    return product.text
  }

  /// The first of the standpoints that there are, whole, each kind in file order; sorted by their
  /// IDs' UTF-8 bytes.
  ///
  /// - Parameter limit: How many to give at most.
  /// - Returns: The standpoints, and whether these are all.
  /// - Complexity: O(*n* log *n*) for *n* things in those that are given.
  package func first(_ limit: Int) -> (list: [[NodeID]], isWhole: Bool) {
    guard isAny else { return ([], true) }
    var list: [[NodeID]] = []
    var isWhole = false
    // An odometer over the points, whose first wheel turns fastest: those that are given differ in
    // what comes first.
    var wheel = [Int](repeating: 0, count: points.count)
    while !isWhole, list.count < limit {
      list.append((common + zip(points, wheel).flatMap { $0.ways[$1] }).sorted())
      let turned = wheel.indices.first { wheel[$0] + 1 < points[$0].ways.count } ?? wheel.count
      for index in 0..<turned { wheel[index] = 0 }
      isWhole = turned == wheel.count
      if !isWhole { wheel[turned] += 1 }
    }
    return (framework.graph.map.sortedByIDs(list), isWhole && !stoppedEarly)
  }
}

extension ArgumentMap {
  /// Lists of nodes sorted by their IDs' UTF-8 bytes.
  fileprivate func sortedByIDs(_ lists: [[NodeID]]) -> [[NodeID]] {
    lists.sorted { left, right in
      for (first, second) in zip(left, right) where first != second {
        return id(of: first).utf8.lexicographicallyPrecedes(id(of: second).utf8)
      }
      return left.count < right.count
    }
  }
}
