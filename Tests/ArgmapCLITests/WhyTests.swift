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
      let told = lines.prefix { !$0.hasPrefix("  + ") && !$0.hasPrefix("  the step") }
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
      let sentences = texts.reduce(told) { $0.replacing($1.text, with: "") }
        .split { !isWord($0) }
      for (id, text) in texts where sentences.contains(id[...]) {
        let start = id == root ? "\(id) - " : "\(id): "
        #expect(told.ranges(of: start + text).count == 1, "\(id) in why \(root)")
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
        [" stands: ", " falls:", " is contested, "].contains { line.contains("t\($0)") }
          && (line.hasPrefix("It ") || line.hasPrefix("In the view of "))
      }
      #expect(verdicts == 1, "why \(root)")
    }
  }

  @Test(
    "an argument that is contested is put in a few plain words",
    arguments: [
      (
        "claim a \"A.\"\nclaim b \"B.\"\na contradicts b", "why a",
        ["  - b and a contradict each other [mapper]", "    (b: B.)"]
      ),
      (
        "claim a \"A.\"\na attacks a", "why a", ["  - a attacks a [mapper]"]
      ),
      (
        "claim a \"A.\"\nclaim b \"B.\"\nclaim c \"C.\"\na attacks b\nb attacks c\nc attacks a",
        "why a",
        [
          "  - c attacks a [mapper]", "    (c: C.)", "  - b attacks c [mapper]", "    (b: B.)",
          "  - a attacks b [mapper]", "  and so on, in a circle",
        ]
      ),
      (
        "source s \"S\"\nclaim a \"A.\"\ns questions a at \"who knows\"", "why a --by s",
        ["  - A questions a: “who knows”"]
      ),
    ])
  func contested(map: String, line: String, expected: [String]) throws {
    try withFolder { folder in
      try write(map + "\n", to: "\(folder)/m.argmap")
      let lines = argmap("\(folder)/m.argmap", "-c", line).output.split(separator: "\n")
        .map(String.init)
      let verdict = try #require(
        lines.firstIndex { $0.hasSuffix("is contested, and nothing settles it:") })
      #expect(Array(lines[(verdict + 1)...]) == expected)
    }
  }
}
