internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Semantics

/// Two sides whose cruxes are looked for: what each says, and on what they differ.
struct CruxPair {
  /// What became of a claim.
  enum Outcome {
    /// It stands the same for both.
    case agreement
    case crux(Crux)
    /// More points bear on it than were to be looked at, or there was no time left.
    case notSearched
  }

  private let graph: ArgumentGraph
  private let left: CruxSide
  private let right: CruxSide
  /// Each side's view as it is, and as the other's words may change it.
  private let leftAlone: CruxView
  private let rightAlone: CruxView
  private let leftChanged: CruxView
  private let rightChanged: CruxView
  private var numbers: ReachedNumbers
  /// How many things may still be looked at.
  private var stepsLeft: Int

  /// Reads what the sides say.
  ///
  /// - Parameters:
  ///   - graph: The map.
  ///   - left: The side whose words change.
  ///   - right: The side whose words it takes over.
  ///   - stepLimit: How many things to look at in all searches together.
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  init(_ graph: ArgumentGraph, _ left: Perspective, _ right: Perspective, stepLimit: Int) {
    self.graph = graph
    let left = CruxSide(left, in: graph)
    let right = CruxSide(right, in: graph)
    (self.left, self.right) = (left, right)
    let nothing = [Bool](repeating: false, count: graph.nodeCount)
    var differs = nothing
    for claim in 0..<graph.claimCount { differs[claim] = left.words[claim] != right.words[claim] }
    for link in 0..<graph.linkCount {
      differs[graph.nodeCount - graph.linkCount + link] =
        left.holdsLink[link] != right.holdsLink[link]
    }
    var isMappers = [Bool](repeating: false, count: graph.linkCount)
    for link in graph.linksOf[HolderID.mapper.index] { isMappers[Int(link)] = true }
    func view(_ side: CruxSide, _ other: CruxSide, _ differs: [Bool]) -> CruxView {
      CruxView(graph, side, other, differs: differs, isMappers: isMappers)
    }
    leftAlone = view(left, right, nothing)
    rightAlone = view(right, left, nothing)
    leftChanged = view(left, right, differs)
    rightChanged = view(right, left, differs)
    numbers = ReachedNumbers(nodeCount: graph.nodeCount)
    stepsLeft = stepLimit
  }

  /// Looks for the cruxes on a claim, however many points bear on it.
  mutating func crux(on claim: NodeID) -> Crux {
    let left = wholeLabel(of: claim, in: leftAlone)
    let right = wholeLabel(of: claim, in: rightAlone)
    guard left != right else {
      return Crux(
        claim: claim, left: Standing(left), right: Standing(right), sets: [], double: [],
        rivals: [], idle: [], onePointMovesRight: false, stoppedEarly: false)
    }
    let leftNetwork = wholeNetwork(of: claim, in: leftChanged)
    let rightNetwork = wholeNetwork(of: claim, in: rightChanged)
    return crux(on: claim, (left, leftNetwork), (right, rightNetwork))
  }

  /// Looks for the cruxes on a claim, unless too much bears on it.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - pointLimit: With more points than so many it is not searched.
  /// - Returns: What became of it.
  mutating func crux(on claim: NodeID, pointLimit: Int) -> Outcome {
    guard let left = label(of: claim, in: leftAlone),
      let right = label(of: claim, in: rightAlone)
    else { return .notSearched }
    guard left != right else { return .agreement }
    guard let leftNetwork = network(of: claim, in: leftChanged, pointLimit: pointLimit),
      let rightNetwork = network(of: claim, in: rightChanged)
    else { return .notSearched }
    let crux = crux(on: claim, (left, leftNetwork), (right, rightNetwork))
    return crux.stoppedEarly ? .notSearched : .crux(crux)
  }

  private mutating func crux(
    on claim: NodeID, _ left: (label: Label, network: CruxNetwork),
    _ right: (label: Label, network: CruxNetwork)
  ) -> Crux {
    let forLeft = sets(left.network, to: right.label, upTo: 3)
    let forRight = sets(right.network, to: left.label, upTo: 1)
    let isDecided = left.label != .undecided && right.label != .undecided
    let double = forLeft.list.filter { set in
      isDecided && set.count == 1 && isOpposite(set[0]) && forRight.list.contains(set)
    }
    return Crux(
      claim: claim, left: Standing(left.label), right: Standing(right.label),
      sets: forLeft.list.map { $0.map(point) }, double: double.map { NodeID(rawValue: $0[0]) },
      rivals: rivalsApart(of: claim),
      idle: forLeft.list.filter { $0.count == 1 && falls(whenGranted: $0[0], in: left.network) }
        .map { NodeID(rawValue: $0[0]) },
      onePointMovesRight: !forRight.list.isEmpty,
      stoppedEarly: forLeft.stoppedEarly || forRight.stoppedEarly)
  }

  /// What excludes a claim, by whomever, and is not said alike by the two, ascending.
  private func rivalsApart(of claim: NodeID) -> [NodeID] {
    var rivals: Set<NodeID> = []
    for index in graph.contradictions[claim.index] {
      let pair = graph.map.contradictions[Int(index)]
      rivals.formUnion([pair.first, pair.second])
    }
    for question in graph.questions[claim.index] {
      rivals.formUnion(graph.map.questions[Int(question)].answers)
    }
    return rivals.filter { $0 != claim && left.words[$0.index] != right.words[$0.index] }.sorted()
  }

  /// The smallest sets of points, as nodes, with which the claim gets a label.
  private mutating func sets(
    _ network: CruxNetwork, to goal: Label, upTo largest: Int
  ) -> (list: [[Int32]], stoppedEarly: Bool) {
    var search = CruxSearch(CruxLabelling(network), goal: goal, stepLimit: stepsLeft)
    let sets = search.smallestSets(upTo: largest)
    stepsLeft = search.remainingSteps
    return (sets.map { $0.map { network.points[Int($0)] } }, search.stoppedEarly)
  }

  // MARK: Networks

  private mutating func wholeNetwork(of claim: NodeID, in view: CruxView) -> CruxNetwork {
    var builder = CruxNetworkBuilder(view, claim: claim)
    return builder.network(&numbers)
  }

  private mutating func wholeLabel(of claim: NodeID, in view: CruxView) -> Label {
    var labelling = CruxLabelling(wholeNetwork(of: claim, in: view))
    return labelling.settle([])
  }

  private mutating func network(
    of claim: NodeID, in view: CruxView, pointLimit: Int = .max
  ) -> CruxNetwork? {
    // A first look takes as many steps as the claim has rivals, also where none are left.
    guard stepsLeft > 0 else { return nil }
    var builder = CruxNetworkBuilder(view, claim: claim)
    let network = builder.network(&numbers, pointLimit: pointLimit, stepLimit: stepsLeft)
    // To cut the network out and to settle it costs many times what it takes to find it.
    stepsLeft = max(0, stepsLeft - builder.stepCount - 40 * (network?.count ?? 0))
    return network
  }

  private mutating func label(of claim: NodeID, in view: CruxView) -> Label? {
    guard let network = network(of: claim, in: view) else { return nil }
    var labelling = CruxLabelling(network)
    return labelling.settle([])
  }

  // MARK: Points

  /// Whether one holds the claim and the other its negation.
  private func isOpposite(_ node: Int32) -> Bool {
    guard node < graph.claimCount else { return false }
    return [left.words[Int(node)], right.words[Int(node)]].allSatisfy {
      $0 == .held || $0 == .denied
    }
  }

  /// Whether a link that the other side makes would fall with a premise.
  private func falls(whenGranted node: Int32, in network: CruxNetwork) -> Bool {
    guard node >= graph.nodeCount - graph.linkCount,
      let number = network.nodes.firstIndex(of: node),
      let point = network.points.firstIndex(of: node)
    else { return false }
    var labelling = CruxLabelling(network)
    _ = labelling.settle([Int32(point)])
    return labelling.has(.out, Int32(number))
      && network.graph.premises[number - network.firstLink].contains { labelling.has(.out, $0) }
  }

  private func point(_ node: Int32) -> Crux.Point {
    func word(_ side: CruxSide) -> Crux.Word {
      if node < graph.claimCount { return side.words[Int(node)] }
      let link = graph.map.linkIndex(NodeID(rawValue: node))
      return side.holdsLink[link] ? .with : .without
    }
    return Crux.Point(node: NodeID(rawValue: node), left: word(left), right: word(right))
  }
}
