internal import ArgumentModel
internal import MapLanguage

/// What AIF calls schemes and illocutionary forces, and what a map calls them.
enum AIFWords {
  /// The scheme of an inference that allows of no exception.
  static let strict = "Strict"
  /// The scheme of a conflict that is a contradiction.
  static let contradiction = "Contradiction"

  /// The scheme of a link; `nil` where it is the default one.
  ///
  /// A name that is a word is kept; `Argument From Expert Opinion` is `expert-opinion`.
  static func scheme(_ node: AIFGraph.Node) -> String? {
    // OVA2 has a number there.
    let own = node.scheme.flatMap { Int($0) == nil ? $0 : nil }
    let text = own ?? node.text
    let isDefault =
      text.isEmpty || text == node.kind.rawValue || text.lowercased().hasPrefix("default ")
      || text.lowercased() == "default" || text.hasPrefix("\(node.kind.rawValue)_")
    if isDefault { return nil }
    if isWord(text) { return text }
    let words = text.lowercased()
    let start = "argument from "
    return wordLike(words.hasPrefix(start) ? words.dropFirst(start.count) : words[...])
  }

  /// Whether a scheme of a map is the same when it is read back.
  static func isKept(_ scheme: String, on kind: AIFGraph.Kind) -> Bool {
    let node = AIFGraph.Node(id: "", kind: kind, text: scheme, scheme: scheme)
    return scheme != strict && scheme != contradiction && self.scheme(node) == scheme
  }

  /// What somebody does who says something.
  struct Force {
    var attitude: Attitude
    var isHedged = false
    /// Whether it is more than a guess.
    var isKnown = true
  }

  static func force(_ node: AIFGraph.Node) -> Force {
    // OVA2 has a number there, and a default says nothing.
    let scheme = node.scheme.flatMap { Int($0) == nil && !$0.hasPrefix("Default ") ? $0 : nil }
    let name = (scheme ?? node.text).lowercased()
    switch name.split(separator: " ").last ?? "" {
    case "asserting", "agreeing", "restating": return Force(attitude: .asserts)
    case "disagreeing": return Force(attitude: .denies)
    case "conceding": return Force(attitude: .concedes)
    case "questioning", "challenging": return Force(attitude: .questions)
    case "hypothesising", "hypothesizing": return Force(attitude: .asserts, isHedged: true)
    case "reporting": return Force(attitude: .reports)
    default: return Force(attitude: .asserts, isKnown: false)
    }
  }

  /// What doing something is called; hedging is only told from asserting.
  static func illocution(_ attitude: Attitude, isHedged: Bool) -> String {
    switch attitude {
    case .asserts: isHedged ? "Hypothesising" : "Asserting"
    case .denies: "Disagreeing"
    case .concedes: "Conceding"
    case .questions: "Questioning"
    case .reports: "Reporting"
    case .cites: "Asserting"
    }
  }
}
