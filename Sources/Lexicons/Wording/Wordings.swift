internal import TextMatching

/// Many texts of one language as words of one vocabulary, in a few arrays.
struct Wordings: Sendable {
  let lexicon: Lexicon
  private var vocabulary: Vocabulary
  private var words: [UInt32] = []
  private var breaks: [Wording.Break] = []
  private var texts: [Text] = []

  private struct Text {
    var end: Int
    var kinds: WordKinds = []
    var asks = false
  }

  private var folding = ScalarFolding()
  /// The folded scalars of the text being read.
  private var scalars: [UInt32] = []

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    vocabulary = lexicon.vocabulary
  }

  /// How many texts there are.
  var count: Int { texts.count }

  /// How many numbers words and stems have.
  var wordCount: Int { vocabulary.count }

  subscript(text: Int) -> Wording {
    let range = (text == 0 ? 0 : texts[text - 1].end)..<texts[text].end
    return Wording(
      words: words[range], breaks: breaks[range], kinds: texts[text].kinds,
      asks: texts[text].asks, kindsOfWords: vocabulary.kinds, stems: vocabulary.stems,
      opposites: vocabulary.opposites, lexicon: lexicon)
  }

  /// The kinds of a text's words and cues, as ``Wording/kinds`` has them.
  func kinds(ofText text: Int) -> WordKinds { texts[text].kinds }

  /// Reads a text, behind those there are.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars.
  mutating func append(_ text: String) {
    let start = words.count
    texts.append(Text(end: start))
    var before = Wording.Break.weak
    read(text, after: &before)
    finish(from: start)
  }

  /// Reads a text that is given in parts.
  ///
  /// - Returns: Where each part's words end.
  /// - Complexity: O(*n*) expected for *n* scalars.
  mutating func append(parts: [String]) -> [Int] {
    let start = words.count
    texts.append(Text(end: start))
    var before = Wording.Break.weak
    let ends = parts.map { part in
      read(part, after: &before)
      return words.count - start
    }
    finish(from: start)
    return ends
  }

  /// Takes note of what is in the text that was read last.
  private mutating func finish(from start: Int) {
    let last = texts.count - 1
    texts[last].end = words.count
    for index in start..<words.count {
      _ = vocabulary.stem(of: words[index])
      texts[last].kinds.formUnion(vocabulary.kinds[Int(words[index])])
    }
    if !texts[last].kinds.isDisjoint(with: .cues) {
      let cues = lexicon.cues(in: self[last])
      texts[last].kinds.subtract(.cues)
      texts[last].kinds.formUnion(cues)
    }
  }

  /// Cuts a part of the text that was begun last into words.
  private mutating func read(_ text: String, after before: inout Wording.Break) {
    var folded: [UInt32] = []
    swap(&folded, &scalars)
    var text = NameMarks.marked(text, lexicon)
    text.withUTF8 { bytes in
      if !folding.foldASCII(bytes, into: &folded) {
        let bytes = Array(bytes)
        folded = NormalizedText(bytes, bytes.indices, folding: &folding).scalars
      }
    }
    let asks = folded.withUnsafeBufferPointer { scalars in
      WordCutter(elides: lexicon.elides).cut(scalars, after: &before) {
        word, before, isContracted in
        if isContracted {
          add(contracted: word, before)
        } else {
          add(vocabulary.number(of: word), before)
        }
      }
    }
    if asks { texts[texts.count - 1].asks = true }
    swap(&folded, &scalars)
  }

  private mutating func add(_ word: UInt32, _ before: Wording.Break) {
    let isCannot = word == lexicon.cannot
    words.append(isCannot ? lexicon.can : word)
    breaks.append(before)
    guard isCannot else { return }
    words.append(lexicon.not)
    breaks.append(.none)
  }

  /// Adds a word with an apostrophe in it.
  private mutating func add(
    contracted word: UnsafeBufferPointer<UInt32>, _ before: Wording.Break
  ) {
    let text = Vocabulary.text(of: word)
    if text.hasSuffix("n't") {
      let verb = Self.contractions[text] ?? String(text.dropLast(3))
      add(vocabulary.number(of: verb), before)
      add(lexicon.not, .none)
    } else {
      add(vocabulary.number(of: text.hasSuffix("'s") ? String(text.dropLast(2)) : text), before)
    }
  }

  /// Contracted negations that are not their verb with `n't` behind it.
  private static let contractions = ["can't": "can", "won't": "will", "shan't": "shall"]
}
