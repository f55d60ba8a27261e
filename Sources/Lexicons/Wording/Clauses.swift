/// The clauses of a wording, as far as conjunctions and punctuation show them.
///
/// A hedge, or another voice, in one clause says nothing of what stands in another: *the mill shut,
/// though it may open again*.
package struct Clauses {
  /// Word → its clause; a clause that is broken off by another goes on under its number.
  private let numbers: [Int]
  private let start: Int
  let count: Int

  /// - Complexity: O(*w*) for *w* words.
  package init(_ wording: Wording) {
    start = wording.words.startIndex
    var numbers: [Int] = []
    numbers.reserveCapacity(wording.words.count)
    var main = 0
    var count = 1
    var inner: Int?
    /// Whether a word stands in the main clause yet.
    var hasMain = false
    for index in wording.words.indices {
      let word = wording.words[index]
      let before = wording.breaks[index]
      let isFirst = index == start
      func isOf(_ kind: WordKinds) -> Bool { wording.isOf(kind, word) }
      if !isFirst, before != .none { inner = nil }
      // 'And that' goes on with what is said.
      let next = index + 1 < wording.words.endIndex ? wording.words[index + 1] : nil
      let goesOn = next.map { wording.isOf(.complementizer, $0) } ?? false
      let isMain =
        !isFirst
        && (before == .strong || isOf(.contrast) || before != .none && isOf(.coordinator))
      if isMain, before == .strong || !goesOn {
        if hasMain {
          main = count
          count += 1
          hasMain = false
        }
        inner = nil
      } else if isOf(.subordinator) || before != .none && isOf(.relative) {
        inner = count
        count += 1
      }
      if inner == nil { hasMain = true }
      numbers.append(inner ?? main)
    }
    self.numbers = numbers
    self.count = count
  }

  /// The clause of a word.
  package subscript(word: Int) -> Int { numbers[word - start] }
}

extension Wording {
  /// The first cue of a kind that bears on a claim: not one in a clause of which the claim has few
  /// words, or none, while another clause has more of them.
  ///
  /// - Complexity: O(*w* · *c*) for *w* words and *c* in the claim, where there are several clauses.
  package func cue(_ kind: WordKinds, bearingOn claim: Wording) -> Range<Int>? {
    guard has(kind) else { return nil }
    let found = cues(kind)
    let clauses = Clauses(self)
    guard clauses.count > 1, lexicon === claim.lexicon else { return found.first }
    let content = Set(claim.contentStems)
    var shared = [Set<UInt32>](repeating: [], count: clauses.count)
    for index in words.indices where !isOf(.function, words[index]) {
      let stem = stem(of: words[index])
      if content.contains(stem) { shared[clauses[index]].insert(stem) }
    }
    guard let most = shared.map(\.count).max(), most > 0 else { return found.first }
    return found.first { 2 * shared[clauses[$0.lowerBound]].count >= most }
  }
}
