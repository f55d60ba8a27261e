internal import ArgumentModel
internal import Dense
internal import Evaluation

/// What of a ``CruxNetwork`` is in the view, with the other side's word on some points.
struct CruxPresence {
  private let network: CruxNetwork
  /// Point → whether it has the other side's word.
  private(set) var isChanged: [Bool]
  /// Number → whether it is in the view.
  private(set) var isInView: [Bool]
  /// What brings it into the view: a link's number, or ``itself`` or ``mapper``.
  private(set) var bearer: [Int32]
  private var waiting: [Int32] = []

  static let itself: Int32 = -1
  static let mapper: Int32 = -2

  init(_ network: CruxNetwork) {
    self.network = network
    isChanged = Array(repeating: false, count: network.points.count)
    isInView = Array(repeating: false, count: network.count)
    bearer = Array(repeating: Self.itself, count: network.count)
  }

  /// Finds what is in the view.
  ///
  /// - Parameter points: The points with the other side's word.
  /// - Complexity: O(*n* + *m*) for *n* things with *m* ends.
  mutating func settle(_ points: [Int32]) {
    for index in isChanged.indices { isChanged[index] = false }
    for point in points { isChanged[Int(point)] = true }
    waiting.removeAll(keepingCapacity: true)
    for number in 0..<network.count {
      isInView[number] =
        network.isFixed[number]
        || (hasOtherWord(number) ? network.isGivenByOther[number] : network.isGiven[number])
      bearer[number] = Self.itself
      if number >= network.firstLink, isInView[number] { waiting.append(Int32(number)) }
    }
    var next = 0
    while next < waiting.count {
      let link = waiting[next]
      next += 1
      let undercut = network.undercutLink[Int(link)]
      if undercut >= 0 { bring(undercut, by: link) }
      for end in network.ends[Int(link)] where !isInView[Int(end)] {
        isInView[Int(end)] = true
        bearer[Int(end)] = link
      }
    }
    for number in network.firstLink..<network.count
    where network.isMappers[number] && !isInView[number] && network.mappersTarget[number] < 0
      && hasMappersEnds(number)
    {
      bring(Int32(number), by: Self.mapper)
    }
    while let link = waiting.popLast() {
      for undercut in network.mappersUndercuts[Int(link)]
      where !isInView[Int(undercut)] && hasMappersEnds(Int(undercut)) {
        bring(undercut, by: Self.mapper)
      }
    }
  }

  private mutating func bring(_ link: Int32, by bearer: Int32) {
    guard !isInView[Int(link)] else { return }
    isInView[Int(link)] = true
    self.bearer[Int(link)] = bearer
    waiting.append(link)
  }

  private func hasMappersEnds(_ number: Int) -> Bool {
    network.mappersEnds[number].allSatisfy { isInView[Int($0)] }
  }

  private func hasOtherWord(_ number: Int) -> Bool {
    network.point[number] >= 0 && isChanged[Int(network.point[number])]
  }

  /// What the side's word on a claim, its own or the other's, does to it.
  func ownWord(_ number: Int) -> OwnWord {
    hasOtherWord(number) ? network.ownWordOfOther[number] : network.ownWord[number]
  }

  /// The view.
  var view: View {
    let contradictions = network.graph.map.contradictions
    return View(
      nodes: isInView,
      contradictions: contradictions.indices.map { index in
        network.isOwnContradiction[index]
          || isInView[contradictions[index].first.index]
            && isInView[contradictions[index].second.index]
      })
  }
}
