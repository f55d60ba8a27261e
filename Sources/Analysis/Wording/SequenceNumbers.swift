/// Numbers sequences of 32-bit values: equal ones alike, from 0 on, in the order in which they are
/// first met.
///
/// A table with open addressing over one array of values, so that a sequence costs no object. The
/// hash starts from a random number: nobody can write texts whose words all fall together.
struct SequenceNumbers: Sendable {
  private var values: [UInt32] = []
  /// Number → where its values end.
  private var ends: [UInt32] = []
  /// Hash, cut to the size of the table → the upper half of the hash above the number, or ``free``:
  /// most sequences that are not meant are told without a look at their values.
  private var slots = [UInt64](repeating: free, count: 16)
  private let seed = UInt64.random(in: .min ... .max)

  private static let free = UInt64.max

  /// How many different sequences there are.
  var count: Int { ends.count }

  /// The values of a sequence.
  subscript(number: UInt32) -> ArraySlice<UInt32> { values[range(of: Int(number))] }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of a sequence, and whether it is met for the first time.
  ///
  /// - Complexity: O(*n*) expected for *n* values.
  mutating func number(
    of sequence: UnsafeBufferPointer<UInt32>
  ) -> (number: UInt32, isNew: Bool) {
    let hash = hash(of: sequence)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.free {
      let number = UInt32(truncatingIfNeeded: slots[slot])
      if slots[slot] >> 32 == hash >> 32, isEqual(Int(number), sequence) { return (number, false) }
      slot = (slot + 1) & mask
    }
    let number = UInt32(ends.count)
    slots[slot] = (hash & ~UInt64(UInt32.max)) | UInt64(number)
    values.append(contentsOf: sequence)
    ends.append(UInt32(values.count))
    if ends.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func hash(of sequence: UnsafeBufferPointer<UInt32>) -> UInt64 {
    var hash = seed
    for value in sequence { hash = Self.mixed(hash ^ UInt64(value)) }
    return Self.mixed(hash ^ UInt64(sequence.count))
  }

  private func isEqual(_ number: Int, _ sequence: UnsafeBufferPointer<UInt32>) -> Bool {
    let range = range(of: number)
    guard range.count == sequence.count else { return false }
    for index in sequence.indices where values[range.lowerBound + index] != sequence[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: Self.free, count: slots.count * 2)
    let mask = larger.count - 1
    values.withUnsafeBufferPointer { values in
      for number in ends.indices {
        let hash = hash(of: UnsafeBufferPointer(rebasing: values[range(of: number)]))
        var slot = Int(truncatingIfNeeded: hash) & mask
        while larger[slot] != Self.free { slot = (slot + 1) & mask }
        larger[slot] = (hash & ~UInt64(UInt32.max)) | UInt64(number)
      }
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
