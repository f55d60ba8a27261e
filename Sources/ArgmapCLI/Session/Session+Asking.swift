internal import LineEditing
internal import SourceText

/// Asking the person at the prompt.
extension Session {
  /// Asks until one of some choices is given, by its letter or more of it; the first is meant by an
  /// empty line.
  ///
  /// A line that begins like a choice and goes on otherwise was meant for the prompt.
  ///
  /// - Returns: The choice's letter; `nil` when the input ends, or the person does not want to
  ///   answer.
  func ask(_ question: String, among choices: [String]) -> Character? {
    while true {
      guard let line = answer(to: question) else { return nil }
      let answer = line.trimmingSpace().lowercased()
      if let choice = choices.first(where: { $0.hasPrefix(answer) }) { return choice.first }
      let letters = choices.compactMap { $0.first.map(String.init) }
      console.writeError("  that is no answer: type one of \(letters.joined(separator: ", "))\n")
    }
  }

  /// What a person types in answer; `nil` where there is no answer to be had.
  func answer(to question: String) -> String? {
    guard let editLine = console.editLine else {
      console.writeError(question)
      return readLine()
    }
    let result = editLine(Prompt(lastLine(of: question)), History(), Assistance(), errorStyle)
    guard case .line(let text) = result else { return nil }
    return text
  }

  /// Writes a question but for its last line, which is to be the prompt: one that is longer than a
  /// prompt can be would be cut.
  func lastLine(of question: String) -> String {
    let room = Prompt.longest(columns: console.columns)
    var lines = question.splitLines()
    if let last = lines.last, last.displayWidth > room {
      lines = lines.dropLast() + last.wrapped(to: room - 1)
      lines[lines.count - 1] += " "
    }
    for line in lines.dropLast() { console.writeError(line + "\n") }
    return lines.last ?? ""
  }
}
