/// What a text shows of its language.
enum LanguageSign: Equatable, Sendable {
  case language(Language)
  /// A language, or a script, of which argmap knows nothing.
  case unknown
  /// Too little to tell.
  case unclear
}

extension Language {
  /// The language of a text, told by its script and its commonest words.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; of a long text the beginning is enough.
  ///   - isShort: Whether one word is enough, as in a single sentence.
  /// - Returns: What the text shows.
  /// - Complexity: O(*n*) for *n* bytes.
  static func told(by bytes: some Collection<UInt8>, isShort: Bool = false) -> LanguageSign {
    let text = String(decoding: bytes, as: UTF8.self)
    if let script = script(of: text) { return script }
    var counts: [String: Int] = [:]
    var distinct: [String: Set<Substring>] = [:]
    let marks: Set<Character> = ["'", "\u{2019}"]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !marks.contains($0) }) {
      // What is cut off before an apostrophe, or hangs on behind one, is as common.
      let head = word.firstIndex(where: marks.contains).map { word[..<$0] } ?? word
      let names = languagesOf[String(head)] ?? (head.count < word.count ? ["en"] : [])
      for name in names {
        counts[name, default: 0] += 1
        distinct[name, default: []].insert(head)
      }
    }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = order.first, best.value >= (isShort ? 1 : 2) else { return .unclear }
    if order.count > 1, 4 * best.value < 5 * order[1].value || best.value == order[1].value {
      return .unclear
    }
    if let language = Language(rawValue: best.key) {
      return isShort || distinct[best.key, default: []].count > 1 ? .language(language) : .unclear
    }
    return distinct[best.key, default: []].count > 3 ? .unknown : .unclear
  }

  /// The language that most of a text's letters are of, if they are not Latin.
  static func script(of text: String) -> LanguageSign? {
    var latin = 0
    var counts: [Language?: Int] = [:]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case ..<0x370, 0x1E00..<0x1F00: latin += 1
      case 0x400..<0x530: counts[.russian, default: 0] += 1
      case 0x600..<0x780: counts[.arabic, default: 0] += 1
      case 0x3040..<0x3100: counts[.japanese, default: 0] += 1
      case 0xAC00..<0xD7B0: counts[.korean, default: 0] += 1
      case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000:
        // An ideograph says as much as a short word.
        counts[.chinese, default: 0] += 2
      default: counts[nil, default: 0] += 1
      }
    }
    if let kana = counts[.japanese], 8 * kana >= counts[.chinese] ?? 0 {
      counts[.japanese, default: 0] += counts.removeValue(forKey: .chinese) ?? 0
    }
    guard let most = counts.max(by: { $0.value < $1.value }), most.value > latin else { return nil }
    return most.key.map { .language($0) } ?? .unknown
  }

  /// Word → the languages that have it among their commonest, by tag.
  private static let languagesOf: [String: [String]] = {
    var table: [String: [String]] = [:]
    for (tag, words) in commonWords {
      for word in words.split(separator: " ") { table[String(word), default: []].append(tag) }
    }
    return table
  }()

  private static let commonWords: [(tag: String, words: String)] = [
    (
      "en",
      "the and of to is was that with for are by it on which from would has have not they an a in be or as at this but"
    ),
    (
      "de",
      "der die das und ist nicht mit ein eine einen den dem von zu auf sich werden wird auch für im sind"
    ),
    (
      "fr",
      "le la les des et est une du dans que qui pour pas sur au ne par sont l d n qu c j un a ont il en de"
    ),
    ("es", "el la los las de y es una del que en por con se no su para al un son como más fue"),
    ("it", "il di che è gli della una per non sono con del le la e un nel alla dei"),
    ("pt", "o os as não uma da do que em para com é dos um por mais se no na e"),
    ("nl", "de het een en van is niet dat op zijn met voor te in er wordt"),
    ("pl", "nie się jest na że i w z do to są przez jak"),
    ("sv", "och att är som inte det av på för en ett med till den"),
    ("da", "og at er som ikke det af på for en et med til den de"),
    ("tr", "ve bir bu için ile olan da de"), ("cs", "je se na že to za jako jsou"),
    ("fi", "ja on ei että se oli mutta kun"), ("hu", "és az egy nem hogy van"),
    ("ro", "și nu este care pe cu din sunt"),
    ("id", "yang dan di tidak ini itu dengan untuk"),
    ("vi", "và là của không có các được trong"),
  ]
}
