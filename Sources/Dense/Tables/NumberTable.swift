/// Dense numbers for keys of 96 bits, in the order of first use.
///
/// The keys stand in the table itself, with open addressing and linear probing, and a slot is 16
/// bytes, so that finding a key touches memory once: in a large map, waiting for memory is what
/// costs.
@usableFromInline
package struct NumberTable: Sendable {
  /// A power of two, at most three quarters full.
  @usableFromInline var slots: [Slot]
  @usableFromInline package internal(set) var count = 0
  /// Keeps a map from being written so that its keys collide.
  @usableFromInline let seed = UInt64.random(in: .min ... .max)

  /// A key and its number, which is -1 where there is none.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var first: UInt64
    @usableFromInline var second: UInt32
    @usableFromInline var number: Int32

    @inlinable
    init(first: UInt64, second: UInt32, number: Int32) {
      self.first = first
      self.second = second
      self.number = number
    }
  }

  /// - Parameter capacity: How many keys there is room for before the table has to grow.
  @inlinable
  package init(capacity: Int = 768) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = Array(repeating: Slot(first: 0, second: 0, number: -1), count: size)
  }

  /// The number of a key, the next one if the key is new.
  ///
  /// - Parameters:
  ///   - first: The first 64 bits of the key.
  ///   - second: The other 32.
  /// - Returns: The number, and whether the key is new.
  /// - Complexity: O(1) expected.
  @inlinable
  package mutating func number(of first: UInt64, _ second: UInt32) -> (number: Int32, isNew: Bool) {
    let known = known(first, second)
    return known >= 0 ? (known, false) : (add(first, second), true)
  }

  /// The number of a key that was looked up, the next one if the key is new.
  ///
  /// - Complexity: O(1) expected.
  @inlinable
  package mutating func number(of probe: Probe) -> (number: Int32, isNew: Bool) {
    probe.number >= 0 ? (probe.number, false) : number(of: probe.first, probe.second)
  }

  /// The number of a key; -1 where it has none.
  ///
  /// - Parameters:
  ///   - first: The first 64 bits of the key.
  ///   - second: The other 32.
  ///   - isSame: Whether the known key with a number is the one meant, where its bits cannot tell.
  /// - Returns: The number.
  /// - Complexity: O(1) expected.
  @inlinable @inline(__always)
  package func known(
    _ first: UInt64, _ second: UInt32, isSame: (Int32) -> Bool = { _ in true }
  ) -> Int32 {
    let mask = slots.count - 1
    var index = hash(first, second) & mask
    while slots[index].number >= 0 {
      let slot = slots[index]
      if slot.first == first, slot.second == second, isSame(slot.number) { return slot.number }
      index = (index + 1) & mask
    }
    return -1
  }

  /// Gives a key the next number, besides those it may have.
  ///
  /// - Complexity: O(1) expected.
  @inlinable
  package mutating func add(_ first: UInt64, _ second: UInt32) -> Int32 {
    let next = Int32(count)
    put(Slot(first: first, second: second, number: next))
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return next
  }

  @inlinable
  mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var index = hash(slot.first, slot.second) & mask
    while slots[index].number >= 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  /// A key on the way to its number.
  @usableFromInline
  package struct Probe: Sendable {
    @usableFromInline package let first: UInt64
    @usableFromInline package let second: UInt32
    /// Where the key belongs.
    @usableFromInline let slot: Int32
    /// Its number; -1 where it has none, or not been found at its first place.
    @usableFromInline package internal(set) var number: Int32

    @inlinable
    init(first: UInt64, second: UInt32, slot: Int32, number: Int32) {
      self.first = first
      self.second = second
      self.slot = slot
      self.number = number
    }
  }

  /// - Complexity: O(1).
  @inlinable
  package func probe(_ first: UInt64, _ second: UInt32) -> Probe {
    let slot = hash(first, second) & (slots.count - 1)
    return Probe(first: first, second: second, slot: Int32(slot), number: -1)
  }

  /// Looks at the first places of many keys, where most of those that have numbers are.
  ///
  /// In a large table every look waits for memory. This does nothing else, so that the processor
  /// waits for many at the same time; the places next to them are near then.
  ///
  /// - Complexity: O(*n*) for *n* keys.
  @inlinable
  package func lookUp(_ probes: inout [Probe]) {
    var probes = probes.mutableSpan
    for index in probes.indices {
      let slot = slots[Int(probes[index].slot)]
      let isSame = slot.first == probes[index].first && slot.second == probes[index].second
      probes[index].number = isSame ? slot.number : -1
    }
  }

  @inlinable
  func hash(_ first: UInt64, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: ((first ^ seed).mixed ^ UInt64(second)).mixed)
  }

  @inlinable
  mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(first: 0, second: 0, number: -1), count: old.count * 2)
    for slot in old where slot.number >= 0 { put(slot) }
  }
}

extension UInt64 {
  /// Two 32-bit numbers as one.
  @inlinable
  package init(_ high: Int32, _ low: Int32) {
    self = UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
  }

  /// A number every bit of which depends on every bit of this one: the halves of its product with
  /// an odd constant, folded together.
  @inlinable
  package var mixed: UInt64 {
    let product = multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
