internal import ArgumentModel
internal import Interchange
internal import MapLanguage
internal import SourceText

/// The entry point that libFuzzer calls: any bytes are imported or refused without a trap, and
/// what is imported is a map that reads without mistakes.
///
/// - Returns: 0, which tells libFuzzer to keep the input if it reached something new.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzImport(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = ImportInput(
    SourceFile(name: "fuzz", bytes: Array(UnsafeBufferPointer(start: bytes, count: count))))
  for importer in allImporters {
    guard let imported = try? importer.read(input) else { continue }
    let parsed = parseMap([SourceFile(name: "fuzz.argmap", bytes: imported.text)])
    precondition(parsed.errorCount == 0, "\(importer.name) made a map with mistakes")
    let document = MapDocument(parsed.map, files: parsed.files).bytes()
    let back = try? ArgmapJSONImporter().read(
      ImportInput(SourceFile(name: "fuzz.json", bytes: document)))
    precondition(back != nil, "an export is refused")
  }
  return 0
}
