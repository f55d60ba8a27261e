/// What can stand in some place of a line: as a command's parameter, as an option's value, or as a
/// word of a statement.
enum CompletionKind: Hashable, Sendable {
  /// Words of one's own, of which there is nothing to choose from.
  case nothing
  case identifier
  case claim
  case evidence
  case link
  case perspective
  case source
  case voice
  case holder
  case kind
  case tag
  case file
  case helpTopic
  case check
  case schema
  case scheme
  case filter
  /// A part of what the word before names, and then what it is to be.
  case field
  case fieldValue
  /// Anything with an ID, or a stance, link or contradiction in words.
  case position
  /// What can be supposed: that something is true or false, or not there, or a statement.
  case supposition
  /// A source to read, or the end of reading.
  case reading
  case problem
  case choices([String])

  /// The words to choose from, where they are few; empty elsewhere.
  var choices: [String] {
    guard case .choices(let words) = self else { return [] }
    return words
  }
}
