/// Folds scalars so that what a reader takes for the same letter compares equal.
///
/// Case is folded scalar by scalar; every quotation mark, apostrophe and prime becomes `'`, every
/// dash `-`, every white space a space. Scalars that leave no mark on the page (soft hyphen, zero
/// width space, byte order mark, marks of direction) vanish. Combining marks join the letter before them
/// where one scalar for both exists, so that composed and decomposed text agree; Hangul is
/// composed by rule. Compatibility forms (ligatures, full-width letters) stay as they are here;
/// ``MatchingText`` spells them out.
package struct ScalarFolding {
  package static let space: UInt32 = 0x20
  package static let dash = UInt32(UInt8(ascii: "-"))
  package static let quotationMark = UInt32(UInt8(ascii: "'"))

  // Beyond Unicode's last scalar: what a fold can say besides naming a scalar.
  static let vanishes: UInt32 = 0x20_0000
  static let lineEnd: UInt32 = 0x20_0001
  static let paragraphEnd: UInt32 = 0x20_0002
  /// Set on the fold of a combining mark.
  static let markFlag: UInt32 = 0x8000_0000

  /// What ASCII folds to; the rest of Unicode goes through ``cache``.
  private static let ascii: [UInt32] = (0 as UInt32..<128).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value | 0x20
    case 0x0A, 0x0B, 0x0D: lineEnd
    // A page may end in the middle of a sentence.
    case 0x09, 0x0C: space
    case UInt8(ascii: "\""), UInt8(ascii: "`"): quotationMark
    default: value
    }
  }

  private let ascii = Self.ascii
  /// The folds met last, by the low bits of the scalar: asking for its properties is slow.
  private var cache: [(scalar: UInt32, fold: UInt32)] = []

  /// What matching makes of the scalars met last.
  var kinds = ScalarKinds()

  package init() {}

  /// The fold of one scalar: a scalar, or one of the values above.
  mutating func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return ascii[Int(scalar)] }
    if cache.isEmpty { cache = Array(repeating: (0, 0), count: 1024) }
    let slot = Int(scalar & 1023)
    if cache[slot].scalar == scalar { return cache[slot].fold }
    let fold = Self.computedFold(scalar)
    cache[slot] = (scalar, fold)
    return fold
  }

  private static func computedFold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x85, 0x2028: return lineEnd
    case 0x2029: return paragraphEnd
    case 0xB4, 0x2B9, 0x2BA, 0x2BC, 0x2032...0x2037: return quotationMark
    case 0x131: return value  // The dotless i is no i, though both have one capital.
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return value }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return vanishes }
    if properties.isWhitespace { return space }
    if properties.isQuotationMark { return quotationMark }
    if properties.isDash { return dash }
    if properties.canonicalCombiningClass != .notReordered { return value | markFlag }
    // By way of the capital, so that final and medial sigma, or long and round s, agree.
    let lower = single(properties.lowercaseMapping) ?? scalar
    let capital = single(properties.uppercaseMapping) ?? scalar
    let folded = single(capital.properties.lowercaseMapping) ?? lower
    if properties.uppercaseMapping.unicodeScalars.count > 1 { return lower.value }
    return CanonicalComposition.representative(of: folded)
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}

/// Canonical composition with nothing but the standard library's equality of strings, which is
/// canonical equivalence.
enum CanonicalComposition {
  /// The single scalar that is canonically equivalent to `base` followed by `mark`.
  static func composite(of base: UInt32, _ mark: UInt32) -> UInt32? {
    // Hangul, by the arithmetic of the Unicode Standard, section 3.12.
    if (0x1100...0x1112).contains(base), (0x1161...0x1175).contains(mark) {
      return 0xAC00 + ((base - 0x1100) * 21 + mark - 0x1161) * 28
    }
    if (0xAC00...0xD7A3).contains(base), (base - 0xAC00) % 28 == 0,
      (0x11A8...0x11C2).contains(mark)
    {
      return base + mark - 0x11A7
    }
    guard let first = Unicode.Scalar(base), let second = Unicode.Scalar(mark) else { return nil }
    var pair = String.UnicodeScalarView()
    pair.append(first)
    pair.append(second)
    return composites[String(pair)]
  }

  /// The lowest scalar that is canonically equivalent to `scalar`.
  static func representative(of scalar: Unicode.Scalar) -> UInt32 {
    // Of the lower-case letters only Greek ones have another scalar equivalent to them.
    guard (0x1F00...0x1FFF).contains(scalar.value) else { return scalar.value }
    return composites[String(Character(scalar))] ?? scalar.value
  }

  /// Each letter of the scripts that have composed forms, by itself as text.
  private static let composites: [String: UInt32] = {
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x370...0x52F, 0x620...0x6FF, 0x900...0xDFF, 0x1E00...0x1FFF, 0x3040...0x30FF,
    ]
    var table: [String: UInt32] = [:]
    table.reserveCapacity(4096)
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let text = String(Character(scalar))
      if table[text] == nil { table[text] = value }
    }
    return table
  }()
}

extension ScalarFolding {
  /// Folds a text of ASCII alone as ``NormalizedText`` does, but for the places.
  ///
  /// - Returns: Whether it is ASCII alone; if not, the scalars mean nothing.
  package mutating func foldASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: inout [UInt32]
  ) -> Bool {
    scalars.removeAll(keepingCapacity: true)
    scalars.append(contentsOf: repeatElement(0, count: bytes.count))
    var count = 0
    let isASCII = scalars.withUnsafeMutableBufferPointer { scalars in
      var isAfterSpace = false
      for byte in bytes {
        guard byte < 0x80 else { return false }
        let fold = fold(UInt32(byte))
        if fold == Self.space || fold == Self.lineEnd {
          isAfterSpace = count > 0
          continue
        }
        if isAfterSpace {
          scalars[count] = Self.space
          count += 1
          isAfterSpace = false
        }
        // A run of dashes is one dash.
        if fold == Self.dash, count > 0, scalars[count - 1] == fold { continue }
        scalars[count] = fold
        count += 1
      }
      return true
    }
    scalars.removeLast(scalars.count - count)
    return isASCII
  }
}
