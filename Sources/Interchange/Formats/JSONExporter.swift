package import ArgumentModel
package import SourceText

/// The program's own JSON, `argmap/1`, from which the same map can be read back.
package struct JSONExporter: Exporter {
  package let name = "json"
  package let summary = "everything on the map, as argmap/1"

  package let takesAnalysis = true

  package init() {}

  package func write(
    _ map: ArgumentMap, files: [SourceFile], analysis: MapAnalysis?, pretty: Bool,
    to sink: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    MapDocument(map, files: files, analysis: analysis).write(pretty: pretty, to: sink)
  }
}
