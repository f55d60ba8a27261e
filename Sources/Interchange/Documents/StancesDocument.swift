package import ArgumentModel

/// The document of `stances`: who says what, and in which words.
package struct StancesDocument: Document {
  package static let schema = DocumentSchema(
    "stances", format: "argmap-stances/1", title: "Who says what, and in which words.",
    summary: "Stances on claims and citations of evidence, in file order.",
    [.always("stances", .array(.stance([.sometimes("quotes", .plainQuotes)])))],
    definitions: [("quote", .plainQuote)])

  private let indices: [Int]
  private let map: ArgumentMap

  /// - Parameters:
  ///   - indices: Of stances of the map.
  ///   - map: The map.
  package init(_ indices: [Int], in map: ArgumentMap) {
    self.indices = indices
    self.map = map
  }

  package func write(to writer: inout JSONWriter) {
    writer.array("stances", of: indices, evenIfEmpty: true) { writer, index in
      writer.object { stance(map.stances[index], &$0) }
    }
  }

  private func stance(_ stance: Stance, _ writer: inout JSONWriter) {
    writer.field("holder", map.name(of: stance.holder))
    writer.field("attitude", stance.attitude.rawValue)
    writer.field(stance.attitude == .cites ? "evidence" : "claim", map.id(of: stance.target))
    writer.flag("hedged", stance.isHedged)
    writer.flag("implicit", stance.isImplicit)
    writer.array("quotes", of: stance.quotes) { writer, quote in
      writer.object { $0.field("text", quote.text) }
    }
  }
}
