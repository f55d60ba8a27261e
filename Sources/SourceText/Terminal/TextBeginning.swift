extension String {
  /// As many of its first words as so many columns have room for, of which there are ten at least.
  ///
  /// - Complexity: O(*n*).
  package func beginning(within width: Int) -> String {
    (wrapped(to: width).first ?? "").trimmingSpaceAtEnd
  }
}
