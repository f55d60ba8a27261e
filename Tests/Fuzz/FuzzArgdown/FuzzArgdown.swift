internal import Argdown
internal import ArgumentModel
internal import Interchange
internal import MapLanguage
internal import SourceText

/// The entry point that libFuzzer calls: any bytes are read as Argdown without a trap, all that the
/// document tells of is in it, and what is imported is a map that reads without mistakes.
///
/// - Returns: 0, which tells libFuzzer to keep the input if it reached something new.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzArgdown(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
  let document = ArgdownDocument(bytes)
  for notice in document.notices {
    precondition(notice.range.upperBound <= bytes.count, "a notice is about nothing")
  }
  let ends = document.relations.flatMap { [$0.from, $0.to] }
  for end in ends {
    switch end {
    case .statement(let index): precondition(document.statements.indices.contains(index))
    case .argument(let index): precondition(document.arguments.indices.contains(index))
    case .inference(let index): precondition(document.inferences.indices.contains(index))
    }
  }
  let file = SourceFile(name: "fuzz.argdown", bytes: bytes)
  // It includes itself, and another that is the same.
  let input = ImportInput(file) { $0 == "other" ? file : nil }
  _ = RecognizedForm(of: input)
  guard let imported = try? ArgdownImporter().read(input) else { return 0 }
  let parsed = parseMap([SourceFile(name: "fuzz.argmap", bytes: imported.text)])
  precondition(parsed.errorCount == 0, "the map has mistakes")
  return 0
}
