package import ArgumentModel
import MapLanguage
import SourceText

/// Makes a map of three sources, `left`, `right` and `third`, a voice, a few claims, two pieces of
/// evidence, and what a test adds.
///
/// - Returns: `nil` where the map has errors.
package func smallMap(_ body: String) -> ArgumentGraph? {
  let prelude = """
    source left "Left"
    source right "Right"
    source third "Third"
    voice someone "Someone"
    claim c "C"
    claim d "D"
    claim e "E"
    claim f "F"
    evidence x "X" study
    evidence y "Y" study

    """
  let parsed = parseMap([SourceFile(name: "test.argmap", text: prelude + body)])
  return parsed.errorCount == 0 ? ArgumentGraph(parsed.map) : nil
}
