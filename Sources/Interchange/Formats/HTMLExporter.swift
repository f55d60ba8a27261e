internal import Drawing
internal import Evaluation
internal import Pages

/// The map as one page for a browser, to be read and explored.
package struct HTMLExporter: Exporter {
  package let name = "html"
  package let summary = "the map as one page for a browser, to read and to explore"
  package let fileEndings = ["html", "htm"]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let opening = SelectionOptions.perspective(options)
    let scope = SelectionOptions.selection(options)
    let standings = Page.perspectives(of: map.graph, opening: opening)
      .map { map.standings(of: $0) }
    let page = map.withContext { Page(&$0, standings, opening: opening, scope) }
    return Export(page.html())
  }
}
