import Checks
import SourceText
import Testing

/// Checks of a stance's words against its quote's, case by case.
@Suite struct WordingCheckTests {
  private static let sources = "source s \"S\"\nvoice v \"V\"\n"

  @Test(
    "a hedged quote wants a hedged stance",
    arguments: [
      ("s asserts a \"Rents rise.\" at \"rents may rise\"", ["warning s: a"]),
      ("s denies a \"Rents fall.\" at \"rents are unlikely to fall\"", ["warning s: a"]),
      ("s quoting v asserts a \"Rents rise.\" at \"RENTS MIGHT RISE\"", ["warning s>v: a"]),
      ("s asserts a \"Rents rise.\" at \"could rise\" at \"may rise\"", ["warning s: a"]),
      ("s asserts a \"Rents rise.\" at \"rents may rise\" at \"rents rise\"", []),
      ("s asserts a \"Rents rise.\" hedged at \"rents may rise\"", []),
      ("s asserts a \"Rents may rise.\" at \"rents may rise\"", []),
      ("s asserts a \"Rents rise.\"", []),
      ("s reports a \"Rents rise.\" at \"rents may rise\"", []),
      ("s questions a \"Rents rise.\" at \"rents may rise\"", []),
      ("s concedes a \"Rents rise.\" at \"rents may rise\"", []),
      ("s asserts a \"Rents rose.\" at \"rents rose in May\"", []),
      ("s asserts a \"Rents rose.\" at \"since May 2024 rents rose\"", []),
      ("s asserts a \"Mayors decide.\" at \"the mayor's dismay\"", []),
      ("s asserts a \"The town decides.\" at \"it is up to the town\"", []),
      ("s asserts a \"A tenth is saved.\" at \"saves up to 10 %\"", ["warning s: a"]),
    ])
  func overclaim(text: String, expected: [String]) throws {
    #expect(try CheckedMap(Self.sources + text + "\n").findings("overclaim") == expected)
  }

  @Test(
    "a quote and a claim that say the opposite",
    arguments: [
      ("s asserts a \"The ice is safe.\" at \"the ice is not safe\"", ["warning s: a"]),
      ("s asserts a \"The ice isn't safe.\" at \"the ice is safe\"", ["warning s: a"]),
      ("s concedes a \"The ice is safe.\" at \"the ice isn’t safe\"", ["warning s: a"]),
      ("s denies a \"The ice is safe.\" at \"the ice is safe\"", ["warning s: a"]),
      ("s denies a \"The ice is safe.\" at \"the ice is not safe\"", []),
      ("s asserts a \"The ice is safe.\" implicit at \"the ice is not safe\"", []),
      ("s asserts a \"The ice is safe.\" at \"is the ice not safe?\"", []),
      ("s asserts a \"The ice is safe.\" at \"if the ice is not safe\"", []),
      ("s asserts a \"The ice is safe.\" at \"not only is the ice safe\"", []),
      ("s asserts a \"The ice is strong.\" at \"the ice is not weak\"", []),
      ("s denies a \"The ice is safe.\" at \"'the ice is safe', says the mayor\"", []),
      ("s reports a \"The ice is safe.\" at \"the ice is not safe\"", []),
    ])
  func polarity(text: String, expected: [String]) throws {
    #expect(try CheckedMap(Self.sources + text + "\n").findings("polarity-mismatch") == expected)
  }

  @Test(
    "another voice in the quote wants a stance of its own",
    arguments: [
      ("s asserts a \"Rents rise.\" at \"rents rise, said the mayor\"", ["warning s: a"]),
      ("s asserts a \"Rents rise.\" hedged at \"critics warn rents rise\"", ["warning s: a"]),
      ("s asserts a \"Rents rise.\" at \"according to tenants\" at \"rents rise\"", []),
      ("s quoting v asserts a \"Rents rise.\" at \"rents rise, said the mayor\"", []),
      ("s reports a \"Rents rise.\" at \"rents rise, said the mayor\"", []),
      ("s denies a \"Rents rise.\" at \"rents rise, said the mayor\"", []),
      ("s asserts a \"The mayor says rents rise.\" at \"rents rise, said the mayor\"", []),
      ("s asserts a \"It worked.\" at \"all went according to plan\"", []),
    ])
  func attribution(text: String, expected: [String]) throws {
    #expect(
      try CheckedMap(Self.sources + text + "\n").findings("attribution-collapse") == expected)
  }

  @Test(
    "claims that have the same words, but for a few more",
    arguments: [
      ("The town should close the old road.", "The town should close the old road!", true),
      ("The shops on the road lose trade.", "Shops on the road will lose some of trade.", false),
      ("The shops would lose trade.", "The shop is losing its trade.", true),
      ("The shops on Main Street lose trade.", "The shops on Main Street lose much trade.", true),
      ("The town closes the old road.", "The town should close the old road.", false),
      ("The town closes the old road.", "The town never closes the old road.", false),
      ("Fares rise by 10 % a year.", "Fares rise by 12 % a year.", false),
      ("Canada depends on China.", "China depends on Canada.", false),
      ("The town buys new buses for schools.", "The town buys new trams for schools.", false),
      ("All schools start at nine.", "Most schools start at nine.", false),
      ("Yes.", "No.", false),
    ])
  func duplicates(one: String, other: String, isFound: Bool) throws {
    let text = "claim a \"\(one)\"\nclaim b \"\(other)\"\n"
    #expect(
      try CheckedMap(text).findings("likely-duplicate") == (isFound ? ["note: a b"] : []))
  }

  @Test(
    "a quote is judged by what it spans in its article",
    arguments: [
      ("The ice was not safe.", "The ice was … safe", "The ice was safe.", ["polarity-mismatch"]),
      ("The ice was unsafe.", "safe", "The ice is safe.", []),
      // Words cut out of their opposite are no quote at all.
      ("It is unsafe on the ice.", "safe on the ice", "It is safe on the ice.", []),
      ("Rents, it seems, may soon rise.", "Rents … rise", "Rents rise.", ["overclaim"]),
      ("Rents, the mayor said, rise.", "Rents … rise", "Rents rise.", ["attribution-collapse"]),
      (
        "Never may a lord end the lease.", "a lord … end the lease", "A lord ends the lease.",
        ["out-of-context"]
      ),
      (
        "A lord may never end the lease.", "A lord … end the lease", "A lord ends the lease.",
        ["overclaim", "polarity-mismatch"]
      ),
      ("Nobody says that rents rise.", "rents rise", "Rents rise.", ["out-of-context"]),
      (
        "It is not true that rents rise.", "true that rents rise", "Rents rise.", ["out-of-context"]
      ),
      ("Rents rise. Nobody says why.", "Rents rise", "Rents rise.", []),
      ("Nobody disputes that rents rise.", "rents rise", "Rents rise.", []),
      ("We do not deny that rents rise.", "rents rise", "Rents rise.", []),
      ("No one doubts that rents rise.", "rents rise", "Rents rise.", []),
      ("It is no secret that rents rise.", "rents rise", "Rents rise.", []),
      ("The town did not know that rents rise.", "rents rise", "Rents rise.", []),
      ("The town denies that rents rise.", "rents rise", "Rents rise.", ["out-of-context"]),
      (
        "Niemand bestreitet, dass die Mieten steigen.", "die Mieten steigen", "Die Mieten steigen.",
        []
      ),
      (
        "Niemand bezweifelt, dass die Mieten steigen.", "die Mieten steigen", "Die Mieten steigen.",
        []
      ),
      (
        "Niemand glaubt, dass die Mieten steigen.", "die Mieten steigen", "Die Mieten steigen.",
        ["out-of-context"]
      ),
      (
        "Die Stadt bestreitet, dass die Mieten steigen.", "die Mieten steigen",
        "Die Mieten steigen.", ["out-of-context"]
      ),
      (
        "Kaum jemand glaubt, dass die Mieten steigen.", "die Mieten steigen",
        "Die Mieten steigen.", ["out-of-context"]
      ),
      (
        "Die Gefahr, dass die Mieten steigen, ist groß.", "die Mieten steigen",
        "Die Mieten steigen.", ["out-of-context"]
      ),
      ("Nul ne conteste que les loyers montent.", "les loyers montent", "Les loyers montent.", []),
      (
        "Nadie niega que los alquileres suben.", "los alquileres suben", "Los alquileres suben.", []
      ),
      (
        "No hay duda de que los alquileres suben.", "los alquileres suben", "Los alquileres suben.",
        []
      ),
      ("Rents rise, and nobody says why.", "Rents rise", "Rents rise.", []),
      ("I don't believe rents rise.", "rents rise", "Rents rise.", ["out-of-context"]),
      (
        "Few tenants pay on time.", "tenants pay on time", "Tenants pay on time.",
        ["out-of-context"]
      ),
      ("A few tenants pay on time.", "tenants pay on time", "Tenants pay on time.", []),
      ("If rents rise, tenants leave.", "rents rise", "Rents rise.", ["out-of-context"]),
      ("If rents rise, tenants leave.", "rents rise", "If rents rise.", []),
      ("It is false that !!", "!!", "Rents rise.", []),
      ("The mayor said !!", "!!", "Rents rise.", []),
      ("Nobody knows if !!", "!!", "Rents rise.", []),
      ("The school is far from the town centre.", "the town centre", "Pupils go a long way.", []),
      ("If rents rise, tenants leave.", "tenants leave", "Tenants leave.", []),
    ])
  func spans(article: String, quote: String, claim: String, expected: [String]) throws {
    let text = """
      // art.txt says: \(article)
      source s "S"
          file: art.txt
      s asserts a "\(claim)" at "\(quote)"

      """
    let codes = ["overclaim", "polarity-mismatch", "attribution-collapse", "out-of-context"]
    let found = Set(try CheckedMap(text).report().findings.map(\.code)).intersection(codes)
    #expect(found.sorted() == expected)
  }

  @Test(
    "a denial around a quote is a warning where the claim says what is quoted, else a note",
    arguments: [
      ("Rents rise.", "warning"), ("Flats cost more.", "note"), ("Die Mieten steigen.", "note"),
      ("Flats cost no more.", nil), ("Flats are hardly dearer.", nil), ("Rents are not up.", nil),
    ])
  func denials(claim: String, severity: String?) throws {
    let map = try CheckedMap(
      """
      // art.txt says: Nobody believes that the rents rise.
      source s "S"
          file: art.txt
          language: en
      s asserts a "\(claim)" at "the rents rise"

      """)
    #expect(map.findings("out-of-context") == (severity.map { ["\($0) s: a"] } ?? []))
  }

  @Test(
    "a line of its own, such as a headline, is no part of the sentence below it",
    arguments: [
      ("Nobody wants the buses\nThe buses are full every morning, and at night.", []),
      (
        "Nobody believes that\nthe buses are full every morning, and at night.",
        ["out-of-context"]
      ),
      ("- Nobody wants the tram\n- The buses are full every morning\n- Rents rise", []),
    ])
  func lines(article: String, expected: [String]) throws {
    let map = """
      source s "S"
          file: art.txt
      s asserts a "Buses are full." at "buses are full every morning"

      """
    let checked = try CheckedMap([SourceFile(name: "map.argmap", text: map)]) { _ in
      Array(article.utf8)
    }
    let codes = ["out-of-context", "quote-missing"]
    #expect(checked.report().findings.map(\.code).filter(codes.contains) == expected)
  }

  @Test(
    "the language of a source is the one it names, or what its words show",
    arguments: [
      ("language: de", "die Miete steigt nicht", "Die Miete steigt.", "polarity-mismatch"),
      ("language: de-AT", "die Miete steigt nicht", "Die Miete steigt.", "polarity-mismatch"),
      ("note: n", "房租不上涨", "房租上涨。", "polarity-mismatch"),
      ("language: ru", "аренда не растет", "Аренда растет.", "wording-unchecked"),
      ("note: n", "аренда не растет", "Аренда растет.", "wording-unchecked"),
      ("language: sv", "hyran stiger inte", "Hyran stiger.", "wording-unchecked"),
      ("language: it", "l'affitto non sale", "L'affitto sale.", "wording-unchecked"),
      ("language: it", "房租不上涨", "房租上涨。", "polarity-mismatch"),
    ])
  func languages(attribute: String, quote: String, claim: String, code: String) throws {
    let map = try CheckedMap(
      "source s \"S\"\n    \(attribute)\ns asserts a \"\(claim)\" at \"\(quote)\"\n")
    let codes = ["overclaim", "polarity-mismatch", "attribution-collapse", "wording-unchecked"]
    #expect(map.report().findings.map(\.code).filter(codes.contains) == [code])
  }

  @Test(
    "claims that something joins are no duplicates",
    arguments: [
      "a entails b", "b attacks a", "a contradicts b", "a, b support c",
      "question q \"Q?\"\n answers: a, b",
    ])
  func joined(text: String) throws {
    let claims = "claim a \"Rents rise.\"\nclaim b \"Rents rise.\"\nclaim c \"C.\"\n"
    #expect(try CheckedMap(claims).findings("likely-duplicate") == ["note: a b"])
    #expect(try CheckedMap(claims + text + "\n").findings("likely-duplicate").isEmpty)
  }

  @Test func `of many claims worded alike, each is paired with the first`() throws {
    let claims = (0..<5).map { "claim c\($0) \"The rents in town rise.\"\n" }
    #expect(
      try CheckedMap(claims.joined()).findings("likely-duplicate")
        == (1..<5).map { "note: c0 c\($0)" })
  }
}
