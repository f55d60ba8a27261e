/// Writes one text with the keys of Emacs.
///
/// Events go in, the text and what the screen should show come out; it knows no terminal.
package struct LineEditor {
  package enum Outcome: Hashable, Sendable {
    /// There is more to come.
    case editing
    /// The text is whole.
    case accepted(String)
    /// The text was thrown away.
    case interrupted
    /// The person wants to leave.
    case ended
    /// The process should stop until it is continued.
    case suspended
    /// The screen should be emptied.
    case cleared
  }

  /// What the action before was, for those whose meaning depends on it.
  enum Last {
    case other
    case insertion
    case kill
    case yank(Range<Int>)
    case browsing
    case lastWord(Range<Int>, place: Int)
  }

  /// A walk through the entries that begin with what stood before the cursor.
  struct Browsing {
    var place: Int
    let prefix: String
    let original: EditBuffer
  }

  package internal(set) var buffer = EditBuffer()
  var prompt = Prompt([])
  var history = History()
  var assistance = Assistance()
  var last = Last.other
  var browsing: Browsing?
  var search: HistorySearch?
  var menu: CompletionMenu?
  var killRing = KillRing()
  var undoLog = UndoLog()
  var isLiteral = false

  package init() {}

  /// Starts a new text; what was cut is kept.
  package mutating func begin(
    _ prompt: Prompt, history: History = History(), assistance: Assistance = Assistance()
  ) {
    let killRing = killRing
    self = LineEditor()
    self.killRing = killRing
    self.prompt = prompt
    self.history = history
    self.assistance = assistance
  }

  /// Takes one event.
  package mutating func handle(_ event: InputEvent) -> Outcome {
    switch event {
    case .paste(let text):
      endSearch()
      menu = nil
      undoLog.record(buffer)
      // A paste that ends its last line is not run by that.
      var plain = Substring(text.withPlainLineEnds)
      while plain.last == "\n" { plain.removeLast() }
      buffer.insert(String(plain))
      last = .other
      return .editing
    case .key(let key):
      if isLiteral {
        isLiteral = false
        insertLiteral(key)
        return .editing
      }
      if search != nil, let outcome = handleSearch(key) { return outcome }
      if case .character(let scalar) = key.code, key.modifiers.isEmpty {
        menu = nil
        insert(String(scalar))
        return .editing
      }
      guard let action = EditAction.action(for: key) else { return .editing }
      return perform(action)
    }
  }

  private mutating func insert(_ text: String) {
    // A word is undone at once.
    if case .insertion = last, text != " " {} else { undoLog.record(buffer) }
    buffer.insert(text)
    last = .insertion
  }

  private mutating func insertLiteral(_ key: Key) {
    let code: UInt32 =
      switch key.code {
      case .character(let scalar) where key.modifiers.contains(.control): scalar.value & 0x1F
      case .character(let scalar): scalar.value
      case .tab: 0x09
      case .enter: 0x0A
      case .backspace: 0x7F
      default: 0
      }
    if let scalar = Unicode.Scalar(code), code > 0 || key.modifiers.contains(.control) {
      insert(String(scalar))
    }
  }

  private mutating func perform(_ action: EditAction) -> Outcome {
    if let menu, !(action == .complete || action == .completeBackward) {
      self.menu = nil
      if action == .cancel {
        buffer = menu.original
        return .editing
      }
      if let choice = menu.choice {
        buffer.insert(choice.suffix)
        if action == .accept { return .editing }
      }
    }
    let before = last
    last = .other
    switch action {
    case .accept: return accept()
    case .interrupt: return .interrupted
    case .leave where buffer.isEmpty: return .ended
    case .suspend: return .suspended
    case .clear: return .cleared
    case .complete: complete(1)
    case .completeBackward: complete(-1)
    case .previous: goUp(before)
    case .next: goDown(before)
    case .oldest: browse(1, before, from: -1)
    case .newest: browse(1, before, from: history.entries.count)
    case .searchOlder: beginSearch(-1)
    case .searchNewer: beginSearch(1)
    case .literal: isLiteral = true
    case .undo: if let state = undoLog.undo() { buffer = state }
    default: edit(action, after: before)
    }
    return .editing
  }

  /// Ends the text if it is whole, and goes on in another line if it is not.
  mutating func accept() -> Outcome {
    switch assistance.completeness(buffer.text) {
    case .complete:
      buffer.move(to: buffer.characters.count)
      return .accepted(buffer.text)
    case .continues(let indent):
      undoLog.record(buffer)
      buffer.insert("\n" + indent)
      return .editing
    }
  }

  // MARK: Hint

  /// What may come behind the text: what was typed before, or what the language has to say.
  var hint: Hint? {
    guard !buffer.isEmpty, buffer.isAtEnd, search == nil, menu == nil else { return nil }
    let text = buffer.text
    if let entry = history.latest(startingWith: text) {
      return Hint(
        String(decoding: entry.utf8.dropFirst(text.utf8.count), as: UTF8.self), canBeTaken: true)
    }
    return assistance.hint(text)
  }

  /// Takes the hint over: all of it, or its first word.
  ///
  /// - Returns: `false` where there is none to take.
  mutating func takeHint(onlyWord: Bool = false) -> Bool {
    guard let hint, hint.canBeTaken else { return false }
    undoLog.record(buffer)
    let start = buffer.cursor
    buffer.insert(hint.text)
    if onlyWord {
      let end = buffer.wordEnd(after: start)
      buffer.remove(end..<buffer.characters.count)
    }
    return true
  }
}
