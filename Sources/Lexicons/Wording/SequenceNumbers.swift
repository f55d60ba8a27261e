internal import Dense

/// Numbers sequences of 32-bit values: equal ones alike, from 0 on, in the order in which they are
/// first met.
///
/// All values stand in one array, so that a sequence costs no object.
package struct SequenceNumbers: Sendable {
  private var values: [UInt32] = []
  /// Number → where its values end.
  private var ends: [UInt32] = []
  private var table = HashedNumbers()

  package init() {}

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
    var search = table.search(table.hash(of: sequence))
    while let number = table.candidate(&search) {
      if isEqual(Int(number), sequence) { return (number, false) }
    }
    let number = UInt32(ends.count)
    table.add(number, after: search)
    values.append(contentsOf: sequence)
    ends.append(UInt32(values.count))
    return (number, true)
  }

  private func isEqual(_ number: Int, _ sequence: UnsafeBufferPointer<UInt32>) -> Bool {
    let range = range(of: number)
    guard range.count == sequence.count else { return false }
    for index in sequence.indices where values[range.lowerBound + index] != sequence[index] {
      return false
    }
    return true
  }
}

extension SequenceNumbers {
  /// The number of a sequence that is kept in an array.
  package mutating func number(of sequence: [UInt32]) -> (number: UInt32, isNew: Bool) {
    sequence.withUnsafeBufferPointer { number(of: $0) }
  }
}
