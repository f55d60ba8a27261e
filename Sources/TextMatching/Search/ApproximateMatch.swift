/// A range of the normalised text, and how it differs from the quote.
struct ApproximateMatch {
  var distance: Int
  var range: Range<Int>
  /// The differences, in whole words.
  var edits: [EditScript.Edit] = []
}
