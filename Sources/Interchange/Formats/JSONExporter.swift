internal import ArgumentModel

/// The program's own JSON, ``MapDocument``, from which the same map can be read back.
package struct JSONExporter: Exporter {
  package let name = "json"
  package let summary = "everything on the map, as argmap/1"

  static let analysis = ExportOption(
    "--with", "analysis", .choice(["analysis"]),
    "add what is computed: standings, findings and where quotes stand")

  package let options = [Self.analysis]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let analysis = options.has(Self.analysis) ? map.withContext { MapAnalysis(&$0) } : nil
    let document = MapDocument(map.selected(options), files: map.files, analysis: analysis)
    return Export { document.write(pretty: options.isPretty, to: $0) }
  }
}
