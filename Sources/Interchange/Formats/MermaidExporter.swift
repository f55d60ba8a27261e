internal import Drawing

/// The same picture in the language of Mermaid, which repositories and wikis draw.
package struct MermaidExporter: Exporter {
  package let name = "mermaid"
  package let summary = "the map as a flowchart for Mermaid, which repositories and wikis draw"
  package let fileEndings = ["mmd", "mermaid"]
  package let lost = GraphLosses.lost

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    Export(losing: GraphLosses.losses(of: map.selected(options)), map.drawing(options).mermaid())
  }
}
