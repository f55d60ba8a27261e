import Foundation
import SourceText
import Testing

@testable import Pages

@Suite("Pages: what a page is made of") struct PageTests {
  private static let street = """
    map "A street"
    question cars "Close it to cars?"
        answers: close, keep
    source gazette "Shops fear"
        url: "https://example.org/a?b=1&c=2"
        file: gazette.txt
    source herald "For people"
    claim close "Close the street."
    claim keep "Keep it open."
    claim loss "The shops would lose trade."
    evidence count "Six in ten come by car." statistic
    gazette asserts loss hedged at "lose a third, they say"
    gazette cites count
    count supports loss by gazette
    loss attacks close by gazette as trade
    herald asserts close
    herald denies loss
    close undercuts trade by herald

    """

  private func elements(_ name: String, of page: String) -> [Substring] {
    page.components(separatedBy: "<\(name)").dropFirst().compactMap { part in
      part.firstIndex(of: ">").flatMap { start in
        part.range(of: "</\(name)>").map { part[part.index(after: start)..<$0.lowerBound] }
      }
    }
  }

  @Test func `the policy names the hash of each script and of the style, and allows no others`()
    throws
  {
    let page = try madePage(of: Self.street)
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    let text = policy.replacing("&#39;", with: "'")
    #expect(text.hasPrefix("default-src 'none'; "))
    #expect(!text.contains("unsafe") && !text.contains("http"))
    let hashes = text.matches(of: /'sha256-([^']*)'/).map { String($0.1) }
    let scripts = elements("script", of: page).filter { !$0.hasPrefix("[[") }
    let texts = (elements("style", of: page) + scripts).map { String($0) }
    #expect(texts.count == 3)
    #expect(hashes.count == texts.count)
    for (text, hash) in zip(texts, hashes) {
      let own = ContentSecurityPolicy(styles: [text], scripts: []).text
      #expect(own.contains("'sha256-\(hash)'"))
    }
  }

  @Test func `scripts end where they are meant to, and nothing is asked for`() throws {
    for text in BrowserFiles.scripts + [BrowserFiles.style] {
      #expect(!text.contains("</") && !text.contains("<!--"))
      #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("url("))
      #expect(!text.contains("innerHTML") && !text.contains("eval("))
    }
    let page = try madePage(of: Self.street)
    #expect(!page.contains(" src=") && !page.contains("@import") && !page.contains(" style="))
  }

  @Test func `what scripts compute with is numbers alone`() throws {
    let page = try madePage(of: Self.street)
    let data = try #require(elements("script", of: page).first { $0.hasPrefix("[[") })
    #expect(data.allSatisfy { "0123456789,[]".contains($0) })
    _ = try JSONSerialization.jsonObject(with: Data(data.utf8))
  }

  @Test func `each ID of an element is there once, and each way on the page leads somewhere`()
    throws
  {
    let page = try madePage(
      of: Self.street,
      articles: [SourceFile(name: "gazette.txt", text: "One.\n\nWe lose a third, they say. So.\n")])
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let ways = page.matches(of: /\shref="#([^"]*)"/).map { String($0.1) }
    #expect(ways.count > 20)
    #expect(Set(ways).subtracting(ids) == [])
    #expect(ways.contains("p-0-2"))
  }

  @Test func `a quote stands marked in its paragraph, and leads to its place on the web`() throws {
    let page = try madePage(
      of: Self.street,
      articles: [SourceFile(name: "gazette.txt", text: "One.\n\nWe lose a third, they say. So.\n")])
    #expect(page.contains("We <mark data-q=\"0\">lose a third, they say</mark>. So."))
    #expect(
      page.contains(
        "href=\"https://example.org/a?b=1&amp;c=2#:~:text=lose%20a%20third%2C%20they%20say\""))
  }

  @Test(
    "only addresses of the web become links",
    arguments: [
      "javascript:alert(1)", "JAVASCRIPT:alert(1)//https://", "data:text/html,x", "//example.org",
      "https://a\" onclick=\"b", "http://a<b", " https://example.org", "file:///etc/passwd",
      "https://a\u{202E}b", "vbscript:x", "ftp://example.org",
    ])
  func addresses(url: String) {
    #expect(ArticleAddress.link(url) == nil)
    #expect(ArticleAddress.link(url, passage: "a") == nil)
  }

  @Test func `a long passage is found by its first and last words, and a fragment is kept`() {
    let words = (1...20).map { "w\($0)" }.joined(separator: " ")
    #expect(
      ArticleAddress.link("HTTPS://example.org/", passage: words)
        == "HTTPS://example.org/#:~:text=w1%20w2%20w3%20w4%20w5%20w6,w15%20w16%20w17%20w18%20w19%20w20"
    )
    #expect(
      ArticleAddress.link("http://example.org/#top", passage: "a-b … c&d")
        == "http://example.org/#top:~:text=a%2Db,c%26d")
    #expect(ArticleAddress.link("http://example.org/", passage: " … ") == "http://example.org/")
  }

  @Test(
    "text is inert wherever it stands",
    arguments: [
      "</script><script>alert(1)</script>", "\\\" onfocus=\\\"alert(1)\\\" autofocus=\\\"",
      "<img src=x onerror=alert(1)>", "</style><style>*{display:none}", "<!--", "]]>",
      "\\u{202E}evil\\u{2066}", "&lt;b&gt; &quot;&apos;", "{{constructor}} ${alert(1)}",
      "</template></title></textarea></svg>", "\\u{0}\\u{1B}[31m",
    ])
  func inert(text: String) throws {
    let page = try Self.page(saying: text)
    let plain = try Self.page(saying: text.contains("&lt") ? "lt;b gt; quot;apos;" : "x")
    // The same elements as with harmless text of the same words.
    for name in ["script", "style", "svg", "template", "article", "section", "img", "a", "b"] {
      let counts = [page, plain].map { $0.components(separatedBy: "<\(name)").count }
      #expect(counts[0] == counts[1], "\(name)")
    }
    // A longer text takes more lines in the drawing.
    let quotes = [page, plain].map { page in
      page.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "").count { $0 == "\"" }
    }
    #expect(quotes[0] == quotes[1])
    #expect(!page.unicodeScalars.contains { $0.isControl && $0 != "\n" })
  }

  private static func page(saying text: String) throws -> String {
    try madePage(
      of: """
        map "\(text)"
        question q "\(text)"
            answers: a, b
        source s "\(text)"
            author: "\(text)"
            url: "\(text)"
            file: s.txt
        voice v "\(text)"
        claim a "\(text)"
            note: "\(text)"
        claim b "b \(text)"
        evidence e "\(text)" study
            measure: "\(text)"
            figure: "\(text)"
        s asserts a at "\(text)"
        s quoting v denies b at "\(text)"
        s cites e
        e, b support a as k at "\(text)"
        b attacks a
        e undercuts k
        a contradicts b at "\(text)"

        """)
  }
}
