import TestSupport
import Testing

@testable import Semantics

@Suite struct ComponentsTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `components are what reaches one another, attackers first`(seed: UInt64) {
    let framework = RandomFramework.make(seed: seed, argumentCount: 1...12)
    let present: (Int32) -> Bool = { $0 % 5 != 4 }
    let reach = (0..<Int32(framework.argumentCount)).map { argument in
      Set(framework.cone(of: [argument], where: present))
    }
    let components = framework.stronglyConnectedComponents(where: present)
    #expect(
      components.flatMap { $0 }.sorted()
        == (0..<Int32(framework.argumentCount)).filter(present))
    for (index, component) in components.enumerated() {
      let earlier = Set(components[...index].flatMap { $0 })
      for argument in component {
        let mutual = reach[Int(argument)].filter { reach[Int($0)].contains(argument) }
        #expect(mutual.sorted() == component)
        #expect(reach[Int(argument)].isSubset(of: earlier))
      }
    }
    for root in 0..<Int32(framework.argumentCount) where present(root) {
      let behind = framework.stronglyConnectedComponents(from: root..<root + 1, where: present)
      #expect(
        Set(behind) == Set(components.filter { reach[Int(root)].contains($0[0]) }))
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `no attack joins two connected components`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let attacks = (0..<12).map { _ in
      (Int32.random(in: 0..<20, using: &random), Int32.random(in: 0..<20, using: &random))
    }
    let framework = Framework(argumentCount: 20, attacks: attacks)
    let components = framework.connectedComponents { _ in true }
    #expect(components.flatMap { $0 }.sorted() == Array(0..<20))
    for (source, target) in attacks {
      #expect(components.contains { $0.contains(source) && $0.contains(target) })
    }
  }
}
