/// The value of a `figure` attribute: a number or a range, and a unit.
///
/// The plain forms are `N UNIT` and `N..M UNIT`. Besides, numbers are read as newspapers write them:
/// with groups of three digits (`5,000`, `5 000`), words for their size (`1.5 million`, `5bn`), a
/// currency in front (`€5 million`), ranges with a dash or a word (`5–7 %`, `5 to 7 %`), per cent in
/// words, shares (`two thirds`, `one in ten`: per cent, rounded both ways where they do not come out
/// even), and bounds (`over`, `at least`, `up to`: ranges without an end; `about`: a tenth more or
/// less). ``FigureReader`` has the words. Whatever else is written is no figure that could be
/// compared, nor is a number without a unit.
package struct Figure: Hashable, Sendable {
  package let lower: ExactDecimal
  /// The same as ``lower`` for a single number.
  package let upper: ExactDecimal
  /// As it is compared: in small letters and the singular, a currency by its sign.
  package let unit: String

  /// Reads a figure; `nil` for other forms.
  ///
  /// - Parameters:
  ///   - text: As written.
  ///   - decimalComma: Whether `1,500` is one and a half, and `1.500` fifteen hundred.
  /// - Complexity: O(*n*) for *n* scalars.
  package init?(_ text: String, decimalComma: Bool = false) {
    var reader = FigureReader(text, decimalComma: decimalComma)
    guard let read = reader.read() else { return nil }
    lower = read.lower
    upper = read.upper
    unit = read.unit
  }

  /// Whether no value lies in both; units are not looked at.
  package func isDisjoint(from other: Figure) -> Bool {
    upper < other.lower || other.upper < lower
  }
}

extension Array {
  /// Those whose figures are disjoint from any of others: it is enough to look at the others'
  /// highest lower end and their lowest upper end.
  ///
  /// - Complexity: O(*n* + *m*).
  package func disjoint(from others: Self, _ figure: (Element) -> Figure) -> Self {
    guard let highest = others.map({ figure($0).lower }).max(),
      let lowest = others.map({ figure($0).upper }).min()
    else { return [] }
    return filter { figure($0).upper < highest || lowest < figure($0).lower }
  }
}
