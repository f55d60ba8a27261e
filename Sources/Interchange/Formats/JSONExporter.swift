package import ArgumentModel
package import SourceText

/// The program's own JSON, `argmap/1`, from which the same map can be read back.
package struct JSONExporter: Exporter {
  package let name = "json"
  package let summary = "everything on the map, as argmap/1"

  package init() {}

  package func bytes(of map: ArgumentMap, files: [SourceFile], pretty: Bool) -> [UInt8] {
    MapDocument(map, files: files).bytes(pretty: pretty)
  }
}
