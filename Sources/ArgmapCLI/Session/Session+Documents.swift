internal import Interchange
internal import SourceText

extension Session {
  /// How the result of a command is shown.
  private enum Form {
    case document
    case screen
  }

  /// The one place where this is decided; what `mode` set counts only where it is obeyed.
  private func form(obeysMode: Bool) -> Form {
    printsJSON || obeysMode && mode == .json ? .document : .screen
  }

  /// Shows the result of a command: as a document, or on the screen.
  ///
  /// - Parameters:
  ///   - document: The result as a document.
  ///   - obeysMode: Whether it is a document too where `mode json` was set.
  ///   - screen: Shows the same result on the screen.
  /// - Throws: What the screen throws.
  mutating func show(
    _ document: some Document, obeysMode: Bool = true,
    screen: (inout Session) throws(CommandError) -> Void
  ) throws(CommandError) {
    try show(document: { _ in document }, obeysMode: obeysMode, screen: screen)
  }

  /// The same for a result of which a document has more than the screen, so that no more is
  /// computed than is shown.
  mutating func show<Shown: Document>(
    document: (inout Session) throws(CommandError) -> Shown, obeysMode: Bool = true,
    screen: (inout Session) throws(CommandError) -> Void
  ) throws(CommandError) {
    switch form(obeysMode: obeysMode) {
    case .document: print(bytes: try document(&self).bytes(pretty: printsPrettyJSON))
    case .screen: try screen(&self)
    }
  }

  /// Shows a result for which no document has a place: whoever wants one is told of a failure.
  mutating func show(
    orThrow error: CommandError, screen: (inout Session) throws(CommandError) -> Void
  ) throws(CommandError) {
    switch form(obeysMode: true) {
    case .document: throw error
    case .screen: try screen(&self)
    }
  }

  /// Prints lines of running text, wrapped, each after the first indented by `indent` spaces.
  mutating func printWrapped(_ text: String, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    for (index, line) in text.wrapped(to: textWidth - indent).enumerated() {
      print(index == 0 ? line : space + line)
    }
  }
}
