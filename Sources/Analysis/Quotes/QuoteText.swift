/// A quote, cut at its gaps and normalised.
struct QuoteText {
  /// The parts that hold anything, in order.
  let parts: [NormalizedText]

  /// Whether `…` or `...` stands anywhere in it, at its ends too.
  let isGapped: Bool

  let bytes: [UInt8]

  /// - Complexity: O(*m*) for *m* bytes.
  init(_ quote: String, folding: inout ScalarFolding) {
    let bytes = Array(quote.utf8)
    var parts: [NormalizedText] = []
    var isGapped = false
    var start = 0
    var index = 0
    func gap(at index: Int) -> Int {
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0xA6
      {
        return 3
      }
      var end = index
      while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
      return end - index >= 3 ? end - index : 0
    }
    func addPart(_ end: Int) {
      let part = NormalizedText(bytes, start..<end, folding: &folding)
      if !part.scalars.isEmpty { parts.append(part) }
    }
    while index < bytes.count {
      let length = gap(at: index)
      if length > 0 {
        addPart(index)
        isGapped = true
        start = index + length
      }
      index += max(1, length)
    }
    addPart(bytes.count)
    self.parts = parts
    self.isGapped = isGapped
    self.bytes = bytes
  }
}
