/// What a text shows of its language.
package enum LanguageSign: Equatable, Sendable {
  case language(Language)
  /// A language, or a script, of which argmap knows nothing.
  case unknown
  /// Too little to tell.
  case unclear
}

extension Language {
  /// How much of a text tells its language, in bytes.
  package static let tellingLength = 20_000

  /// The language of a text, told by its script and its commonest words.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; of a long text the beginning is enough.
  ///   - isShort: Whether one word is enough, as in a single sentence.
  /// - Returns: What the text shows.
  /// - Complexity: O(*n*) for *n* bytes.
  package static func told(by bytes: some Collection<UInt8>, isShort: Bool = false) -> LanguageSign
  {
    let text = String(decoding: bytes, as: UTF8.self)
    return script(of: text) ?? CommonWordCounts(text).sign(isShort: isShort)
  }

  /// Whether a text is rather in none of these languages: it has another script, or too few of their
  /// common words.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func areUnlike(_ bytes: some Collection<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    if let sign = script(of: text) { return sign == .unknown }
    let counts = CommonWordCounts(text)
    return counts.areLow || counts.sign(isShort: false) == .unknown
  }

  /// The language that most of a text's letters are of, if they are not Latin.
  package static func script(of text: String) -> LanguageSign? {
    var latin = 0
    var counts: [Language?: Int] = [:]
    var foreign: [Language: Int] = [:]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case ..<0x370, 0x1E00..<0x1F00: latin += 1
      // Ukrainian, Belarusian and Serbian have these, Russian has not; nor has Arabic those of Persian
      // and Urdu. They are a small part of a text.
      case 0x404, 0x406...0x40B, 0x40E, 0x40F, 0x454, 0x456...0x45B, 0x45E, 0x45F, 0x490, 0x491:
        foreign[.russian, default: 0] += 1
      case 0x679, 0x67E, 0x686, 0x688, 0x691, 0x698, 0x6A9, 0x6AF, 0x6BA, 0x6BE, 0x6C1, 0x6CC,
        0x6D2:
        foreign[.arabic, default: 0] += 1
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
    guard let language = most.key, 40 * foreign[language, default: 0] < most.value else {
      return .unknown
    }
    return .language(language)
  }
}

/// How many words of a text are among the commonest of each language.
private struct CommonWordCounts {
  private var wordCount = 0
  /// Language, as an index into ``commonWords`` → how many of its words there are, and which.
  private var counts = [Int](repeating: 0, count: commonWords.count)
  private var distinct = [Set<String>](repeating: [], count: commonWords.count)

  init(_ text: String) {
    // By scalars: each claim of a map in several languages comes here.
    for word in text.lowercased().unicodeScalars.split(whereSeparator: { !Self.isInWord($0) }) {
      wordCount += 1
      // What is cut off before an apostrophe, or hangs on behind one, is as common.
      let end = word.firstIndex(where: Self.isApostrophe)
      let head = String(word[..<(end ?? word.endIndex)])
      for language in Self.languagesOf[head] ?? (end == nil ? [] : Self.english) {
        counts[language] += 1
        distinct[language].insert(head)
      }
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if isApostrophe(scalar) { return true }
    if scalar.isASCII { return ("a"..."z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  func sign(isShort: Bool) -> LanguageSign {
    let most = counts.max() ?? 0
    guard most >= (isShort ? 1 : 2), let best = counts.firstIndex(of: most) else { return .unclear }
    for (other, count) in counts.enumerated() where other != best && 4 * most < 5 * count {
      return .unclear
    }
    if let language = Language(rawValue: Self.commonWords[best].tag) {
      return isShort || distinct[best].count > 1 ? .language(language) : .unclear
    }
    return distinct[best].count > 3 ? .unknown : .unclear
  }

  /// Whether fewer than one word in seven is a common one of any ``Language``, even if such words are
  /// much inflected; of a few words nothing can be said.
  var areLow: Bool {
    let most =
      zip(Self.commonWords, counts).filter { Language(rawValue: $0.0.tag) != nil }
      .map(\.1).max() ?? 0
    return wordCount >= 12 && 7 * most < wordCount
  }

  /// Word → the languages that have it among their commonest.
  private static let languagesOf: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (language, (_, words)) in commonWords.enumerated() {
      for word in words.split(separator: " ") { table[String(word), default: []].append(language) }
    }
    return table
  }()

  private static let english = commonWords.indices.filter { commonWords[$0].tag == "en" }

  /// The commonest words of languages that are written in Latin letters: those of ``Language``, and
  /// others that share words with them.
  private static let commonWords: [(tag: String, words: String)] = [
    (
      "en",
      """
      the of and to in that it is was for on with as are at by be this have from not but \
      had will would they their we you he his has an or a who which said so
      """
    ),
    (
      "de",
      """
      der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als \
      auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem \
      einen
      """
    ),
    (
      "fr",
      """
      le la les de des du et en un une que qui dans pour est pas ne sur plus par au aux il \
      elle ce se avec l d a sont son ses leur ont été cette n qu c j
      """
    ),
    (
      "es",
      """
      el la los las de del que y en un una es no por con para su se al lo como más pero \
      sus le ha este sin son fue entre
      """
    ),
    (
      "it",
      """
      il lo la i gli le di del della dei delle che e è un una in per con non si da al alla \
      nel nella sono ha ma come più anche dal questo ed
      """
    ),
    (
      "pt",
      """
      o a os as de do da dos das que e em um uma não para com por no na nos nas se é ao \
      mais foi são seu sua ou pelo pela
      """
    ),
    (
      "nl",
      """
      de het een van en in is dat op te voor met niet zijn die aan er om ook als bij maar \
      naar uit nog wordt door over heeft zal hij ze
      """
    ),
    (
      "pl",
      """
      w i na z do nie się że to o jest po za od jak dla przez ale są tym co oraz był ma \
      tego przy czy ze
      """
    ),
    ("sv", "och att är som inte det av på för en ett med till den"),
    ("da", "og at er som ikke det af på for en et med til den de"),
    ("tr", "ve bir bu için ile olan da de"),
    ("cs", "je se na že to za jako jsou"),
    ("fi", "ja on ei että se oli mutta kun"),
    ("hu", "és az egy nem hogy van"),
    ("ro", "și nu este care pe cu din sunt"),
    ("id", "yang dan di tidak ini itu dengan untuk"),
    ("vi", "và là của không có các được trong"),
  ]
}
