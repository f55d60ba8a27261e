extension MapBuilder {
  private enum Progress {
    case untouched
    case underWay
    case done
  }

  /// Gives undercuts their keys, each after the link that it ends at.
  mutating func resolveUndercuts() {
    if links.undercuts.isEmpty { return }
    var undercutOfStatement = [Int32](repeating: -1, count: links.stated.count)
    for (index, undercut) in links.undercuts.enumerated() {
      undercutOfStatement[Int(undercut.statement)] = Int32(index)
    }
    var progress = [Progress](repeating: .untouched, count: links.undercuts.count)
    for start in links.undercuts.indices where progress[start] == .untouched {
      // Each undercut waits for at most one other, so the chain is followed without recursion.
      var chain: [Int] = []
      var next: Int? = start
      while let index = next, progress[index] == .untouched {
        progress[index] = .underWay
        chain.append(index)
        next = namedStatement(at: links.undercuts[index].target).flatMap { statement in
          let undercut = undercutOfStatement[statement]
          return undercut < 0 ? nil : Int(undercut)
        }
      }
      if let index = next, progress[index] == .underWay {
        // Undercuts that name each other in a circle: one gets a key by where it stands.
        setKey(ofUndercut: index, endingAt: -links.undercuts[index].statement - 1)
      }
      for index in chain.reversed() {
        progress[index] = .done
        let statement = Int(links.undercuts[index].statement)
        links.undercuts[index].end = key(of: links.undercuts[index].target) ?? -1
        if links.undercuts[index].end < 0 {
          links.keys[statement] = -1
        } else if links.keys[statement] < 0 {
          setKey(ofUndercut: index, endingAt: links.undercuts[index].end)
        }
      }
    }
    dropDangling()
    for undercut in links.undercuts where links.keys[Int(undercut.statement)] >= 0 {
      noteIfRepeated(Int(undercut.statement))
    }
  }

  private mutating func setKey(ofUndercut index: Int, endingAt end: Int32) {
    let statement = Int(links.undercuts[index].statement)
    guard links.isWhole[statement] else { return }
    let link = links.stated[statement]
    links.keys[statement] = links.numbers.number(link.premises, link.relation, end)
  }

  /// The statement of the link that a target names, at whatever depth.
  private func namedStatement(at target: LinkTarget) -> Int? {
    var target = target
    while case .reference(let index) = target { target = links.references[Int(index)].target }
    guard case .name(let name) = target, case .link(let statement)? = entity(name.name) else {
      return nil
    }
    return Int(statement)
  }

  /// The key of the link that an undercut ends at.
  private mutating func key(of target: LinkTarget) -> Int32? {
    switch target {
    case .name(let name):
      if case .link(let statement)? = entity(name.name) {
        let key = links.keys[Int(statement)]
        return key < 0 ? nil : key
      }
      note(name, expected: [.link], end: .undercuts)
      return nil
    case .reference(let index):
      let reference = links.references[Int(index)]
      guard let premises = nodes(reference.premises[...]) else { return nil }
      if reference.relation.endsAtLink {
        return key(of: reference.target).map {
          links.numbers.number(premises, reference.relation, $0)
        }
      }
      guard case .name(let name) = reference.target,
        let end = end(name, of: reference.relation, premises)
      else { return nil }
      return links.numbers.number(premises, reference.relation, end.rawValue)
    }
  }

  /// Notes undercuts of links that nobody states, and leaves them out with what hangs on them.
  private mutating func dropDangling() {
    var first = links.firstStatements()
    for undercut in links.undercuts {
      guard case .reference(let reference) = undercut.target, undercut.end >= 0,
        first[Int(undercut.end)] < 0
      else { continue }
      mistakes.append(MapMistake(.unknownLink, at: links.references[Int(reference)].place))
      links.keys[Int(undercut.statement)] = -1
    }
    // Only a map with errors comes back here: a few rounds do, or else no undercut is kept.
    for round in 0... {
      first = links.firstStatements()
      let dangling = links.undercuts.filter { undercut in
        links.keys[Int(undercut.statement)] >= 0
          && (undercut.end < 0 || first[Int(undercut.end)] < 0)
      }
      if dangling.isEmpty { return }
      for undercut in round < 16 ? dangling : links.undercuts {
        links.keys[Int(undercut.statement)] = -1
      }
    }
  }
}
