import Semantics
import Testing

/// A graph of arguments whose base score is 0.5, and the strengths that follow by hand.
struct StrengthCase: Sendable, CustomTestStringConvertible {
  let law: String
  let argumentCount: Int
  var links: [BipolarGraph.Link] = []
  var rivalries: [[Int32]] = []
  /// The arguments' strengths, then the links'.
  let quadraticEnergy: [Double]
  let dfQuad: [Double]

  var testDescription: String { law }
}

@Suite struct StrengthTests {
  // Quadratic energy pulls a base score of ½ by E²/(1 + E²) of the way to 0 or 1.
  static let cases = [
    StrengthCase(
      law: "what nothing speaks for or against keeps its base score", argumentCount: 1,
      quadraticEnergy: [0.5], dfQuad: [0.5]),
    // E = −½: ½ − ½·(¼ / 1¼) = 0.4. Df-quad: ½ − ½·½.
    StrengthCase(
      law: "an attack weakens", argumentCount: 2, links: [.init([0], .attacks, 1)],
      quadraticEnergy: [0.5, 0.4, 0.5], dfQuad: [0.5, 0.25, 0.5]),
    StrengthCase(
      law: "a support strengthens by as much", argumentCount: 2,
      links: [.init([0], .supports, 1)],
      quadraticEnergy: [0.5, 0.6, 0.5], dfQuad: [0.5, 0.75, 0.5]),
    // E = 1: ½ + ½·½. Df-quad: 1 − ½·½ = ¾ of the way.
    StrengthCase(
      law: "supports from separate links add up", argumentCount: 3,
      links: [.init([0], .supports, 2), .init([1], .supports, 2)],
      quadraticEnergy: [0.5, 0.5, 0.75, 0.5, 0.5], dfQuad: [0.5, 0.5, 0.875, 0.5, 0.5]),
    StrengthCase(
      law: "equal supports and attacks cancel out", argumentCount: 3,
      links: [.init([0], .supports, 2), .init([1], .attacks, 2)],
      quadraticEnergy: [0.5, 0.5, 0.5, 0.5, 0.5], dfQuad: [0.5, 0.5, 0.5, 0.5, 0.5]),
    // The attacker falls to 0.4: 0.16 / 1.16. Df-quad: ½·(1 − ¼).
    StrengthCase(
      law: "what attacks an attacker defends", argumentCount: 3,
      links: [.init([0], .attacks, 1), .init([1], .attacks, 2)],
      quadraticEnergy: [0.5, 0.4, 0.5 - 0.5 * 0.16 / 1.16, 0.5, 0.4],
      dfQuad: [0.5, 0.25, 0.375, 0.5, 0.25]),
    StrengthCase(
      law: "premises needed together are as strong as the weakest", argumentCount: 4,
      links: [.init([0], .attacks, 1), .init([0, 1, 2], .supports, 3)],
      quadraticEnergy: [0.5, 0.4, 0.5, 0.5 + 0.5 * 0.16 / 1.16, 0.5, 0.4],
      dfQuad: [0.5, 0.25, 0.5, 0.625, 0.5, 0.25]),
    // The step's force is ½ − ½·(¼ / 1¼) = 0.4; by df-quad ½·½.
    StrengthCase(
      law: "an undercut takes force from the step, not from its ends", argumentCount: 3,
      links: [.init([0], .attacks, 1), .init([2], .attacks, 3)],
      quadraticEnergy: [0.5, 0.5 - 0.5 * 0.16 / 1.16, 0.5, 0.4, 0.5],
      dfQuad: [0.5, 0.375, 0.5, 0.25, 0.5]),
    // s·2(1 + s²) = 1 at s = 0.4238537991; s = ½(1 − s) at a third.
    StrengthCase(
      law: "two rivals weaken each other alike", argumentCount: 2, rivalries: [[0, 1]],
      quadraticEnergy: [0.423_853_799_1, 0.423_853_799_1], dfQuad: [1.0 / 3, 1.0 / 3]),
    // E = −2s: s·2(1 + 4s²) = 1 at s = 0.3411639019; s = ½(1 − s)² at 2 − √3.
    StrengthCase(
      law: "three rivals are each attacked by two", argumentCount: 3, rivalries: [[0, 1, 2]],
      quadraticEnergy: [0.341_163_901_9, 0.341_163_901_9, 0.341_163_901_9],
      dfQuad: [0.267_949_192_4, 0.267_949_192_4, 0.267_949_192_4]),
    // The same equations as for two rivals.
    StrengthCase(
      law: "an attack on oneself takes less than all", argumentCount: 1,
      links: [.init([0], .attacks, 0)],
      quadraticEnergy: [0.423_853_799_1, 0.423_853_799_1], dfQuad: [1.0 / 3, 1.0 / 3]),
  ]

  @Test("the strengths are those found by hand", arguments: cases)
  func definition(_ test: StrengthCase) {
    let graph = BipolarGraph(
      baseScores: Array(repeating: 0.5, count: test.argumentCount), links: test.links,
      rivalries: test.rivalries)
    for (method, expected) in [
      (StrengthMethod.quadraticEnergy, test.quadraticEnergy), (.dfQuad, test.dfQuad),
    ] {
      let found = StrengthEvaluation(graph, method: method)
      #expect(found.isConverged)
      #expect(found.strengths.count == expected.count)
      for (strength, wanted) in zip(found.strengths, expected) {
        #expect(abs(strength - wanted) < 1e-6, "\(method): \(found.strengths)")
      }
    }
  }

  @Test(
    "on random graphs the strengths are where a naive system comes to rest, and keep to 0…1",
    arguments: 0..<50 as Range<UInt64>)
  func naive(seed: UInt64) {
    let parts = RandomBipolarGraph(seed: seed)
    for method in StrengthMethod.allCases {
      let found = StrengthEvaluation(parts.graph, method: method)
      #expect(found.strengths.allSatisfy { (0...1).contains($0) })
      let naive = NaiveStrength(
        baseScores: parts.baseScores, links: parts.links, rivalries: parts.rivalries,
        method: method
      ).limit()
      guard found.isConverged, let naive else { continue }
      for (strength, wanted) in zip(found.strengths, naive) {
        #expect(abs(strength - wanted) < 5e-5)
      }
    }
  }

  @Test func `nearly all random graphs come to rest`() {
    for method in StrengthMethod.allCases {
      let resting = (0..<200 as Range<UInt64>).count { seed in
        StrengthEvaluation(RandomBipolarGraph(seed: seed).graph, method: method).isConverged
      }
      #expect(resting >= 196, "\(method): \(resting)")
    }
  }

  @Test("without circles one pass finds the strengths exactly", arguments: 0..<60 as Range<UInt64>)
  func acyclic(seed: UInt64) {
    let parts = RandomBipolarGraph(seed: seed, isAcyclic: true)
    for method in StrengthMethod.allCases {
      let found = StrengthEvaluation(parts.graph, method: method)
      #expect(found.isConverged && found.stepCount == 0)
      let naive = NaiveStrength(
        baseScores: parts.baseScores, links: parts.links, method: method)
      for (strength, wanted) in zip(found.strengths, naive.afterRounds()) {
        #expect(abs(strength - wanted) < 1e-12)
      }
    }
  }

  @Test(
    "without circles one more attacker never strengthens, and one more supporter never weakens",
    arguments: 0..<100 as Range<UInt64>)
  func monotony(seed: UInt64) {
    let parts = RandomBipolarGraph(seed: seed, isAcyclic: true)
    let count = Int32(parts.baseScores.count)
    let target = Int32(seed) % count
    for method in StrengthMethod.allCases {
      let before = StrengthEvaluation(parts.graph, method: method).strengths
      // The newcomer stands behind all others, so undercuts have to end one place later.
      let moved = parts.links.map { link in
        BipolarGraph.Link(
          link.premises, link.polarity, link.target < count ? link.target : link.target + 1)
      }
      for polarity in [BipolarGraph.Polarity.attacks, .supports] {
        let after = StrengthEvaluation(
          BipolarGraph(
            baseScores: parts.baseScores + [0.8],
            links: moved + [.init([count], polarity, target)]),
          method: method
        ).strengths
        let change = after[Int(target)] - before[Int(target)]
        #expect(polarity == .attacks ? change <= 1e-12 : change >= -1e-12)
        for other in 0..<target { #expect(after[Int(other)] == before[Int(other)]) }
      }
    }
  }

  @Test("what has no strength has no effect", arguments: 0..<60 as Range<UInt64>)
  func neutrality(seed: UInt64) {
    let parts = RandomBipolarGraph(seed: seed)
    let count = Int32(parts.baseScores.count)
    let links = parts.links.filter { $0.target < count }
    for method in StrengthMethod.allCases {
      let before = StrengthEvaluation(
        BipolarGraph(baseScores: parts.baseScores, links: links, rivalries: parts.rivalries),
        method: method
      ).strengths
      for polarity in [BipolarGraph.Polarity.attacks, .supports] {
        let after = StrengthEvaluation(
          BipolarGraph(
            baseScores: parts.baseScores + [0],
            links: links + (0..<count).map { .init([count], polarity, $0) },
            rivalries: parts.rivalries),
          method: method
        ).strengths
        for argument in 0..<Int(count) {
          #expect(abs(after[argument] - before[argument]) < 1e-5)
        }
      }
    }
  }

  @Test(
    "what is supported by what attacks its opposite is as strong as that is weak",
    arguments: 0..<100 as Range<UInt64>)
  func duality(seed: UInt64) {
    var parts = RandomBipolarGraph(seed: seed)
    let count = Int32(parts.baseScores.count)
    parts.links = parts.links.filter { $0.target < count }
    let base = parts.baseScores[0]
    parts.baseScores += [base, 1 - base]
    for source in 0..<count where source % 3 != 0 {
      parts.links.append(.init([source], source % 3 == 1 ? .supports : .attacks, count))
      parts.links.append(.init([source], source % 3 == 1 ? .attacks : .supports, count + 1))
    }
    for method in StrengthMethod.allCases {
      let strengths = StrengthEvaluation(parts.graph, method: method).strengths
      #expect(abs(strengths[Int(count)] + strengths[Int(count) + 1] - 1) < 1e-9)
    }
  }

  @Test(
    "graphs beside each other do not touch each other: the strengths are the very same",
    arguments: 0..<60 as Range<UInt64>)
  func independence(seed: UInt64) {
    let one = RandomBipolarGraph(seed: seed)
    let other = RandomBipolarGraph(seed: seed + 1000)
    let (left, right) = (Int32(one.baseScores.count), Int32(other.baseScores.count))
    let linkCount = Int32(one.links.count)
    func joined(_ link: BipolarGraph.Link, isLeft: Bool) -> BipolarGraph.Link {
      let premises = isLeft ? link.premises : link.premises.map { $0 + left }
      let isUndercut = link.target >= (isLeft ? left : right)
      let target =
        isLeft
        ? link.target + (isUndercut ? right : 0) : link.target + left + (isUndercut ? linkCount : 0)
      return .init(premises, link.polarity, target)
    }
    let both = BipolarGraph(
      baseScores: one.baseScores + other.baseScores,
      links: one.links.map { joined($0, isLeft: true) }
        + other.links.map { joined($0, isLeft: false) },
      rivalries: one.rivalries + other.rivalries.map { $0.map { $0 + left } })
    for method in StrengthMethod.allCases {
      let joined = StrengthEvaluation(both, method: method)
      let (first, second) = (
        StrengthEvaluation(one.graph, method: method),
        StrengthEvaluation(other.graph, method: method)
      )
      let (ofLeft, ofRight) = (first.strengths, second.strengths)
      let split = (Int(left), Int(right))
      let expected =
        Array(ofLeft[..<split.0]) + Array(ofRight[..<split.1]) + Array(ofLeft[split.0...])
        + Array(ofRight[split.1...])
      #expect(joined.strengths == expected)
      #expect(joined.stepCount == max(first.stepCount, second.stepCount))
      #expect(joined.isConverged == (first.isConverged && second.isConverged))
    }
  }

  @Test func `where a circle swings too fast to rest, the last strengths are given and it is told`()
  {
    // Twenty support twenty others, each of which attacks all of them. Arguments of a fixed strength
    // hold the two sides where energy weighs most.
    let size: Int32 = 20
    let (ones, others) = (0..<size, size..<2 * size)
    let scores =
      Array(repeating: 0.5, count: Int(2 * size)) + Array(repeating: 1, count: 11) + [0.923]
      + Array(repeating: 1, count: 13) + [0.077]
    var links: [BipolarGraph.Link] = []
    for target in others {
      links += ones.map { .init([$0], .supports, target) }
      links += (40..<52).map { .init([$0], .attacks, target) }
    }
    for target in ones {
      links += others.map { .init([$0], .attacks, target) }
      links += (52..<66).map { .init([$0], .supports, target) }
    }
    let graph = BipolarGraph(baseScores: scores, links: links)
    let found = StrengthEvaluation(graph, method: .quadraticEnergy)
    #expect(!found.isConverged && found.stepCount == StrengthEvaluation.mostSteps)
    #expect(found.strengths.allSatisfy { (0...1).contains($0) })
  }

  @Test(.timeLimit(.minutes(1)))
  func `a rivalry of 10,000 and a chain of as many undercuts take linear time`() {
    let count: Int32 = 10_000
    let scores = [Double](repeating: 0.5, count: Int(count))
    let rivals = BipolarGraph(baseScores: scores, links: [], rivalries: [Array(0..<count)])
    let among = StrengthEvaluation(rivals, method: .quadraticEnergy)
    #expect(among.isConverged)
    #expect(Set(among.strengths.map { ($0 * 1e6).rounded() }).count == 1)
    let chain = BipolarGraph(
      baseScores: [0.5, 0.5],
      links: [.init([0], .supports, 1)] + (2..<count).map { .init([0], .attacks, $0) })
    let found = StrengthEvaluation(chain, method: .dfQuad)
    #expect(found.isConverged && found.stepCount == 0)
  }
}
