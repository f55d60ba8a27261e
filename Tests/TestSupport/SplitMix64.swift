/// A small generator with a seed, so that a failure can be run again.
///
/// Steele, G. L., Lea, D. and Flood, C. H. "Fast splittable pseudorandom number generators."
/// *OOPSLA* 2014, pp. 453–472. <https://doi.org/10.1145/2660193.2660195>
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in so many times.
  package mutating func once(in times: Int) -> Bool { number(1...times) == 1 }

  /// One of the elements.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  /// Some of the elements, in random order, none twice.
  package mutating func some<Element>(_ elements: [Element], _ counts: ClosedRange<Int>)
    -> [Element]
  {
    Array(elements.shuffled(using: &self).prefix(number(counts)))
  }
}
