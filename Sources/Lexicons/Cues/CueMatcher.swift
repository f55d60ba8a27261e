/// The cues of one list by the numbers of their words, found by the first.
struct CueMatcher: Sendable {
  private struct Form {
    let words: [UInt32]
    let notBefore: Neighbours
    let notAfter: Neighbours
    let onlyBefore: Neighbours
    let onlyAfter: Neighbours
    let isIdiom: Bool

    func matches(_ wording: Wording, at start: Int) -> Bool {
      let end = start + words.count
      guard end <= wording.words.endIndex, wording.words[start..<end].elementsEqual(words),
        (start + 1..<end).allSatisfy({ CueMatcher.isJoined($0, in: wording) })
      else { return false }
      if !notBefore.isEmpty, notBefore.holdsNext(end, in: wording) { return false }
      if !onlyBefore.isEmpty, !onlyBefore.holdsNext(end, in: wording) { return false }
      if !notAfter.isEmpty, notAfter.holdsLast(before: start, in: wording) { return false }
      return onlyAfter.isEmpty || onlyAfter.holdsLast(before: start, in: wording)
    }
  }

  /// Whether a word goes on with the one before it: nothing parts them, or only the comma that some
  /// languages have before 'that'.
  private static func isJoined(_ index: Int, in wording: Wording) -> Bool {
    switch wording.breaks[index] {
    case .none: true
    case .weak: wording.isOf(.complementizer, wording.words[index])
    case .strong: false
    }
  }

  /// What may or may not stand beside a cue.
  private struct Neighbours {
    let words: [UInt32]
    let anyNumber: Bool
    let aBreak: Bool

    init(_ texts: Set<String>, in vocabulary: inout Vocabulary) {
      anyNumber = texts.contains("#")
      aBreak = texts.contains(".")
      words = texts.subtracting(["#", "."]).sorted().map { vocabulary.number(of: $0) }
    }

    var isEmpty: Bool { words.isEmpty && !anyNumber && !aBreak }

    func holdsNext(_ next: Int, in wording: Wording) -> Bool {
      guard next < wording.words.endIndex else { return aBreak }
      return aBreak && wording.breaks[next] != .none || contains(wording.words[next], in: wording)
    }

    func holdsLast(before start: Int, in wording: Wording) -> Bool {
      guard start > wording.words.startIndex else { return aBreak }
      return aBreak && wording.breaks[start] != .none
        || contains(wording.words[start - 1], in: wording)
    }

    private func contains(_ word: UInt32, in wording: Wording) -> Bool {
      words.contains(word) || anyNumber && wording.isOf(.number, word)
    }
  }

  private let forms: [Form]
  /// Word → the forms that begin with it; up to the last word that one does begin with.
  private let starts: [[Int]]

  /// Takes a list's words into a vocabulary, and marks those with which its cues begin.
  ///
  /// - Parameters:
  ///   - list: The cues.
  ///   - vocabulary: Where the words get their numbers.
  ///   - cut: Cuts a phrase into words, as texts are.
  init(_ list: CueList, in vocabulary: inout Vocabulary, cut: (String) -> [String]) {
    let phrases = list.cues.map { cut($0.phrase) }
    forms = zip(list.cues, phrases).map { cue, words in
      Form(
        words: words.map { vocabulary.number(of: $0) },
        notBefore: Neighbours(cue.notBefore, in: &vocabulary),
        notAfter: Neighbours(cue.notAfter, in: &vocabulary),
        onlyBefore: Neighbours(cue.onlyBefore, in: &vocabulary),
        onlyAfter: Neighbours(cue.onlyAfter, in: &vocabulary), isIdiom: cue.isIdiom)
    }
    var starts = [[Int]](repeating: [], count: vocabulary.count)
    for (index, form) in forms.enumerated() {
      starts[Int(form.words[0])].append(index)
      vocabulary.note(list.kind, of: phrases[index][0])
    }
    self.starts = starts
  }

  /// The cues in a wording, as ranges of its words, in order.
  func ranges(in wording: Wording) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = wording.words.startIndex
    while let range = next(in: wording, from: &index) { ranges.append(range) }
    return ranges
  }

  /// The first of the cues in a wording.
  func first(in wording: Wording) -> Range<Int>? {
    var index = wording.words.startIndex
    return next(in: wording, from: &index)
  }

  /// The next cue, and where to go on behind its first word.
  private func next(in wording: Wording, from index: inout Int) -> Range<Int>? {
    while index < wording.words.endIndex {
      let start = index
      index += 1
      guard let found = longest(in: wording, at: start) else { continue }
      if !found.isIdiom { return found.range }
      index = found.range.upperBound
    }
    return nil
  }

  /// The longest cue that begins with a word.
  private func longest(in wording: Wording, at start: Int) -> (range: Range<Int>, isIdiom: Bool)? {
    let word = Int(wording.words[start])
    guard word < starts.count else { return nil }
    var longest: Int?
    for index in starts[word] where forms[index].matches(wording, at: start) {
      if longest.map({ forms[$0].words.count < forms[index].words.count }) ?? true {
        longest = index
      }
    }
    return longest.map { (start..<start + forms[$0].words.count, forms[$0].isIdiom) }
  }
}
