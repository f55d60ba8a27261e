extension LineEditor {
  /// Carries out an action that moves the cursor or changes the text.
  mutating func edit(_ action: EditAction, after before: Last) {
    let cursor = buffer.cursor
    switch action {
    case .backwardCharacter: buffer.move(to: cursor - 1)
    case .forwardCharacter: if !takeHint() { buffer.move(to: cursor + 1) }
    case .backwardWord: buffer.move(to: buffer.wordStart(before: cursor))
    case .forwardWord:
      if !takeHint(onlyWord: true) { buffer.move(to: buffer.wordEnd(after: cursor)) }
    case .lineStart: buffer.move(to: buffer.lineStart(of: cursor))
    case .lineEnd: if !takeHint() { buffer.move(to: buffer.lineEnd(of: cursor)) }
    case .textStart: buffer.move(to: 0)
    case .textEnd: buffer.move(to: buffer.characters.count)
    case .deleteBackward where cursor > 0: change { $0.remove(cursor - 1..<cursor) }
    case .deleteForward where !buffer.isAtEnd, .leave where !buffer.isAtEnd:
      change { $0.remove(cursor..<cursor + 1) }
    case .transposeCharacters: change { _ = $0.transposeCharacters() }
    case .transposeWords: change { _ = $0.transposeWords() }
    case .upperCase: change { _ = $0.changeWord { $0.uppercased() } }
    case .lowerCase: change { _ = $0.changeWord { $0.lowercased() } }
    case .capitalize: change { _ = $0.changeWord(\.capitalizedWord) }
    case .newline: change { $0.insert("\n") }
    case .lastWord: insertLastWord(before)
    case .yank:
      if let text = killRing.yank() { insertYank(text, over: cursor..<cursor) }
    case .yankBefore:
      if case .yank(let range) = before, let text = killRing.yankBefore() {
        insertYank(text, over: range)
      }
    default: kill(action, after: before)
    }
  }

  private mutating func change(_ body: (inout EditBuffer) -> Void) {
    let old = buffer
    body(&buffer)
    if buffer.characters != old.characters { undoLog.record(old) }
  }

  // MARK: Cutting and putting back

  private mutating func kill(_ action: EditAction, after before: Last) {
    let cursor = buffer.cursor
    let range: Range<Int>
    switch action {
    case .killToEnd:
      // At its end, the line break goes, and the next line comes up.
      let end = buffer.lineEnd(of: cursor)
      range = cursor..<min(max(end, cursor + 1), buffer.characters.count)
    case .killToStart: range = buffer.lineStart(of: cursor)..<cursor
    case .killWord: range = cursor..<buffer.wordEnd(after: cursor)
    case .killWordBackward: range = buffer.wordStart(before: cursor)..<cursor
    case .killBlankWord: range = buffer.wordStart(before: cursor, .blanks)..<cursor
    default: return
    }
    var joins = false
    if case .kill = before { joins = true }
    last = .kill
    guard !range.isEmpty else { return }
    undoLog.record(buffer)
    killRing.add(
      buffer.remove(range), range.lowerBound < cursor ? .backward : .forward, joins: joins)
  }

  private mutating func insertYank(_ text: String, over range: Range<Int>) {
    undoLog.record(buffer)
    buffer.replace(range, with: text)
    last = .yank(range.lowerBound..<buffer.cursor)
  }

  // MARK: History

  mutating func goUp(_ before: Last) {
    if case .browsing = before {
    } else if let position = buffer.position(linesDown: -1) {
      buffer.move(to: position)
      return
    }
    browse(-1, before)
  }

  mutating func goDown(_ before: Last) {
    if case .browsing = before {
    } else if let position = buffer.position(linesDown: 1) {
      buffer.move(to: position)
      return
    }
    browse(1, before)
  }

  /// Goes to the next entry that begins with what stood before the cursor when the walk began, or
  /// beyond the newest back to what was being written.
  mutating func browse(_ step: Int, _ before: Last, from start: Int? = nil) {
    var walk: Browsing
    if case .browsing = before, let browsing {
      walk = browsing
    } else {
      undoLog.record(buffer)
      walk = Browsing(
        place: history.entries.count, prefix: buffer.textBeforeCursor, original: buffer)
    }
    last = .browsing
    let shown = buffer.text
    let found = history.next(from: start ?? walk.place, step: step) {
      $0.utf8.starts(with: walk.prefix.utf8) && $0 != shown
    }
    if let found {
      walk.place = found
      buffer = EditBuffer(history.entries[found])
    } else if step > 0 {
      walk.place = history.entries.count
      buffer = walk.original
    }
    browsing = walk
  }

  private mutating func insertLastWord(_ before: Last) {
    var place = history.entries.count
    var range = buffer.cursor..<buffer.cursor
    if case .lastWord(let old, let oldPlace) = before { (range, place) = (old, oldPlace) }
    let found = history.next(from: place, step: -1) { $0.contains { !$0.isWhitespace } }
    guard let found, let word = history.entries[found].split(whereSeparator: \.isWhitespace).last
    else {
      last = before
      return
    }
    undoLog.record(buffer)
    buffer.replace(range, with: String(word))
    last = .lastWord(range.lowerBound..<buffer.cursor, place: found)
  }

  // MARK: Search

  mutating func beginSearch(_ step: Int) {
    undoLog.record(buffer)
    search = HistorySearch(
      from: buffer, at: step < 0 ? history.entries.count : -1, step: step)
  }

  mutating func endSearch() { search = nil }

  /// Takes a key while searching.
  ///
  /// - Returns: `nil` when the search ends with what it found and the key is still to be obeyed.
  mutating func handleSearch(_ key: Key) -> Outcome? {
    guard var search else { return nil }
    var found: EditBuffer?
    if case .character(let scalar) = key.code, key.modifiers.isEmpty {
      found = search.extend(String(scalar), in: history)
    } else {
      switch EditAction.action(for: key) {
      case .searchOlder: found = search.go(-1, in: history)
      case .searchNewer: found = search.go(1, in: history)
      case .deleteBackward: found = search.shorten(in: history)
      case .cancel:
        buffer = search.original
        self.search = nil
        return .editing
      default:
        endSearch()
        return nil
      }
    }
    if let found { buffer = found }
    self.search = search
    return .editing
  }

  // MARK: Completion

  /// Completes what stands before the cursor, or goes on to the next choice.
  mutating func complete(_ direction: Int) {
    if var menu {
      menu.step(direction)
      if let choice = menu.choice {
        buffer = menu.original
        buffer.replace(menu.start..<buffer.cursor, with: choice.text)
      }
      self.menu = menu
      return
    }
    let before = buffer.textBeforeCursor
    let completions = assistance.completions(
      before, buffer[buffer.cursor..<buffer.characters.count])
    guard let first = completions.candidates.first else { return }
    undoLog.record(buffer)
    let start = max(0, buffer.cursor - completions.replaced)
    if completions.total == 1 {
      buffer.replace(start..<buffer.cursor, with: first.text + first.suffix)
      return
    }
    let shared = completions.sharedPrefix
    if shared.count > completions.replaced {
      buffer.replace(start..<buffer.cursor, with: shared)
    }
    menu = CompletionMenu(completions, in: buffer, start: start)
  }
}
