/// Tells whether a text is in a language of which the words that deny are known.
enum KnownLanguages {
  /// Whether a text looks like one of ``Language``; so does one too short to tell.
  ///
  /// Other scripts than these languages have tell it, and too few of their common words.
  ///
  /// - Complexity: O(*n*) expected for *n* folded scalars.
  static func include(textOf scalars: ArraySlice<UInt32>) -> Bool {
    var words = 0
    var foreign = 0
    var hits = [Int](repeating: 0, count: common.count)
    var word = String.UnicodeScalarView()
    func finish() {
      guard !word.isEmpty else { return }
      words += 1
      let text = String(word)
      word = .init()
      for (language, list) in common.enumerated() where list.contains(text) {
        hits[language] += list.count < 31 ? 3 : 2
      }
    }
    for value in scalars {
      // These scripts have one language each here, and no need of common words.
      switch value {
      case 0x620...0x6FF where Self.isForeignArabic(value): foreign += 2
      case 0x370...0x3FF, 0x456, 0x457, 0x454, 0x491, 0x45E, 0x530...0x5FF, 0x700...0x10FF,
        0x1200...0x1CFF:
        foreign += 1
      case 0x620...0x6FF, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: foreign -= 1
      default: break
      }
      if ProtectedWords.isLetter(value), let scalar = Unicode.Scalar(value) {
        word.append(scalar)
      } else {
        finish()
      }
    }
    finish()
    if foreign * 2 > words { return false }
    if foreign < -words || words < 9 { return true }
    let best = hits.max() ?? 0
    return best * 50 > words * (words < 12 ? 10 : 18)
  }

  /// Letters of Persian and Urdu that Arabic has not.
  private static func isForeignArabic(_ value: UInt32) -> Bool {
    [0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x679, 0x6D2].contains(value)
  }

  /// The most common words of each language that does not have a script of its own.
  ///
  /// They are a third
  /// of a text, but less where words are much inflected; those languages have the shorter lists.
  private static let common: [Set<String>] = [
    [
      "the", "of", "and", "to", "in", "that", "it", "is", "was", "for", "on", "with", "as", "are",
      "at", "by", "be", "this", "have", "from", "not", "but", "had", "will", "would", "they",
      "their",
      "we", "you", "he", "his", "has", "an", "or", "a", "who", "which", "said", "so",
    ],
    [
      "der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "des", "auf", "für",
      "ist",
      "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden", "aus", "er", "hat",
      "dass", "sie", "nach", "wird", "bei", "einer", "um", "am", "sind", "noch", "wie", "einem",
    ],
    [
      "le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "que", "qui", "dans", "pour",
      "est", "pas", "ne", "sur", "plus", "par", "au", "aux", "il", "elle", "ce", "se", "avec", "l",
      "d", "a", "sont", "son", "ses", "leur", "ont", "été", "cette",
    ],
    [
      "el", "la", "los", "las", "de", "del", "que", "y", "en", "un", "una", "es", "no", "por",
      "con",
      "para", "su", "se", "al", "lo", "como", "más", "pero", "sus", "le", "ha", "este", "sin",
      "son",
      "fue", "entre",
    ],
    [
      "il", "lo", "la", "i", "gli", "le", "di", "del", "della", "dei", "delle", "che", "e", "è",
      "un", "una", "in", "per", "con", "non", "si", "da", "al", "alla", "nel", "nella", "sono",
      "ha",
      "ma", "come", "più", "anche", "dal", "questo", "ed",
    ],
    [
      "o", "a", "os", "as", "de", "do", "da", "dos", "das", "que", "e", "em", "um", "uma", "não",
      "para", "com", "por", "no", "na", "nos", "nas", "se", "é", "ao", "mais", "foi", "são", "seu",
      "sua", "ou", "pelo", "pela",
    ],
    [
      "de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "voor", "met", "niet", "zijn",
      "die", "aan", "er", "om", "ook", "als", "bij", "maar", "naar", "uit", "nog", "wordt", "door",
      "over", "heeft", "zal", "hij", "ze",
    ],
    [
      "w", "i", "na", "z", "do", "nie", "się", "że", "to", "o", "jest", "po", "za", "od", "jak",
      "dla", "przez", "ale", "są", "tym", "co", "oraz", "był", "ma", "tego", "przy", "czy", "ze",
    ],
    [
      "и", "в", "не", "на", "что", "с", "по", "как", "это", "к", "из", "у", "за", "от", "о", "для",
      "он", "но", "его", "же", "она", "бы", "до", "так", "или", "их", "был", "уже", "при", "также",
    ],
  ]
}
