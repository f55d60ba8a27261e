/// The rows of identifiers by their hashes, for when many are looked up.
package struct IdentifierRows {
  /// Row numbers at the hashes of their identifiers or the next free places behind; -1 is free.
  private var slots: [Int32]

  /// - Complexity: O(*n*) expected for *n* identifiers.
  init(_ text: IdentifierText) {
    var size = 4
    while 3 * size < 4 * (text.count + 1) { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for row in 0..<text.count {
      let slot = slot(of: text[row], text)
      if slots[slot] < 0 { slots[slot] = Int32(row) }
    }
  }

  /// The first row of an identifier.
  ///
  /// - Complexity: O(1) expected.
  func row(of id: UnsafeRawBufferPointer, _ text: IdentifierText) -> Int? {
    let row = Int(slots[slot(of: id, text)])
    return row < 0 ? nil : row
  }

  /// Where the row of an identifier is noted, or would be.
  private func slot(of id: UnsafeRawBufferPointer, _ text: IdentifierText) -> Int {
    // The hash is another one in each run, so that no map can be written to make it slow.
    var hasher = Hasher()
    hasher.combine(bytes: id)
    var slot = hasher.finalize() & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = text[Int(slots[slot])]
      if known.elementsEqual(id) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
