/// An abstract argumentation framework: the arguments 0 ..< ``argumentCount`` and who attacks whom.
///
/// Dung, P. M. "On the acceptability of arguments and its fundamental role in nonmonotonic
/// reasoning, logic programming and n-person games." *Artificial Intelligence* 77(2), 1995,
/// pp. 321–357. <https://doi.org/10.1016/0004-3702(94)00041-X>
package struct Framework: Sendable {
  /// How many arguments there are.
  package let argumentCount: Int
  /// How many of them, the last, are auxiliary.
  ///
  /// The others decide on their labels, and they count neither in min–max numbers nor in the range
  /// of a set. ``FrameworkBuilder`` makes them.
  package let auxiliaryCount: Int
  /// The arguments that each argument attacks.
  let targets: CompressedRows
  /// The arguments that attack each argument.
  let attackers: CompressedRows

  /// Makes a framework of attacks `sources[i]` → `targets[i]`.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(
    argumentCount: Int, auxiliaryCount: Int = 0, sources: [Int32], targets: [Int32]
  ) {
    self.argumentCount = argumentCount
    self.auxiliaryCount = auxiliaryCount
    self.targets = CompressedRows(rowCount: argumentCount, rows: sources, items: targets)
    attackers = CompressedRows(rowCount: argumentCount, rows: targets, items: sources)
  }

  /// Makes a framework of pairs (attacker, attacked).
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(argumentCount: Int, attacks: [(source: Int32, target: Int32)]) {
    self.init(
      argumentCount: argumentCount, sources: attacks.map(\.source),
      targets: attacks.map(\.target))
  }

  /// How many arguments are not auxiliary; these come first.
  package var properCount: Int { argumentCount - auxiliaryCount }

  /// How many attacks there are, each counted as often as it was given.
  package var attackCount: Int { targets.items.count }

  /// The arguments that attack an argument.
  package func attackers(of argument: Int32) -> ArraySlice<Int32> { attackers[Int(argument)] }

  /// The arguments that an argument attacks.
  package func targets(of argument: Int32) -> ArraySlice<Int32> { targets[Int(argument)] }
}
