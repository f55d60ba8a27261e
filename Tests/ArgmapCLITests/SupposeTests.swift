import Foundation
import Testing

/// `suppose`, in the shell and at the prompt.
@Suite struct SupposeTests {
  private static let town = CommandLineTests.town

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// What stands otherwise, as in `everyone trade-loss contested falls`.
  private func changes(_ document: [String: Any]) throws -> Set<String> {
    let standings = try #require(document["standings"] as? [[String: String]])
    return Set(
      standings.map {
        "\($0["perspective"] ?? "") \($0["id"] ?? "") \($0["old"] ?? "-") \($0["new"] ?? "-")"
      })
  }

  /// The claims' and evidence's standings for each of some perspectives, as `standing` tells them
  /// after some lines at the prompt.
  private func standings(after lines: [String]) throws -> [String: String] {
    var found: [String: String] = [:]
    for perspective in ["everyone", "gazette", "cyclist"] {
      let commands = (lines + ["standing --by \(perspective) --json"]).flatMap { ["-c", $0] }
      let run = argmap([Self.town] + commands)
      let line = try #require(run.output.split(separator: "\n").last, "\(run.errors)")
      let nodes = try #require(try object(String(line))["nodes"] as? [[String: String]])
      for node in nodes where node["kind"] != "link" {
        found["\(perspective) \(node["id"] ?? "")"] = node["standing"]
      }
    }
    return found
  }

  @Test(
    "what it says would change is how 'standing' differs while it is supposed",
    arguments: [
      ["trade-loss false"], ["close true"], ["l26 true"], ["no l20"],
      ["walkers-return attacks close"],
      ["trade-loss true", "no (walkers-return attacks trade-loss)", "cyclist denies trade-loss"],
    ])
  func agreesWithStanding(supposed: [String]) throws {
    let plain = try standings(after: [])
    let after = try standings(after: supposed.map { "suppose \($0)" })
    let keys = Set(plain.keys).union(after.keys)
    let expected = Set(
      keys.filter { plain[$0] != after[$0] }.map { "\($0) \(plain[$0] ?? "-") \(after[$0] ?? "-")" }
    )
    #expect(!expected.isEmpty)
    let told = try changes(object(argmap(["suppose", Self.town] + supposed + ["--json"]).output))
    #expect(told.filter { !$0.contains("(") && !$0.contains(" oakford-lesson ") } == expected)
  }

  @Test func `rivals that are both supposed true are told`() throws {
    let run = argmap("suppose", Self.town, "close true", "keep-open true")
    #expect(
      run.output.contains(
        "\non the map close and keep-open cannot hold together; here they do\n"))
    let document = argmap("suppose", Self.town, "close true", "keep-open true", "--json").output
    let rivals = try #require(try object(document)["rivals"] as? [[String]])
    #expect(rivals == [["close", "keep-open"]])
    #expect(
      try object(argmap("suppose", Self.town, "close true", "--json").output)["rivals"] == nil)
  }

  @Test func `the shell and the prompt tell the same, in words and as a document`() {
    let shell = argmap("suppose", Self.town, "trade-loss", "false", "no", "l3", "close true")
    let prompt = argmap(
      Self.town, "-c", "suppose trade-loss false", "-c", "suppose no l3", "-c",
      "suppose close true",
      "-c", "suppose")
    #expect(shell.status == 0 && prompt.status == 0)
    #expect(prompt.output.hasSuffix(shell.output))
    #expect(
      argmap(Self.town, "-c", "suppose trade-loss false --json").output
        == argmap("suppose", Self.town, "trade-loss", "false", "--json").output)
  }

  @Test func `nothing is changed on the map, and it is not saved`() throws {
    try withFolder { folder in
      let text = "source a \"A\"\na asserts c \"C.\"\nclaim d \"D.\"\nd attacks c\n"
      try write(text, to: "\(folder)/m.argmap")
      let run = argmap(
        "\(folder)/m.argmap", "-c", "suppose d false", "-c", "suppose a denies d", "-c", "save",
        "-c", "export --to json")
      #expect(run.status == 0)
      #expect(!run.output.contains("\"attitude\":\"denies\""))
      #expect(run.errors.isEmpty, "\(run.errors)")
      #expect(try contents("\(folder)/m.argmap") == text)
    }
  }

  @Test func `keep states what is a statement, for undo to take back`() throws {
    try withFolder { folder in
      let text = "source a \"A\"\na asserts c \"C.\"\nclaim d \"D.\"\n"
      try write(text, to: "\(folder)/m.argmap")
      let lines = [
        "suppose d true", "suppose d attacks c", "suppose a denies e \"E, \\\"so\\\".\" hedged",
        "suppose keep",
      ]
      func run(_ more: String...) -> Run {
        argmap(["\(folder)/m.argmap"] + (lines + more).flatMap { ["-c", $0] })
      }
      #expect(
        run("suppose --json").output.contains("\"supposed\":[{\"id\":\"d\",\"is\":\"true\"}]"))
      #expect(run("save").status == 0)
      let kept = try contents("\(folder)/m.argmap")
      #expect(kept.hasPrefix(text))
      #expect(kept.contains("d attacks c\n"))
      #expect(kept.contains("a denies e \"E, \\\"so\\\".\" hedged\n"))
      try write(text, to: "\(folder)/m.argmap")
      #expect(run("undo 2", "save").status == 0)
      #expect(try contents("\(folder)/m.argmap") == text)
    }
  }

  @Test func `a stance that is supposed in a perspective is its holder's`() {
    let run = argmap(
      Self.town, "-c", "as A", "-c", "suppose denies quieter", "-c", "why quieter")
    #expect(run.output.contains("gazette denies quieter"))
    #expect(run.output.contains("denied by A"))
  }

  @Test func `the prompt shows what is supposed, until it is off`() {
    let shown = screen(
      [Self.town],
      typing: ["suppose close false", "suppose no l3", "suppose close true", "suppose off", "ls"])
    #expect(shown.contains("main-street supposing close is false> "))
    #expect(shown.contains("main-street supposing 2 things> suppose close true"))
    #expect(shown.contains("main-street supposing 2 things> suppose off"))
    #expect(shown.contains("main-street> ls"))
  }

  @Test("on a narrow screen what changes stands below its name", arguments: [44, 70, 100] as [Int])
  func narrow(columns: Int) {
    let shown = screen(
      [Self.town], typing: ["suppose trade-loss false"], columns: columns, isTerminal: true)
    let beside = shown.contains("(trade-loss attacks close)       contested -> falls")
    let below = shown.contains("(trade-loss attacks close)\n      contested -> falls")
    #expect(beside == (columns == 100) && below == (columns < 100))
  }

  @Test func `what is supposed of what a change takes away is left aside until it is back`() {
    let run = argmap(
      Self.town, "-c", "suppose quieter false", "-c", "suppose close false", "-c", "rm quieter",
      "-c", "suppose", "-c", "undo", "-c", "standing")
    #expect(
      run.errors.hasPrefix(
        "note: not supposed, as the map has no such thing now: quieter is false\n"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.contains("supposing quieter is false; close is false\n"))
  }

  @Test(
    "what is supposed stays so of what has another ID",
    arguments: [
      ("trade-loss false", "rename trade-loss loss", "loss is false"),
      (
        "no (walkers-return attacks trade-loss)", "rename walkers-return walkers",
        "without (walkers attacks trade-loss)"
      ),
      ("gazette asserts ring-road", "rename gazette paper", "paper asserts ring-road"),
      ("trade-loss false", "rename loss trade", "trade-loss is false"),
    ])
  func renaming(supposed: String, line: String, told: String) {
    let run = argmap(Self.town, "-c", "suppose \(supposed)", "-c", line, "-c", "suppose")
    #expect(!run.errors.contains("not supposed"))
    #expect(run.output.contains("SUPPOSED - 1\n  \(told)\n"), "\(run.output)")
  }

  @Test func `a claim that is only supposed can be looked at and spoken of`() {
    let run = argmap(
      Self.town, "-c", "suppose claim z \"Zed.\"", "-c", "suppose z attacks close", "-c",
      "suppose z false", "-c", "z", "-c", "why z", "-c", "suppose off", "-c", "show z")
    #expect(run.output.contains("z - Zed."))
    #expect(run.output.contains("it is supposed that z does not hold"))
    #expect(run.status == 2)
    #expect(run.errors.contains("'z'"))
  }

  @Test(
    "what cannot be supposed is refused, and nothing of the line is supposed",
    arguments: [
      (["trade-los false"], "did you mean: trade-loss"),
      (["close false", "no trade-loss"], "'trade-loss' is no link"),
      (["close"], "what is supposed of 'close'?"), (["gazette", "false"], "'gazette' is a source"),
      (["(close attacks quieter) true"], "the map has no link that says so"),
      (["no", "l99"], "l99"), (["gazette asserts"], "error[expected-name]"),
      (["close false", "close attacks nothing"], "error[unknown-id]"),
      (["keep"], "nothing is supposed"), (["close maybe"], "error["), (["\u{0}"], "error"),
    ])
  func refused(supposed: [String], message: String) {
    let run = argmap(["suppose", Self.town] + supposed)
    #expect(run.status == 2 || run.status == 65)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `hostile text is shown as symbols`() {
    let run = argmap("suppose", Self.town, "claim z \"\u{1B}[31mred\u{202E}\"")
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(!run.output.unicodeScalars.contains("\u{202E}"))
  }
}
