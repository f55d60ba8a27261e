internal import Checks
internal import SourceText

/// What can stand in some place of a line: the words in the synopses of commands, in lists of
/// options, and in statements.
enum Placeholder: Hashable, Sendable {
  case identifier
  case claim
  case evidence
  case link
  case perspective
  case source
  case voice
  case holder
  case kind
  case tag
  case file
  case helpTopic
  case check
  case schema
  case scheme
  case filter
  /// A part of what the word before names, and then what it is to be.
  case field
  case fieldValue
  /// Anything with an ID, or a stance, link or contradiction in words.
  case position
  /// A source to read, or the end of reading.
  case reading
  case problem
  case choices([String])

  /// What a word of a synopsis stands for; `nil` where there is nothing to choose from.
  init?(_ word: String, in command: any Command) {
    switch word {
    case "ID": self = .identifier
    case "S": self = .perspective
    case "KIND": self = .kind
    case "T", "TAG": self = .tag
    case "PATH", "FILE", "MAP", "OTHER-MAP": self = .file
    case "OLD",
      "NEW" where command.name == "changes":
      self = .file
    case "FIELD": self = .field
    case "VALUE": self = .fieldValue
    case "SOURCE|off": self = .reading
    case "TASK-SEM": self = .problem
    case _ where word.hasPrefix("COMMAND|"): self = .helpTopic
    case "CODE": self = .check
    case "EXPR|off": self = .filter
    case "S|everyone": self = .perspective
    case "NAME" where command.name == "schema": self = .schema
    default:
      let words = word.split(separator: "|").map(String.init)
      guard words.count > 1, words.allSatisfy({ $0 == $0.lowercased() }) else { return nil }
      self = .choices(words)
    }
  }
}

/// A command's synopsis, taken apart.
struct Synopsis {
  /// A word of it that is no option, such as `ID` in `[ID] [--depth N]`.
  struct Word {
    /// As it is written, with its brackets.
    var text: String
    var placeholder: Placeholder?
    /// Whether any number of such words can follow.
    var repeats: Bool
  }

  let words: [Word]
  /// The options, as they are written.
  let options: [String]

  init(_ command: any Command) {
    var words: [Word] = []
    var options: [String] = []
    if command.synopsis.contains(" | ") {
      // Other forms of several words: what a stance or a link is said with.
      self.words = [Word(text: command.synopsis, placeholder: .position, repeats: true)]
      self.options = []
      return
    }
    var rest = command.synopsis.split(separator: " ").map(String.init)[...]
    while let token = rest.popFirst() {
      let bare = token.trimmingBrackets
      if bare.hasPrefix("-"), bare.count > 1 {
        let takesValue = command.options.first { $0.name == bare }?.value != nil
        let value = takesValue ? rest.popFirst() : nil
        options.append(value.map { "\(token) \($0)" } ?? token)
      } else {
        let repeats = bare.hasSuffix("..")
        let name = repeats ? String(bare.dropLast(2)) : bare
        let placeholder = Placeholder(name, in: command)
        words.append(
          Word(
            text: token, placeholder: placeholder, repeats: repeats || placeholder == .fieldValue))
      }
    }
    (self.words, self.options) = (words, options)
  }

  /// The word that stands at an index among those typed.
  func word(at index: Int) -> Word? {
    if index < words.count { return words[index] }
    return words.last.flatMap { $0.repeats ? $0 : nil }
  }
}

extension String {
  fileprivate var trimmingBrackets: String {
    var text = Substring(self)
    while text.hasPrefix("[") { text.removeFirst() }
    while text.hasSuffix("]") { text.removeLast() }
    return String(text)
  }
}
