internal import Dense

/// Titles by their bytes: what each stands for.
struct TitleTable {
  private let bytes: [UInt8]
  private var numbers: NumberTable
  /// Title → where it stands first, and the index of what it stands for.
  private var ranges: [Range<Int>] = []
  private var elements: [Int32] = []
  /// Keeps a text from being written so that its titles collide.
  private let seed = UInt64.random(in: .min ... .max)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    numbers = NumberTable(capacity: 768 + bytes.count / 128)
  }

  /// The index of what a title stands for, or the next one given, if the title is new.
  ///
  /// - Complexity: O(*n*) expected for a title of *n* bytes.
  mutating func element(_ range: Range<Int>, next: Int) -> (index: Int, isNew: Bool) {
    let key = key(range)
    // One of a few bytes is its own key, and no other memory is touched to find it.
    let known =
      range.count <= 8
      ? numbers.known(key.first, key.second)
      : numbers.known(key.first, key.second) { isSame(ranges[Int($0)], range) }
    if known >= 0 { return (Int(elements[Int(known)]), false) }
    _ = numbers.add(key.first, key.second)
    ranges.append(range)
    elements.append(Int32(next))
    return (next, true)
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The bytes of a short title, or the hash of a long one, with its length.
  private func key(_ range: Range<Int>) -> (first: UInt64, second: UInt32) {
    let length = UInt32(truncatingIfNeeded: range.count)
    var hash = seed
    var word: UInt64 = 0
    var count = 0
    for index in range {
      word = word << 8 | UInt64(bytes[index])
      count += 1
      if count & 7 == 0, range.count > 8 {
        hash = (hash ^ word).mixed
        word = 0
      }
    }
    return (range.count <= 8 ? word : (hash ^ word).mixed, length)
  }
}
