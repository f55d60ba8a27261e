internal import Drawing

/// A piece of HTML that is being written.
///
/// What is added as words is no markup, whatever it says.
struct Markup {
  private(set) var text = ""

  /// Elements that have no content and no end.
  private static let empty: Set<String> = ["meta", "input"]

  /// Adds an element; an attribute without a value is left out, one whose value is empty has only
  /// its name.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout Markup) -> Void = { _ in }
  ) {
    text += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += value.isEmpty ? " \(key)" : " \(key)=\"\(value.xml)\""
    }
    text += ">"
    guard !Self.empty.contains(name) else { return }
    content(&self)
    text += "</\(name)>"
  }

  /// Adds an element with words in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ words: String
  ) {
    element(name, attributes) { $0.add(words) }
  }

  /// Adds an element without attributes and with words in it.
  mutating func element(_ name: String, _ words: String) {
    element(name) { $0.add(words) }
  }

  /// Adds words.
  mutating func add(_ words: String) { text += words.xml }

  /// Adds what is markup already and was written by the program.
  mutating func add(markup: String) { text += markup }

  mutating func breakLine() { text += "\n" }
}
