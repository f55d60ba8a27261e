internal import Progress

/// The extensions of a framework as those of its parts, which go together in every way.
///
/// There are no attacks between the parts, so that an extension is what is settled and one extension
/// of each part. There may be very many of them where each part has few.
package struct ExtensionProduct: Sendable {
  /// What one part allows.
  package struct Part: Sendable {
    /// The part's extensions, each ascending, in the order in which they were found.
    package let extensions: [[Int32]]
    /// Whether there are more than the limit.
    package let stoppedEarly: Bool
  }

  /// What all extensions hold outside the parts.
  package let settled: [Int32]
  /// The parts, by their first arguments; where one has no extension there are none at all.
  package let parts: [Part]
}

extension Solver {
  /// Finds the extensions part by part.
  ///
  /// - Parameters:
  ///   - semantics: What counts as an extension.
  ///   - limit: How many to give at most of a part of so many arguments; at least one.
  /// - Returns: All of them but where a part's `stoppedEarly` says otherwise. After a part without
  ///   extensions none is looked at.
  package func extensionProduct(
    under semantics: Semantics, limit: (_ argumentCount: Int) -> Int = { _ in .max }
  ) -> ExtensionProduct {
    var found: [ExtensionProduct.Part] = []
    for part in semantics == .grounded ? [] : parts(under: semantics) where !Work.isCalledOff {
      found.append(extensions(of: part, under: semantics, limit: limit(part.arguments.count)))
      if found.last?.extensions.isEmpty == true { break }
    }
    return ExtensionProduct(settled: settled(under: semantics), parts: found)
  }

  private func extensions(
    of part: Subframework, under semantics: Semantics, limit: Int
  ) -> ExtensionProduct.Part {
    var search = PartSearch(of: part.framework, under: semantics)
    var found: [[Int32]] = []
    var stoppedEarly = false
    search.forEachExtension { accepted in
      stoppedEarly = found.count == limit
      if !stoppedEarly { found.append(ownArguments(part.globalNumbers(of: accepted))) }
      return !stoppedEarly
    }
    return ExtensionProduct.Part(extensions: found, stoppedEarly: stoppedEarly)
  }
}
