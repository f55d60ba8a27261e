import TestSupport
import Testing

/// Maps in which one thing is very large cost no more than others of their size, and say what they
/// leave out.
@Suite struct SkewedMapTests {
  private static let sources = (0..<30).map {
    "source s\($0) \"S\($0)\"\ns\($0) asserts c\($0) \"C\($0).\"\n"
  }.joined()

  private static func claims(_ count: Int) -> String {
    (0..<count).map { "claim c\($0) \"C\($0).\"\n" }.joined()
  }

  private static func names(_ numbers: some Sequence<Int>) -> String {
    numbers.map { "c\($0)" }.joined(separator: ", ")
  }

  /// What becomes of a map that some commands change.
  private func edited(_ text: String, _ words: String...) throws -> String {
    try withFolder { folder in
      try write(text, to: "\(folder)/m.argmap")
      let run = argmap([words[0], "\(folder)/m.argmap"] + words.dropFirst())
      #expect(run.status == 0, "\(run.errors)")
      return try contents("\(folder)/m.argmap")
    }
  }

  @Test func `a matrix of more sources than letters says how many it leaves out`() throws {
    let run = argmap("matrix", "-", input: Self.sources)
    #expect(run.status == 0)
    #expect(run.output.contains(" Z "))
    #expect(!run.output.contains(" s26 "))
    #expect(run.output.hasSuffix("… and 4 more sources: matrix S..\n"))
    let named = argmap("matrix", "-", "s26", "s29", input: Self.sources)
    #expect(named.output.contains("s26") && !named.output.contains("more source"))
    let document = argmap("matrix", "-", "--json", input: Self.sources)
    #expect(document.output.contains("\"s29\""))
    #expect(!document.output.contains("stopped_early"))
  }

  @Test func `a step of many premises is told in few words by what undercuts it`() throws {
    let text =
      Self.claims(12) + "claim x \"X.\"\nclaim d \"D.\"\n"
      + "\(Self.names(0..<12)) support x\nd undercuts (\(Self.names(0..<12)) support x)\n"
    let short = "d undercuts (c0, c1, c2, c3, c4, c5 and 6 more support x)"
    #expect(argmap("ls", "-", "links", input: text).output.contains(short))
    #expect(
      argmap("show", "-", "x", input: text).output.contains(
        "the step to it from c0, c1, c2, c3, c4, c5 and 6 more is undercut:"))
    #expect(
      argmap("tree", "-", "x", input: text).output.contains(
        "(undercuts the step from c0, c1, c2, c3, c4, c5 and 6 more)"))
    #expect(argmap("ls", "-", "links", input: text).output.contains("c10, c11 support x"))
  }

  @Test func `of undercuts that look alike when shortened the one that was named goes`() throws {
    let steps = [Self.names(0..<10), Self.names([0, 1, 2, 3, 4, 5, 6, 7, 8, 10])].map {
      "\($0) support x"
    }
    let text =
      Self.claims(11) + "claim x \"X.\"\nclaim d \"D.\"\n\(steps[0])\n\(steps[1])\n"
      + "d undercuts (\(steps[0])) as one\nd undercuts (\(steps[1])) as two\n"
    let after = try edited(text, "rm", "two")
    #expect(after.contains("as one") && !after.contains("as two"))
    #expect(try !edited(text, "rm", "one").contains("as one"))
  }

  @Test func `a step goes with all its statements, whoever makes them`() throws {
    let text = "claim x \"X.\"\nclaim y \"Y.\"\nclaim d \"D.\"\n" + Self.sources
    let stated = (0..<30).map { "y supports x by s\($0)\n" }.joined()
    let after = try edited(text + stated + "d undercuts (y supports x)\n", "rm", "l1")
    #expect(after == text)
  }

  @Test(.tags(.slow))
  func `all paths along a long chain are found, and from a claim with many links`() {
    let count = 20_000
    let chain = (0..<count - 1).map { "c\($0) supports c\($0 + 1)\n" }.joined()
    let run = argmap(
      "path", "-", "c0", "c\(count - 1)", "--all", input: Self.claims(count) + chain)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("c0 +> c1 +> c2 "))
    let star = (1..<count).map { "c0 supports c\($0)\n" }.joined()
    let last = argmap(
      "path", "-", "c0", "c\(count - 1)", "--all", input: Self.claims(count) + star)
    #expect(last.output == "c0 +> c\(count - 1)\n")
  }

  @Test(.tags(.slow))
  func `as many unknown names as claims cost no more than the first hundred`() {
    let count = 20_000
    let stances = (0..<count).map { "s asserts d\($0)\n" }.joined()
    let run = argmap("check", "-", input: Self.claims(count) + "source s \"S\"\n" + stances)
    #expect(run.status == 65)
  }

  @Test(.tags(.slow))
  func `an undercut typed at the end of a long chain of undercuts is told at once`() {
    let count = 5_000
    let chain = (0..<count).map { "d undercuts u\($0) as u\($0 + 1)\n" }.joined()
    let text = "claim x \"X.\"\nclaim d \"D.\"\nd supports x as u0\n" + chain
    let run = argmap("changes", "/dev/null", "-", input: text)
    #expect(run.status == 1)
    #expect(run.output.contains("u\(count)"))
  }
}
