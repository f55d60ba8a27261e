import Dense
import TestSupport
import Testing

@Suite struct StrongComponentsTests {
  @Test(
    "two nodes are in one component if each leads to the other, and what a component leads to comes first",
    arguments: 0..<200 as Range<UInt64>)
  func components(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    let edges = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      (
        from: Int32.random(in: 0..<Int32(count), using: &random),
        to: Int32.random(in: 0..<Int32(count), using: &random)
      )
    }
    let isLeftOut = (0..<count).map { _ in Int.random(in: 0..<5, using: &random) == 0 }
    let rows = CompressedRows(rowCount: count) { add in
      for (index, edge) in edges.enumerated() { add(edge.from, Int32(index)) }
    }
    let roots = (0..<Int32(count)).filter { _ in Bool.random(using: &random) }
    let found = StrongComponents(rows, from: roots) { edge in
      isLeftOut[Int(edges[Int(edge)].to)] ? nil : edges[Int(edge)].to
    }

    // Node → what it leads to, itself among it, by adding edges until nothing is new.
    var reach = (0..<count).map { Set([Int32($0)]) }
    var isNew = true
    while isNew {
      isNew = false
      for edge in edges where !isLeftOut[Int(edge.to)] {
        let all = reach[Int(edge.from)].union(reach[Int(edge.to)])
        if all.count > reach[Int(edge.from)].count {
          reach[Int(edge.from)] = all
          isNew = true
        }
      }
    }
    let reached = roots.reduce(into: Set<Int32>()) { $0.formUnion(reach[Int($1)]) }
    for node in 0..<Int32(count) {
      #expect((found.numbers[Int(node)] >= 0) == reached.contains(node))
      for other in reached where reached.contains(node) {
        let areMutual = reach[Int(node)].contains(other) && reach[Int(other)].contains(node)
        #expect((found.numbers[Int(node)] == found.numbers[Int(other)]) == areMutual)
        if reach[Int(node)].contains(other) {
          #expect(found.numbers[Int(other)] <= found.numbers[Int(node)])
        }
      }
    }
    let members = (0..<found.count).map { Array(found.members[$0]) }
    #expect(members.allSatisfy { !$0.isEmpty && $0 == $0.sorted() })
    #expect(members.flatMap(\.self).sorted() == reached.sorted())
  }

  @Test("a chain of a million nodes is no danger")
  func chain() {
    let count = 1_000_000
    let rows = CompressedRows(
      rowCount: count, rows: Array(0..<Int32(count - 1)), items: Array(1..<Int32(count)))
    let found = StrongComponents(rows, from: CollectionOfOne(Int32(0))) { $0 }
    #expect(found.count == count && found.numbers[0] == Int32(count - 1))
  }
}
