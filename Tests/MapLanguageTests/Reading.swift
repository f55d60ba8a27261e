import ArgumentModel
import MapLanguage
import SourceText
import Testing

/// Reads a text as a map of one file.
func parse(_ text: String, include: [String: String] = [:]) -> ParsedMap {
  parseMap([SourceFile(name: "t.argmap", text: text)]) { name in
    include[name].map { .found(Array($0.utf8)) } ?? .unreadable("no such file")
  }
}

/// Reads a text that has no errors.
func map(_ text: String, _ location: Testing.SourceLocation = #_sourceLocation) -> ArgumentMap {
  let parsed = parse(text)
  #expect(parsed.diagnostics.map(\.message) == [], sourceLocation: location)
  return parsed.map
}

extension ArgumentMap {
  /// Links in words, for short expectations: `a, b supports c by gazette`.
  var linkTexts: [String] {
    links.map { link in
      let premises = link.premises.map { id(of: $0) }.joined(separator: ", ")
      let holders = link.holders.map { name(of: $0) }.joined(separator: ", ")
      return
        "\(link.id): \(premises) \(link.relation.rawValue) \(id(of: link.target)) by \(holders)"
    }
  }

  var stanceTexts: [String] {
    stances.map { stance in
      var text = "\(name(of: stance.holder)) \(stance.attitude.rawValue) \(id(of: stance.target))"
      if stance.isHedged { text += " hedged" }
      if stance.isImplicit { text += " implicit" }
      for quote in stance.quotes { text += " [\(quote.text)]" }
      return text
    }
  }
}
