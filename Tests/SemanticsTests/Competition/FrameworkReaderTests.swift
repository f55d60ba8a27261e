import Semantics
import Testing

@Suite struct FrameworkReaderTests {
  private func read(_ text: String, as format: FrameworkFormat) throws -> NamedFramework {
    try NamedFramework(reading: Array(text.utf8), as: format)
  }

  @Test(
    "the formats say the same",
    arguments: [
      (.numbered, "# a comment\np af 3\n1 2\r\n# another\n 2 3 \n\n3 3"),
      (.aspartix, "arg(1).arg(2).\n% note\natt(1,2). att( 2 , 3 ).\narg(3).\natt(3,3)."),
      (.trivialGraph, "1\n2 a label\n3\n#\n1 2\n2 3 label\n\n3 3\n"),
    ] as [(FrameworkFormat, String)])
  func same(format: FrameworkFormat, text: String) throws {
    for mark in ["", "\u{FEFF}"] {
      let named = try read(mark + text, as: format)
      #expect(named.framework.argumentCount == 3)
      #expect((0..<3).map { Array(named.framework.targets(of: $0)) } == [[1], [2], [2]])
      #expect(named.name(of: 0) == "1")
      #expect(named.name(of: 2) == "3")
      #expect(named.argument(named: "1") == 0)
      #expect(named.argument(named: "3") == 2)
      #expect(named.argument(named: "4") == nil)
      #expect(named.argument(named: "0") == nil)
    }
  }

  @Test(
    "a mistake is reported with its line",
    arguments: [
      (.numbered, "1 2", 1, .missingHeader),
      (.numbered, "", 1, .missingHeader),
      (.numbered, "p af 2\n1 3", 2, .unknownArgument),
      (.numbered, "p af 2\n\n1", 3, .unexpectedText),
      (.numbered, "p af 2\n1 2 3", 2, .unexpectedText),
      (.numbered, "p af 2\n1 2\nx", 3, .unexpectedText),
      (.numbered, "p af 99999999999999999999", 1, .tooManyArguments),
      (.numbered, "p af 2000000000\n1 2", 1, .tooManyArguments),
      (.numbered, "p af 10000001", 1, .tooManyArguments),
      (.numbered, "p af 0\n1 1", 2, .unknownArgument),
      (.numbered, "p af 0\n0 0", 2, .unknownArgument),
      (.numbered, "p af 2\n0 1", 2, .unknownArgument),
      (.aspartix, "att(a,a).", 1, .unknownArgument),
      (.trivialGraph, "#\n1 1", 2, .unknownArgument),
      (.aspartix, "arg(a).\natt(a,b).", 2, .unknownArgument),
      (.aspartix, "arg(a)\narg(b).", 2, .unexpectedText),
      (.aspartix, "argument(a).", 1, .unexpectedText),
      (.trivialGraph, "a\n#\na b", 3, .unknownArgument),
    ] as [(FrameworkFormat, String, Int, FrameworkError.Reason)])
  func mistakes(format: FrameworkFormat, text: String, line: Int, reason: FrameworkError.Reason) {
    let error = #expect(throws: FrameworkError.self) { try read(text, as: format) }
    #expect(error?.line == line)
    #expect(error?.reason == reason)
  }

  @Test(
    "an empty framework has no argument, whatever is asked of it",
    arguments: [
      (.numbered, "p af 0\n"), (.aspartix, ""), (.aspartix, "% none"), (.trivialGraph, ""),
      (.trivialGraph, "#\n"),
    ] as [(FrameworkFormat, String)])
  func empty(format: FrameworkFormat, text: String) throws {
    let named = try read(text, as: format)
    #expect(named.framework.argumentCount == 0)
    for name in ["1", "0", "-1", "2147483647", "-2147483648", "a", ""] {
      #expect(named.argument(named: name) == nil)
    }
    for problem in Problem.all where !problem.task.needsArgument {
      let answer = Solver(named.framework).answer(problem, about: nil)
      switch problem.task {
      case .someExtension: #expect(answer == .someExtension([]))
      case .everyExtension: #expect(answer == .extensions([[]]))
      default: #expect(answer == .count(1))
      }
    }
  }
}
