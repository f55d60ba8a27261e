internal import ArgumentModel

/// Numbers for what the links of two versions of a map say: their premises, in whatever order, their
/// relations, and what they end at, by what that says.
///
/// Undercuts may hang on each other in long chains, and many on one link with many premises, so that
/// to spell out for each what it ends at would take more room than the map.
struct StepNumbers {
  /// What a link ends at.
  enum Target: Hashable {
    /// A claim or evidence, by its identifier; also a link in a circle of undercuts.
    case id(String)
    /// A link, by the number of what it says.
    case step(Int32)
  }

  private var numbers: [LinkIdentity<String, Target>: Int32] = [:]

  /// The numbers of some of a map's links, and what these end at.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes of identifiers that these links name, and those
  ///   that they end at.
  mutating func numbers(
    of map: ArgumentMap, _ links: Range<Int>
  ) -> (steps: [Int32], targets: [Target]) {
    var steps = [Int32](repeating: -1, count: map.links.count)
    var targets = map.links[links].map { Target.id(map.id(of: $0.target)) }
    var isUnderWay = [Bool](repeating: false, count: map.links.count)
    for start in links {
      // Each undercut waits for one other link at most.
      var chain: [Int] = []
      var next: Int? = start
      while let index = next, steps[index] < 0, !isUnderWay[index] {
        isUnderWay[index] = true
        chain.append(index)
        let target = map.links[index].target
        next = map.kind(of: target) == .link ? map.linkIndex(target) : nil
      }
      for index in chain.reversed() {
        let link = map.links[index]
        var target = Target.id(map.id(of: link.target))
        if map.kind(of: link.target) == .link, steps[map.linkIndex(link.target)] >= 0 {
          target = .step(steps[map.linkIndex(link.target)])
        }
        if links.contains(index) { targets[index - links.lowerBound] = target }
        let identity = LinkIdentity(link.premises.lazy.map(map.id(of:)), link.relation, target)
        let number = numbers[identity] ?? Int32(numbers.count)
        numbers[identity] = number
        steps[index] = number
      }
    }
    return (Array(steps[links]), targets)
  }
}
