/// What a key does, with its names and a line for the help.
package enum EditAction: String, CaseIterable, Sendable {
  case accept, newline, interrupt, leave, suspend, clear, cancel
  case complete, completeBackward
  case backwardCharacter, forwardCharacter, backwardWord, forwardWord
  case lineStart, lineEnd, textStart, textEnd
  case previous, next, oldest, newest, searchOlder, searchNewer, lastWord
  case deleteBackward, deleteForward, transposeCharacters, transposeWords
  case upperCase, lowerCase, capitalize, literal, undo
  case killToEnd, killToStart, killWord, killWordBackward, killBlankWord, yank, yankBefore

  /// The keys, and what they do.
  package var binding: (keys: [String], summary: String) {
    switch self {
    case .accept: (["Enter"], "run the line, or go on with it where it is not whole")
    case .newline: (["Alt-Enter"], "go on in another line")
    case .interrupt: (["Ctrl-C"], "throw the line away")
    case .leave: (["Ctrl-D"], "delete the next character; on an empty line, leave")
    case .suspend: (["Ctrl-Z"], "back to the shell for a while; fg comes back")
    case .clear: (["Ctrl-L"], "clear the screen")
    case .cancel: (["Ctrl-G"], "give up a search or a completion")
    case .complete: (["Tab"], "complete; again: choose from the list")
    case .completeBackward: (["Shift-Tab"], "choose from the list backwards")
    case .backwardCharacter: (["Ctrl-B", "Left"], "one character back")
    case .forwardCharacter: (["Ctrl-F", "Right"], "one character on; at the end, take the hint")
    case .backwardWord: (["Alt-B", "Ctrl-Left", "Alt-Left"], "one word back")
    case .forwardWord:
      (["Alt-F", "Ctrl-Right", "Alt-Right"], "one word on; at the end, take a word of the hint")
    case .lineStart: (["Ctrl-A", "Home"], "to the start of the line")
    case .lineEnd: (["Ctrl-E", "End"], "to the end of the line; at the end, take the hint")
    case .textStart: (["Ctrl-Home"], "to the start of the text")
    case .textEnd: (["Ctrl-End"], "to the end of the text")
    case .previous: (["Ctrl-P", "Up"], "a line up, or what was typed before and begins like this")
    case .next: (["Ctrl-N", "Down"], "a line down, or what was typed after it")
    case .oldest: (["Alt-<"], "the oldest line of the history")
    case .newest: (["Alt->"], "back to what is being typed")
    case .searchOlder: (["Ctrl-R"], "search the history; again: further back")
    case .searchNewer: (["Ctrl-S"], "search the history forwards")
    case .lastWord: (["Alt-."], "the last word of the line before; again: of the one before that")
    case .deleteBackward: (["Backspace", "Ctrl-H"], "delete the character before the cursor")
    case .deleteForward: (["Delete"], "delete the character under the cursor")
    case .transposeCharacters: (["Ctrl-T"], "exchange two characters")
    case .transposeWords: (["Alt-T"], "exchange two words")
    case .upperCase: (["Alt-U"], "the word in capitals")
    case .lowerCase: (["Alt-L"], "the word in small letters")
    case .capitalize: (["Alt-C"], "the word with a capital")
    case .literal: (["Ctrl-V", "Ctrl-Q"], "insert the next key as it is")
    case .undo: (["Ctrl-_"], "undo")
    case .killToEnd: (["Ctrl-K"], "cut to the end of the line")
    case .killToStart: (["Ctrl-U"], "cut to the start of the line")
    case .killWord: (["Alt-D"], "cut to the end of the word")
    case .killWordBackward: (["Alt-Backspace"], "cut to the start of the word")
    case .killBlankWord: (["Ctrl-W"], "cut to the last space")
    case .yank: (["Ctrl-Y"], "put back what was cut last")
    case .yankBefore: (["Alt-Y"], "after that: what was cut before it")
    }
  }

  /// What a key does; `nil` where it does nothing.
  static func action(for key: Key) -> EditAction? {
    var key = key
    if case .character(let scalar) = key.code {
      guard !key.modifiers.isEmpty else { return nil }
      key.code = .character(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    }
    return table[key]
  }

  private static let table: [Key: EditAction] = {
    var table: [Key: EditAction] = [:]
    for action in allCases {
      for name in action.binding.keys {
        if let key = Key(name: name) { table[key] = action }
      }
    }
    return table
  }()
}
