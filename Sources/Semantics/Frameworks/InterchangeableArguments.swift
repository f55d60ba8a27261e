internal import Dense

/// Which arguments of a framework are alike: a symmetry moves one onto the other, so that what some
/// extension says of one, some extension says of the other, under every semantics.
///
/// Take away rivalries and what bears on very many: what is left falls into pieces, such as an
/// answer with the reasons for it. Two pieces between which nothing but numbers differs, with the
/// same bearings on what was taken away, can change places, and that is a symmetry. Symmetries of
/// other kinds are not looked for.
struct InterchangeableArguments: Sendable {
  /// Argument → its class.
  let classes: [Int32]
  /// How many classes there are.
  let count: Int

  /// Larger pieces are taken to be like no other.
  private static let sizeLimit = 1000

  /// Compares the pieces, number by number in their order.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* arguments and *m* attacks, members and camps.
  init(of framework: Framework) {
    let bearings = Bearings(of: framework)
    let pieces = Pieces(of: bearings)
    // What was taken away is like nothing else.
    var classes = [Int32](repeating: -1, count: framework.argumentCount)
    var count: Int32 = 0
    var firstClass: [[UInt64]: Int32] = [:]
    for piece in 0..<pieces.members.count {
      let members = pieces.members[piece]
      let arguments = members.prefix { $0 < framework.argumentCount }
      var first = count
      if members.count <= Self.sizeLimit {
        let description = bearings.description(of: piece, in: pieces)
        first = firstClass[description] ?? count
        firstClass[description] = first
      }
      for (rank, argument) in arguments.enumerated() {
        classes[Int(argument)] = first + Int32(rank)
      }
      if first == count { count += Int32(arguments.count) }
    }
    for argument in classes.indices where classes[argument] < 0 {
      classes[argument] = count
      count += 1
    }
    self.classes = classes
    self.count = Int(count)
  }
}

/// What bears on what: attackers on arguments, members on groups and camps, and camps on rivalries.
private struct Bearings {
  /// Arguments come first, then groups, camps and rivalries.
  let firstGroup: Int32
  let firstCamp: Int32
  let firstRivalry: Int32
  let count: Int
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []

  init(of framework: Framework) {
    firstGroup = Int32(framework.argumentCount)
    guard let outline = framework.outline else {
      firstCamp = firstGroup
      firstRivalry = firstGroup
      count = framework.argumentCount
      for argument in 0..<firstGroup {
        for attacker in framework.directAttackers(of: argument) where attacker < firstGroup {
          add(attacker, argument)
        }
      }
      return
    }
    firstCamp = firstGroup + Int32(outline.groups.count)
    firstRivalry = firstCamp + Int32(outline.camps.count)
    count = Int(firstRivalry + outline.rivalryCount)
    for (source, target) in zip(outline.sources, outline.targets) { add(number(source), target) }
    for (group, members) in outline.groups.enumerated() {
      for member in members { add(number(member), firstGroup + Int32(group)) }
    }
    for (camp, members) in outline.camps.enumerated() {
      for member in members { add(number(member), firstCamp + Int32(camp)) }
      add(firstCamp + Int32(camp), firstRivalry + outline.rivalries[camp])
    }
  }

  private func number(_ attacker: AttackOutline.Attacker) -> Int32 {
    switch attacker {
    case .argument(let argument): argument
    case .group(let group): firstGroup + group
    case .others(let camp): firstCamp + camp
    }
  }

  private mutating func add(_ source: Int32, _ target: Int32) {
    sources.append(source)
    targets.append(target)
  }

  /// All that can be said of a piece without the numbers of its members: how many it has of each
  /// kind, and what bears on what, each by its rank in the piece or, outside of it, by its number.
  func description(of piece: Int, in pieces: Pieces) -> [UInt64] {
    let members = pieces.members[piece]
    func code(_ number: Int32) -> UInt64 {
      let rank = pieces.rank[Int(number)]
      return rank >= 0 ? UInt64(rank) : UInt64(UInt32(bitPattern: ~number))
    }
    let bearings = pieces.bearings[piece].map { index in
      code(sources[Int(index)]) << 32 | code(targets[Int(index)])
    }
    return [
      UInt64(members.count { $0 < firstGroup }), UInt64(members.count { $0 < firstCamp }),
      UInt64(members.count),
    ] + bearings.sorted()
  }
}

/// What hangs together once all that bears on very many is taken away.
private struct Pieces {
  /// Piece → what is in it, ascending, and the bearings (indices) that it has a part in.
  let members: CompressedRows
  let bearings: CompressedRows
  /// Number → its place among the members of its piece, −1 for what was taken away.
  private(set) var rank: [Int32]

  init(of all: Bearings) {
    var degree = [Int](repeating: 0, count: all.count)
    for (source, target) in zip(all.sources, all.targets) {
      degree[Int(source)] += 1
      degree[Int(target)] += 1
    }
    let limit = max(16, Int(Double(all.count).squareRoot()))
    let isApart = degree.indices.map { $0 >= all.firstRivalry || degree[$0] > limit }
    // Who hangs together, as trees that are flattened on the way up.
    var parent = Array(0..<Int32(all.count))
    func root(_ number: Int32) -> Int32 {
      var number = number
      while parent[Int(number)] != number {
        parent[Int(number)] = parent[Int(parent[Int(number)])]
        number = parent[Int(number)]
      }
      return number
    }
    for (source, target) in zip(all.sources, all.targets)
    where !isApart[Int(source)] && !isApart[Int(target)] {
      let (one, other) = (root(source), root(target))
      parent[Int(max(one, other))] = min(one, other)
    }
    var piece = [Int32](repeating: -1, count: all.count)
    var sizes: [Int32] = []
    rank = piece
    for number in 0..<Int32(all.count) where !isApart[Int(number)] {
      let root = Int(root(number))
      if piece[root] < 0 {
        piece[root] = Int32(sizes.count)
        sizes.append(0)
      }
      let own = piece[root]
      piece[Int(number)] = own
      rank[Int(number)] = sizes[Int(own)]
      sizes[Int(own)] += 1
    }
    members = CompressedRows(rowCount: sizes.count) { add in
      for number in 0..<Int32(all.count) where piece[Int(number)] >= 0 {
        add(piece[Int(number)], number)
      }
    }
    bearings = CompressedRows(rowCount: sizes.count) { add in
      for index in all.sources.indices {
        let (source, target) = (Int(all.sources[index]), Int(all.targets[index]))
        let own = piece[source] >= 0 ? piece[source] : piece[target]
        if own >= 0 { add(own, Int32(index)) }
      }
    }
  }
}
