/// Reads the format of ICCMA 2023: `p af N`, then one attack `i j` a line between the arguments 1…N;
/// lines that begin with `#` are comments.
///
/// Large frameworks come as millions of short lines, so this makes no strings and counts lines only
/// when something is wrong.
struct NumberedReader {
  private(set) var argumentCount = 0
  /// The attacks in file order, between arguments numbered from 0.
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []

  /// Reads a framework.
  ///
  /// - Throws: ``FrameworkError`` for the first line that does not fit the format.
  /// - Complexity: O(*b*) for *b* bytes.
  init(_ bytes: [UInt8]) throws(FrameworkError) {
    var place = 0
    Self.skipEmptyLines(of: bytes, from: &place)
    guard Self.skip("p", in: bytes, from: &place), Self.skip("af", in: bytes, from: &place),
      let count = try Self.number(in: bytes, from: &place)
    else { throw Self.failure(.missingHeader, at: place, in: bytes) }
    guard count <= NamedFramework.mostArguments else {
      throw Self.failure(.tooManyArguments, at: place, in: bytes)
    }
    try Self.endLine(of: bytes, at: &place)
    // Lines of large frameworks are some twelve bytes long.
    var sources: [Int32] = []
    var targets: [Int32] = []
    sources.reserveCapacity(bytes.count / 12)
    targets.reserveCapacity(bytes.count / 12)
    while true {
      Self.skipEmptyLines(of: bytes, from: &place)
      guard let source = try Self.number(in: bytes, from: &place) else { break }
      guard let target = try Self.number(in: bytes, from: &place) else {
        throw Self.failure(.unexpectedText, at: place, in: bytes)
      }
      guard source > 0, source <= count, target > 0, target <= count else {
        throw Self.failure(.unknownArgument, at: place, in: bytes)
      }
      sources.append(Int32(truncatingIfNeeded: source - 1))
      targets.append(Int32(truncatingIfNeeded: target - 1))
      try Self.endLine(of: bytes, at: &place)
    }
    guard place == bytes.count else { throw Self.failure(.unexpectedText, at: place, in: bytes) }
    argumentCount = count
    self.sources = sources
    self.targets = targets
  }

  @inline(__always)
  private static func skipSpace(of bytes: [UInt8], from place: inout Int) {
    while place < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[place]) { place += 1 }
  }

  @inline(__always)
  private static func skipEmptyLines(of bytes: [UInt8], from place: inout Int) {
    while true {
      skipSpace(of: bytes, from: &place)
      guard place < bytes.count else { return }
      if bytes[place] == UInt8(ascii: "#") {
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      } else if bytes[place] == 0x0A {
        place += 1
      } else {
        return
      }
    }
  }

  /// Skips a word that must stand at the place; false if it does not.
  private static func skip(_ word: StaticString, in bytes: [UInt8], from place: inout Int) -> Bool {
    skipSpace(of: bytes, from: &place)
    let start = place
    while place < bytes.count, ![0x20, 0x09, 0x0D, 0x0A].contains(bytes[place]) { place += 1 }
    return word.withUTF8Buffer { bytes[start..<place].elementsEqual($0) }
  }

  @inline(__always)
  private static func endLine(of bytes: [UInt8], at place: inout Int) throws(FrameworkError) {
    skipSpace(of: bytes, from: &place)
    guard place == bytes.count || bytes[place] == 0x0A else {
      throw failure(.unexpectedText, at: place, in: bytes)
    }
  }

  /// The number at the place, or `nil` where something else stands.
  @inline(__always)
  private static func number(
    in bytes: [UInt8], from place: inout Int
  ) throws(FrameworkError) -> Int? {
    skipSpace(of: bytes, from: &place)
    let start = place
    var number = 0
    while place < bytes.count {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { break }
      guard number < Int(Int32.max) else {
        throw failure(.tooManyArguments, at: place, in: bytes)
      }
      number = number &* 10 &+ Int(digit)
      place += 1
    }
    return place > start ? number : nil
  }

  @inline(never)
  private static func failure(
    _ reason: FrameworkError.Reason, at place: Int, in bytes: [UInt8]
  ) -> FrameworkError {
    FrameworkError(line: 1 + bytes[..<place].count { $0 == 0x0A }, reason: reason)
  }
}
