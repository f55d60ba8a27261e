/// A quote, cut at its gaps and made ready to be compared.
struct QuoteText {
  /// The parts that hold anything, in order.
  let parts: [MatchingText]

  /// For each part but the first, whether only a word in brackets stands before it, and no gap.
  let isBehindBracket: [Bool]

  /// Whether `…` or `...` stands anywhere in it, at its ends too, or a word in brackets inside it.
  let isGapped: Bool

  let bytes: [UInt8]

  /// Takes what stands between words in brackets that stand for others.
  ///
  /// - Complexity: O(*m*) for *m* bytes.
  init(_ pieces: [String], folding: inout ScalarFolding) {
    let bytes = pieces.count == 1 ? Array(pieces[0].utf8) : pieces.flatMap { Array($0.utf8) }
    var parts: [MatchingText] = []
    var isBehindBracket: [Bool] = []
    var isGapped = false
    var hasGap = false
    var start = 0
    func addPart(_ end: Int) {
      let read = NormalizedText(bytes, start..<end, folding: &folding)
      let part = MatchingText(read, bytes, folding: &folding)
      guard !part.scalars.isEmpty else { return }
      if !parts.isEmpty { isBehindBracket.append(!hasGap) }
      parts.append(part)
      hasGap = false
    }
    var index = 0
    for piece in pieces {
      let end = index + piece.utf8.count
      while index < end {
        let length = Self.mayBeginGap(bytes[index]) ? Self.gap(in: bytes, at: index) : 0
        if length > 0 {
          addPart(index)
          isGapped = true
          hasGap = true
          start = index + length
        }
        index += max(1, length)
      }
      addPart(end)
      start = end
      index = end
    }
    self.bytes = bytes
    self.parts = parts
    self.isBehindBracket = isBehindBracket
    self.isGapped = isGapped || parts.count > 1
  }

  private static func mayBeginGap(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "("), 0xE2: true
    default: false
    }
  }

  /// How many bytes a gap has that begins at a place, with brackets of its own; 0 where none does.
  static func gap(in bytes: [UInt8], at index: Int) -> Int {
    var end = index
    let opening = bytes[index]
    let isBracketed = opening == UInt8(ascii: "[") || opening == UInt8(ascii: "(")
    func skipSpaces() {
      while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    }
    if isBracketed {
      end += 1
      skipSpaces()
    }
    if end + 2 < bytes.count, bytes[end...].starts(with: [0xE2, 0x80, 0xA6]) {
      end += 3
    } else {
      let dots = end
      while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
      guard end - dots >= 3 else { return 0 }
    }
    if isBracketed {
      skipSpaces()
      let closing = UInt8(ascii: opening == UInt8(ascii: "[") ? "]" : ")")
      guard end < bytes.count, bytes[end] == closing else { return 0 }
      end += 1
    }
    return end - index
  }
}
