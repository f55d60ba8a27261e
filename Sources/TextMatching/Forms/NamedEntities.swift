/// The character references of HTML that are met in texts, by name in small letters.
enum NamedEntities {
  /// The scalar that a name stands for, without `&` and `;`; `#` begins a number.
  static func scalar(named name: String) -> UInt32? {
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap(valid) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(valid) }
    if let scalar = marks[name] { return scalar }
    // The letters with an accent are named by both: eacute, ntilde.
    guard let letter = name.utf8.first, let accent = accents[String(name.dropFirst())] else {
      return nil
    }
    return CanonicalComposition.composite(of: UInt32(letter), accent)
  }

  private static func valid(_ value: UInt32) -> UInt32? {
    value > 0 && Unicode.Scalar(value) != nil ? value : nil
  }

  private static let accents: [String: UInt32] = [
    "grave": 0x300, "acute": 0x301, "circ": 0x302, "tilde": 0x303, "uml": 0x308, "ring": 0x30A,
    "caron": 0x30C, "cedil": 0x327,
  ]

  private static let marks: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "ensp": 0x2002,
    "emsp": 0x2003, "thinsp": 0x2009, "shy": 0xAD, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E,
    "rlm": 0x200F, "ndash": 0x2013, "mdash": 0x2014, "minus": 0x2212, "lsquo": 0x2018,
    "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E,
    "lsaquo": 0x2039, "rsaquo": 0x203A, "laquo": 0xAB, "raquo": 0xBB, "prime": 0x2032,
    "hellip": 0x2026, "bull": 0x2022, "middot": 0xB7, "dagger": 0x2020, "trade": 0x2122,
    "reg": 0xAE, "copy": 0xA9, "sect": 0xA7, "para": 0xB6, "deg": 0xB0, "plusmn": 0xB1,
    "times": 0xD7, "divide": 0xF7, "permil": 0x2030, "euro": 0x20AC, "pound": 0xA3, "yen": 0xA5,
    "cent": 0xA2, "frac12": 0xBD, "frac14": 0xBC, "frac34": 0xBE, "sup1": 0xB9, "sup2": 0xB2,
    "sup3": 0xB3, "ordf": 0xAA, "ordm": 0xBA, "iexcl": 0xA1, "iquest": 0xBF, "micro": 0xB5,
    "aelig": 0xE6, "oelig": 0x153, "oslash": 0xF8, "szlig": 0xDF, "eth": 0xF0, "thorn": 0xFE,
  ]
}
