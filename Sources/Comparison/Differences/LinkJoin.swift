internal import ArgumentModel
internal import Dense
internal import SourceText

/// Where the claims, evidence and links of two maps stand in the one that they are joined in.
struct NodeNumbers {
  private let left: (claims: Int, evidence: Int)
  private let right: (claims: Int, evidence: Int)
  private let whole: (claims: Int, evidence: Int)
  /// Claim of the second map → claim.
  private let claims: [Int]
  /// Evidence of the second map → evidence.
  private let evidence: [Int]

  init(
    _ left: ArgumentMap, _ right: ArgumentMap, claims: [Int], evidence: [Int],
    in joined: ArgumentMap
  ) {
    self.left = (left.claims.count, left.evidence.count)
    self.right = (right.claims.count, right.evidence.count)
    whole = (joined.claims.count, joined.evidence.count)
    self.claims = claims
    self.evidence = evidence
  }

  /// A node of the first map.
  func left(_ node: NodeID) -> NodeID {
    if node.index < left.claims { return node }
    let evidence = node.index - left.claims
    return evidence < left.evidence
      ? NodeID(whole.claims + evidence) : link(evidence - left.evidence)
  }

  /// A node of the second map, whose links have these numbers.
  func right(_ node: NodeID, links: [Int]) -> NodeID {
    if node.index < right.claims { return NodeID(claims[node.index]) }
    let number = node.index - right.claims
    return number < right.evidence
      ? NodeID(whole.claims + evidence[number]) : link(links[number - right.evidence])
  }

  func link(_ index: Int) -> NodeID { NodeID(whole.claims + whole.evidence + index) }
}

/// Joins the links of two maps; those that say the same are one.
struct LinkJoin {
  private(set) var links: [Link]
  /// Link of the second map → link.
  private(set) var rightNumbers: [Int] = []
  private var known: [LinkIdentity<NodeID, NodeID>: Int] = [:]

  /// Starts with the links of the first map.
  init(_ left: ArgumentMap, _ numbers: NodeNumbers, holders: [HolderID]) {
    links = left.links.map { link in
      var link = link
      link.premises = link.premises.map { numbers.left($0) }
      link.target = numbers.left(link.target)
      link.holders = link.holders.map { holders[$0.index] }
      return link
    }
    for (index, link) in links.enumerated() { known[link.identity] = index }
  }

  /// Adds the links of the second map.
  ///
  /// A link that others undercut comes before these, since what they say is known once it is. What
  /// is left then undercuts in circles, and is nowhere else.
  ///
  /// - Complexity: O(*n*) expected for *n* ends of links.
  mutating func add(
    _ right: ArgumentMap, _ numbers: NodeNumbers, holders: [HolderID], suffix: String
  ) {
    rightNumbers = [Int](repeating: -1, count: right.links.count)
    var names = Set(links.map(\.id))
    let undercuts = CompressedRows(rowCount: right.links.count) { add in
      for (index, link) in right.links.enumerated() where link.relation.endsAtLink {
        add(Int32(right.linkIndex(link.target)), Int32(index))
      }
    }
    func append(_ index: Int) {
      var link = right.links[index]
      link.premises = link.premises.map { numbers.right($0, links: rightNumbers) }
      link.holders = link.holders.map { holders[$0.index] }
      if !link.isNamed || names.contains(link.id) { link.id += suffix }
      names.insert(link.id)
      rightNumbers[index] = links.count
      links.append(link)
    }
    func join(_ index: Int) {
      var link = right.links[index]
      link.premises = link.premises.map { numbers.right($0, links: rightNumbers) }
      link.target = numbers.right(link.target, links: rightNumbers)
      guard let same = known[link.identity] else {
        append(index)
        links[rightNumbers[index]].target = link.target
        known[link.identity] = rightNumbers[index]
        return
      }
      rightNumbers[index] = same
      let own = Set(links[same].holders)
      links[same].holders += link.holders.map { holders[$0.index] }.filter { !own.contains($0) }
      links[same].quotes += link.quotes
    }
    var waiting = right.links.indices.filter { !right.links[$0].relation.endsAtLink }
    var next = 0
    while next < waiting.count {
      join(waiting[next])
      waiting += undercuts[waiting[next]].map { Int($0) }
      next += 1
    }
    let circular = right.links.indices.filter { rightNumbers[$0] < 0 }
    for index in circular { append(index) }
    for index in circular {
      links[rightNumbers[index]].target =
        numbers.right(right.links[index].target, links: rightNumbers)
    }
  }
}

extension Stance {
  /// The same of other things.
  func with(holder: HolderID, target: NodeID) -> Stance {
    var stance = self
    stance.holder = holder
    stance.target = target
    return stance
  }
}

extension ArgumentMap {
  /// Moves what holders say, and its quotes, to files with other numbers.
  mutating func movePlaces(by count: Int32) {
    for index in stances.indices {
      stances[index].place.file += count
      for quote in stances[index].quotes.indices {
        stances[index].quotes[quote].place.file += count
      }
    }
    for index in links.indices {
      links[index].place.file += count
      for quote in links[index].quotes.indices { links[index].quotes[quote].place.file += count }
    }
    for index in contradictions.indices {
      contradictions[index].place.file += count
      for quote in contradictions[index].quotes.indices {
        contradictions[index].quotes[quote].place.file += count
      }
    }
  }
}
