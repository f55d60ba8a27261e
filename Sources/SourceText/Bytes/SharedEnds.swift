extension ArraySlice<UInt8> {
  /// How many bytes at the start two texts have in common.
  ///
  /// - Complexity: O(*k*) for *k* of them, eight at a time.
  package func sharedStart(with other: ArraySlice<UInt8>) -> Int {
    withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        let count = Swift.min(bytes.count, others.count)
        var shared = 0
        while shared + 8 <= count,
          bytes.loadUnaligned(fromByteOffset: shared, as: UInt64.self)
            == others.loadUnaligned(fromByteOffset: shared, as: UInt64.self)
        {
          shared += 8
        }
        while shared < count, bytes[shared] == others[shared] { shared += 1 }
        return shared
      }
    }
  }

  /// How many bytes at the end two texts have in common.
  ///
  /// - Complexity: O(*k*) for *k* of them, eight at a time.
  package func sharedEnd(with other: ArraySlice<UInt8>) -> Int {
    withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        let count = Swift.min(bytes.count, others.count)
        var shared = 0
        while shared + 8 <= count,
          bytes.loadUnaligned(fromByteOffset: bytes.count - shared - 8, as: UInt64.self)
            == others.loadUnaligned(fromByteOffset: others.count - shared - 8, as: UInt64.self)
        {
          shared += 8
        }
        while shared < count, bytes[bytes.count - 1 - shared] == others[others.count - 1 - shared] {
          shared += 1
        }
        return shared
      }
    }
  }
}
