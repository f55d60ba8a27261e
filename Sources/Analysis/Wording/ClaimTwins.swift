internal import ArgumentModel

/// Pairs of claims that are worded almost alike.
///
/// Two claims are worded alike if the content words of the one, stemmed and in order, are those of
/// the other with a few words more, and if they agree in every number, negation, quantity and
/// `should`. A content word in place of another makes a different claim, however long the rest.
struct ClaimTwins {
  /// How many earlier claims with the same rare word one is compared with.
  private static let limit = 64

  /// A claim's content words by their numbers.
  private struct Key: Hashable {
    var words: [Int32]
  }

  private var numbers: [String: Int32] = [:]
  /// Claim → its content words, in order.
  private var contents: [[Int32]] = []
  /// Claim → the number of what it must agree in with a twin.
  private var protected: [Int32] = []

  init(_ map: ArgumentMap) {
    var folding = ScalarFolding()
    var kinds: [[Int32]: Int32] = [:]
    for claim in map.claims {
      let wording = Wording(claim.text, folding: &folding)
      var content: [Int32] = []
      var kept: [Int32] = []
      for word in wording.words where !FunctionWords.all.contains(word) {
        let next = Int32(numbers.count)
        let number = numbers[stem(of: word), default: next]
        if number == next { numbers[stem(of: word)] = next }
        content.append(number)
        if Self.mattersAlone(word) { kept.append(number) }
      }
      let next = Int32(kinds.count)
      let kind = kinds[kept, default: next]
      if kind == next { kinds[kept] = next }
      contents.append(content)
      protected.append(kind)
    }
  }

  /// The pairs but those that `isApart` rules out, each with the earlier claim first, in the order
  /// of the later; a claim is paired with the first twin before it only.
  ///
  /// - Complexity: O(*w* log *w*) expected for *w* words in all the claims.
  func pairs(unless isApart: (Int, Int) -> Bool) -> [(first: Int, second: Int)] {
    var frequencies = [Int32](repeating: 0, count: numbers.count)
    for content in contents {
      for word in Set(content) { frequencies[Int(word)] += 1 }
    }
    // Of the shorter of two twins every word is in the longer, so its rarest one is among the
    // longer's rarest few.
    let rarest = contents.map { content in
      Array(Set(content)).sorted {
        (frequencies[Int($0)], $0) < (frequencies[Int($1)], $1)
      }
    }
    var pairs: [(first: Int, second: Int)] = []
    var byWord: [Place: [Int32]] = [:]
    var exact: [Key: Int] = [:]
    for claim in contents.indices where !contents[claim].isEmpty {
      if let twin = exact[Key(words: contents[claim])] {
        if !isApart(twin, claim) { pairs.append((twin, claim)) }
        continue
      }
      exact[Key(words: contents[claim])] = claim
      let words = rarest[claim].prefix(1 + words(moreThan: contents[claim].count))
      var twin: Int?
      for word in words {
        let place = Place(word: word, kind: protected[claim])
        for other in byWord[place, default: []].suffix(Self.limit)
        where twin.map({ Int(other) < $0 }) ?? true && areTwins(Int(other), claim) {
          if !isApart(Int(other), claim) { twin = Int(other) }
        }
        byWord[place, default: []].append(Int32(claim))
      }
      if let twin { pairs.append((twin, claim)) }
    }
    return pairs
  }

  private struct Place: Hashable {
    var word: Int32
    var kind: Int32
  }

  /// How many words more a claim may have, so that two in a hundred words or fewer differ by at
  /// most 15 %: twice the shorter is at least 85 % of both together.
  private func words(moreThan count: Int) -> Int {
    count < 3 ? 0 : count - (count * 85 + 114) / 115
  }

  private func areTwins(_ one: Int, _ other: Int) -> Bool {
    let (short, long) =
      contents[one].count < contents[other].count
      ? (contents[one], contents[other]) : (contents[other], contents[one])
    guard short.count > 2, long.count - short.count <= words(moreThan: long.count) else {
      return false
    }
    var matched = 0
    for word in long where matched < short.count && word == short[matched] { matched += 1 }
    return matched == short.count
  }

  /// Whether claims differ by a word however alike they are otherwise.
  private static func mattersAlone(_ word: String) -> Bool {
    Wording.isNumber(word) || decisive.contains(word)
  }

  private static let decisive: Set<String> = [
    // Negations.
    "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without",
    // Quantities.
    "all", "every", "each", "both", "most", "many", "some", "few", "fewer", "more", "less", "only",
    "least",
    // What ought to be.
    "should", "must", "ought", "need", "needs",
    // Directions.
    "against", "before", "after", "unless", "if", "until",
  ]
}
