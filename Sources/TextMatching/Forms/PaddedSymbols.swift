/// The symbols of a quote or a part of one, with room on both sides, so that a machine word of them
/// can be read from any of its places in either direction.
struct PaddedSymbols<Symbol: FixedWidthInteger & Sendable> {
  private let padded: [Symbol]
  let count: Int

  private static var margin: Int { MemoryLayout<UInt64>.size }

  /// - Complexity: O(*m*) for *m* symbols.
  init(_ symbols: [Int32]) {
    var padded = [Symbol](repeating: 0, count: symbols.count + 2 * Self.margin)
    for (index, symbol) in symbols.enumerated() {
      padded[Self.margin + index] = Symbol(truncatingIfNeeded: symbol)
    }
    self.padded = padded
    count = symbols.count
  }

  /// Calls `body` with the symbols, around which a machine word of others may be read.
  func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Symbol>) -> Result
  ) -> Result {
    padded.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Self.margin..<Self.margin + count]))
    }
  }
}

/// How many symbols are the same in a quote and a text, from a place of each on, a word at a time.
///
/// The quote is one of ``PaddedSymbols``; at most `count` symbols are counted, and the text has at
/// least `room` of them, which are no fewer.
@inline(__always)
func sharedCount<Symbol: FixedWidthInteger>(
  _ quote: UnsafePointer<Symbol>, _ text: UnsafePointer<Symbol>, count: Int, room: Int
) -> Int {
  let lanes = symbolsInWord(of: Symbol.self)
  var shared = 0
  while shared < count {
    guard shared + lanes <= room else {
      while shared < count, quote[shared] == text[shared] { shared &+= 1 }
      return shared
    }
    let difference = word(quote + shared) ^ word(text + shared)
    if difference != 0 {
      return min(count, shared + difference.trailingZeroBitCount / Symbol.bitWidth)
    }
    shared &+= lanes
  }
  return count
}

/// As ``sharedCount(_:_:count:room:)``, of at most a machine word of symbols, and without a branch
/// that depends on them: several such reads overlap.
@inline(__always)
func sharedInWord<Symbol: FixedWidthInteger>(
  _ quote: UnsafePointer<Symbol>, _ text: UnsafePointer<Symbol>, count: Int
) -> Int {
  min(count, (word(quote) ^ word(text)).trailingZeroBitCount / Symbol.bitWidth)
}

/// As ``sharedCountBackwards(_:_:count:room:)``, of at most a machine word of symbols.
@inline(__always)
func sharedInWordBackwards<Symbol: FixedWidthInteger>(
  _ quote: UnsafePointer<Symbol>, _ text: UnsafePointer<Symbol>, count: Int
) -> Int {
  let last = symbolsInWord(of: Symbol.self) - 1
  return min(
    count, (word(quote - last) ^ word(text - last)).leadingZeroBitCount / Symbol.bitWidth)
}

/// How many symbols a machine word holds.
@inline(__always)
func symbolsInWord<Symbol>(of type: Symbol.Type) -> Int {
  MemoryLayout<UInt64>.size / MemoryLayout<Symbol>.size
}

/// As ``sharedCount(_:_:count:room:)``, but backwards; the place itself is the first to be compared.
@inline(__always)
func sharedCountBackwards<Symbol: FixedWidthInteger>(
  _ quote: UnsafePointer<Symbol>, _ text: UnsafePointer<Symbol>, count: Int, room: Int
) -> Int {
  let lanes = symbolsInWord(of: Symbol.self)
  var shared = 0
  while shared < count {
    guard shared + lanes <= room else {
      while shared < count, quote[-shared] == text[-shared] { shared &+= 1 }
      return shared
    }
    let difference = word(quote - (shared + lanes - 1)) ^ word(text - (shared + lanes - 1))
    if difference != 0 {
      return min(count, shared + difference.leadingZeroBitCount / Symbol.bitWidth)
    }
    shared &+= lanes
  }
  return count
}

/// The symbols from a place on, the first in the lowest bits.
@inline(__always)
private func word<Symbol>(_ symbols: UnsafePointer<Symbol>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(symbols).loadUnaligned(as: UInt64.self))
}
