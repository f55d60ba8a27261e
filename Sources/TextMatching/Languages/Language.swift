/// A language of which argmap knows some words.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case italian = "it"
  case portuguese = "pt"
  case dutch = "nl"
  case polish = "pl"
  case russian = "ru"
  case chinese = "zh"
  case japanese = "ja"
  case korean = "ko"
  case arabic = "ar"

  /// The language of a tag as BCP 47 has it: `de`, `de-AT`, `zh_Hans`.
  package init?(tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    self.init(rawValue: primary)
  }

  /// Whether its words are written without spaces between them.
  package var isUnspaced: Bool { self == .chinese || self == .japanese }
}
