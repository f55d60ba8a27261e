internal import Progress

/// All extensions of a framework, or as many as were asked for.
package struct Extensions: Sendable, Equatable {
  /// The extensions, each ascending, in lexicographic order.
  package let list: [[Int32]]
  /// Whether there are more than the limit.
  package let stoppedEarly: Bool

  package init(list: [[Int32]], stoppedEarly: Bool) {
    self.list = list
    self.stoppedEarly = stoppedEarly
  }
}

extension Solver {
  /// Lists the extensions.
  ///
  /// - Parameters:
  ///   - semantics: What counts as an extension.
  ///   - limit: How many to give at most.
  /// - Returns: All extensions unless `stoppedEarly`.
  package func extensions(under semantics: Semantics, limit: Int = .max) -> Extensions {
    let product = extensionProduct(under: semantics) { _ in limit }
    let choices = product.parts.map(\.extensions)
    if choices.contains(where: \.isEmpty) { return Extensions(list: [], stoppedEarly: false) }
    var stoppedEarly = product.parts.contains(where: \.stoppedEarly)
    // An odometer over the parts: its last wheel turns fastest.
    var wheel = [Int](repeating: 0, count: choices.count)
    var list: [[Int32]] = []
    while true {
      guard list.count < limit, !Work.isCalledOff else {
        stoppedEarly = true
        break
      }
      list.append((zip(choices, wheel).flatMap { $0[$1] } + product.settled).sorted())
      guard let turned = wheel.indices.last(where: { wheel[$0] + 1 < choices[$0].count }) else {
        break
      }
      wheel[turned] += 1
      for index in (turned + 1)..<wheel.count { wheel[index] = 0 }
    }
    list.sort { $0.lexicographicallyPrecedes($1) }
    return Extensions(list: list, stoppedEarly: stoppedEarly)
  }

  /// How many extensions there are, or `nil` if they are more than fit into an integer.
  package func extensionCount(under semantics: Semantics) -> Int? {
    var product = 1
    for part in semantics == .grounded ? [] : parts(under: semantics) {
      var search = PartSearch(of: part.framework, under: semantics)
      var count = 0
      search.forEachExtension { _ in
        count += 1
        return true
      }
      let (next, isTooMany) = product.multipliedReportingOverflow(by: count)
      if count == 0 { return 0 }
      if isTooMany { return nil }
      product = next
    }
    return product
  }
}
