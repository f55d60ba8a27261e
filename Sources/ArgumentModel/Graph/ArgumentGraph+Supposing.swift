internal import Dense

/// Other maps than the one that was read, for the sake of argument.
extension ArgumentGraph {
  /// The same map, with things of which it is supposed that they hold, or that they do not, and no
  /// others.
  package func supposing(_ truths: [NodeID: Bool]) -> ArgumentGraph {
    var graph = self
    graph.supposed = truths
    return graph
  }

  /// Some links, and those that undercut them, and so on.
  ///
  /// - Returns: Link index → whether it is among them.
  /// - Complexity: O(*n*) for *n* links.
  package func withUndercuts(of links: some Sequence<Int>) -> [Bool] {
    let firstLink = nodeCount - linkCount
    var isMember = [Bool](repeating: false, count: linkCount)
    var waiting = Array(links)
    while let link = waiting.popLast() {
      if isMember[link] { continue }
      isMember[link] = true
      waiting += linksInto[firstLink + link].lazy.map { Int($0) }
    }
    return isMember
  }

  /// The map without some links, as if nobody stated these.
  ///
  /// - Parameter gone: Link index → whether it goes; with a link goes what undercuts it.
  /// - Returns: What is left: all has the name that it has, and links have other numbers. Of it is
  ///   supposed what was.
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  package func without(links gone: [Bool]) -> ArgumentGraph {
    let firstLink = nodeCount - linkCount
    var number: [Int32] = []
    var next = Int32(firstLink)
    for isGone in gone {
      number.append(next)
      if !isGone { next += 1 }
    }
    func moved(_ node: NodeID) -> NodeID {
      node.index < firstLink ? node : NodeID(rawValue: number[node.index - firstLink])
    }
    var rest = map
    rest.links = []
    var names: Set<String> = []
    for (index, link) in map.links.enumerated() {
      if gone[index] {
        names.insert(link.id)
      } else {
        var link = link
        link.target = moved(link.target)
        rest.links.append(link)
      }
    }
    // An allowance can only speak of what there is.
    rest.allowances.removeAll { $0.subjects.contains(where: names.contains) }
    var truths: [NodeID: Bool] = [:]
    for (node, holds) in supposed where node.index < firstLink || !gone[node.index - firstLink] {
      truths[moved(node)] = holds
    }
    return ArgumentGraph(rest).supposing(truths)
  }
}
