internal import Drawing

/// The map as a picture, for browsers, pages and papers.
package struct SVGExporter: Exporter {
  package let name = "svg"
  package let summary = "the map as a picture"

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    Export(map.drawing(options).svg())
  }
}
