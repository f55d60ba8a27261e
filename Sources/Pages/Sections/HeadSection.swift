internal import ArgumentModel
internal import SourceText

/// The head: what the page is called, what it may do, and how it looks.
struct HeadSection {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  func write(to page: inout Markup) {
    let policy = ContentSecurityPolicy(styles: [BrowserFiles.style], scripts: BrowserFiles.scripts)
    page.element("meta", ["charset": "utf-8"])
    page.element("meta", ["http-equiv": "Content-Security-Policy", "content": policy.text])
    page.element("meta", ["name": "referrer", "content": "no-referrer"])
    page.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.element("meta", ["name": "color-scheme", "content": "light dark"])
    page.element("title", contents.title)
    page.breakLine()
    page.element("style") { $0.add(markup: BrowserFiles.style) }
  }
}

extension PageContents {
  /// What the map is called, or else what it asks.
  var title: String { map.title ?? map.questions.first?.text ?? "An argument map" }
}
