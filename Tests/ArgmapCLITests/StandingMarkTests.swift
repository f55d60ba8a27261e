import Foundation
import Testing

/// What `ls`, `show`, `tree` and `matrix` say of standings is what `standing` says.
@Suite struct StandingMarkTests {
  static let town = CommandLineTests.town
  static let perspectives = ["everyone", "A", "B", "A+"]

  private func object(_ words: [String]) throws -> [String: Any] {
    let run = argmap(words + ["--json"])
    try #require(run.status < 2, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  /// The last of several commands, as the session of a perspective answers it.
  private func answer(_ command: String, as perspective: String) throws -> [String: Any] {
    let run = argmap(Self.town, "-c", "as \(perspective)", "-c", "\(command) --json")
    let line = try #require(run.output.split(separator: "\n").last, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// ID → `stands`, `stands backed`, in a perspective.
  private func standings(_ perspective: String) throws -> [String: String] {
    let document = try object(["standing", Self.town, "--by", perspective])
    return try words(#require(document["nodes"] as? [[String: Any]]))
  }

  private func words(_ items: [[String: Any]]) -> [String: String] {
    var found: [String: String] = [:]
    for item in items {
      guard let id = item["id"] as? String, let standing = item["standing"] as? String else {
        continue
      }
      found[id] = standing + ((item["backing"] as? String).map { " \($0)" } ?? "")
    }
    return found
  }

  @Test(arguments: perspectives)
  func `a listing says what stands in the session's perspective`(perspective: String) throws {
    let expected = try standings(perspective)
    for kind in ["claims", "evidence"] {
      let items = try #require(
        answer("ls \(kind)", as: perspective)["items"] as? [[String: Any]])
      #expect(!items.isEmpty)
      for item in items {
        let id = try #require(item["id"] as? String)
        #expect(words([item])[id] == expected[id])
      }
    }
  }

  @Test(arguments: perspectives)
  func `a tree says it of every branch, and leaves out what is not in view`(
    perspective: String
  ) throws {
    let expected = try standings(perspective)
    var branches = [try #require(answer("tree close", as: perspective)["root"] as? [String: Any])]
    var count = 0
    while let branch = branches.popLast() {
      count += 1
      let id = try #require(branch["id"] as? String)
      #expect(words([branch])[id] == expected[id])
      branches += branch["branches"] as? [[String: Any]] ?? []
    }
    #expect(count > 10)
  }

  @Test(arguments: perspectives, ["close", "trade-loss", "oakford", "oakford-lesson", "no-bays"])
  func `what is shown says it`(perspective: String, id: String) throws {
    let document = try answer("show \(id)", as: perspective)
    #expect(try words([document])[id] == standings(perspective)[id])
  }

  @Test func `a matrix says it for each of its columns and for everyone`() throws {
    let document = try object(["matrix", Self.town, "A", "A+", "B"])
    let names = ["gazette", "gazette+", "cyclist", "everyone"]
    #expect(document["perspectives"] as? [String] == names)
    for name in names {
      let expected = try standings(name)
      for row in try #require(document["rows"] as? [[String: Any]]) {
        let claim = try #require(row["claim"] as? String)
        let all = try #require(row["standings"] as? [[String: Any]])
        var own = all.filter { $0["perspective"] as? String == name }
        for index in own.indices { own[index]["id"] = claim }
        #expect(words(own)[claim] == expected[claim])
      }
    }
  }

  @Test func `a change of the map changes the marks`() {
    let shown = screen(
      [Self.town],
      typing: [
        "ls quieter", "most-drive attacks quieter by gazette", "ls quieter", "undo",
        "ls quieter",
      ])
    let rows = shown.split(separator: "\n").filter { $0.contains("1  quieter") }
    #expect(rows.count == 3)
    #expect(rows[0].contains("∘") && rows[1].contains("✗") && rows[2].contains("∘"))
  }

  @Test(arguments: [64, 80, 90])
  func `what the marks mean is never broken within a mark`(columns: Int) {
    let run = argmap(
      ["ls", Self.town], isTerminal: true, columns: columns, environment: ["NO_COLOR": "1"])
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= columns })
    for mark in ["? questions", "(lower mark: hedged)", "· silent", "✓ stands on evidence"] {
      #expect(lines.contains { $0.contains(mark) }, "\(mark)")
    }
  }
}
