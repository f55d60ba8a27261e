internal import ArgumentModel
package import SourceText

/// Gives something another ID, wherever its ID stands.
///
/// - Parameters:
///   - id: The ID of a declaration, or a link's.
///   - new: The ID it gets.
///   - place: Where the link was stated, if it is a link that has no name yet.
///   - files: The files of the map.
/// - Returns: The edits; none where the ID stands nowhere.
/// - Complexity: O(*n*) expected for *n* bytes.
package func renaming(
  _ id: String, to new: String, unnamedLinkAt place: Place? = nil, in files: [SourceFile]
) -> [TextEdit] {
  var outline = Outline(files)
  if let place {
    guard
      let statement = outline.statement(at: Int(place.range.start), in: Int(place.file))
    else { return [] }
    let end = outline.range(outline.coreEnd(statement) - 1).upperBound
    return [TextEdit(file: Int(place.file), range: end..<end, replacement: " as \(new)")]
  }
  let symbol = outline.symbol(of: id)
  var edits: [TextEdit] = []
  for number in outline.statements.indices {
    let statement = outline.statements[number]
    for index in statement.tokens {
      let token = outline.tokens[index]
      if token.symbol == symbol, outline.isName(index, in: number) {
        edits.append(
          TextEdit(file: statement.file, range: token.range.offsets, replacement: new))
      } else if let value = outline.answers(at: index, in: number) {
        let names = value.map { String($0) == id ? new : String($0) }
        guard names.contains(new) else { continue }
        edits.append(
          TextEdit(
            file: statement.file, range: token.range.offsets,
            replacement: "\"\(names.joined(separator: ", "))\""))
      }
    }
  }
  return edits
}

extension Outline {
  /// The answers of a question that stand in one string.
  func answers(at index: Int, in statement: Int) -> [Substring]? {
    guard tokens[index].kind == .string, opener(statement) == .question,
      tokens[index - 1].kind == .attribute,
      let text = try? stringValue(
        in: files[statements[statement].file].bytes, at: tokens[index].range)
    else { return nil }
    return text.split(separator: ",").map { Substring($0.trimmed) }
  }
}
