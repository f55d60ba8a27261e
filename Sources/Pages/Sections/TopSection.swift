internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import Screens
internal import SourceText

/// The top: what is asked, who speaks, and what the two disagree about in words.
struct TopSection {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  private var map: ArgumentMap { contents.map }

  func write(to page: inout Markup) {
    page.element("header", ["class": "top"]) { page in
      page.element("h1", contents.title)
      for question in map.questions where question.text != contents.title {
        page.element("p", ["class": "question"], question.text)
      }
      writeSources(to: &page)
      writeBrief(to: &page)
    }
    page.breakLine()
  }

  private func writeSources(to page: inout Markup) {
    guard !map.sources.isEmpty else { return }
    page.element("ul", ["class": "sources"]) { page in
      for (index, source) in map.sources.enumerated() {
        page.element("li", ["class": "source"]) { page in
          page.badge(ofSource: index, contents)
          page.element("span", ["class": "about"]) { page in
            let address = ArticleAddress.link(source.attributes[.url])
            page.element(address == nil ? "cite" : "a", ["href": address], source.title)
            let facts = [Attribute.Name.author, .publisher, .published, .role]
              .compactMap { source.attributes[$0] }
            if !facts.isEmpty {
              page.element("span", ["class": "facts"], facts.joined(separator: " · "))
            }
          }
        }
      }
    }
  }

  private func writeBrief(to page: inout Markup) {
    guard let comparison = contents.comparison else { return }
    let brief = Brief(comparison, names: contents.names)
    guard !brief.sentences.isEmpty else { return }
    page.element("section", ["class": "brief", "aria-labelledby": "brief"]) { page in
      let others = map.sources.count - 2
      let names = contents.names
      page.element(
        "h2", ["id": "brief"],
        others > 0 ? "In short: \(names.left) and \(names.right)" : "In short")
      for paragraph in brief.paragraphs { page.element("p", paragraph) }
    }
  }
}

extension Markup {
  /// The letter of a source, in the form that it has in the drawing.
  mutating func badge(ofSource index: Int, _ contents: PageContents) {
    element(
      "span", ["class": "letter form-\(index % 4)"], contents.graph.shortName(ofSource: index))
  }
}
