import TestSupport

extension SplitMix64 {
  mutating func below(_ bound: Int) -> Int { number(0...bound - 1) }

  /// Words of a few letters, which repeat each other a lot, with single spaces between them.
  mutating func words(_ count: Int, letters: String) -> String {
    (0..<max(1, count)).map { _ in
      String((0...below(5)).map { _ in pick(Array(letters)) })
    }.joined(separator: " ")
  }
}
