package import ArgumentModel
package import SourceText

/// A part of a declaration, or of a link, that can be set.
package enum Field: Hashable, Sendable {
  /// The text, title or name.
  case text
  case tags
  /// The kind of evidence; that of a claim is an attribute.
  case evidenceKind
  case scheme
  case attribute(Attribute.Name)
}

/// Sets a part of what is declared or stated at a place, where it stands in the text.
///
/// - Parameters:
///   - field: One that the declaration can have.
///   - value: Its new value; `nil` takes it away. Tags are parted by spaces or commas.
///   - place: That of the declaration or the link.
///   - files: The files of the map.
/// - Returns: The edits; none where there is nothing to take away.
/// - Complexity: O(*n*) expected for *n* bytes.
package func setting(
  _ field: Field, to value: String?, at place: Place, in files: [SourceFile]
) -> [TextEdit] {
  let outline = Outline(files)
  guard let number = outline.statement(at: Int(place.range.start), in: Int(place.file)) else {
    return []
  }
  let setting = FieldSetting(outline: outline, number: number)
  switch field {
  case .text: return setting.text(value ?? "")
  case .tags: return setting.tags(value ?? "")
  case .evidenceKind: return setting.kind(value ?? "")
  case .scheme: return setting.scheme(value)
  case .attribute(let name): return setting.attribute(name, value)
  }
}

/// The edits of one statement.
private struct FieldSetting {
  let outline: Outline
  let number: Int

  private var statement: Outline.Statement { outline.statements[number] }

  private func edit(_ range: Range<Int>, _ text: String) -> TextEdit {
    TextEdit(file: statement.file, range: range, replacement: text)
  }

  /// Puts something behind a token.
  private func insert(_ text: String, after index: Int) -> TextEdit {
    let end = outline.range(index).upperBound
    return edit(end..<end, text)
  }

  func text(_ value: String) -> [TextEdit] {
    guard let name = outline.declaredName(number) else { return [] }
    let strings = (name + 1..<statement.tokens.upperBound).prefix {
      outline.tokens[$0].kind == .string
    }
    guard let first = strings.first, let last = strings.last else { return [] }
    return [
      edit(
        outline.range(first).lowerBound..<outline.range(last).upperBound, stringLiteral(value))
    ]
  }

  func tags(_ value: String) -> [TextEdit] {
    let words = value.split { $0 == " " || $0 == "," }.map { $0.hasPrefix("#") ? $0 : "#" + $0 }
    let old = statement.tokens.filter { outline.tokens[$0].kind == .tag }
    let text = words.joined(separator: " ")
    var edits: [TextEdit] = []
    if let first = old.first {
      if !text.isEmpty { edits.append(edit(outline.range(first), text)) }
      edits += withoutNeighbours(text.isEmpty ? old[...] : old.dropFirst())
    } else if !text.isEmpty, let last = lastOfText {
      edits.append(insert(" " + text, after: last))
    }
    return edits
  }

  func kind(_ value: String) -> [TextEdit] {
    let words = statement.tokens.filter { index in
      outline.tokens[index].kind == .word && outline.keyword(index) == nil
        && !outline.isName(index, in: number)
    }
    return words.prefix(1).map { edit(outline.range($0), value) }
  }

  func scheme(_ value: String?) -> [TextEdit] {
    if let word = statement.tokens.first(where: { outline.keyword($0) == .scheme }) {
      guard word + 1 < statement.tokens.upperBound else { return [] }
      if let value { return [edit(outline.range(word + 1), value)] }
      return withoutNeighbours([word, word + 1])
    }
    guard let value else { return [] }
    // Behind the link's name, if it has one.
    let end = outline.linkName(number) ?? outline.coreEnd(number) - 1
    return [insert(" scheme \(value)", after: end)]
  }

  func attribute(_ name: Attribute.Name, _ value: String?) -> [TextEdit] {
    let bytes = outline.files[statement.file].bytes
    let known = statement.tokens.first { index in
      outline.tokens[index].kind == .attribute
        && bytes[outline.range(index)].elementsEqual(name.rawValue.utf8)
    }
    if let known {
      let end =
        (known + 1..<statement.tokens.upperBound).first {
          outline.tokens[$0].kind == .attribute || outline.keyword($0) == .at
        } ?? statement.tokens.upperBound
      let last = outline.range(end - 1).upperBound
      if let value {
        return [
          edit(
            outline.range(min(known + 1, end - 1)).lowerBound..<last, attributeLiteral(name, value))
        ]
      }
      let start = bytes.startOfLine(from: outline.range(known).lowerBound)
      let next = min(bytes.endOfLine(from: last) + 1, bytes.count)
      return removal(ofLines: [start..<next], from: statement.file, in: outline.files)
    }
    guard let value else { return [] }
    let first = outline.range(statement.tokens.lowerBound).lowerBound
    let indent = String(decoding: bytes[statement.lines.lowerBound..<first], as: UTF8.self)
    let line = "\(indent)    \(name.rawValue): \(attributeLiteral(name, value))\n"
    let end = statement.lines.upperBound
    let isOpen = end > 0 && bytes[end - 1] != UInt8(ascii: "\n")
    return [edit(end..<end, isOpen ? "\n" + line : line)]
  }

  /// Answers are names; every other value is bare where it can be.
  private func attributeLiteral(_ name: Attribute.Name, _ value: String) -> String {
    name == .answers || value.canBeBare ? value : stringLiteral(value)
  }

  /// The last token of the text of a declaration.
  private var lastOfText: Int? {
    guard let name = outline.declaredName(number) else { return nil }
    return (name..<statement.tokens.upperBound).prefix {
      $0 == name || outline.tokens[$0].kind == .string
    }.last
  }

  /// Takes tokens away; those with nothing but white space between them together.
  private func withoutNeighbours(_ tokens: ArraySlice<Int>) -> [TextEdit] {
    let bytes = outline.files[statement.file].bytes
    var runs: [Range<Int>] = []
    for range in tokens.map(outline.range) {
      if let last = runs.last,
        bytes[last.upperBound..<range.lowerBound].allSatisfy({
          [0x20, 0x09, 0x0D, 0x0A].contains($0)
        })
      {
        runs[runs.count - 1] = last.lowerBound..<range.upperBound
      } else {
        runs.append(range)
      }
    }
    return runs.map { edit(bytes.excision(of: $0), "") }
  }
}
