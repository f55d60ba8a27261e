internal import ArgumentModel
internal import MapLanguage
internal import SourceText

/// The entry point that libFuzzer calls: any bytes are read without a trap, and what has no
/// mistakes can be formatted, once.
///
/// - Returns: 0, which tells libFuzzer to keep the input if it reached something new.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzParser(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let file = SourceFile(name: "fuzz.argmap", bytes: input)
  let parsed = parseMap([file])
  _ = ArgumentGraph(parsed.map)
  if parsed.errorCount > 0 { return 0 }
  guard let once = formatted(file) else { preconditionFailure("a good map is not formatted") }
  let again = SourceFile(name: "fuzz.argmap", bytes: once)
  precondition(formatted(again) == once, "formatting twice is formatting once")
  let map = parseMap([again]).map
  precondition(map.claims.count == parsed.map.claims.count, "a claim was lost")
  precondition(map.stances.count == parsed.map.stances.count, "a stance was lost")
  precondition(map.links.count == parsed.map.links.count, "a link was lost")
  return 0
}
