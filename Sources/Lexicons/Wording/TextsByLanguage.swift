/// Many texts of several languages, each as words of its own language's vocabulary.
package struct TextsByLanguage: Sendable {
  /// Which text of which language.
  package struct Place: Hashable, Sendable {
    /// Languages are numbered as they are met.
    package let language: Int
    fileprivate let text: Int
  }

  private var languages: [Wordings] = []

  package init() {}

  /// Language → how many numbers its words and stems have.
  package var wordCounts: [Int] { languages.map(\.wordCount) }

  package subscript(place: Place) -> Wording { languages[place.language][place.text] }

  /// The kinds of a text's words and cues, as ``Wording/kinds`` has them.
  package func kinds(of place: Place) -> WordKinds {
    languages[place.language].kinds(ofText: place.text)
  }

  /// Reads a text.
  ///
  /// - Complexity: O(*n* + *l*) expected for *n* scalars and *l* languages.
  package mutating func append(_ text: String, in lexicon: Lexicon) -> Place {
    let language = number(of: lexicon)
    languages[language].append(text)
    return Place(language: language, text: languages[language].count - 1)
  }

  /// Reads a text that is given in parts.
  ///
  /// - Returns: Where it is, and where each part's words end.
  /// - Complexity: O(*n* + *l*) expected for *n* scalars and *l* languages.
  package mutating func append(
    parts: [String], in lexicon: Lexicon
  ) -> (place: Place, ends: [Int]) {
    let language = number(of: lexicon)
    let ends = languages[language].append(parts: parts)
    return (Place(language: language, text: languages[language].count - 1), ends)
  }

  private mutating func number(of lexicon: Lexicon) -> Int {
    if let known = languages.firstIndex(where: { $0.lexicon === lexicon }) { return known }
    languages.append(Wordings(lexicon))
    return languages.count - 1
  }
}
