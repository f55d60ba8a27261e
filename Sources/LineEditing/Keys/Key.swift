/// One press of a key, as the terminal reported it.
package struct Key: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// What the key writes; of a control key, the small letter or sign that names it.
    case character(Unicode.Scalar)
    case enter, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
  }

  /// The keys held down with it; the numbers are those that xterm reports, less one.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The key that people call `Ctrl-A`, `Alt-Backspace` or `Shift-Tab`; `nil` for no key's name.
  package init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    let prefixes: [(String, Modifiers)] = [
      ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
    ]
    while let prefix = prefixes.first(where: { rest.hasPrefix($0.0) && rest != $0.0 }) {
      rest.removeFirst(prefix.0.count)
      modifiers.insert(prefix.1)
    }
    if let code = Self.named[String(rest)] {
      self.init(code, modifiers)
      return
    }
    let scalars = rest.lowercased().unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return nil }
    self.init(.character(scalar), modifiers)
  }

  private static let named: [String: Code] = [
    "Enter": .enter, "Tab": .tab, "Backspace": .backspace, "Delete": .delete, "Insert": .insert,
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end,
    "PageUp": .pageUp, "PageDown": .pageDown,
  ]
}

/// What comes out of the terminal's bytes.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// A pasted text, whose line ends may be anything; nothing in it is a key.
  case paste(String)
}
