import SourceText
import TestSupport
import Testing

/// What is suggested for a name that is not known.
@Suite struct NearestNamesTests {
  @Test(
    "three others, none twice, are nearest as a table of all distances has it",
    arguments: 0..<200 as Range<UInt64>)
  func naive(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = ["a", "b", "B", "é", "-1"]
    let word = random.some(parts, 0...7).joined()
    let names = (0..<random.number(0...40)).map { _ in random.some(parts, 0...4).joined() }
    #expect(nearestNames(to: word, among: names) == reference(word, names), "\(word)")
  }

  private func reference(_ word: String, _ names: [String]) -> [String] {
    let target = Array(word.lowercased().unicodeScalars)
    if target.isEmpty { return [] }
    let found = names.enumerated().compactMap { order, name -> (Int, Int, String)? in
      let candidate = Array(name.lowercased().unicodeScalars)
      if candidate.isEmpty { return nil }
      let allowed = max(1, max(candidate.count, target.count) / 3)
      let distance = distance(target[...], candidate[...])
      if distance <= allowed { return (distance, order, name) }
      return target.count >= 2 && candidate.starts(with: target) ? (allowed, order, name) : nil
    }
    var told: Set<String> = []
    return Array(
      found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        .filter { told.insert($0).inserted }.prefix(3))
  }

  /// The optimal string alignment distance, by its definition.
  private func distance(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = max(i, j)
          continue
        }
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1,
          table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
