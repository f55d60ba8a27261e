/// What matching makes of a scalar beyond ASCII.
enum ScalarKind: UInt8 {
  /// A letter or another mark that stays what it is.
  case plain
  /// An ideograph, kana or a mark between them: white space beside it is nothing.
  case wide
  /// A sign of a vowel or the like, which is part of the letter before it and may be left out.
  case vowelSign
  /// Something that makes a line longer.
  case filler
  /// A dagger.
  case footnoteSign
  /// A digit set high.
  case superscript
  /// The sign of a currency.
  case currency
  /// A sign in front of which some leave a space: `°`, `‰`.
  case unitSign
  /// A form of other scalars.
  case form

  init(_ value: UInt32) {
    switch value {
    case 0x640: self = .filler
    case 0x610...0x61A, 0x64B...0x652, 0x656...0x65F, 0x670, 0x6D6...0x6ED: self = .vowelSign
    case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: self = .vowelSign
    case 0x2020, 0x2021: self = .footnoteSign
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: self = .superscript
    case 0xB0, 0x2030: self = .unitSign
    default:
      if Self.isUnspaced(value) || (0x3001...0x303F).contains(value) {
        self = CompatibilityForms.scalars(of: value) == nil ? .wide : .form
      } else if CompatibilityForms.scalars(of: value) != nil {
        self = .form
      } else if Unicode.Scalar(value)?.properties.generalCategory == .currencySymbol {
        self = .currency
      } else {
        self = .plain
      }
    }
  }

  /// Whether a scalar is an ideograph or kana, which are written without spaces between words.
  static func isUnspaced(_ value: UInt32) -> Bool {
    guard value >= 0x2E80 else { return false }
    switch value {
    case 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x4E00...0x9FFF:
      return true
    default: return Unicode.Scalar(value)?.properties.isIdeographic == true
    }
  }
}

/// The kinds of the scalars met last: telling one takes long.
struct ScalarKinds {
  private var cache: [(scalar: UInt32, kind: ScalarKind)] = []

  mutating func kind(of scalar: UInt32) -> ScalarKind {
    if cache.isEmpty { cache = Array(repeating: (0, .plain), count: 1024) }
    let slot = Int(scalar & 1023)
    if cache[slot].scalar == scalar { return cache[slot].kind }
    let kind = ScalarKind(scalar)
    cache[slot] = (scalar, kind)
    return kind
  }
}
