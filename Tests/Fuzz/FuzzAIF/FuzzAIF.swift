internal import ArgumentModel
internal import Interchange
internal import MapLanguage
internal import SourceText

/// The entry point that libFuzzer calls: any bytes are imported as AIF or refused without a trap, and
/// what is imported is a map that reads without mistakes.
///
/// - Returns: 0, which tells libFuzzer to keep the input if it reached something new.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzAIF(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = ImportInput(
    SourceFile(name: "fuzz.json", bytes: Array(UnsafeBufferPointer(start: bytes, count: count))))
  _ = RecognizedForm(of: input)
  guard let imported = try? AIFImporter().read(input) else { return 0 }
  let parsed = parseMap([SourceFile(name: "fuzz.argmap", bytes: imported.text)])
  precondition(parsed.errorCount == 0, "the map has mistakes")
  return 0
}
