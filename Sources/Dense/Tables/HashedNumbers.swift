/// Numbers by hashes, for keys that are kept elsewhere.
///
/// A table with open addressing. A slot holds the upper half of a hash above a number: most keys
/// that are not meant are told without a look at them. The upper half also says where the slot
/// belongs, so that a table grows from its slots alone, from one end to the other, and no key is
/// hashed again.
package struct HashedNumbers: Sendable {
  private var slots = [UInt64](repeating: free, count: 16)
  /// By how many bits a hash is cut to be a place in the table.
  private var shift: UInt64 = 60
  private var count = 0
  /// Where hashes start from: nobody can write texts whose words all fall together.
  private let seed = UInt64.random(in: .min ... .max)

  private static let free = UInt64.max

  package init() {}

  /// A key on the way to its number.
  package struct Search {
    fileprivate let hash: UInt64
    fileprivate var place: Int
  }

  /// Begins to look for a key by its hash, which this table has made.
  package func search(_ hash: UInt64) -> Search {
    Search(hash: hash, place: Int(truncatingIfNeeded: hash >> shift))
  }

  /// The next number whose key may be the one that is looked for; `nil` where there is no more.
  ///
  /// - Complexity: O(1) expected.
  package func candidate(_ search: inout Search) -> UInt32? {
    while slots[search.place] != Self.free {
      let slot = slots[search.place]
      if slot >> 32 == search.hash >> 32 {
        search.place = (search.place + 1) & (slots.count - 1)
        return UInt32(truncatingIfNeeded: slot)
      }
      search.place = (search.place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives the key a number for which there was no candidate left.
  ///
  /// - Complexity: O(1) expected, amortised.
  package mutating func add(_ number: UInt32, after search: Search) {
    slots[search.place] = (search.hash & ~UInt64(UInt32.max)) | UInt64(number)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    // A table of more places than an upper half has values only gets fuller.
    guard shift > 32 else { return }
    shift -= 1
    var larger = [UInt64](repeating: Self.free, count: slots.count * 2)
    let mask = larger.count - 1
    for slot in slots where slot != Self.free {
      var place = Int(truncatingIfNeeded: slot >> shift)
      while larger[place] != Self.free { place = (place + 1) & mask }
      larger[place] = slot
    }
    slots = larger
  }

  /// The hash of a sequence of values.
  ///
  /// - Complexity: O(*n*) for *n* values.
  package func hash(of sequence: UnsafeBufferPointer<UInt32>) -> UInt64 {
    var hash = seed
    var index = 0
    while index + 1 < sequence.count {
      hash = Self.mixed(hash ^ (UInt64(sequence[index]) << 32 | UInt64(sequence[index + 1])))
      index += 2
    }
    if index < sequence.count { hash = Self.mixed(hash ^ UInt64(sequence[index])) }
    return Self.mixed(hash ^ UInt64(sequence.count))
  }

  /// The hash of one value.
  package func hash(of value: UInt64) -> UInt64 { Self.mixed(Self.mixed(seed ^ value)) }

  /// Both halves of a product, folded: each bit of the result depends on each of the argument.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }
}
