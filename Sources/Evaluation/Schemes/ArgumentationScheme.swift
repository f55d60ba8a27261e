/// A common form of argument, with the questions that test one of that form.
///
/// After Walton, Reed and Macagno, *Argumentation Schemes* (2008),
/// [doi:10.1017/CBO9780511802034](https://doi.org/10.1017/CBO9780511802034); the wording is our own,
/// and shortened to what a reader of articles can ask.
package struct ArgumentationScheme: Sendable {
  /// The kebab-case word that stands behind `scheme` in a map.
  package let name: String
  /// How such an argument goes, in one sentence.
  package let form: String
  /// What to ask of it; a good argument of the form has an answer to each.
  package let questions: [String]
}

/// The scheme with a name, if there is one.
package func argumentationScheme(named name: String) -> ArgumentationScheme? {
  allSchemes.first { $0.name == name }
}
