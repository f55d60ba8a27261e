internal import Dense
internal import Lexicons
internal import Progress

/// Pairs of claims that are worded almost alike.
///
/// Two claims are worded alike if the content words of the one, stemmed and in order, are those of
/// the other with a few words more, and if they agree in every number, negation, quantity, `he` or
/// `she`, and `should`. A content word in place of another makes a different claim, however long the
/// rest; so does another order, but for words of when and where that are put first, and for the
/// passive.
///
/// Pairs are found by a rare word that both must have: Bayardo, Ma and Srikant, "Scaling Up All
/// Pairs Similarity Search", WWW 2007, doi:10.1145/1242572.1242591.
package struct ClaimTwins {
  /// How many earlier claims with the same rare word one is compared with.
  private static let limit = 64

  /// The claims compared, ascending; below, a claim is an index into them.
  private let claims: [Int]
  /// The content words of all claims one after another, by numbers in the order of appearance.
  private var contents: [UInt32] = []
  /// Claim → where its content words end.
  private var ends: [UInt32] = []
  /// Claim → the number of what it must agree in with a twin.
  private var protected: [UInt32] = []
  /// Word → how many claims have it.
  private var frequencies: [Int32] = []
  /// Claim → how many content words stand before the doer of what it tells in the passive; or -1.
  private var agents: [Int32] = []
  /// Claim → whether it begins with when or where.
  private var beginsWithAdverbial: [Bool] = []

  /// Takes claims of one language.
  ///
  /// - Parameters:
  ///   - wording: What the claims say.
  ///   - claims: Which, ascending.
  ///   - wordCount: How many numbers their words and stems have.
  /// - Complexity: O(*w* log *w*) expected for *w* words in the claims.
  init(_ wording: MapWording, claims: [Int], wordCount: Int) {
    self.claims = claims
    var numbers = [UInt32](repeating: .max, count: wordCount)
    var kinds = SequenceNumbers()
    var kept: [UInt32] = []
    var lastClaim: [Int32] = []
    ends.reserveCapacity(claims.count)
    protected.reserveCapacity(claims.count)
    for (index, claim) in claims.enumerated() {
      kept.removeAll(keepingCapacity: true)
      var agent = -1
      let start = contents.count
      guard let text = wording[claim: claim] else { continue }
      for word in text.words {
        let stem = text.stem(of: word)
        let kind = text.kindsOfWords[Int(word)]
        if !kind.isDisjoint(with: [.number, .decisive]) { kept.append(stem) }
        if kind.contains(.agent) { agent = contents.count - start }
        if kind.contains(.function) { continue }
        if numbers[Int(stem)] == .max {
          numbers[Int(stem)] = UInt32(frequencies.count)
          frequencies.append(0)
          lastClaim.append(-1)
        }
        let number = numbers[Int(stem)]
        contents.append(number)
        if lastClaim[Int(number)] != Int32(index) {
          lastClaim[Int(number)] = Int32(index)
          frequencies[Int(number)] += 1
        }
      }
      ends.append(UInt32(contents.count))
      agents.append(Int32(agent))
      beginsWithAdverbial.append(text.words.first.map { text.isOf(.adverbial, $0) } ?? false)
      // Words in another place are the same words.
      kept.sort()
      protected.append(kinds.number(of: kept).number)
    }
  }

  private func content(of claim: Int) -> ArraySlice<UInt32> {
    contents[(claim == 0 ? 0 : Int(ends[claim - 1]))..<Int(ends[claim])]
  }

  /// The pairs but those that `isApart` rules out, each with the earlier claim first, in the order
  /// of the later; a claim is paired with the first twin before it only.
  ///
  /// - Complexity: O(*w* log *w*) expected for *w* words in all the claims; where many claims share
  ///   their rarest words, at most ``limit`` comparisons more for each of these words.
  func pairs(unless isApart: (Int, Int) -> Bool) -> [(first: Int, second: Int)] {
    var pairs: [(first: Int, second: Int)] = []
    /// The claims that are the first to be worded so.
    var firsts = HashedNumbers()
    var index = RareWords()
    var words: [UInt32] = []
    var compared = [Int32](repeating: -1, count: ends.count)
    for claim in ends.indices where !Work.isCalledOff {
      let content = content(of: claim)
      if content.isEmpty { continue }
      var search = firsts.search(content.withUnsafeBufferPointer { firsts.hash(of: $0) })
      var first: Int?
      while first == nil, let other = firsts.candidate(&search) {
        if protected[Int(other)] == protected[claim], self.content(of: Int(other)) == content {
          first = Int(other)
        }
      }
      if let first {
        if !isApart(claims[first], claims[claim]) { pairs.append((claims[first], claims[claim])) }
        continue
      }
      firsts.add(UInt32(claim), after: search)
      words.removeAll(keepingCapacity: true)
      words.append(contentsOf: content)
      keepRarest(1 + Self.words(moreThan: content.count), of: &words)
      var twin: Int?
      for word in words {
        let place = index.place(of: word, in: protected[claim])
        index.visit(place, atMost: Self.limit) { other in
          guard compared[other] != Int32(claim) else { return }
          compared[other] = Int32(claim)
          if twin.map({ other < $0 }) ?? true, areTwins(other, claim),
            !isApart(claims[other], claims[claim])
          {
            twin = other
          }
        }
        index.add(claim, at: place)
      }
      if let twin { pairs.append((claims[twin], claims[claim])) }
    }
    return pairs
  }

  /// Leaves the rarest of some words, each once.
  ///
  /// Of the shorter of two twins every word is in the longer, so its rarest one is among the
  /// longer's rarest few.
  private func keepRarest(_ count: Int, of words: inout [UInt32]) {
    words.sort { (frequencies[Int($0)], $0) < (frequencies[Int($1)], $1) }
    var kept = 0
    for index in words.indices where kept < count {
      if kept > 0, words[kept - 1] == words[index] { continue }
      words[kept] = words[index]
      kept += 1
    }
    words.removeSubrange(kept...)
  }

  /// How many words more a claim may have, so that two in a hundred words or fewer differ by at
  /// most 15 %: twice the shorter is at least 85 % of both together.
  private static func words(moreThan count: Int) -> Int {
    count < 3 ? 0 : count - (count * 85 + 114) / 115
  }

  private func areTwins(_ one: Int, _ other: Int) -> Bool {
    var (short, long) = (content(of: one), content(of: other))
    if short.count == long.count, areReordered(one, other) { return true }
    if short.count >= long.count { swap(&short, &long) }
    var left = long.count - short.count
    guard short.count > 2, left <= Self.words(moreThan: long.count) else { return false }
    for word in long {
      if word == short.first {
        short.removeFirst()
      } else {
        left -= 1
        if left < 0 { return false }
      }
    }
    return short.isEmpty
  }

  /// Whether two claims are one in another order: when and where first, or in the passive.
  private func areReordered(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (content(of: one), content(of: other))
    guard first.count > 2 else { return false }
    if beginsWithAdverbial[one] != beginsWithAdverbial[other] {
      let (front, back) = beginsWithAdverbial[one] ? (first, second) : (second, first)
      for count in 1..<front.count
      where front.prefix(count).elementsEqual(back.suffix(count))
        && front.dropFirst(count).elementsEqual(back.dropLast(count))
      {
        return true
      }
    }
    let isPassive = (agents[one] > 0, agents[other] > 0)
    guard isPassive.0 != isPassive.1 else { return false }
    let (passive, active) = isPassive.0 ? (first, second) : (second, first)
    let before = Int(isPassive.0 ? agents[one] : agents[other])
    let doer = passive.dropFirst(before)
    return !doer.isEmpty && active.starts(with: doer)
      && active.dropFirst(doer.count).sorted() == passive.prefix(before).sorted()
  }
}

/// The claims met so far by one of their rare words and what they must agree in.
private struct RareWords {
  private var table = HashedNumbers()
  /// Place → its word and what its claims must agree in.
  private var places: [UInt64] = []
  /// Place → its latest entry, or -1.
  private var latest: [Int32] = []
  /// Entry → its claim, and the entry before it at the same place, or -1.
  private var entries: [(claim: Int32, before: Int32)] = []

  mutating func place(of word: UInt32, in kind: UInt32) -> Int {
    let key = UInt64(word) << 32 | UInt64(kind)
    var search = table.search(table.hash(of: key))
    while let place = table.candidate(&search) {
      if places[Int(place)] == key { return Int(place) }
    }
    table.add(UInt32(places.count), after: search)
    places.append(key)
    latest.append(-1)
    return places.count - 1
  }

  mutating func add(_ claim: Int, at place: Int) {
    entries.append((Int32(claim), latest[place]))
    latest[place] = Int32(entries.count - 1)
  }

  /// Visits the latest claims at a place.
  func visit(_ place: Int, atMost limit: Int, _ body: (Int) -> Void) {
    var entry = latest[place]
    for _ in 0..<limit where entry >= 0 {
      body(Int(entries[Int(entry)].claim))
      entry = entries[Int(entry)].before
    }
  }
}
