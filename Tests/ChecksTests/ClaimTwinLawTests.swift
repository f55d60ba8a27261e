import ArgumentModel
import TestSupport
import Testing

/// Laws of words, on random texts and against a search that compares every claim with every other.
@Suite struct ClaimTwinLawTests {
  private static let words = [
    "street", "car", "shop", "trade", "noise", "rent", "roof", "not", "all", "20", "30",
  ]
  private static let fillers = ["the", "of", "was"]

  private static func text(_ random: inout SplitMix64) -> [String] {
    var text = random.some(words + words, 1...12)
    if random.once(in: 3) { text.insert(random.pick(fillers), at: 0) }
    return text
  }

  /// Claims of which many are earlier ones with a word more, less or in another place.
  private static func claims(_ random: inout SplitMix64) -> [[String]] {
    var claims: [[String]] = []
    for _ in 0..<random.number(2...60) {
      var claim = claims.isEmpty || random.once(in: 3) ? text(&random) : random.pick(claims)
      for _ in 0..<random.number(0...2) {
        if claim.count > 1, random.once(in: 2) {
          claim.remove(at: random.number(0...claim.count - 1))
        } else {
          claim.insert(random.pick(words + fillers), at: random.number(0...claim.count))
        }
      }
      claims.append(claim)
    }
    return claims
  }

  private static func isPart(_ short: [String], of long: [String]) -> Bool {
    var rest = short[...]
    for word in long where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func areTwins(_ one: [String], _ other: [String]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    let kept = [short, long].map { $0.filter { ["not", "all", "20", "30"].contains($0) } }
    return short.count > 2 && long.count >= 3 && kept[0] == kept[1]
      && 200 * short.count >= 85 * (short.count + long.count) && isPart(short, of: long)
  }

  /// For each claim the first one that is worded the same, or else almost.
  private static func naivePairs(_ claims: [[String]]) -> [String] {
    let contents = claims.map { $0.filter { !fillers.contains($0) } }
    return contents.indices.compactMap { claim in
      let earlier = contents[..<claim].indices
      let twin =
        earlier.first { contents[$0] == contents[claim] }
        ?? earlier.first { areTwins(contents[$0], contents[claim]) }
      guard let twin, !contents[claim].isEmpty else { return nil }
      return "note: c\(twin) c\(claim)"
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `exactly the claims worded almost alike are found`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let claims = Self.claims(&random)
    let text = claims.enumerated().map { "claim c\($0) \"\($1.joined(separator: " "))\"\n" }
      .joined()
    #expect(try CheckedMap(text).findings("likely-duplicate") == Self.naivePairs(claims))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a sign that leaves no mark changes no finding`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "The", "ice", "isn't", "safe", "may", "cannot", "be", "said", "to", "No. 5", "1,000", "-",
      "--",
      " ", "?", ".", "'s", "town's", "won't", "not", "never", "according", "\\t", ",", "(",
      "rivers",
    ]
    func text() -> String {
      (0..<random.number(1...12)).map { _ in random.pick(pieces) }
        .joined(separator: random.once(in: 4) ? "  " : " ")
    }
    let texts = (0..<30).map { _ in (claim: text(), quote: text()) }
    func findings(_ sign: String) throws -> [String] {
      let lines = texts.enumerated().map { number, texts in
        "s asserts c\(number) \"\(texts.claim)x\(sign)\" at \"\(texts.quote)\(sign)y\"\n"
      }
      let map = try CheckedMap("source s \"S\"\n" + lines.joined())
      return ["overclaim", "polarity-mismatch", "attribution-collapse", "likely-duplicate"]
        .flatMap { map.findings($0) }
    }
    let found = try findings("")
    #expect(!found.isEmpty)
    #expect(try found == findings("\u{AD}"))
  }
}
