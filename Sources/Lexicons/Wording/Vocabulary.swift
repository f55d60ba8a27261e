/// Words by number, with what is known of each.
///
/// Words are runs of folded scalars. As with strings, spellings that are canonically equivalent
/// are one word.
struct Vocabulary: Sendable {
  private var spellings = SequenceNumbers()
  /// Spelling → the first spelling of the same word, which is the word's number.
  private var words: [UInt32] = []
  /// Words with other letters than English ones.
  private var foreign: [String: UInt32] = [:]
  /// Word → what is known of it.
  private(set) var kinds: [WordKinds] = []
  /// Word → its stem, itself a word; ``unknown`` as long as nobody has asked.
  private(set) var stems: [UInt32] = []

  private static let unknown = UInt32.max

  /// A word that is the opposite of another → that other's stem: `unsafe` → `safe`.
  private(set) var opposites: [UInt32: UInt32] = [:]

  private let stemming: Stem.Rules
  private let negatingPrefixes: [[UInt32]]
  private let unnegated: Set<String>

  init(_ words: LanguageWords) {
    stemming = words.stemming
    negatingPrefixes = words.negatingPrefixes.map { $0.unicodeScalars.map(\.value) }
    unnegated = words.unnegated
  }

  /// How many numbers are given out.
  var count: Int { spellings.count }

  /// The number of a word.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars.
  mutating func number(of scalars: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let (spelling, isNew) = spellings.number(of: scalars)
    guard isNew else { return words[Int(spelling)] }
    var isForeign = false
    var kind: WordKinds = []
    for scalar in scalars {
      if scalar >= 0x80 { isForeign = true }
      if (0x30...0x39).contains(scalar) { kind = .number }
    }
    kinds.append(kind)
    // What has a digit in it has no ending to cut.
    stems.append(kind == .number && !isForeign ? spelling : Self.unknown)
    words.append(spelling)
    if isForeign {
      let text = text(of: spelling)
      words[Int(spelling)] = foreign[text, default: spelling]
      foreign[text] = words[Int(spelling)]
    }
    return words[Int(spelling)]
  }

  mutating func number(of text: String) -> UInt32 {
    text.unicodeScalars.map(\.value).withUnsafeBufferPointer { number(of: $0) }
  }

  /// The stem of a word, so that forms of one word compare equal; see ``Stem``.
  mutating func stem(of word: UInt32) -> UInt32 {
    let known = stems[Int(word)]
    if known != Self.unknown { return known }
    var letters = Array(spellings[word])
    stemming.cut(&letters)
    let stem = letters.withUnsafeBufferPointer { number(of: $0) }
    stems[Int(word)] = stem
    noteOpposite(of: word)
    return stem
  }

  /// Notes the word that one denies by its beginning.
  private mutating func noteOpposite(of word: UInt32) {
    let letters = spellings[word]
    for prefix in negatingPrefixes
    where letters.count > prefix.count + 3 && letters.starts(with: prefix) {
      let base = Array(letters.dropFirst(prefix.count))
      guard !unnegated.contains(text(of: word)) else { return }
      kinds[Int(word)].formUnion(.opposite)
      let number = base.withUnsafeBufferPointer { self.number(of: $0) }
      opposites[word] = stem(of: number)
      return
    }
  }

  /// The word as text.
  func text(of word: UInt32) -> String { Self.text(of: spellings[word]) }

  /// Scalars as text.
  static func text(of scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    return String(text)
  }

  /// Notes that a word is of some kinds, beside those it is of.
  mutating func note(_ kind: WordKinds, of word: String) {
    let number = number(of: word)
    kinds[Int(number)].formUnion(kind)
  }

  /// Notes that a word is a form of another that no ending shows.
  mutating func note(_ form: String, isFormOf word: String) {
    let stem = stem(of: number(of: word))
    let form = number(of: form)
    stems[Int(form)] = stem
  }
}
