import ArgmapCLI
import Foundation
import LineEditing
import TestSupport
import Testing

/// An article is read paragraph by paragraph, and mapped with few keys.
@Suite struct ReadAlongTests {
  private static let folder = "\(projectFolder)/Tests/ArgmapCLITests/Golden/first-article"

  /// What a person types from a file: a line each, deeper ones continuing the one before.
  private func typed(_ name: String) throws -> [String] {
    var lines: [String] = []
    for line in try contents("\(Self.folder)/\(name).argcmd").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.first == " " {
        lines[lines.count - 1] += "\n" + line
      } else {
        lines.append(String(line))
      }
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// How many keys are pressed: the prompt indents by itself, and each line has its Enter.
  private func keys(_ lines: [String]) -> Int {
    lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + $1.drop { $0 == " " }.count + 1 }
  }

  /// The screen of a person who maps the article, and the map that comes of it, as JSON.
  private func session(_ lines: [String]) throws -> (screen: String, map: [String: Any]) {
    try withFolder { folder in
      try write(contents("\(Self.folder)/start.argmap"), to: "\(folder)/town.argmap")
      try write(
        contents("\(projectFolder)/Maps/main-street/gazette.txt"), to: "\(folder)/gazette.txt")
      let shown = screen(["\(folder)/town.argmap"], typing: lines + ["save"])
      let printed = argmap("export", "\(folder)/town.argmap", "--with", "analysis", "--json").output
      return (shown.replacing(folder, with: "FOLDER"), try object(printed))
    }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// What a map says, in words that do not depend on the names in it: every stance and link of
  /// the article, with the places of its quotes.
  private func positions(_ map: [String: Any]) -> Set<String> {
    let rows = { (key: String) in map[key] as? [[String: Any]] ?? [] }
    var texts: [String: String] = [:]
    for row in rows("claims") + rows("evidence") {
      if let id = row["id"] as? String { texts[id] = row["text"] as? String }
    }
    func places(_ row: [String: Any]) -> String {
      (row["quotes"] as? [[String: Any]] ?? []).map { quote in
        let place = quote["place"] as? [String: Any]
        // A full stop at the end of a quote makes no difference.
        let dot = (quote["text"] as? String)?.hasSuffix(".") == true ? 1 : 0
        return "\(place?["start"] as? Int ?? -1)-\((place?["end"] as? Int ?? -1) - dot)"
      }.joined(separator: " ")
    }
    var positions: Set<String> = []
    for row in rows("stances") {
      let holder = row["holder"] as? String ?? ""
      guard holder.hasPrefix("gazette") else { continue }
      let target = (row["claim"] ?? row["evidence"]) as? String ?? ""
      let flags = row["hedged"] == nil ? "" : " hedged"
      positions.insert(
        "\(holder) \(row["attitude"] ?? "") \(texts[target] ?? "")\(flags) \(places(row))")
    }
    for row in rows("links") {
      let holders = (row["holders"] as? [String] ?? []).filter { $0.hasPrefix("gazette") }
      guard !holders.isEmpty else { continue }
      let premises = (row["premises"] as? [String] ?? []).map { texts[$0] ?? "" }.sorted()
      let target = row["target"] as? String ?? ""
      positions.insert(
        "\(holders) \(premises) \(row["relation"] ?? "") \(texts[target] ?? "") \(places(row))")
    }
    return positions
  }

  @Test func `the first article takes 7 keys where it took 10, and the map says the same`() throws {
    let plain = try typed("plain")
    let reading = try typed("read-along")
    let slow = try session(plain)
    let fast = try session(reading)
    #expect(!slow.screen.contains("error"))
    #expect(!fast.screen.contains("error:"))
    #expect(positions(fast.map) == positions(slow.map))
    #expect(positions(fast.map).count == 32)
    #expect(keys(plain) == 2937)
    #expect(keys(reading) * 100 <= keys(plain) * 70)
    #expect(try goldenMismatch(fast.screen, "first-article/read-along.txt") == nil)
  }

  /// A line as it stands on the screen once it is typed: `⇥` is the Tab key.
  private func line(_ typed: String, _ assistance: Assistance) -> String {
    var line = ""
    for key in typed {
      guard key == "⇥" else {
        line.append(key)
        continue
      }
      let found = assistance.completions(line, "")
      let only = found.total == 1 ? found.candidates.first.map { $0.text + $0.suffix } : nil
      guard let text = only ?? (found.total > 1 ? found.sharedPrefix : nil) else { continue }
      if only != nil || text.count > found.replaced {
        line = line.dropLast(found.replaced) + text
      }
    }
    return line
  }

  /// The map that comes of lines that are typed with Tab, and the lines as they were entered.
  private func map(typing keys: [String]) throws -> (lines: [String], map: [String: Any]) {
    try withFolder { folder in
      try write(contents("\(Self.folder)/start.argmap"), to: "\(folder)/town.argmap")
      try write(
        contents("\(projectFolder)/Maps/main-street/gazette.txt"), to: "\(folder)/gazette.txt")
      var rest = (keys + ["save"])[...]
      var lines: [String] = []
      var console = Console(
        environment: [:], inputIsTerminal: true, outputIsTerminal: false, errorsAreTerminal: false,
        columns: 80, rows: 24, write: { _ in }, writeError: { _ in }, readLine: { nil })
      console.editLine = { _, _, assistance, _ in
        guard let typed = rest.popFirst() else { return .ended }
        lines.append(line(typed, assistance))
        return .line(lines[lines.count - 1])
      }
      _ = runArgmap(["\(folder)/town.argmap"], console: console)
      let printed = argmap("export", "\(folder)/town.argmap", "--with", "analysis", "--json").output
      return (lines, try object(printed))
    }
  }

  @Test func `with Tab, short quotes take fewer keys, and the map says the same`() throws {
    let typed = try typed("with-tab")
    let (lines, map) = try map(typing: typed)
    let police = #"quoting police asserts injured hedged at "The police expect fewer injuries""#
    #expect(lines.contains(police))
    let slow = try positions(session(self.typed("read-along")).map)
    #expect(positions(map).symmetricDifference(slow) == [])
    #expect(try keys(typed) <= keys(self.typed("read-along")) - 30)
  }

  @Test(
    "Tab completes the shortest quote that is found once, and then a word more",
    arguments: [
      (#"asserts x at "shop wor⇥"#, #"asserts x at "shop workers""#),
      (#"asserts x at "most⇥"#, #"asserts x at "Most customers""#),
      (#"asserts x at "most⇥⇥"#, #"asserts x at "Most customers, then""#),
      (#"asserts x at "Most customers"⇥⇥"#, #"asserts x at "Most customers, then, come""#),
      (#"asserts x at 5 "lose⇥"#, #"asserts x at 5 "lose their""#),
      (#"asserts x at 1 "lose⇥"#, #"asserts x at 1 "lose"#),
      (#"x supports y at "shop w⇥"#, #"x supports y at "shop workers""#),
      (#"asserts x at "shop w⇥, "for g⇥"#, #"asserts x at "shop workers", "for good""#),
      // From a paragraph that is not shown, and words that stand in several places or in none.
      (#"asserts x at "oakford h⇥"#, #"asserts x at "Oakford has""#),
      (#"asserts x at "a⇥"#, #"asserts x at "a"#),
      (#"asserts x at "zebra⇥"#, #"asserts x at "zebra"#),
      (#"asserts x at "⇥"#, #"asserts x at ""#), (#"find "shop w⇥"#, #"find "shop w"#),
      (#"asserts x "shop w⇥"#, #"asserts x "shop w"#),
    ])
  func tab(typed: String, expected: String) throws {
    #expect(try map(typing: ["ra A 3", typed]).lines[1] == expected)
    #expect(try map(typing: ["ls", typed]).lines[1] == typed.filter { $0 != "⇥" })
  }

  @Test
  func `the map that comes with the program has nothing more but what answers the other article`()
    throws
  {
    let fast = try positions(session(typed("read-along")).map)
    let whole = positions(
      try object(
        argmap("export", "\(projectFolder)/Maps/main-street", "--with", "analysis", "--json").output
      )
    )
    #expect(fast.subtracting(whole) == [])
    let more = whole.subtracting(fast)
    #expect(more.count == 3)
    #expect(more.allSatisfy { $0.contains(" undercuts ") })
  }

  @Test func `in the article's own words half the keys will do`() throws {
    let words = try typed("in-its-words")
    let rough = try session(words)
    #expect(!rough.screen.contains("error:"))
    let plain = try typed("plain")
    #expect(keys(words) * 100 <= keys(plain) * 55)
    #expect(positions(rough.map).count == 32)
    let outcomes = (rough.map["stances"] as? [[String: Any]] ?? [])
      .flatMap { $0["quotes"] as? [[String: Any]] ?? [] }.map { $0["found"] as? String }
    #expect(outcomes.count == 20)
    #expect(outcomes.allSatisfy { $0 == "exact" })
  }

  // MARK: At the prompt

  private func shown(_ lines: String...) throws -> String { try session(lines).screen }

  @Test func `Enter turns the page only while an article is read`() throws {
    let screen = try shown("", "ra A", "", "prev", "prev", "read-along 7", "", "ra off", "", "ra 3")
    #expect(screen.contains("town> \ntown> ra A\n"))
    #expect(screen.contains("town reading gazette 1> \ngazette - "))
    #expect(screen.contains("error: this is the first paragraph"))
    #expect(screen.contains("error: this is the end of the article"))
    #expect(screen.contains("town> \ntown> ra 3\nerror: there is no row 3"))
  }

  @Test func `a blank line of a script turns no page`() {
    let run = argmap("\(projectFolder)/Maps/main-street", input: "ra A\n\n\nnext\n")
    #expect(run.output.count { $0 == "»" } >= 1)
    #expect(run.output.components(separatedBy: "paragraph 2 of 7").count == 2)
    #expect(!run.output.contains("paragraph 3 of 7"))
  }

  @Test func `what is filled in is an ordinary statement, which undo takes back`() throws {
    let screen = try shown(
      "ra A", "", #"asserts "Leave it open." at 2"#, "undo", "ls claims", "undo", "ra off",
      #"asserts keep-open at 2"#)
    #expect(screen.contains(#"gazette asserts leave-open "Leave it open." at "It should leave"#))
    #expect(screen.contains("undone: gazette asserts leave-open"))
    #expect(screen.contains("error: there is nothing to undo"))
    #expect(screen.contains("error[expected-holder]") || screen.contains("error["))
  }

  @Test(
    "a quote is read with the language's escapes, and between the marks that programs put",
    arguments: [
      // A closed one is as long as it says, an open one goes on to the end of the sentence.
      (#""it sh\u{6F}uld leave""#, #""it should leave""#),
      ("“it should leave”", #""it should leave""#),
      ("„it should leave“", #""it should leave""#), ("«it should leave»", #""it should leave""#),
      ("“it should leave", #""It should leave the street open""#),
      (#""it should leave"#, #""It should leave the street open""#),
    ])
  func marks(typed: String, quote: String) throws {
    let screen = try shown("ra A", "", "asserts \"Leave it.\" at \(typed)")
    #expect(screen.contains("\ngazette asserts leave \"Leave it.\" at \(quote)\n"))
    #expect(screen.contains("town reading gazette 2*>"))
  }

  @Test func `the words of a claim that is on the map are that claim`() throws {
    let screen = try shown(
      "claim calm \"The street would be calm.\"", "ra A", "",
      #"asserts "The street would be calm." hedged at 1"#,
      #"asserts "The street would be calm!" at 2"#)
    #expect(screen.contains("gazette asserts calm hedged at"))
    #expect(screen.contains(#"gazette asserts street-calm "The street would be calm!" at"#))
  }

  @Test(
    "a quote that is none changes nothing",
    arguments: [
      ("asserts keep-open at 9", "the paragraph has no sentence 9, only 2"),
      ("asserts keep-open at \"zebra", "'zebra' is not in the article of 'gazette'"),
      ("asserts keep-open at \"the", "'the' is in several places"),
      ("asserts keep-open at \"it shuold leave the street\"", "is not exactly in the article"),
      ("asserts keep-open at \"", "needs the number of a sentence, or its words"),
      ("quoting nobody asserts keep-open at 1", "nobody"),
      ("it supports close", "'it'"), ("asserts at \"in..cars", "too long to be a claim"),
      ("quoting", "error"), ("according to gazette quoting", "error"), ("asserts", "error"),
    ])
  func failure(line: String, message: String) throws {
    let screen = try shown("ra A", "", line, "", "ls")
    #expect(screen.contains(message))
    #expect(!screen.contains("*>"))
  }

  @Test func `a line is worded as it stands, a question is no claim, and a by-line no passage`()
    throws
  {
    try withFolder { folder in
      try write(
        "A road shut\nBy Ann Vale\n\nIs it fair? \"We won't pay!\" It's late.\n",
        to: "\(folder)/a.txt")
      try write("source a \"A\"\n    file: a.txt\n", to: "\(folder)/m.argmap")
      let screen = screen(
        ["\(folder)/m.argmap"],
        typing: [
          "ra a", "asserts at 2", "ra 2", "asserts at 1", "questions at 1", "asserts at 2",
          "asserts at 3",
        ])
      #expect(screen.contains("  1  A road shut\n     By Ann Vale\n"))
      #expect(screen.contains("the paragraph has no sentence 2, only 1"))
      #expect(screen.contains("error: a question says nothing that asserts could be about"))
      #expect(screen.contains(#"a questions fair "Is it fair?" at "Is it fair?""#))
      #expect(screen.contains(#""We won't pay!" at "\"We won't pay!\"""#))
      #expect(screen.contains(#""It's late." at "It's late""#))
    }
  }

  @Test func `'it' is what the last stance is on, and nothing after one that failed`() throws {
    let screen = try shown(
      "ra A", "", #"asserts vote "A vote is due." at 1"#, "it supports keep-open",
      #"asserts "No." at 17"#, "it supports close")
    #expect(screen.contains("vote supports keep-open by gazette\n"))
    #expect(!screen.contains("+ link vote supports close"))
  }

  @Test func `links of others and other statements stay as they were typed`() throws {
    let screen = try shown(
      "ra A", "claim x \"X at 2.\" #at", "x supports close by mapper", "x attacks close at \"keep",
      "according to gazette", "    asserts x", "", "x contradicts close", "(x supports close")
    #expect(screen.contains("+ claim x\n"))
    #expect(screen.contains("x supports close by mapper\n+ link x supports close\n"))
    #expect(screen.contains("x attacks close by gazette at \"Keep Main Street moving\"\n"))
    #expect(screen.contains("+ stance gazette asserts x\n"))
    #expect(screen.contains("x contradicts close by gazette\n"))
  }

  @Test func `an article cannot control the terminal, whatever is in it`() throws {
    try withFolder { folder in
      let evil = "One\u{1B}[31m two\u{1}. \u{202E}Three four\u{2} five."
      try write("source a \"A\"\n    file: a.txt\nclaim c \"C.\"\n", to: "\(folder)/m.argmap")
      try write(evil, to: "\(folder)/a.txt")
      let shown = screen(
        ["\(folder)/m.argmap", "--color", "always"],
        typing: ["ra a", "a asserts c at 1", "a asserts c at 2", "ra", "save"])
      #expect(!shown.contains("\u{1B}[31m") && !shown.contains("\u{202E}"))
      #expect(!shown.contains("\u{1}") && !shown.contains("\u{2}"))
      #expect(shown.contains("»One␛[31m two␁"))
      #expect(argmap("check", "\(folder)/m.argmap").output.contains("quote") == false)
    }
  }

  @Test func `without the article's text there is nothing to read`() throws {
    try withFolder { folder in
      try write(
        "source a \"A\"\nsource b \"B\"\n    file: b.txt\nsource c \"C\"\n    file: c.txt\n",
        to: "\(folder)/m.argmap")
      try write(" \n\n", to: "\(folder)/c.txt")
      let map = "\(folder)/m.argmap"
      #expect(argmap("read-along", map, "a").errors.contains("set a file NAME.txt"))
      #expect(argmap("read-along", map, "b").errors.contains("is not here"))
      #expect(argmap("read-along", map, "c").errors.contains("the article has no words"))
      #expect(argmap("read-along", map).errors.contains("no article is being read"))
      #expect(argmap("next", map).errors.contains("no article is being read"))
      #expect(argmap("read-along", map, "d").status == 2)
    }
  }
}
