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

  private var statement: Outline.Entry { outline.statements[number] }

  func text(_ value: String) -> [TextEdit] {
    guard let name = outline.declaredName(number) else { return [] }
    let strings = (name + 1..<statement.tokens.upperBound).prefix { outline.roles[$0] == .text }
    return outline.replacing(strings, with: stringLiteral(value), in: number)
  }

  func tags(_ value: String) -> [TextEdit] {
    let words = value.unicodeScalars.split { $0 == " " || $0 == "," }
      .map { $0.first == "#" ? String($0) : "#" + String($0) }
    let old = statement.tokens.filter { outline.roles[$0] == .tag }
    let text = words.joined(separator: " ")
    guard let first = old.first else {
      guard !text.isEmpty, let last = lastOfText else { return [] }
      return [outline.inserting(text, after: last, in: number)]
    }
    if text.isEmpty { return outline.removing(old, in: number) }
    return outline.replacing(first..<first + 1, with: text, in: number)
      + outline.removing(old.dropFirst(), in: number)
  }

  func kind(_ value: String) -> [TextEdit] {
    let word = outline.first(.evidenceKind, in: number)
    return word.map { outline.replacing($0..<$0 + 1, with: value, in: number) } ?? []
  }

  func scheme(_ value: String?) -> [TextEdit] {
    if let word = outline.first(.scheme, in: number) {
      if let value { return outline.replacing(word..<word + 1, with: value, in: number) }
      return outline.removing(word - 1..<word + 1, in: number)
    }
    guard let value else { return [] }
    // Behind the link's name, if it has one.
    let end = outline.linkName(number) ?? outline.core(number).upperBound - 1
    return [outline.inserting("scheme \(value)", after: end, in: number)]
  }

  func attribute(_ name: Attribute.Name, _ value: String?) -> [TextEdit] {
    let bytes = outline.files[statement.file].bytes
    let known = statement.tokens.first { index in
      outline.roles[index] == .attribute
        && bytes[outline.range(index)].elementsEqual(name.rawValue.utf8)
    }
    guard let known else { return value.map { [newAttribute(name, $0)] } ?? [] }
    let old = valueTokens(after: known)
    guard let value else {
      if let lines = outline.wholeLines(of: known..<old.upperBound, in: number) {
        return removal(ofLines: [lines], from: statement.file, in: outline.files)
      }
      return outline.removing(known..<old.upperBound, in: number)
    }
    guard let run = outline.runs(of: old, in: number).first else {
      return [outline.inserting(stringLiteral(value), after: known, in: number)]
    }
    // A bare value stands on the line of its name, and nothing stands behind it.
    let isAlone =
      bytes.endOfLine(from: outline.range(known).upperBound) > run.lowerBound
      && bytes.endsLine(from: run.upperBound)
    let literal = isAlone ? attributeLiteral(name, value) : stringLiteral(value)
    return outline.replacing(old, with: literal, in: number)
  }

  private func newAttribute(_ name: Attribute.Name, _ value: String) -> TextEdit {
    outline.adding(["\(name.rawValue): \(attributeLiteral(name, value))"], below: number)
  }

  /// The tokens that an attribute's value is: bare, strings, or the names of answers.
  private func valueTokens(after attribute: Int) -> Range<Int> {
    (attribute + 1..<statement.tokens.upperBound).prefix { index in
      switch outline.roles[index] {
      case .value, .answer: true
      case .punctuation: outline.roles[index - 1] == .answer
      default: false
      }
    }
  }

  /// Answers are names; every other value is bare where it can be.
  private func attributeLiteral(_ name: Attribute.Name, _ value: String) -> String {
    name == .answers || value.canBeBare ? value : stringLiteral(value)
  }

  /// The last token of the text of a declaration.
  private var lastOfText: Int? {
    guard let name = outline.declaredName(number) else { return nil }
    return (name..<statement.tokens.upperBound).prefix {
      $0 == name || outline.roles[$0] == .text
    }.last
  }
}

extension [UInt8] {
  /// Whether nothing follows on the line but white space, and behind such a comment.
  fileprivate func endsLine(from offset: Int) -> Bool {
    let end = endOfLine(from: offset)
    let rest = self[offset..<end].drop(while: \.isBlank)
    return rest.isEmpty || rest.startIndex > offset && rest.starts(with: "//".utf8)
  }
}
