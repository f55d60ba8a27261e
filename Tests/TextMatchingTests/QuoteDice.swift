/// A small generator with a seed, so that a failure can be run again.
struct QuoteDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// Words of a few letters, which repeat each other a lot, with single spaces between them.
  mutating func words(_ count: Int, letters: String) -> String {
    (0..<max(1, count)).map { _ in
      String((0...below(5)).map { _ in pick(Array(letters)) })
    }.joined(separator: " ")
  }
}
