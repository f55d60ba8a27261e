/// The map in Argdown.
package struct ArgdownExporter: Exporter {
  package let name = "argdown"
  package let summary = "the map as a text in Argdown, with stances and quotes as metadata"
  package let fileEndings = ["argdown", "ad"]
  package let lost = [
    "identifiers that are numbers or hashes", "the ends of tags and schemes over 60 signs",
  ]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    var writer = ArgdownWriter(map.selected(options))
    let bytes = writer.bytes()
    return Export(losing: writer.losses) { bytes.withUnsafeBufferPointer($0) }
  }
}
