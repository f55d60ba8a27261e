import TestSupport

@testable import Drawing

extension LayoutGraph {
  /// A graph made from a seed, with everything that can be in one: questions, cycles, links of
  /// several tails, links that end at links, links from a box to itself, parts by themselves.
  init(seed: UInt64, boxes count: Int) {
    var random = SplitMix64(seed: seed)
    self.init(boxes: [], links: [])
    for index in 0..<count {
      let rank: Rank = index == 0 ? .root : index < 3 ? .answer : .other
      boxes.append(
        .init(
          width: Double(random.number(80...200)), height: Double(random.number(30...120)),
          rank: rank))
    }
    for answer in 1..<min(3, count) {
      links.append(.init(tails: [answer], head: .box(0), style: .plain))
    }
    guard count > 3 else { return }
    let others = Array(1..<count)
    for _ in 0..<random.number(count / 2...count + count / 2) {
      let tails = random.some(others, 1...(random.once(in: 4) ? 3 : 1))
      let inferences = links.indices.filter { links[$0].style == .directed }
      if random.once(in: 6), !inferences.isEmpty {
        links.append(.init(tails: tails, head: .link(random.pick(inferences))))
      } else if random.once(in: 8) {
        links.append(
          .init(tails: [tails[0]], head: .box(random.pick(others)), style: .undirected))
      } else {
        links.append(.init(tails: tails, head: .box(random.pick(others))))
      }
    }
  }
}
