/// Numbers sequences of 32-bit values: equal ones alike, from 0 on, in the order in which they are
/// first met.
///
/// A table with open addressing over one array of values, so that a sequence costs no object. The
/// hash starts from a random number: nobody can write texts whose words all fall together.
struct SequenceNumbers: Sendable {
  private var values: [UInt32] = []
  /// Number → where its values end.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Hash, cut to the size of the table → number, or -1.
  private var slots = [Int32](repeating: -1, count: 16)
  private let seed = UInt64.random(in: .min ... .max)

  /// How many different sequences there are.
  var count: Int { ends.count }

  /// The values of a sequence.
  subscript(number: UInt32) -> ArraySlice<UInt32> {
    let index = Int(number)
    return values[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The number of a sequence, and whether it is met for the first time.
  ///
  /// - Complexity: O(*n*) expected for *n* values.
  mutating func number(
    of sequence: UnsafeBufferPointer<UInt32>
  ) -> (number: UInt32, isNew: Bool) {
    var hash = seed
    for value in sequence { hash = Self.mixed(hash ^ UInt64(value)) }
    hash = Self.mixed(hash ^ UInt64(sequence.count))
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, sequence) { return (UInt32(number), false) }
      slot = (slot + 1) & mask
    }
    let number = ends.count
    slots[slot] = Int32(number)
    values.append(contentsOf: sequence)
    ends.append(values.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return (UInt32(number), true)
  }

  private func isEqual(_ number: Int, _ sequence: UnsafeBufferPointer<UInt32>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == sequence.count else { return false }
    for index in sequence.indices where values[start + index] != sequence[index] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 2)
    let mask = larger.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] >= 0 { slot = (slot + 1) & mask }
      larger[slot] = Int32(number)
    }
    slots = larger
  }

  /// Both halves of a product, folded: each bit of the result depends on each of the argument.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }
}

extension SequenceNumbers {
  /// The number of a sequence that is kept in an array.
  mutating func number(of sequence: [UInt32]) -> (number: UInt32, isNew: Bool) {
    sequence.withUnsafeBufferPointer { number(of: $0) }
  }
}
