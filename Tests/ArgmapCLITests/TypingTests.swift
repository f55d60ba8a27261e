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
      columns: 80, rows: 24, write: { _ in }, writeError: { _ in }, readLine: { nil })
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
      ("keep-open contradicts close sch", []), ("keep-open contradicts close b", ["by"]),
      ("keep-open supports till", ["till-survey"]), ("keep-open entails till", []),
      ("keep-open supports clo", ["close"]), ("keep-open supports close sch", ["scheme"]),
      ("keep-open supports close by map", ["mapper"]), ("according to ga", ["gazette"]),
      ("according to gazette\n    den", ["denies"]), ("show keep-ope", ["keep-open"]),
      ("allow unsupported-assertion on keep-o", ["keep-open"]), ("gazette asserts x \"an ar", []),
      ("show nothing-like-it", []), ("standpoints clo", []), ("standing --by ga", ["gazette"]),
      ("suppose of", ["off"]), ("suppose trade-l", ["trade-loss"]),
      ("suppose no l26", ["l26"]),
      ("suppose trade-loss fa", ["false"]), ("suppose trade-loss at", ["attacks"]),
      ("suppose gazette asserts keep-o", ["keep-open"]), ("suppose n", ["no", "no-bays"]),
      ("filter #trade kind:p", ["kind:policy", "kind:prediction"]),
      ("new \(projectFolder)/Ma", ["\(projectFolder)/Maps/"]),
      ("open \(projectFolder)/Pack", ["\(projectFolder)/Package.swift"]),
      ("open \(projectFolder)/Ma", ["\(projectFolder)/Maps/"]),
    ])
  func completions(text: String, expected: [String]) throws {
    let found = try assistance(street).completions(text, "")
    #expect(words(found) == expected)
    #expect(found.total == expected.count)
  }

  @Test(
    "Tab completes every word of set, rm and their like",
    arguments: [
      ("set clo", ["close"]),
      ("set close ", ["text", "tags", "kind", "note"]),
      ("set till-survey k", ["kind"]),
      ("set till-survey ", ["text", "tags", "kind", "measure", "figure", "period", "note"]),
      ("set gazette pub", ["publisher", "published"]), ("set gazette te", ["text"]),
      ("set A ti", ["title"]), ("set traders ", ["name", "role", "note"]),
      ("set cars ", ["text", "answers"]), ("set none ", []), ("set close figure ", []),
      ("set close kind p", ["policy", "prediction"]),
      ("set till-survey kind st", ["statistic", "study"]),
      ("set close kind policy ", []), ("set close tags tra", ["trade", "traffic"]),
      ("set close tags #trade #acc", ["#access"]), ("set cars answers keep-o", ["keep-open"]),
      ("set gazette file w", ["wheels-and-heels.txt"]), ("set till-survey figure ", ["\"60 %\""]),
      ("set l1 sch", ["scheme"]), ("set l1 scheme expert", ["expert-opinion"]),
      ("rm keep-o", ["keep-open"]), ("rm through-route ", ["supports", "attacks"]),
      ("rm most-drive, few", ["few-spaces"]), ("rm side-streets undercuts (th", ["(through-route"]),
      ("rm gazette ", ["asserts", "cites", "reports", "quoting"]),
      ("rm gazette quoting tr", ["traders"]),
      ("rm gazette quoting traders ", ["asserts"]), ("rm gazette asserts keep-o", ["keep-open"]),
      ("rm A asserts keep-o", ["keep-open"]), ("rm till-survey supports ", ["most-drive"]),
      ("rm gazette asserts keep-open ", []), ("rm none ", []),
      ("rename keep-open ", []), ("ra of", ["off"]), ("read-along gaz", ["gazette"]),
      ("diff gazette,cyc", ["gazette,cyclist"]), ("solve -p DS-S", ["DS-ST", "DS-SST", "DS-STG"]),
      ("claim x \"A b.\" #trad", ["#trade"]), ("claim x \"X.\"\n    k", ["kind:"]),
      ("claim x \"X.\"\n    kind: f", ["fact"]), ("source x \"X.\"\n    f", ["file:"]),
      ("gazette cites x \"X.\" ex", ["expert", "example"]),
      ("gazette asserts x \"X.\" he", ["hedged"]), ("evidence x \"X.\" off", ["official"]),
      ("gazette cites till-survey he", []), ("question q \"Q?\"\n    answers: clo", ["close"]),
    ])
  func changing(text: String, expected: [String]) throws {
    #expect(words(try assistance(street).completions(text, "")) == expected)
  }

  @Test func `what Tab says from its first word to its last is on the map, and rm takes it off`()
    throws
  {
    for map in ["main-street", "canada-china-ev"] {
      let path = "\(projectFolder)/Maps/\(map)"
      let assistance = try assistance(path)
      var random = SplitMix64(seed: 5)
      var lines: [String] = []
      for _ in 0..<40 {
        var line = "rm "
        var count = 0
        while let word = words(assistance.completions(line, "")).randomElement(using: &random) {
          line += word + " "
          count += 1
          // What has a name of its own can be removed by it, and may go on.
          if count == 1, Bool.random(using: &random) { break }
        }
        // An empty line says yes where it is asked whether more may go.
        lines += [line, "", "undo"]
      }
      let shown = screen([path], typing: lines)
      #expect(!shown.contains("error:"))
      #expect(shown.components(separatedBy: "undone: rm ").count == 41)
      #expect(lines.contains { $0.split(separator: " ").count > 3 })
    }
  }

  @Test func `while one holder's eyes are lent, rm needs no holder`() throws {
    let assistance = try assistance(street, after: ["as gazette"])
    #expect(words(assistance.completions("rm asserts keep-o", "")) == ["keep-open"])
    #expect(words(assistance.completions("rm asse", "")) == ["asserts"])
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
      ("diff A ", Hint("S [ID] [--rows] [--tag T] [--with MAP]", canBeTaken: false)),
      ("standpoints --list ", Hint("[--by S] [--semantics NAME]", canBeTaken: false)),
      (
        "import x -o y ",
        Hint("[--from FORMAT] [--overwrite] [--losses FILE] [--strict]", canBeTaken: false)
      ),
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
