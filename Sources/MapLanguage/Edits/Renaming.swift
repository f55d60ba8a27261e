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
    let end = outline.core(statement).upperBound - 1
    return [outline.inserting("as \(new)", after: end, in: statement)]
  }
  let symbol = outline.symbol(of: id)
  var edits: [TextEdit] = []
  for number in outline.statements.indices {
    let statement = outline.statements[number]
    for index in statement.tokens {
      let token = outline.tokens[index]
      if token.symbol == symbol, outline.isName(index) {
        edits.append(
          TextEdit(file: statement.file, range: token.range.offsets, replacement: new))
      }
    }
    if let answers = outline.quotedAnswers(of: number), answers.names.contains(id) {
      let names = answers.names.map { $0 == id ? new : $0 }
      edits += outline.replacing(
        answers.strings, with: stringLiteral(names.joined(separator: ", ")), in: number)
    }
  }
  return edits
}

extension Outline {
  /// The answers of a question that stand in strings, which are read as one.
  func quotedAnswers(of statement: Int) -> (strings: Range<Int>, names: [String])? {
    guard statements[statement].kind == .question, let first = first(.answer, in: statement) else {
      return nil
    }
    let strings = (first..<statements[statement].tokens.upperBound).prefix {
      tokens[$0].kind == .string && roles[$0] == .answer
    }
    let bytes = files[statements[statement].file].bytes
    let texts = strings.compactMap { try? stringValue(in: bytes, at: tokens[$0].range) }
    guard !strings.isEmpty, texts.count == strings.count else { return nil }
    let names = texts.joined(separator: " ").split(separator: ",").map(\.trimmed)
    return (strings, names)
  }
}
