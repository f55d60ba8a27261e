package import SourceText

/// The texts of a map's sources, as far as they are at hand.
package struct ArticleTexts: Sendable {
  private let files: [SourceFile?]

  /// Takes the texts by source.
  ///
  /// - Parameter files: At the index of each source its text, under the name to show; `nil`, or
  ///   nothing at the end, where there is none.
  package init(_ files: [SourceFile?] = []) {
    self.files = files
  }

  /// Whether none is at hand.
  package var isEmpty: Bool { files.allSatisfy { $0 == nil } }

  /// The text of a source, an index into ``ArgumentMap/sources``.
  package subscript(source: Int) -> SourceFile? {
    source < files.count ? files[source] : nil
  }
}
