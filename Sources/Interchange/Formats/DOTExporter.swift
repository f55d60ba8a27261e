internal import Drawing

/// The same picture in the language of Graphviz, for other layouts.
package struct DOTExporter: Exporter {
  package let name = "dot"
  package let summary = "the map as a graph for Graphviz"
  package let fileEndings = ["dot", "gv"]
  package let lost = GraphLosses.lost

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    Export(losing: GraphLosses.losses(of: map.selected(options)), map.drawing(options).dot())
  }
}
