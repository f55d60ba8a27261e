import Dense
import Testing

@Suite struct HashedNumbersTests {
  @Test("keys that are kept elsewhere get the numbers that they were given")
  func numbers() {
    var table = HashedNumbers()
    var keys: [[UInt32]] = []
    func number(_ key: [UInt32]) -> UInt32 {
      var search = key.withUnsafeBufferPointer { table.search(table.hash(of: $0)) }
      while let candidate = table.candidate(&search) {
        if keys[Int(candidate)] == key { return candidate }
      }
      table.add(UInt32(keys.count), after: search)
      keys.append(key)
      return UInt32(keys.count - 1)
    }
    let all = (0..<5_000 as Range<UInt32>).map { [$0 % 71, $0 / 71, $0][..<Int(1 + $0 % 3)] }
    let first = all.map { number(Array($0)) }
    #expect(first == all.map { number(Array($0)) })
    #expect(zip(first, all).allSatisfy { keys[Int($0)] == Array($1) })
    #expect(keys.count == Set(keys).count)
  }
}
