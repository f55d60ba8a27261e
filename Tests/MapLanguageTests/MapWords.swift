import ArgumentModel
import MapLanguage
import SourceText

extension ArgumentMap {
  /// Everything the map says, one thing a line, but not where it stands.
  ///
  /// - Parameter tellsNamed: Whether it makes a difference that a link's name was given.
  /// - Returns: Lines that are equal for two maps exactly when the maps are.
  func words(tellsNamed: Bool = true) -> [String] {
    var lines = ["map \(title ?? "-")"]
    lines += sources.map { "source \($0.id) [\($0.title)] \($0.tags) \($0.attributes.words)" }
    lines += voices.map { "voice \($0.id) [\($0.name)] \($0.attributes.words)" }
    lines += questions.map { "question \($0.id) [\($0.text)] \($0.answers.map(id(of:)))" }
    lines += claims.map { "claim \($0.id) [\($0.text)] \($0.tags) \($0.attributes.words)" }
    lines += evidence.map {
      "evidence \($0.id) [\($0.text)] \($0.kind) \($0.tags) \($0.attributes.words)"
    }
    lines += stanceTexts
    lines += zip(links, linkTexts).map { link, text in
      let name = tellsNamed ? "named: \(link.isNamed) " : ""
      return "\(name)\(text) \(link.scheme ?? "-") \(link.quotes.map(\.text))"
    }
    lines += contradictions.map {
      "\(id(of: $0.first)) contradicts \(id(of: $0.second)) \($0.holders.map(name(of:)))"
        + " \($0.quotes.map(\.text))"
    }
    lines += allowances.map { "allow \($0.code) \($0.subjects) [\($0.reason)]" }
    return lines
  }
}

extension [Attribute] {
  fileprivate var words: [String] { map { "\($0.name): \($0.value)" } }
}

/// A text in the canonical layout; `nil` where it has mistakes.
func format(_ text: String) -> String? {
  formatted(SourceFile(name: "t.argmap", text: text)).map { String(decoding: $0, as: UTF8.self) }
}
