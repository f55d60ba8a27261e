import SourceText
import TestSupport
import Testing

@testable import MapLanguage

/// What a statement says its tokens are.
@Suite struct StatementRoleTests {
  @Test(
    "every kind of statement gives each of its words a role",
    arguments: [
      ("map \"T\" \"U\"", "title: keyword text text"),
      ("include \"x.argmap\"", "include: keyword text"),
      (
        "source s \"S\" #x\n  url: http://x // c\n  note: \"a\" \"b\"",
        "source: keyword declared text tag attribute value attribute value value"
      ),
      ("voice v \"V\"\n  role: r", "voice: keyword declared text attribute value"),
      (
        "question q \"Q?\"\n  answers: a, b",
        "question: keyword declared text attribute answer punctuation answer"
      ),
      (
        "question q \"Q?\"\n  answers: \"a,\" \"b\"",
        "question: keyword declared text attribute answer answer"
      ),
      (
        "claim c \"C.\" #x\n  kind: fact",
        "claim: keyword declared text tag attribute value"
      ),
      (
        "evidence e \"E.\" #x study\n  figure: 3 %",
        "evidence: keyword declared text tag evidenceKind attribute value"
      ),
      ("s asserts c", "stance: holder verb target"),
      (
        "s quoting v denies c \"C.\" hedged #x at \"a\" \"b\", \"c\" implicit\n  kind: fact",
        "stance: holder keyword holder verb declared text flag tag opener quote quote punctuation "
          + "quote flag attribute value"
      ),
      (
        "s cites e \"E.\" law at \"x\"",
        "stance: holder verb declared text evidenceKind opener quote"
      ),
      ("a supports b", "link: premise verb target"),
      (
        "a, e entail b as l scheme by by s quoting v, mapper at \"x\"",
        "link: premise punctuation premise verb target opener linkName opener scheme opener holder "
          + "keyword holder punctuation holder opener quote"
      ),
      (
        "a undercuts (b, c attack d)",
        "link: premise verb punctuation premise punctuation premise verb target punctuation"
      ),
      ("a contradicts b by s", "contradiction: premise verb target opener holder"),
      ("according to s quoting v", "block: keyword keyword holder keyword holder"),
      (
        "allow orphan on a, b c because \"R\"",
        "allowance: keyword check keyword subject punctuation subject subject opener reason"
      ),
    ])
  func kinds(text: String, expected: String) {
    let statement = read(text)
    #expect(statement.mistake == nil)
    #expect(statement.readCount == statement.tokens.count)
    #expect(words(of: statement) == expected)
  }

  @Test func `under a line that opens a block, a stance needs no holder`() {
    #expect(
      words(of: read("asserts c at \"x\"", isInBlock: true)) == "stance: verb target opener quote")
    #expect(read("asserts c").readCount == 0)
    #expect(words(of: read("asserts c \"C.\"")) == "stance: verb declared text")
  }

  @Test(
    "what is unfinished or wrong is read up to the mistake, and has the roles that it seems to",
    arguments: [
      ("claim", 1, "claim: keyword"),
      ("claim c", 2, "claim: keyword declared"),
      ("claim c #x kind", 2, "claim: keyword declared tag unread"),
      ("claim c \"C.\" junk #x", 3, "claim: keyword declared text unread tag"),
      ("claim supports \"C.\"", 1, "claim: keyword verb text"),
      ("clam c \"C.\"", 1, "unknown: premise unread text"),
      ("\"T\" a", 0, "unknown: text unread"),
      ("by s", 0, "unknown: opener holder"),
      ("a, b", 3, "unknown: premise punctuation premise"),
      ("s quoting", 2, "stance: holder keyword"),
      ("s asserts", 2, "stance: holder verb"),
      ("s asserts c at", 4, "stance: holder verb target opener"),
      ("s asserts c at 2 hedged", 4, "stance: holder verb target opener premise flag"),
      ("s asserts c #x", 4, "stance: holder verb target tag"),
      (
        "s asserts c hedged hedged at \"x\"", 4, "stance: holder verb target flag flag opener quote"
      ),
      ("s, t asserts c \"C.\"", 3, "unknown: premise punctuation premise verb declared text"),
      ("a supports", 2, "link: premise verb"),
      (
        "a undercuts (b supports c as l",
        6, "link: premise verb punctuation premise verb target opener linkName"
      ),
      (
        "a supports b by s, \"x\" at \"y\", \"z\"",
        6, "link: premise verb target opener holder punctuation text opener quote punctuation quote"
      ),
      ("a, b contradict c", 3, "contradiction: premise punctuation premise verb target"),
      ("allow orphan a because \"R\"", 2, "allowance: keyword check unread opener reason"),
      ("according s", 1, "block: keyword premise"),
      ("evidence e \"E.\" bogus #x", 3, "evidence: keyword declared text evidenceKind tag"),
      (
        "question q \"Q?\"\n  foo: \"a\"\n  answers: a, , b",
        3,
        "question: keyword declared text attribute answer attribute answer punctuation "
          + "punctuation premise"
      ),
    ])
  func mistakes(text: String, readCount: Int, expected: String) {
    let statement = read(text)
    #expect(statement.mistake != nil)
    #expect(statement.readCount == readCount)
    #expect(words(of: statement) == expected)
  }

  @Test(
    "each word of a map without mistakes has a role, and keeps it in what is cut off behind it",
    arguments: 0..<60 as Range<UInt64>)
  func prefixes(seed: UInt64) {
    forEachStatement(of: RandomMap(seed: seed).text) { whole, isInBlock in
      #expect(whole.mistake == nil)
      #expect(whole.roles.count == whole.tokens.count)
      #expect(!whole.roles.contains(.unread))
      for count in 1..<whole.tokens.count {
        var part = Statement()
        part.tokens = Array(whole.tokens[..<count])
        part.read(isInBlock: isInBlock)
        #expect(part.roles.count == count)
        for index in 0..<part.readCount where part.roles[index] != whole.roles[index] {
          // A holder is known by its verb, a declaration by its text.
          let change = (part.roles[index], whole.roles[index])
          #expect(
            index == 0 && change == (.premise, .holder)
              || index == count - 1 && change == (.target, .declared))
        }
      }
    }
  }

  @Test(
    "behind a mistake every word seems to be what it is without it",
    arguments: 0..<60 as Range<UInt64>)
  func recovery(seed: UInt64) {
    forEachStatement(of: RandomMap(seed: seed).text) { whole, isInBlock in
      guard let end = whole.roles.firstIndex(where: \.isBehindCore) else { return }
      var broken = Statement()
      broken.tokens = whole.tokens
      broken.tokens.insert(Token(kind: .rightParen, symbol: -1, range: SourceRange(0, 0)), at: end)
      broken.read(isInBlock: isInBlock)
      #expect(broken.readCount == end)
      #expect(broken.kind == whole.kind)
      #expect(Array(broken.roles[(end + 1)...]) == Array(whole.roles[end...]))
    }
  }

  // MARK: Reading

  private func read(_ text: String, isInBlock: Bool = false) -> Statement {
    var statement = Statement()
    forEachStatement(of: text) { read, _ in statement = read }
    statement.read(isInBlock: isInBlock)
    return statement
  }

  private func forEachStatement(of text: String, _ body: (Statement, _ isInBlock: Bool) -> Void) {
    let file = SourceFile(name: "t.argmap", text: text)
    var scanner = StatementScanner(file: file, fileIndex: 0)
    var symbols = SymbolTable()
    var sink = DiagnosticSink()
    var statement = Statement()
    while let level = scanner.next(into: &statement.tokens, &symbols, &sink) {
      statement.read(isInBlock: level == .block)
      body(statement, level == .block)
    }
    #expect(sink.total == 0)
  }

  private func words(of statement: Statement) -> String {
    "\(statement.kind): " + statement.roles.map { "\($0)" }.joined(separator: " ")
  }
}
