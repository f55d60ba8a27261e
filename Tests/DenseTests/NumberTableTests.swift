import Dense
import Testing

@Suite struct NumberTableTests {
  @Test(arguments: [0, 10, 5000])
  func `keys get the numbers that counting new keys gives`(capacity: Int) {
    var table = NumberTable(capacity: capacity)
    var known: [[UInt64]: Int32] = [:]
    var state: UInt64 = 1
    for _ in 0..<5000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let (first, second) = ((state >> 54) << 40, UInt32(truncatingIfNeeded: state >> 50) & 3)
      let key = [first, UInt64(second)]
      let expected = known[key] ?? Int32(known.count)
      let (number, isNew) = table.number(of: first, second)
      #expect(number == expected)
      #expect(isNew == (known[key] == nil))
      known[key] = expected
    }
    #expect(table.count == known.count)
  }

  @Test func `a key that means several things has a number for each`() {
    var table = NumberTable()
    let names = ["a", "b", "a", "c", "b"]
    var meant: [String] = []
    var numbers: [Int32] = []
    for name in names {
      let known = table.known(7, 7) { meant[Int($0)] == name }
      if known < 0 { meant.append(name) }
      numbers.append(known < 0 ? table.add(7, 7) : known)
    }
    #expect(numbers == [0, 1, 0, 2, 1])
  }
}
