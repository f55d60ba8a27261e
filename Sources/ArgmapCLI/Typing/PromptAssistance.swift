internal import Evaluation
internal import LineEditing
internal import MapLanguage
internal import SourceText
internal import Workspace

extension Session {
  /// What the line editor is told of commands, statements and the map.
  mutating func makeAssistance() -> Assistance {
    let completer = Completer(&self)
    return Assistance(
      completions: { before, _ in completer.completions(before) },
      hint: { completer.hint($0) },
      completeness: reading == nil
        ? { completeness(of: $0) } : { completenessWhileReading(of: $0) })
  }

  /// The parts of ``prompt``, with their colours.
  var promptParts: [Prompt.Part] {
    guard let openMap else { return [Prompt.Part("argmap", .strong), Prompt.Part("> ")] }
    var parts = [Prompt.Part(openMap.name.visibleOnOneLine, .strong)]
    if let focus {
      parts.append(Prompt.Part(":"))
      parts.append(Prompt.Part(focus.visibleOnOneLine, .identifier))
    }
    if let perspective {
      parts.append(Prompt.Part(" as \(perspective.name.visibleOnOneLine)", .note))
    }
    if let words = supposing.shortWords {
      parts.append(Prompt.Part(" supposing \(words)", .note))
    }
    if let reading {
      let words = " reading \(reading.source.visibleOnOneLine) \(reading.paragraph + 1)"
      parts.append(Prompt.Part(words, .quote))
    }
    if let filter { parts.append(Prompt.Part(" [\(filter.text.visibleOnOneLine)]", .faint)) }
    if openMap.isChanged { parts.append(Prompt.Part("*", .warning)) }
    return parts + [Prompt.Part("> ")]
  }
}

extension Completer {
  /// What can be said of a text before it is whole: the rest of the only word that it can be, or
  /// what a command still takes.
  func hint(_ text: String) -> Hint? {
    guard !text.contains("\n") else { return nil }
    let line = TypedLine(text)
    if !line.current.isEmpty {
      let completions = completions(text, looksAtFiles: false, keeping: 1)
      // What is only put in the place of the text is no rest of it.
      if completions.total == 1, let only = completions.candidates.first,
        only.text.count > completions.replaced,
        only.text.prefix(completions.replaced).lowercased()
          == text.suffix(completions.replaced).lowercased()
      {
        return Hint(String(only.text.dropFirst(completions.replaced)), canBeTaken: true)
      }
    }
    let isWhole = line.words.isEmpty && !line.current.isEmpty
    guard let command = command(named: isWhole ? line.current : line.words.first ?? ""),
      isWhole || line.current.isEmpty
    else { return nil }
    // The value that an option waits for.
    if let last = line.words.dropFirst().last,
      let value = command.options.first(where: { $0.name == last })?.value
    {
      return Hint(value, canBeTaken: false)
    }
    let synopsis = Synopsis(parameters: command.parameters, options: command.options)
    let rest = synopsis.text(behind: line.plainCount(command.options), without: line.words)
    return rest.isEmpty ? nil : Hint((isWhole ? " " : "") + rest, canBeTaken: false)
  }
}

/// Whether Enter ends a text: a command always, a block at a blank line, and another statement
/// where no quotation mark or parenthesis is open and no comma awaits a name.
func completeness(of text: String) -> Completeness {
  let first = text.trimmingSpace().firstWord
  if text.isBlank || command(named: first) != nil || first.hasPrefix("/") {
    return .complete
  }
  var isQuoted = false
  var isEscaped = false
  var depth = 0
  for character in text.unicodeScalars {
    if isEscaped {
      isEscaped = false
    } else if character == "\"" {
      isQuoted.toggle()
    } else if isQuoted {
      isEscaped = character == "\\"
    } else if character == "(" {
      depth += 1
    } else if character == ")" {
      depth -= 1
    }
  }
  let lastLine = text[(text.lastIndex(of: "\n") ?? text.startIndex)...]
  // Two line ends in a row end anything, so that nobody is kept in a statement.
  if text.contains("\n"), String(lastLine).isBlank { return .complete }
  if first == Keyword.according.word {
    return .continues(indent: text.indentOfBlock)
  }
  let isOpen = isQuoted || depth > 0 || text.trimmingSpace().hasSuffix(",")
  return isOpen ? .continues(indent: blockIndent) : .complete
}
