import LineEditing

/// The events of keys written as `git <Ctrl-A>x`: what stands in angle brackets names a key, and
/// `<paste:…>` pastes.
func events(_ keys: String) -> [InputEvent] {
  var events: [InputEvent] = []
  var rest = Substring(keys)
  while let first = rest.first {
    // Of the key that is itself `>`, the second one closes.
    let isGreater = rest.hasPrefix("<Alt->>")
    if first == "<", let closing = rest.firstIndex(of: ">"),
      case let end = isGreater ? rest.index(after: closing) : closing,
      let event = event(named: rest[rest.index(after: rest.startIndex)..<end])
    {
      events.append(event)
      rest = rest[rest.index(after: end)...]
      continue
    }
    for scalar in String(first).unicodeScalars { events.append(.key(Key(.character(scalar)))) }
    rest.removeFirst()
  }
  return events
}

private func event(named name: Substring) -> InputEvent? {
  if name.hasPrefix("paste:") { return .paste(String(name.dropFirst(6))) }
  return name.count > 1 ? Key(name: String(name)).map { .key($0) } : nil
}

/// An editor that keys were typed into, and what the last of them came to.
struct Typed {
  var editor = LineEditor()
  var outcome = LineEditor.Outcome.editing

  init(_ keys: String, history: [String] = [], assistance: Assistance = Assistance()) {
    editor.begin(Prompt("> "), history: History(history), assistance: assistance)
    type(keys)
  }

  mutating func type(_ keys: String) {
    for event in events(keys) { outcome = editor.handle(event) }
  }

  /// The text with `|` where the cursor is.
  var shown: String {
    let characters = editor.buffer.characters
    return String(characters[..<editor.buffer.cursor]) + "|"
      + String(characters[editor.buffer.cursor...])
  }
}
