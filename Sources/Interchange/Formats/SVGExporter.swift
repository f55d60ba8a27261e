internal import Drawing

/// The map as a picture, for browsers, pages and papers.
package struct SVGExporter: Exporter {
  package let name = "svg"
  package let summary = "the map as a picture"
  package let options = DrawingOptions.all

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let drawing = DrawingOptions.drawing(of: &map, options)
    return { sink in drawing.svg().handOver(to: sink) }
  }
}
