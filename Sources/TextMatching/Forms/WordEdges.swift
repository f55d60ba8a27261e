extension ArticleText {
  /// Whether a match cuts no word so that another one that denies, counts or says the opposite is
  /// left: *legal* of *illegal*, *500* of *1,500*, *do* of *don't*.
  ///
  /// - Complexity: O(1).
  func keepsWords<Symbol>(at range: Range<Int>, in index: SuffixArray<Symbol>) -> Bool {
    keepsWord(around: range.lowerBound, range, index)
      && keepsWord(around: range.upperBound, range, index)
  }

  /// No longer words are looked at.
  private static var longestWord: Int { 24 }

  /// As ``keepsWords(at:in:)``, at one end of a match.
  func keepsWord<Symbol>(
    around edge: Int, _ range: Range<Int>, _ index: SuffixArray<Symbol>
  ) -> Bool {
    guard edge > 0, edge < index.text.count else { return true }
    let start = max(0, edge - Self.longestWord)
    let around = index.text[start..<min(index.text.count, edge + Self.longestWord)]
    // Most edges have white space on one side.
    let before = alphabet.scalars[Int(index.text[edge - 1])]
    if before == ScalarFolding.space
      || alphabet.scalars[Int(index.text[edge])] == ScalarFolding.space
    {
      return true
    }
    let scalars = around.map { alphabet.scalars[Int($0)] }
    let place = edge - start
    if edge == range.lowerBound, ProtectedWords.isDigit(scalars[place]),
      ProtectedWords.isSignedNumber(scalars, place)
    {
      return false
    }
    guard ProtectedWords.joins(scalars, place) else { return true }
    var (first, last) = (place, place)
    while ProtectedWords.joins(scalars, first) { first -= 1 }
    while ProtectedWords.joins(scalars, last) { last += 1 }
    // No word that is protected is as long as what is looked at.
    if first == 0 || last == scalars.count, last - first >= Self.longestWord { return true }
    let word = first..<last
    let quoted = word.clamped(to: range.lowerBound - start..<range.upperBound - start)
    return ProtectedWords.keepsMeaning(of: scalars[word], cutTo: scalars[quoted])
  }
}
