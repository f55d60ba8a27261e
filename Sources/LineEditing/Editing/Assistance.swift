/// Something that could be written where the cursor is.
package struct Completion: Hashable, Sendable {
  package var text: String
  /// What it is, for the list; not yet cut to the screen.
  package var description: String
  /// What follows it once it is chosen: a space, or nothing where more of the word is to come.
  package var suffix: String

  package init(_ text: String, _ description: String = "", suffix: String = " ") {
    self.text = text
    self.description = description
    self.suffix = suffix
  }
}

/// What could be written where the cursor is.
package struct Completions: Hashable, Sendable {
  /// How many characters before the cursor they take the place of.
  package var replaced: Int
  /// The first of them, as many as anybody would look through.
  package var candidates: [Completion]
  /// How many there are.
  package var total: Int
  /// What all of them begin with.
  package var sharedPrefix: String

  package static let none = Completions(replaced: 0, candidates: [])

  package init(
    replaced: Int, candidates: [Completion], total: Int? = nil, sharedPrefix: String? = nil
  ) {
    self.replaced = replaced
    self.candidates = candidates
    self.total = total ?? candidates.count
    self.sharedPrefix = sharedPrefix ?? Self.sharedPrefix(of: candidates.map(\.text))
  }

  /// What all of some texts begin with, in whole characters.
  package static func sharedPrefix(of texts: some Sequence<String>) -> String {
    var shared: String?
    for text in texts {
      guard let known = shared else {
        shared = text
        continue
      }
      let length = zip(known, text).prefix { $0 == $1 }.count
      shared = String(known.prefix(length))
    }
    return shared ?? ""
  }
}

/// What is shown in grey behind the text.
package struct Hint: Hashable, Sendable {
  package var text: String
  /// Whether it could be typed as it stands, so that Right takes it over.
  package var canBeTaken: Bool

  package init(_ text: String, canBeTaken: Bool) {
    self.text = text
    self.canBeTaken = canBeTaken
  }
}

/// Whether Enter ends the text.
package enum Completeness: Hashable, Sendable {
  case complete
  /// It goes on in another line, which begins with this.
  case continues(indent: String)
}

/// What the editor asks of the language that is typed into it.
package struct Assistance {
  /// What could be written between two texts.
  package var completions: (_ before: String, _ after: String) -> Completions
  /// What may come behind the text.
  package var hint: (_ text: String) -> Hint?
  package var completeness: (_ text: String) -> Completeness

  package init(
    completions: @escaping (String, String) -> Completions = { _, _ in .none },
    hint: @escaping (String) -> Hint? = { _ in nil },
    completeness: @escaping (String) -> Completeness = { _ in .complete }
  ) {
    self.completions = completions
    self.hint = hint
    self.completeness = completeness
  }
}
