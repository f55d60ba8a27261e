import ArgumentModel
import Foundation
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct MistakeTests {
  /// What every case may speak of; the mistake stands before it, so that it must hide nothing.
  static let rest = """

    claim a "A."
    claim b "B."
    evidence e "E." study
    source s "S"
    source t "T"
    voice v "V"
    question q "Q?"
    a supports b as n
    claim last "L."

    """

  /// Each text marks, with ‹…›, where its one diagnostic belongs.
  static let cases: [(String, String)] = [
    ("claim x \"A\u{0}\"", "nul-byte"),
    ("claim x ‹\"A.›", "unterminated-string"),
    ("claim x \"A ‹\\q›.\"", "unknown-escape"),
    ("claim x \"A ‹\\u{110000}›.\"", "unknown-escape"),
    ("claim x \"A.\" ‹%%›", "unexpected-character"),
    ("claim x ‹“›A.” #t", "quotation-mark"),
    ("claim x ‹'›The shops' trade.'", "quotation-mark"),
    ("claim x ‹«›A.\u{A0}»", "quotation-mark"),
    ("s asserts a at ‹„›one“, \"two\"", "quotation-mark"),
    ("claim x \"A.‹”›", "unterminated-string"),
    ("claim‹\u{200B}› x \"A.\"", "invisible-character"),
    ("claim x‹\u{AD}› \"A.\"", "invisible-character"),
    ("source x \"X\"\n  publisher‹：› X", "lookalike-character"),
    ("s asserts a at \"one\"‹，› \"two\"", "lookalike-character"),
    ("source x \"X\"\n‹\u{A0}› publisher: X", "odd-indent"),
    ("according to s\n    asserts a\n‹\u{3000}›\u{3000}  denies b", "odd-indent"),
    ("map \"T\"‹\r›claim x \"A.\"", "lone-carriage-return"),
    ("claim x \"A.\" kind‹:› fact", "stray-colon"),
    ("claim x \"A.\" ‹#›", "expected-tag-name"),
    ("‹  ›claim x \"A.\"", "unexpected-indent"),
    ("according to s\n    asserts a\n‹  ›denies b", "unclear-indent"),
    ("according to s\n    asserts a\n‹\t›denies b", "unclear-indent"),
    ("‹according to s›\nclaim x \"A.\"", "empty-block"),
    ("according to s\n  ‹include \"x.argmap\"›", "not-in-block"),
    ("according to s\n  ‹according to t›", "not-in-block"),
    ("according to s\n  ‹t› asserts a", "holder-in-block"),
    ("according to s\n  a attacks b by ‹t›", "holder-in-block"),
    ("‹clam› x \"A.\"", "unknown-statement"),
    ("‹\"A.\"›", "unexpected-word"),
    ("a ‹suports› b", "unknown-verb"),
    ("a, b‹›", "expected-verb"),
    ("claim ‹\"A.\"›", "expected-name"),
    ("a supports‹›", "expected-name"),
    ("‹asserts› a", "expected-holder"),
    ("claim x‹›", "expected-text"),
    ("claim x ‹#t›", "expected-text"),
    ("according ‹s›", "expected-word"),
    ("s asserts a at‹›", "expected-quote"),
    ("evidence x \"E.\"‹›", "expected-kind"),
    ("evidence x \"E.\" ‹fact›", "invalid-value"),
    ("claim x \"A.\"\n  kind: ‹facts›", "invalid-value"),
    ("claim x \"A.\" ‹x›", "unexpected-word"),
    ("s asserts a hedged ‹hedged›", "repeated-word"),
    ("a attacks b by s ‹by› t", "repeated-word"),
    ("claim ‹hedged› \"A.\"", "reserved-word"),
    ("a supports ‹mapper›", "reserved-word"),
    ("b undercuts ‹(›a supports b", "unclosed-parenthesis"),
    ("‹(›a supports b) supports a", "premise-is-link"),
    ("‹a, b› contradict a", "contradiction-needs-two"),
    ("s asserts a at ‹,› \"x\"", "expected-quote"),
    ("allow orphan on ‹,› a because \"x\"", "expected-name"),
    ("s asserts a ‹#t›", "tags-without-text"),
    ("map \"T\"\n‹map \"U\"›", "duplicate-title"),
    ("‹url›: x", "attribute-outside"),
    ("a attacks b\n  ‹note›: x", "attribute-outside"),
    ("claim x \"A.\"\n  ‹colour›: red", "unknown-attribute"),
    ("claim x \"A.\"\n  note: y\n  ‹note›: z", "duplicate-attribute"),
    ("claim x \"A.\"\n  ‹note›:", "expected-value"),
    ("‹aa› attacks b", "unknown-id"),
    ("‹x› asserts a", "unknown-id"),
    ("s quoting ‹x› asserts a", "unknown-id"),
    ("allow orphan on ‹x› because \"y\"", "unknown-id"),
    ("b undercuts ‹x›", "unknown-id"),
    ("s asserts ‹e›", "wrong-kind"),
    ("s cites ‹a›", "wrong-kind"),
    ("b undercuts ‹a›", "wrong-kind"),
    ("‹a› asserts b", "wrong-kind"),
    ("a supports ‹q›", "wrong-kind"),
    ("claim x \"A.\"\nclaim ‹x› \"B.\"", "duplicate-id"),
    ("a attacks b as x\nb attacks a as ‹x›", "duplicate-id"),
    ("a attacks b as x\na attacks b as ‹y›", "conflicting-link"),
    ("a supports ‹n›", "wrong-target"),
    ("a entails ‹e›", "wrong-target"),
    ("a supports ‹(›a supports b)", "wrong-target"),
    ("a entails ‹a›", "about-itself"),
    ("a contradicts ‹a›", "about-itself"),
    ("a undercuts ‹(b supports a)›", "unknown-link"),
    ("a supports b scheme cause\na supports b scheme ‹sign›", "conflicting-link"),
    ("include ‹\"x.argmap\"›", "include-unreadable"),
    ("include ‹\"../x.argmap\"›", "include-outside"),
    ("include ‹\"/x.argmap\"›", "include-outside"),
    ("include ‹\"t.argmap\"›", "include-cycle"),
  ]

  @Test("a mistake is reported where it is, and hides no other line", arguments: cases)
  func mistake(marked: String, code: String) throws {
    let source = MarkedSource(marked)
    let parsed = parse(source.text + Self.rest)
    let diagnostic = try #require(parsed.diagnostics.first)
    #expect(parsed.diagnostics.map(\.code) == [code])
    if let mark = source.mark {
      #expect(diagnostic.place?.range.offsets == mark)
    }
    #expect(parsed.map.claims.last?.id == "last")
    #expect(diagnostic.fix?.isEmpty == false)
  }

  @Test func `every code of the reader is in a case above, or in a test of its own`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/MapLanguage/Reading").standardized
    var codes: Set<String> = []
    for file in ["Messages.swift", "NameMessages.swift"] {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /(?:error\(|Diagnostic\()\s*"([a-z0-9-]+)"/) {
        codes.insert(String(match.1))
      }
    }
    let tested = Set(Self.cases.map(\.1)).union(["too-deep", "invalid-utf8"])
    #expect(codes.subtracting(tested).isEmpty)
    #expect(tested.subtracting(codes).isEmpty)
  }

  @Test func `bytes that are not UTF-8 are reported once a line`() {
    var bytes = Array("claim a \"A".utf8) + [0xFF, 0xFE]
    bytes += Array(".\"\nclaim b \"B.\"\n".utf8)
    let parsed = parseMap([SourceFile(name: "t", bytes: bytes)])
    #expect(parsed.diagnostics.map(\.code) == ["invalid-utf8"])
    #expect(parsed.diagnostics[0].place?.range.start == 10)
    #expect(parsed.map.claims.count == 2)
  }

  @Test func `the nearest name is suggested`() {
    let parsed = parse("claim trade-loss \"T.\"\nclaim b \"B.\"\ntrade-los attacks b")
    #expect(parsed.diagnostics[0].fix == "did you mean 'trade-loss'?")
    #expect(parsed.diagnostics[0].suggestions == ["trade-loss"])
  }

  @Test func `a declaration that cannot be read causes no second error`() {
    let parsed = parse("claim a\nclaim b \"B.\"\na supports b\nb undercuts (a supports b)")
    #expect(parsed.diagnostics.map(\.code) == ["expected-text"])
  }

  @Test func `what a broken stance declares is declared`() {
    let parsed = parse("source s \"S\"\ns asserts a \"A.\" hedgd\nclaim b \"B.\"\na supports b")
    #expect(parsed.diagnostics.map(\.code) == ["unexpected-word"])
    #expect(parsed.map.links.count == 1)
  }

  @Test func `the first hundred errors are kept and all are counted`() {
    let parsed = parse(String(repeating: "x supports y\n", count: 5000))
    #expect(parsed.diagnostics.count == 100)
    #expect(parsed.errorCount == 10_000)
  }

  @Test func `errors come in the order of their places`() {
    let parsed = parse("x supports y\nclaim\nz denies y\n")
    let starts = parsed.diagnostics.compactMap { $0.place?.range.start }
    #expect(starts == starts.sorted())
    #expect(
      parsed.diagnostics.map(\.code) == [
        "unknown-id", "unknown-id", "expected-name", "unknown-id", "unknown-id",
      ])
  }
}
