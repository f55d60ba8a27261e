internal import ArgumentModel
internal import Lexicons
internal import SourceText
internal import TextMatching

/// The languages that the texts of a map are read in.
///
/// A source's `language` chooses, else its article, else the words quoted from it; where these say
/// nothing it is English. Words in another script are read as that script's language whatever the
/// source's.
struct MapLanguages: Sendable {
  /// Source → what its words are read by; `nil` where its language is not judged.
  private let ofSources: [Lexicon?]
  /// Source → the language that it names or is told to have, if argmap knows its name.
  let named: [Language?]
  /// What the claims are read by, of which their words say nothing.
  private let ofClaims: Lexicon?
  /// Whether claims may be in several languages.
  private let isMixed: Bool

  /// How many claims are looked at.
  private static let sampleCount = 200

  /// - Complexity: O(*n*) for *n* stances, and a limited time for each source.
  init(_ map: ArgumentMap, articles: ArticleTexts) {
    var quotes = [[UInt8]](repeating: [], count: map.sources.count)
    for stance in map.stances {
      guard let source = map.holders[stance.holder.index].source.map({ Int($0) }),
        quotes[source].count < Language.tellingLength
      else { continue }
      for quote in stance.quotes { quotes[source] += Array(quote.text.utf8) + [0x0A] }
    }
    var claims: [UInt8] = []
    for claim in map.claims.prefix(Self.sampleCount) { claims += Array(claim.text.utf8) + [0x0A] }
    var ofSources: [Lexicon?] = []
    var named: [Language?] = []
    for (index, source) in map.sources.enumerated() {
      let sign =
        source.attributes[.language].map { Language(tag: $0).map { .language($0) } ?? .unknown }
        ?? articles[index].map { Language.told(by: $0.bytes.prefix(Language.tellingLength)) }
        ?? Language.told(by: quotes[index])
      ofSources.append(Self.lexicon(sign, else: .english))
      if case .language(let language) = sign { named.append(language) } else { named.append(nil) }
    }
    self.ofSources = ofSources
    self.named = named
    let known = Set(ofSources.map { $0?.language })
    let alone = known.count == 1 ? ofSources[0] : .english
    ofClaims = Self.lexicon(Language.told(by: claims), else: alone ?? .english)
    isMixed = !known.subtracting([ofClaims?.language]).isEmpty
  }

  private static func lexicon(_ sign: LanguageSign, else unclear: Lexicon?) -> Lexicon? {
    switch sign {
    case .language(let language): Lexicon.of(language)
    case .unknown: nil
    case .unclear: unclear
    }
  }

  /// What a claim is read by; `nil` where its language is not judged.
  func lexicon(ofClaim text: String) -> Lexicon? {
    if text.mayHaveOtherScript, let sign = Language.script(of: text) {
      return Self.lexicon(sign, else: ofClaims)
    }
    guard isMixed else { return ofClaims }
    return Self.lexicon(Language.told(by: text.utf8, isShort: true), else: ofClaims)
  }

  /// What words of a source are read by; `nil` where their language is not judged.
  func lexicon(ofWords text: String, in source: Int) -> Lexicon? {
    if text.mayHaveOtherScript, let sign = Language.script(of: text) {
      return Self.lexicon(sign, else: nil)
    }
    // Words in Latin letters quoted from a text in another script are of no known language.
    return ofSources[source]?.language?.isUnspaced == true ? .english : ofSources[source]
  }
}

extension String {
  /// Whether a letter of another script than the Latin one may be in it.
  fileprivate var mayHaveOtherScript: Bool {
    utf8.contains { (0xCD...0xDF).contains($0) || $0 >= 0xE0 && $0 != 0xE2 }
  }
}
