/// A text as quotes are compared with it: folded, with white space collapsed, and with the way
/// back to the bytes that each scalar came from.
///
/// White space at both ends is gone; any run of it inside, line ends included, is one space. A run
/// of dashes is one dash. What is not UTF-8 becomes U+FFFD, one for each byte that fits nowhere.
///
/// **Paragraphs.** If blank lines separate anything in the text, they separate its paragraphs, and
/// a single line end is only where a line was wrapped. In a text without blank lines a line end
/// that follows the end of a sentence ends the paragraph: articles are often saved with one
/// paragraph a line, and a wrapped line mostly breaks off in the middle of a sentence. U+2029
/// always ends a paragraph.
package struct NormalizedText {
  /// The folded scalars and their places.
  private(set) var placed = PlacedScalars()

  /// The folded scalars.
  package var scalars: [UInt32] { placed.scalars }

  /// Where each paragraph but the first begins, as an index into ``scalars``.
  private(set) var paragraphStarts: [UInt32] = []

  /// Normalises the bytes of `range`.
  ///
  /// - Complexity: O(*n*); a run of *r* combining marks is sorted in O(*r* log *r*).
  package init(_ bytes: [UInt8], _ range: Range<Int>, folding: inout ScalarFolding) {
    placed.reserveCapacity(range.count)
    var builder = Builder()
    bytes.withUnsafeBufferPointer { buffer in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, next) = decodeScalar(buffer, at: offset, end: range.upperBound)
        let fold = folding.fold(scalar)
        if fold & ScalarFolding.markFlag != 0 {
          offset = addMarks(buffer, offset..<range.upperBound, &builder, &folding)
          continue
        }
        add(fold, offset, next, isReturn: scalar == 0x0D, isFeed: scalar == 0x0A, &builder)
        offset = next
      }
    }
    placed.finish()
    paragraphStarts = builder.hardBreaks.isEmpty ? builder.softBreaks : builder.hardBreaks
  }

  /// What is known only while the text is being read.
  private struct Builder {
    var spaceStart: UInt32?
    var lineEnds = 0
    var endsParagraph = false
    var afterReturn = false
    var hardBreaks: [UInt32] = []
    var softBreaks: [UInt32] = []
  }

  private mutating func add(
    _ fold: UInt32, _ start: Int, _ end: Int, isReturn: Bool, isFeed: Bool, _ builder: inout Builder
  ) {
    switch fold {
    case ScalarFolding.vanishes: return
    case ScalarFolding.space: break
    case ScalarFolding.lineEnd: if !(isFeed && builder.afterReturn) { builder.lineEnds += 1 }
    case ScalarFolding.paragraphEnd: builder.endsParagraph = true
    default:
      if builder.spaceStart != nil { endSpace(before: start, &builder) }
      if let last = placed.last {
        if fold == ScalarFolding.dash, last == fold {
          placed.extendLast(to: UInt32(end))
          return
        }
        if fold >= 0x1161, fold <= 0x11C2,
          let joined = CanonicalComposition.composite(of: last, fold)
        {
          placed.replaceLast(with: joined)
          placed.extendLast(to: UInt32(end))
          return
        }
      }
      placed.append(fold, UInt32(start), UInt32(end))
      return
    }
    if builder.spaceStart == nil { builder.spaceStart = UInt32(start) }
    builder.afterReturn = isReturn
  }

  /// Turns the white space just read into one space, unless it stands at the start of the text.
  private mutating func endSpace(before next: Int, _ builder: inout Builder) {
    guard let spaceStart = builder.spaceStart else { return }
    if !placed.isEmpty {
      let ended = builder.lineEnds == 1 && endsSentence
      placed.append(ScalarFolding.space, spaceStart, UInt32(next))
      if builder.lineEnds > 1 || builder.endsParagraph {
        builder.hardBreaks.append(UInt32(placed.count))
      }
      if ended || builder.lineEnds > 1 || builder.endsParagraph {
        builder.softBreaks.append(UInt32(placed.count))
      }
    }
    builder.spaceStart = nil
    builder.lineEnds = 0
    builder.endsParagraph = false
    builder.afterReturn = false
  }

  /// Whether the text so far ends with the end of a sentence, closing marks left aside.
  private var endsSentence: Bool {
    for scalar in placed.scalars.suffix(4).reversed() {
      switch scalar {
      case ScalarFolding.quotationMark, 0x29, 0x5D: continue  // ' ) ]
      case 0x2E, 0x21, 0x3F, 0x2026: return true  // . ! ? …
      default:
        return scalar >= 0x80 && Unicode.Scalar(scalar)?.properties.isSentenceTerminal == true
      }
    }
    return false
  }

  /// Reads the combining marks that start at `range` and joins them to the letter before them.
  private mutating func addMarks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ builder: inout Builder,
    _ folding: inout ScalarFolding
  ) -> Int {
    var marks: [(order: UInt8, start: Int, scalar: UInt32)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, next) = decodeScalar(bytes, at: offset, end: range.upperBound)
      guard folding.fold(scalar) & ScalarFolding.markFlag != 0,
        let mark = Unicode.Scalar(scalar)
      else { break }
      marks.append((mark.properties.canonicalCombiningClass.rawValue, offset, scalar))
      offset = next
    }
    let offsets = marks.map(\.start)
    marks.sort { ($0.order, $0.start) < ($1.order, $1.start) }
    if builder.spaceStart != nil { endSpace(before: range.lowerBound, &builder) }
    var loose: [UInt32] = []
    var lastOrder: UInt8 = 0
    for mark in marks {
      if lastOrder < mark.order, let base = placed.last, base != ScalarFolding.space,
        let joined = CanonicalComposition.composite(of: base, mark.scalar)
      {
        placed.replaceLast(with: joined)
      } else {
        loose.append(mark.scalar)
        lastOrder = mark.order
      }
    }
    // A letter ends where its first loose mark begins; the marks share the rest among them.
    let looseStarts = Array(offsets.suffix(loose.count))
    if !placed.isEmpty { placed.extendLast(to: UInt32(looseStarts.first ?? offset)) }
    for (index, scalar) in loose.enumerated() {
      let end = index + 1 < loose.count ? looseStarts[index + 1] : offset
      placed.append(scalar, UInt32(looseStarts[index]), UInt32(end))
    }
    return offset
  }

  /// The original bytes of a range of scalars.
  ///
  /// - Complexity: O(log *e*), where *e* is the number of places at which something vanished.
  /// - Precondition: The range is not empty.
  func byteRange(_ range: Range<Int>) -> Range<Int> { placed.byteRange(range) }
}

/// Decodes one scalar of UTF-8; a byte that fits nowhere is U+FFFD by itself.
private func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
) -> (scalar: UInt32, next: Int) {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return (first, offset + 1) }
  let (length, lowest): (Int, UInt32) =
    switch first {
    case 0xC2...0xDF: (2, 0x80)
    case 0xE0...0xEF: (3, 0x800)
    case 0xF0...0xF4: (4, 0x10000)
    default: (1, 0)
    }
  guard length > 1, offset + length <= end else { return (0xFFFD, offset + 1) }
  var scalar = first & (0x7F >> UInt32(length))
  for index in 1..<length {
    let byte = UInt32(bytes[offset + index])
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, offset + 1) }
    scalar = scalar << 6 | (byte & 0x3F)
  }
  guard scalar >= lowest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
    return (0xFFFD, offset + 1)
  }
  return (scalar, offset + length)
}
