internal import ArgumentModel
internal import Checks
internal import MapLanguage
internal import SourceText
internal import Workspace

/// How much deeper than a statement the editor begins the lines below it.
let blockIndent = "    "

extension String {
  /// A text of several lines that a person typed or pasted, with the indents that the language
  /// reads as what is meant.
  ///
  /// The editor indents, and people do too, and what is pasted may be indented as a whole. So in a
  /// block a line that begins a statement stands at the block's indent, and one that goes on with
  /// the statement above it is deeper.
  var withBlockIndents: String {
    var lines = splitLines()
    let inked = lines.filter { !$0.isBlank }
    let shared = inked.map(\.indent).reduce(inked.first?.indent ?? "") { $0.sharedStart(with: $1) }
    for index in lines.indices where !lines[index].isBlank {
      lines[index].unicodeScalars.removeFirst(shared.unicodeScalars.count)
    }
    // The indent of the block's statements, once one stands there.
    var block: String?
    var isInBlock = false
    var isOpen = false
    for index in lines.indices {
      let text = lines[index].trimmingSpace()
      if text.isEmpty || text.isComment { continue }
      let typed = TypedStatement(text)
      defer { isOpen = typed.isUnfinished }
      if isOpen { continue }
      let indent = lines[index].indent
      let isFirst = index == lines.startIndex
      // `as` alone would go on with a link, but is a command.
      if typed.continues, !isFirst, command(named: text.firstWord) == nil {
        let statement = isInBlock ? block : ""
        if let statement, indent.unicodeScalars.count <= statement.unicodeScalars.count {
          lines[index] = statement + blockIndent + text
        }
      } else if isInBlock, indent.isEmpty ? typed.isStanceInBlock : block == nil || typed.begins {
        block = block ?? (indent.isEmpty ? blockIndent : indent)
        lines[index] = (block ?? indent) + text
      } else if indent.isEmpty {
        isInBlock = typed.kind == .block
        block = nil
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The indent of the statements in a block of which this is the start.
  var indentOfBlock: String {
    splitLines().dropFirst().first { !$0.isBlank && !$0.trimmingSpace().isComment }?.indent
      ?? blockIndent
  }

  private var indent: String {
    String(unicodeScalars.prefix { $0 == " " || $0 == "\t" })
  }

  private func sharedStart(with other: String) -> String {
    String(zip(unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.map { Character($0.0) })
  }
}

extension TypedStatement {
  /// Whether it begins as a stance in a block does.
  fileprivate var isStanceInBlock: Bool { tokens.first?.keyword?.attitude != nil }
}

extension Session {
  /// Adds lines to the statement that was typed last: attributes, or what else follows it.
  ///
  /// - Throws: A usage error where there is none; ``CommandError`` when the language does not take
  ///   them; the map is as it was then.
  mutating func continueStatement(with text: String) throws(CommandError) {
    guard workspace?.lastStatement != nil else {
      throw .usage(
        "'\(text.firstWord)' goes on with a statement, and none was typed before it",
        input: text.firstWord, advice: "type the statement first, or change one: set ID FIELD VALUE"
      )
    }
    try checkIsText(text)
    let lines = text.splitLines().map { $0.trimmingSpace() }.filter { !$0.isEmpty }
    let changes = try changing { workspace throws(WorkspaceError) in
      try workspace.continueStatement(with: lines)
    }
    for line in changes.lines { print(line) }
    if settings.isOneCommand { try save() }
  }
}
