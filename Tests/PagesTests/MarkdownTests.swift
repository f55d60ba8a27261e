import Testing

@testable import Pages

@Suite("Pages: the words of a report") struct MarkdownTests {
  private func paragraph(_ words: String) -> String {
    var report = Markdown()
    report.paragraph(Markdown.Words(words))
    return report.text
  }

  @Test(
    "words of the map are no markup, wherever they stand",
    arguments: [
      ("plain words, with a comma; and a stop.", "plain words, with a comma; and a stop."),
      ("a*b* _c_ `d`", #"a\*b\* \_c\_ \`d\`"#), ("<b onclick=x>", #"\<b onclick=x\>"#),
      ("[a](javascript:b)", #"\[a\](javascript\:b)"#), ("a | b", #"a \| b"#),
      ("# a", ##"\# a"##), ("- a", #"\- a"#), ("+ a-b", #"\+ a-b"#), ("12. a", #"12\. a"#),
      ("3) a", #"3\) a"#), ("a 12. b", "a 12. b"), ("![a](b)", #"\!\[a\](b)"#),
      ("https://example.org www.example.org", #"https\://example.org www\.example.org"#),
      ("&lt;script&gt; $x$ ~~y~~ ^z", #"\&lt;script\&gt; \$x\$ \~\~y\~\~ \^z"#),
      ("@somebody :smile:", #"\@somebody \:smile:"#), (#"a\b"#, #"a\\b"#),
      ("---", #"\-\--"#), ("a -- b", #"a \-- b"#), ("=", #"\="#), ("two\nlines", "two lines"),
    ])
  func escaping(words: String, markdown: String) {
    #expect(paragraph(words) == markdown + "\n")
  }

  @Test func `what cannot be seen is shown`() {
    #expect(
      !paragraph("a\u{202E}b\u{7}").unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{7}" })
  }

  @Test func `tables have a cell for each column, and lists keep their depth`() {
    var report = Markdown()
    report.table(["A", "B"], [["\("x|y")", "z"]])
    report.list([(0, "a"), (1, "b")])
    #expect(report.text == "| A | B |\n| --- | --- |\n| x\\|y | z |\n\n- a\n  - b\n")
  }

  @Test(
    "only addresses of the web become links",
    arguments: [
      ("https://example.org/a", "[T](<https://example.org/a>)"), ("javascript:alert(1)", "T"),
      ("https://example.org/a>b", "T"),
    ])
  func links(url: String, title: String) throws {
    let report = try madeReport(of: "source s \"T\"\n    url: \"\(url)\"\n")
    #expect(report.contains("\n- **A** \(title)\n"))
  }
}
