internal import Evaluation
internal import Pages

/// The map as a report, for repository viewers, and for pandoc to make other forms of.
package struct MarkdownExporter: Exporter {
  package let name = "markdown"
  package let summary = "the map as a report: who holds what, where they differ, and what stands"
  package let fileEndings = ["md", "markdown"]
  package let takesSelection = false

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let standings = Page.perspectives(of: map.graph, opening: .everyone)
      .map { map.standings(of: $0) }
    let report = map.withContext { Report(&$0, standings) }
    return Export(report.markdown())
  }
}
