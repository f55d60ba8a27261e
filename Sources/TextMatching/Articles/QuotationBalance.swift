/// Which quotation marks and brackets of a text have their other half in it.
package struct QuotationBalance {
  /// Marks that open and are not closed, by their places in order.
  private(set) var unclosed: [String.Index] = []
  /// Marks that close what nothing in the text has opened.
  private(set) var unopened: [String.Index] = []
  /// Mark that opens → the one that closes it.
  private var partners: [String.Index: String.Index] = [:]

  /// - Complexity: O(*n*).
  package init(of text: String) {
    for index in text.indices {
      let mark = text[index]
      if let last = unclosed.last, Self.closing[text[last]]?.contains(mark) == true {
        partners[unclosed.removeLast()] = index
      } else if Self.closing[mark] != nil {
        unclosed.append(index)
      } else if Self.onlyClosing.contains(mark) {
        unopened.append(index)
      }
    }
  }

  /// Whether every mark has its other half.
  package var isBalanced: Bool { unclosed.isEmpty && unopened.isEmpty }

  /// Where what a mark opens is closed.
  func partner(of mark: String.Index) -> String.Index? { partners[mark] }

  private static let closing: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”"], "„": ["“", "”"], "«": ["»"], "「": ["」"], "『": ["』"], "《": ["》"],
    "(": [")"], "（": ["）"],
  ]

  private static let onlyClosing: Set<Character> = ["”", "»", "」", "』", "》", ")", "）"]
}

extension String {
  /// The text without quotation marks at its ends that say only that somebody spoke it: a pair
  /// around all of it, or one whose other half is elsewhere.
  package var withoutOuterQuotation: String {
    let balance = QuotationBalance(of: self)
    guard let last = indices.last else { return self }
    let opensAll =
      balance.partner(of: startIndex) == last || balance.unclosed.first == startIndex
    let start = opensAll ? index(after: startIndex) : startIndex
    let closesAll = balance.partner(of: startIndex) == last || balance.unopened.last == last
    let end = closesAll ? last : endIndex
    return start < end ? String(self[start..<end]) : self
  }
}
