/// Words in a row: `a, b`; of more than are wanted the first, and how many more there are.
///
/// Long lists would not only be unreadable: one that many things speak of would be written for each
/// of them.
///
/// - Parameters:
///   - elements: The things.
///   - separator: What stands between two words.
///   - most: Up to so many are all told.
///   - few: How many are told of more.
///   - word: The word for a thing.
/// - Returns: The words.
/// - Complexity: O(`most`) words.
package func joinedShort<Element>(
  _ elements: [Element], separator: String = ", ", atMost most: Int = 8, else few: Int = 6,
  _ word: (Element) -> String
) -> String {
  let shown = elements.prefix(elements.count > most ? few : most)
  let words = shown.map(word).joined(separator: separator)
  return shown.count == elements.count
    ? words : "\(words) and \(elements.count - shown.count) more"
}
