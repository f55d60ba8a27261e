internal import SourceText

/// Where words are shown, which decides how more is to be had.
package enum Medium: Sendable {
  /// At a prompt: commands can be typed.
  case prompt
  /// On a page: each ID leads to what it names, and stands between ``startOfID`` and ``endOfID``.
  case page

  /// Control characters, which no text holds when it is shown.
  package static let startOfID: Character = "\u{2}"
  package static let endOfID: Character = "\u{3}"

  /// An ID as it stands in a sentence.
  func marked(_ id: String) -> String {
    switch self {
    case .prompt: id
    case .page: "\(Self.startOfID)\(id)\(Self.endOfID)"
    }
  }

  /// What shows more, behind what there is more of: a command with something in front of it, where
  /// commands can be typed.
  func way(_ start: String = "", _ command: String, _ end: String = "") -> String {
    switch self {
    case .prompt: start + command + end
    case .page: ""
    }
  }

  /// A line that says that a list is cut.
  func andMore(_ number: Int, _ noun: String, shownBy command: String) -> String {
    SourceText.andMore(number, noun, shownBy: self == .prompt ? command : nil)
  }
}
