import ArgmapCLI
import Foundation
import LineEditing
import SourceText
import TestSupport
import Testing

/// What the prompt offers to whoever types at it.
@Suite struct TypingTests {
  /// What the line editor is given at the prompt of a map, after some lines have been run.
  private func assistance(_ path: String, after lines: [String] = []) throws -> Assistance {
    var rest = lines[...]
    var given: Assistance?
    var console = Console(
      environment: [:], inputIsTerminal: true, outputIsTerminal: false, errorsAreTerminal: false,
      columns: 80, rows: 24, write: { _ in true }, complain: { _ in }, readLine: { nil })
    console.editLine = { _, _, assistance, _ in
      if let line = rest.popFirst() { return .line(line) }
      given = given ?? assistance
      return .ended
    }
    _ = runArgmap([path], console: console)
    return try #require(given)
  }

  private let street = "\(projectFolder)/Maps/main-street"

  private func words(_ completions: Completions) -> [String] { completions.candidates.map(\.text) }

  @Test(
    "Tab offers what can stand there",
    arguments: [
      ("sta", ["stances", "standing", "standpoints"]), ("diff ga", ["gazette"]),
      ("ls --s", ["--sort"]), ("ls --sort s", ["sup"]), ("ls ev", ["evidence"]),
      ("mode t", ["table", "tree"]), ("check unsup", ["unsupported-assertion"]),
      ("help map", ["map-format"]), ("schema wh", ["why"]),
      ("standing --semantics gr", ["grounded"]), ("export --to js", ["json"]),
      ("as every", ["everyone"]), ("filter kind:p", ["kind:policy", "kind:prediction"]),
      ("gazette as", ["asserts"]), ("gazette asserts keep-o", ["keep-open"]),
      ("keep-open sup", ["supports"]), ("keep-open, close sup", ["support"]),
      ("keep-open supports clo", ["close"]), ("keep-open supports close sch", ["scheme"]),
      ("keep-open supports close by map", ["mapper"]), ("according to ga", ["gazette"]),
      ("according to gazette\n    den", ["denies"]), ("show keep-ope", ["keep-open"]),
      ("allow unsupported-assertion on keep-o", ["keep-open"]), ("gazette asserts x \"an ar", []),
      ("show nothing-like-it", []),
      ("open \(projectFolder)/Pack", ["\(projectFolder)/Package.swift"]),
      ("open \(projectFolder)/Ma", ["\(projectFolder)/Maps/"]),
    ])
  func completions(text: String, expected: [String]) throws {
    let found = try assistance(street).completions(text, "")
    #expect(words(found) == expected)
    #expect(found.total == expected.count)
  }

  @Test func `an empty line is offered every command, with what it does`() throws {
    let found = try assistance(street).completions("", "")
    #expect(words(found).contains("why"))
    #expect(found.candidates.allSatisfy { !$0.description.isEmpty })
    #expect(found.replaced == 0)
  }

  @Test func `identifiers come with their texts, and none of it can steer the terminal`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim rise \"Prices \u{1B}[31m rise.\"\n", to: path)
      let found = try assistance(path).completions("show r", "")
      #expect(found.candidates == [Completion("rise", "Prices ␛[31m rise.")])
    }
  }

  @Test(
    "hints complete what is certain and explain what a command takes",
    arguments: [
      ("standi", Hint("ng", canBeTaken: true)),
      ("why", Hint(" [ID] [--by S] [--depth N]", canBeTaken: false)),
      ("why close ", Hint("[--by S] [--depth N]", canBeTaken: false)),
      ("why --by ", Hint("S", canBeTaken: false)),
      ("why --depth 3 ", Hint("[ID] [--by S]", canBeTaken: false)),
      ("go keep-o", Hint("pen", canBeTaken: true)),
      ("close attacks keep-o", Hint("pen", canBeTaken: true)),
      ("quit --force ", nil), ("xyzzy ", nil), ("sta", nil),
    ])
  func hints(text: String, expected: Hint?) throws {
    #expect(try assistance(street).hint(text) == expected)
  }

  @Test(
    "Enter ends what is whole, and goes on with what is not",
    arguments: [
      ("ls", true), ("", true), ("claim a \"x\"", true), ("claim a \"x", false),
      ("a supports b,", false), ("a undercuts (b supports", false), ("according to gazette", false),
      ("according to gazette\n    asserts a", false),
      ("according to gazette\n    asserts a\n    ", true), ("find \"x", true), ("/it's (", true),
      ("claim a \"x\n    ", true), ("claim a \"b \\\" c", false), ("3", true),
    ])
  func whole(text: String, isWhole: Bool) throws {
    let expected: Completeness = isWhole ? .complete : .continues(indent: "    ")
    #expect(try assistance(street).completeness(text) == expected)
  }

  @Test func `on a map of 100,000 claims the list says how many there are, and is short`() throws {
    try withFolder { folder in
      var text = ""
      for index in 0..<100_000 { text += "claim claim-\(index) \"The claim \(index).\"\n" }
      let path = "\(folder)/m.argmap"
      try write(text, to: path)
      let assistance = try assistance(path)
      let found = assistance.completions("show claim-9", "")
      #expect(found.total == 11_111)
      #expect(found.candidates.count == 200)
      #expect(found.sharedPrefix == "claim-9")
      #expect(assistance.completions("show claim-99999", "").total == 1)
    }
  }

  @Test func `what a new statement declares is offered on the next line`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim rise \"Prices rise.\"\n", to: path)
      let assistance = try assistance(path, after: ["claim riches \"Riches.\""])
      #expect(words(assistance.completions("go ri", "")) == ["rise", "riches"])
    }
  }
}
