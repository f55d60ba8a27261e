import Semantics
import TestSupport

/// Frameworks from a fixed seed.
enum RandomFramework {
  /// Any attack with a chance that differs from framework to framework, self-attacks included.
  static func make(seed: UInt64, argumentCount: ClosedRange<Int>) -> Framework {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: argumentCount, using: &random)
    let chance = Double.random(in: 0.05...0.5, using: &random)
    var attacks: [(Int32, Int32)] = []
    for source in 0..<Int32(count) {
      for target in 0..<Int32(count) where Double.random(in: 0..<1, using: &random) < chance {
        // Self-attacks would otherwise leave little to accept.
        if source != target || Int.random(in: 0..<4, using: &random) == 0 {
          attacks.append((source, target))
        }
      }
    }
    return Framework(argumentCount: count, attacks: attacks)
  }

  /// Some two attacks an argument, of which many are answered: too large and sparse for trying.
  static func sparse(seed: UInt64, argumentCount: Int32) -> Framework {
    var random = SplitMix64(seed: seed)
    var attacks: [(Int32, Int32)] = []
    for source in 0..<argumentCount {
      let target = Int32.random(in: 0..<argumentCount, using: &random)
      attacks.append((source, target))
      if Int.random(in: 0..<3, using: &random) == 0 { attacks.append((target, source)) }
      attacks.append((Int32.random(in: 0..<argumentCount, using: &random), source))
    }
    return Framework(argumentCount: Int(argumentCount), attacks: attacks)
  }
}
