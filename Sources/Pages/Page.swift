package import ArgumentModel
package import Checks
package import Evaluation

/// A map as one page of HTML: to be read as it is, and to be explored where scripts may run.
///
/// It fetches nothing, and its policy lets nothing run but its own scripts. The same map gives the
/// same page on every run.
package struct Page {
  private let contents: PageContents
  private let scope: MapSelection

  /// Finds out what the page tells.
  ///
  /// - Parameters:
  ///   - context: The map with its articles.
  ///   - standings: Those of ``perspectives(of:opening:)``, in their order, grounded and open.
  ///   - opening: The perspective that it opens in.
  ///   - scope: What is drawn; the words tell all.
  /// - Complexity: That of the checks, of a ``Comparison`` and of a drawing, and of a few steps of
  ///   reasons for each claim in each perspective.
  package init(
    _ context: inout CheckContext, _ standings: [Standings], opening: Perspective,
    _ scope: MapSelection
  ) {
    contents = PageContents(&context, standings, opening: opening)
    self.scope = scope
  }

  /// The perspectives that a page shows beside each other.
  package static func perspectives(
    of graph: ArgumentGraph, opening: Perspective
  ) -> [Perspective] {
    PageView.perspectives(of: graph, opening: opening)
  }

  /// The page.
  ///
  /// - Returns: The text of the document, ending in a line break.
  package func html() -> String {
    var page = Markup()
    page.add(markup: "<!DOCTYPE html>\n")
    page.element("html", ["lang": "en"]) { page in
      page.element("head") { HeadSection(contents).write(to: &$0) }
      page.breakLine()
      page.element("body") { page in
        page.element("a", ["class": "skip", "href": "#drawing"], "Skip to the map")
        TopSection(contents).write(to: &page)
        page.element("main") { page in
          MapSection(contents, scope).write(to: &page)
          ComparisonSection(contents).write(to: &page)
          PositionsSection(contents).write(to: &page)
          OutlineSection(contents).write(to: &page)
          SubjectsSection(contents).write(to: &page)
          FindingsSection(contents).write(to: &page)
          ArticlesSection(contents).write(to: &page)
          KeysSection().write(to: &page)
        }
        page.breakLine()
        PageData(contents).write(to: &page)
        for script in BrowserFiles.scripts {
          page.element("script") { $0.add(markup: script) }
          page.breakLine()
        }
      }
    }
    page.breakLine()
    return page.text
  }
}
