/// Many texts as words of one vocabulary, in a few arrays.
struct Wordings: Sendable {
  private var vocabulary = Lexicon.english.vocabulary
  private var words: [UInt32] = []
  private var isAfterBreak: [Bool] = []
  private var texts: [Text] = []

  private struct Text {
    var end: Int
    var kinds: WordKinds = []
    var asks = false
  }

  private var folding = ScalarFolding()
  /// The folded scalars of the text being read.
  private var scalars: [UInt32] = []

  /// How many texts there are.
  var count: Int { texts.count }

  /// How many numbers words and stems have.
  var wordCount: Int { vocabulary.count }

  subscript(text: Int) -> Wording {
    let range = (text == 0 ? 0 : texts[text - 1].end)..<texts[text].end
    return Wording(
      words: words[range], isAfterBreak: isAfterBreak[range], kinds: texts[text].kinds,
      asks: texts[text].asks, kindsOfWords: vocabulary.kinds, stems: vocabulary.stems)
  }

  /// Reads a text, behind those there are.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars.
  mutating func append(_ text: String) {
    var folded: [UInt32] = []
    swap(&folded, &scalars)
    var text = text
    text.withUTF8 { bytes in
      if !folding.foldASCII(bytes, into: &folded) {
        let bytes = Array(bytes)
        folded = NormalizedText(bytes, bytes.indices, folding: &folding).scalars
      }
    }
    let start = words.count
    texts.append(Text(end: start))
    folded.withUnsafeBufferPointer { read($0) }
    swap(&folded, &scalars)
    let last = texts.count - 1
    texts[last].end = words.count
    for index in start..<words.count {
      texts[last].kinds.formUnion(vocabulary.kinds[Int(words[index])])
      _ = vocabulary.stem(of: words[index])
    }
    if !texts[last].kinds.isDisjoint(with: .cues) {
      let cues = Lexicon.english.cues(in: self[last])
      texts[last].kinds.subtract(.cues)
      texts[last].kinds.formUnion(cues)
    }
  }

  /// Cuts the text that was begun last into words.
  private mutating func read(_ scalars: UnsafeBufferPointer<UInt32>) {
    var index = 0
    var isAfterBreak = true
    while index < scalars.count {
      let start = index
      var isContracted = false
      while index < scalars.count, Self.continuesWord(scalars, index, start: start) {
        if scalars[index] == ScalarFolding.quotationMark { isContracted = true }
        index += 1
      }
      if index > start {
        let word = UnsafeBufferPointer(rebasing: scalars[start..<index])
        if isContracted {
          add(contracted: word, isAfterBreak)
        } else {
          add(vocabulary.number(of: word), isAfterBreak)
        }
        isAfterBreak = false
        continue
      }
      switch scalars[index] {
      case ScalarFolding.space: break
      // A dash inside a word joins, elsewhere it divides.
      case ScalarFolding.dash: if index == 0 || scalars[index - 1] == 0x20 { isAfterBreak = true }
      case 0x3F, 0xFF1F:
        texts[texts.count - 1].asks = true
        isAfterBreak = true
      // What stands in quotation marks goes on where the sentence does.
      case ScalarFolding.quotationMark: break
      default: isAfterBreak = true
      }
      index += 1
    }
  }

  private mutating func add(_ word: UInt32, _ isAfterBreak: Bool) {
    let isCannot = word == Lexicon.english.cannot
    words.append(isCannot ? Lexicon.english.can : word)
    self.isAfterBreak.append(isAfterBreak)
    guard isCannot else { return }
    words.append(Lexicon.english.not)
    self.isAfterBreak.append(false)
  }

  /// Adds a word with an apostrophe in it.
  private mutating func add(contracted word: UnsafeBufferPointer<UInt32>, _ isAfterBreak: Bool) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word.lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    let text = String(view)
    if text.hasSuffix("n't") {
      let verb = Self.contractions[text] ?? String(text.dropLast(3))
      add(vocabulary.number(of: verb), isAfterBreak)
      add(Lexicon.english.not, false)
    } else {
      add(
        vocabulary.number(of: text.hasSuffix("'s") ? String(text.dropLast(2)) : text), isAfterBreak)
    }
  }

  /// Contracted negations that are not their verb with `n't` behind it.
  private static let contractions = ["can't": "can", "won't": "will", "shan't": "shall"]

  private static func continuesWord(
    _ scalars: UnsafeBufferPointer<UInt32>, _ index: Int, start: Int
  ) -> Bool {
    let scalar = scalars[index]
    if isLetterOrDigit(scalar) { return true }
    guard index > start, index + 1 < scalars.count else { return false }
    switch scalar {
    case ScalarFolding.quotationMark: return isLetterOrDigit(scalars[index + 1])
    case 0x2C, 0x2E: return isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
    default: return false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar) || isDigit(scalar) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}

extension ScalarFolding {
  /// Folds a text of ASCII alone as ``NormalizedText`` does, but for the places.
  ///
  /// - Returns: Whether it is ASCII alone; if not, the scalars mean nothing.
  mutating func foldASCII(
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
