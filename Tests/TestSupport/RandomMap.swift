/// A valid map made from a seed: every statement and every form of it, over few names, so that
/// statements meet.
///
/// The same seed gives the same text. Names are `c1`, `c2`… for claims, `e1`… for evidence, `s1`…
/// for sources, `v1`… for voices, `q1`… for questions and `k1`… for links.
package struct RandomMap: Sendable {
  /// How much there is of each kind.
  package struct Size: Sendable {
    package var claims: ClosedRange<Int>
    package var evidence: ClosedRange<Int>
    package var sources: ClosedRange<Int>
    package var voices: ClosedRange<Int>
    package var questions: ClosedRange<Int>
    /// Answers of one question.
    package var answers: ClosedRange<Int>
    /// Stances, citations, links, contradictions and allowances together.
    package var statements: ClosedRange<Int>
    /// How often a link is an entailment: once in so many times.
    package var oneEntailmentIn: Int

    package init(
      claims: ClosedRange<Int> = 2...7, evidence: ClosedRange<Int> = 0...3,
      sources: ClosedRange<Int> = 1...3, voices: ClosedRange<Int> = 0...2,
      questions: ClosedRange<Int> = 0...2, answers: ClosedRange<Int> = 0...3,
      statements: ClosedRange<Int> = 5...40, oneEntailmentIn: Int = 4
    ) {
      self.claims = claims
      self.evidence = evidence
      self.sources = sources
      self.voices = voices
      self.questions = questions
      self.answers = answers
      self.statements = statements
      self.oneEntailmentIn = oneEntailmentIn
    }
  }

  /// The map as one file.
  package let text: String
  /// The same declarations and statements in two files; the first ends with an `include` of the
  /// second.
  package let files: [(name: String, text: String)]

  package init(seed: UInt64, size: Size = Size()) {
    var writer = RandomMapWriter(seed: seed, size: size)
    let statements = writer.statements()
    text = statements.joined()
    let middle = statements.count / 2
    files = [
      (
        "map.argmap",
        statements[..<middle].joined() + "include \"parts/rest.argmap\"\n"
      ),
      ("parts/rest.argmap", statements[middle...].joined()),
    ]
  }
}

/// The words of a random map, one statement at a time.
private struct RandomMapWriter {
  var random: SplitMix64
  let size: RandomMap.Size
  let claims: [String]
  let evidence: [String]
  let sources: [String]
  let voices: [String]
  let questions: [String]
  /// What is declared by the stance that first speaks of it, and not yet.
  var undeclared: Set<String> = []
  /// What each link stated so far says, so that it is named once.
  var stated: Set<String> = []
  /// Links in words that name them: `k1`, or `(c1 supports c2)`.
  var references: [String] = []
  var names: [String] = []

  init(seed: UInt64, size: RandomMap.Size) {
    var random = SplitMix64(seed: seed)
    func pool(_ letter: String, _ counts: ClosedRange<Int>) -> [String] {
      let count = random.number(counts)
      return (0..<count).map { "\(letter)\($0 + 1)" }
    }
    claims = pool("c", size.claims)
    evidence = pool("e", size.evidence)
    sources = pool("s", size.sources)
    voices = pool("v", size.voices)
    questions = pool("q", size.questions)
    self.random = random
    self.size = size
  }

  mutating func statements() -> [String] {
    var lines: [String] = []
    for name in claims + evidence where random.once(in: 3) { undeclared.insert(name) }
    lines += sources.map { source($0) }
    lines += voices.map { voice($0) }
    lines += questions.map { question($0) }
    lines += (claims + evidence).filter { !undeclared.contains($0) }.map { declaration($0) }
    let count = random.number(size.statements)
    for _ in 0..<count { lines.append(statement()) }
    for name in claims + evidence where undeclared.contains(name) {
      lines.append(declaration(name))
    }
    if random.once(in: 3) { lines.append("// Nothing but a comment: \"not a string\n") }
    lines.shuffle(using: &random)
    if random.once(in: 2) { lines.insert("map \(text("A random map"))\n", at: 0) }
    return lines
  }

  // MARK: Declarations

  private mutating func text(_ words: String) -> String {
    switch random.number(0...6) {
    case 0: "\"\(words)\"\n    \"and more\""
    case 1: "\"\(words) \\\"so\\\" \\\\ \\u{E9}\\t!\""
    case 2: "\"\(words) — “é” 中文\""
    default: "\"\(words).\""
    }
  }

  private mutating func tags() -> String {
    random.some(["#economy", "#access", "#größe"], 0...2).map { " \($0)" }.joined()
  }

  private mutating func attributes(_ known: [String]) -> String {
    random.some(known, 0...2).map { "    \($0)\n" }.joined()
  }

  private mutating func source(_ name: String) -> String {
    "source \(name) \(text("Source \(name)"))\(tags())\n"
      + attributes([
        "author: \"A. Writer\"", "published: 2025-03-02", "url: https://example.org/a // here",
        "file: \(name).txt", "sha256: 00", "language: en", "note: \"a\" \"b\"",
      ])
  }

  private mutating func voice(_ name: String) -> String {
    "voice \(name) \(text("Voice \(name)"))\n" + attributes(["role: mayor", "note: of the town"])
  }

  private mutating func question(_ name: String) -> String {
    let answers = random.some(claims, size.answers)
    return "question \(name) \(text("Question \(name)?"))\n"
      + (answers.isEmpty ? "" : "    answers: \(answers.joined(separator: ", "))\n")
  }

  private mutating func declaration(_ name: String) -> String {
    undeclared.remove(name)
    return name.hasPrefix("c")
      ? "claim \(name) \(text("Claim \(name)"))\(tags())\n"
        + attributes(["kind: \(random.pick(["fact", "value", "policy"]))", "note: why"])
      : "evidence \(name) \(text("Evidence \(name)")) \(evidenceTail())"
  }

  private mutating func evidenceTail() -> String {
    random.pick(["statistic", "study", "expert", "law", "other"]) + tags() + "\n"
      + attributes(["measure: cars", "figure: 10..20 %", "period: 2024"])
  }

  // MARK: Statements

  private mutating func statement() -> String {
    switch random.number(0...19) {
    case 0...8: return stance(by: holder()) + "\n"
    case 9...14: return link(in: nil)
    case 15: return contradiction(in: nil) ?? comment()
    case 16: return allowance()
    default: return block()
    }
  }

  private func comment() -> String { "// nothing to say\n" }

  private mutating func holder() -> String {
    let voices = random.once(in: 3) ? random.some(voices, 0...2) : []
    return ([random.pick(sources)] + voices).joined(separator: " quoting ")
  }

  private mutating func quotes() -> String {
    guard random.once(in: 3) else { return "" }
    let quote = random.pick([
      "\"the words\"", "\"nine … ten\"", "\"it's \\\"so\\\"\"", "\"one\" \"text\"", "\"a\", \"b\"",
    ])
    return random.once(in: 2) ? " at \(quote)" : "\n        at \(quote)"
  }

  /// A stance, or a citation, without what stands before the verb where there is no holder.
  private mutating func stance(by holder: String?) -> String {
    let start = holder.map { "\($0) " } ?? ""
    if !evidence.isEmpty, random.once(in: 5) {
      let name = random.pick(evidence)
      if undeclared.remove(name) != nil {
        let kind = random.pick(["statistic", "witness", "document"])
        return "\(start)cites \(name) \(text("Evidence \(name)")) \(kind)\(tags())\(quotes())"
      }
      return "\(start)cites \(name)\(quotes())"
    }
    let name = random.pick(claims)
    let attitude = random.pick([
      "asserts", "asserts", "asserts", "denies", "denies", "concedes", "questions", "reports",
    ])
    let isNew = undeclared.remove(name) != nil
    return "\(start)\(attitude) \(name)"
      + (isNew ? " \(text("Claim \(name)"))\(tags())" : "")
      + (random.once(in: 4) ? " hedged" : "") + (random.once(in: 6) ? " implicit" : "")
      + quotes() + (isNew && random.once(in: 3) ? "\n        kind: fact" : "")
  }

  private mutating func block() -> String {
    let holder = holder()
    var lines = "according to \(holder)\n"
    for _ in 0..<random.number(1...4) {
      let line =
        switch random.number(0...3) {
        case 0: link(in: holder)
        case 1: contradiction(in: holder) ?? stance(by: nil) + "\n"
        default: stance(by: nil) + "\n"
        }
      lines += line.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    return lines
  }

  /// `by` and holders, or nothing: the mapper's own, or the block's.
  private mutating func holders(in block: String?) -> String {
    if let block { return random.once(in: 6) ? " by \(block)" : "" }
    if random.once(in: 3) { return "" }
    var holders = (0..<random.number(1...2)).map { _ in holder() }
    if random.once(in: 4) { holders.append("mapper") }
    return " by \(holders.joined(separator: ", "))"
  }

  private mutating func contradiction(in block: String?) -> String? {
    let ends = random.some(claims, 2...2)
    guard ends.count == 2 else { return nil }
    return "\(ends[0]) contradicts \(ends[1])\(holders(in: block))\(quotes())\n"
  }

  private mutating func link(in block: String?) -> String {
    let premises = random.some(claims + evidence, 1...(random.once(in: 3) ? 2 : 1))
    var relation = random.pick(["supports", "supports", "attacks", "undercuts"])
    if random.once(in: size.oneEntailmentIn) { relation = "entails" }
    if relation == "undercuts", references.isEmpty { relation = "attacks" }
    let target: String
    switch relation {
    case "entails":
      let ends = claims.filter { premises != [$0] }
      if ends.isEmpty { return comment() }
      target = random.pick(ends)
    case "undercuts": target = random.pick(references)
    default: target = random.pick(claims + evidence)
    }
    let verb = premises.count > 1 && random.once(in: 2) ? String(relation.dropLast()) : relation
    let key = "\(premises.sorted()) \(relation) \(target)"
    var tail = ""
    if stated.insert(key).inserted {
      let reference = "(\(premises.joined(separator: ", ")) \(verb) \(target))"
      if reference.utf8.count < 80 { references.append(reference) }
      // One undercut has several wordings, and a link has only one name.
      if relation != "undercuts", random.once(in: 3) {
        let name = "k\(names.count + 1)"
        names.append(name)
        references.append(name)
        tail += " as \(name)"
      }
      if relation != "undercuts", random.once(in: 4) {
        tail += " scheme \(random.pick(["analogy", "cause", "sign"]))"
      }
    }
    return "\(premises.joined(separator: ", ")) \(verb) \(target)\(tail)\(holders(in: block))"
      + "\(quotes())\n"
  }

  private mutating func allowance() -> String {
    let code = random.pick(["orphan", "asserts-and-denies", "unused-allow", "orphn", "self-attack"])
    let ids = random.some(claims + evidence + sources + voices + questions + names, 1...2)
    return "allow \(code) on \(ids.joined(separator: random.once(in: 2) ? ", " : " "))"
      + " because \(text("Reasons"))\n"
  }
}
