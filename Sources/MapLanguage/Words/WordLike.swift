/// The word that is most like a text: what cannot stand in a word is a dash.
///
/// - Parameter text: Any text; no more than its first 60 characters are looked at.
/// - Returns: A word as ``isWord(_:)`` knows it, which need not be an identifier; `nil` where nothing
///   of the text can stand in one.
/// - Complexity: O(1) for texts of any length.
package func wordLike(_ text: some StringProtocol) -> String? {
  var word = String.UnicodeScalarView()
  for scalar in text.prefix(60).unicodeScalars {
    if word.isEmpty ? scalar.startsIdentifier : scalar.continuesIdentifier {
      word.append(scalar)
    } else if let last = word.last, last != "-" {
      word.append("-")
    }
  }
  while let last = word.last, last == "-" || last == "." { word.removeLast() }
  return word.isEmpty ? nil : String(word)
}
