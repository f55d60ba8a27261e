internal import ArgumentModel
internal import Checks

/// The paragraphs that are quoted, of the articles that are at hand, with the quotes marked.
struct ArticlesSection {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  func write(to page: inout Markup) {
    guard contents.paragraphs.contains(where: { !$0.isEmpty }) else { return }
    page.element("section", ["class": "articles", "aria-labelledby": "articles"]) { page in
      page.element("h2", ["id": "articles"], "What is quoted, in its paragraph")
      for (source, paragraphs) in contents.paragraphs.enumerated() where !paragraphs.isEmpty {
        page.element("h3") { page in
          page.badge(ofSource: source, contents)
          page.add(" \(contents.map.sources[source].title)")
        }
        for paragraph in paragraphs { write(paragraph, ofSource: source, to: &page) }
      }
    }
    page.breakLine()
  }

  private func write(
    _ paragraph: QuotedParagraph, ofSource source: Int, to page: inout Markup
  ) {
    page.element("p", ["id": "p-\(source)-\(paragraph.number)"]) { page in
      page.element("span", ["class": "number"], "¶\(paragraph.number)")
      page.add(" ")
      for part in paragraph.parts {
        guard !part.quotes.isEmpty else {
          page.add(part.text)
          continue
        }
        let quotes = part.quotes.map { String($0) }.joined(separator: " ")
        page.element("mark", ["data-q": quotes], part.text)
      }
    }
  }
}
