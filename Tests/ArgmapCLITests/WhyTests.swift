import Foundation
import Testing

/// `why` can be read without looking anything up.
@Suite struct WhyTests {
  static let maps = ["canada-china-ev", "main-street"]

  /// The IDs and texts of a map's claims and evidence.
  private func texts(of map: String) throws -> [(id: String, text: String)] {
    let run = argmap("export", "\(projectFolder)/Maps/\(map)", "--to", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    return ["claims", "evidence"].flatMap { document[$0] as? [[String: Any]] ?? [] }
      .compactMap { item in
        guard let id = item["id"] as? String, let text = item["text"] as? String else { return nil }
        return (id, text)
      }
  }

  /// The answers to `why` of every claim and every evidence that the perspective speaks of.
  private func answers(_ map: String, _ ids: [String], by perspective: String) -> [String: String] {
    let commands = ids.flatMap { ["-c", "why \($0) --by \(perspective)"] }
    let run = argmap(["\(projectFolder)/Maps/\(map)", "--keep-going"] + commands)
    var answers: [String: [String]] = [:]
    var current: String?
    for line in run.output.split(separator: "\n") {
      // That it says nothing of something, and whom to ask, explains nothing.
      if line.contains(" says nothing of '") { current = nil }
      let head = ids.first { line.hasPrefix("\($0) - ") }
      current = head ?? current
      if let current { answers[current, default: []].append(String(line)) }
    }
    return answers.mapValues { $0.joined(separator: "\n") }
  }

  @Test(arguments: maps, ["everyone", "A", "B", "A,B"])
  func `whatever an answer speaks of stands there with its text, once`(
    map: String, perspective: String
  ) throws {
    let texts = try texts(of: map)
    let answers = answers(map, texts.map(\.id), by: perspective)
    #expect(answers.count > 15)
    for (root, answer) in answers {
      // The reasons, one line each with their texts, may repeat what an attack has told.
      let lines = answer.split(separator: "\n").map(String.init)
      // What fails is named with the way to see why.
      let told = lines.prefix { !$0.hasPrefix("  + ") && !$0.hasPrefix("  the step") }
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
        .replacing(
          #/ not counted, as (its step fails|their steps fail): .*?\)(?= [-a-zI]| *$)/#, with: "")
      let sentences = texts.reduce(told) { $0.replacing($1.text, with: "") }
        .split { !isWord($0) }
      for (id, text) in texts where sentences.contains(id[...]) {
        #expect(told.ranges(of: text).count == 1, "\(id) in why \(root)")
      }
    }
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  @Test(arguments: maps, ["everyone", "A", "B"])
  func `an answer says at once whether it stands, and fits on a screen`(
    map: String, perspective: String
  ) throws {
    for (root, answer) in answers(map, try texts(of: map).map(\.id), by: perspective) {
      let lines = answer.split(separator: "\n")
      #expect(lines.count <= 25, "why \(root)")
      #expect(lines.allSatisfy { $0.count <= 100 }, "why \(root)")
      let verdicts = lines.count { line in
        [" stands: ", " falls:", " is contested:"].contains { line.contains($0) }
          && (line.hasPrefix("It ") || line.hasPrefix("In the view of "))
      }
      #expect(verdicts == 1, "why \(root)")
    }
  }

  /// A map with two claims, two answers of a question or three, and two pieces of evidence.
  private static let prelude = """
    source one "One"
    source two "Two"
    claim c "C is so."
    claim d "D is so."
    claim e "E is so."
    evidence x "X was seen." study
    evidence y "Y was seen." study

    """
  private static let question = "question q \"Which?\"\n    answers: c, d\n"

  static let screens: [(map: String, line: String, expected: String)] = [
    (
      question, "why c",
      """
      It is contested:
        for it: nothing
        against it:
          - d, the rival answer: D is so.
      It stands once a reason is given for it, and falls once one is given for d, if nobody answers that
        reason.
      """
    ),
    (
      question + "x supports c by one", "why d",
      """
      It falls:
        - x supports c [A], the rival answer to d
          (c: C is so.)
          x: X was seen. It stands: nothing attacks it.
      """
    ),
    (
      question + "x supports c by one\ny supports d by two", "why c",
      """
      It is contested:
        for it:
          + x [A]: X was seen.
        against it:
          - y [B], for d, the rival answer: Y was seen.
            (d: D is so.)
      It stands once y is answered, and falls once x is answered.
      """
    ),
    (
      "x supports d\nc attacks d by one at \"not so\"", "why d",
      """
      It is contested:
        for it:
          + x [mapper]: X was seen.
        against it:
          - c [A: “not so”]: C is so.
      It stands once c is answered, and falls once x is answered.
      """
    ),
    (
      "x supports d\ny supports d\nc attacks d\ne undercuts (x supports d)", "why d",
      """
      It is contested:
        for it:
          + y [mapper]: Y was seen.
          not counted, as its step fails: x (why l1)
        against it:
          - c [mapper]: C is so.
      It stands once c is answered, and falls once y is answered.
      """
    ),
    (
      "x supports d\nc attacks d\ne undercuts (x supports d)", "why d",
      """
      It falls:
        - c attacks d [mapper]
          c: C is so. It stands: nothing attacks it.
          - on the other side, x supports d [mapper]. This fails:
            (x: X was seen.)
            + e undercuts that step [mapper]
              e: E is so. It stands: nothing attacks it.
      """
    ),
    (
      "question q \"Which?\"\n    answers: c, d, e\nx supports c\ny supports d", "why e",
      """
      It is contested:
        for it: nothing
        against it:
          - x [mapper], for c, the rival answer: X was seen.
            (c: C is so.)
          - y [mapper], for d, the rival answer: Y was seen.
            (d: D is so.)
      It stands once both points against it are answered and c and d fall, and falls once x or y is
        answered.
      """
    ),
    (
      "c attacks d\none denies c\ntwo denies c", "why d",
      """
      It stands: the one attack on it fails.
        - c attacks d [mapper]. This fails:
          + c: C is so. Denied by A and B. It falls:
            + A and B deny c, and nobody holds it
      """
    ),
    (
      "c contradicts d by one", "why d",
      """
      It is contested:
        for it: nothing
        against it:
          - c, which contradicts it [A]: C is so.
      It stands once a reason is given for it, and falls once one is given for c, if nobody answers that
        reason.
      """
    ),
    (
      "x supports e\nc attacks e\ne attacks d", "why d",
      """
      It is contested:
        for it: nothing
        against it:
          - e [mapper], contested itself (why e): E is so.
      All turns on e: it stands if that falls, and falls if that stands.
      """
    ),
    (
      "x supports c\nc entails d\ne attacks d", "why c",
      """
      It is contested:
        for it:
          + x [mapper]: X was seen.
        against it:
          - e [mapper], against d, which follows from c: E is so.
            (d: D is so.)
      It stands once e is answered, and falls once x is answered.
      """
    ),
    (
      "c attacks c", "why c",
      """
      It is contested:
        - c attacks c [mapper]
      It stands once its attack on itself is answered.
      """
    ),
    (
      "one denies c\nx supports c\ne attacks c", "why c",
      """
      It falls:
        - A denies c, and nobody holds it
      Without that denial there would be:
        for it:
          + x [mapper]: X was seen.
        against it:
          - e [mapper]: E is so.
      """
    ),
    (
      "c attacks d\nd attacks e\ne attacks c", "why c",
      """
      It is contested:
        - e attacks c [mapper]
          (e: E is so.)
        - d attacks e [mapper]
          (d: D is so.)
        - c attacks d [mapper]
        and so on, in a circle
      All turns on e: it stands if that falls, and falls if that stands.
      """
    ),
    (
      "one questions c at \"who knows\"", "why c --by one",
      """
      In the view of one, it is contested:
        for it: nothing
        against it:
          - A questions c: “who knows”
      It cannot stand as long as A questions it.
      """
    ),
    (
      question + "one asserts d\nx supports d by one", "why c --by one",
      """
        one is against it, as it asserts the rival answer d.
          (d: D is so. Asserted by A.)
      In the view of one, d stands: nothing attacks it.
        + x [A]: X was seen.
      """
    ),
    (
      "x supports d\nc attacks d", "why l1",
      """
      It is contested:
        against it:
          - c [mapper], against d: C is so.
            (d: D is so.)
      It stands once c is answered.
      """
    ),
  ]

  @Test(
    "what works for a claim and what against it is told in a few plain words", arguments: screens)
  func screen(map: String, line: String, expected: String) throws {
    try withFolder { folder in
      try write(Self.prelude + map + "\n", to: "\(folder)/m.argmap")
      let run = argmap("\(folder)/m.argmap", "-c", line)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasSuffix("\n\(expected)\n"), "\(run.output)")
    }
  }

  @Test("of many reasons the strongest are told, and how many more there are")
  func manyReasons() throws {
    let names = (1...30).map { "n\($0)" }
    let claims = names.map { "claim \($0) \"\($0) is so.\"\n" }.joined()
    let reasons = names.map { "\($0) supports c\n\($0) attacks d\n" }.joined()
    try withFolder { folder in
      try write(
        Self.prelude + claims + reasons + "x supports c\ny attacks c\n", to: "\(folder)/m.argmap")
      let output = argmap("\(folder)/m.argmap", "-c", "why c").output
      #expect(
        output.contains("  for it:\n    + x [mapper]: X was seen.\n    + n1 [mapper]: n1 is so.\n"))
      #expect(output.contains("\n    … and 27 more points: show c\n  against it:\n"))
      #expect(output.hasSuffix("falls once all 31 points for it are answered.\n"))
    }
  }

  @Test("who is asked about what it does not speak of says whom to ask instead")
  func beyond() throws {
    try withFolder { folder in
      try write(
        "source one \"One\"\nsource two \"Two\"\nvoice v \"V\"\nclaim c \"C.\"\nclaim d \"D.\"\n"
          + "claim e \"E.\"\ntwo asserts c\naccording to one quoting v\n    asserts d\none asserts e\n"
          + "d supports e as k by two\n",
        to: "\(folder)/m.argmap")
      for (id, advice) in [
        ("c", "B speaks of it: why c --by B"),
        ("d", "with the voices that it quotes: why d --by A+"),
        ("k", "B speaks of it: why k --by B"),
      ] {
        let run = argmap("\(folder)/m.argmap", "-c", "why \(id) --by one")
        #expect(run.status == 0)
        #expect(run.output.contains("one says nothing of '\(id)'\n  \(advice)"), "\(run.output)")
      }
    }
  }
}
