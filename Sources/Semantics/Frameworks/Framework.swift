internal import Dense

/// An abstract argumentation framework: the arguments 0 ..< ``argumentCount`` and who attacks whom.
///
/// Dung, P. M. "On the acceptability of arguments and its fundamental role in nonmonotonic
/// reasoning, logic programming and n-person games." *Artificial Intelligence* 77(2), 1995,
/// pp. 321–357. <https://doi.org/10.1016/0004-3702(94)00041-X>
///
/// Where many attack at once, groups stand for them (``FrameworkBuilder``). Within this module each
/// group is two auxiliary arguments, so that searches need to know of attacks alone; outside,
/// ``attackers(of:)`` and ``groupedAttackers(of:)`` tell who attacks whom.
package struct Framework: Sendable {
  /// How many arguments there are.
  package let argumentCount: Int
  /// How many there are with the auxiliary ones, which come last.
  ///
  /// The others decide on the labels of these, and they count neither in min–max numbers nor in the
  /// range of a set.
  let vertexCount: Int
  /// The arguments that each argument attacks, auxiliary ones included.
  let targets: CompressedRows
  /// The arguments that attack each argument, auxiliary ones included.
  let attackers: CompressedRows
  /// How the attacks were given, where groups stand for some of them.
  let outline: AttackOutline?

  /// Makes a framework of attacks `sources[i]` → `targets[i]`.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(argumentCount: Int, sources: [Int32], targets: [Int32]) {
    self.init(
      argumentCount: argumentCount, auxiliaryCount: 0, sources: sources, targets: targets)
  }

  /// Makes a framework of pairs (attacker, attacked).
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(argumentCount: Int, attacks: [(source: Int32, target: Int32)]) {
    self.init(
      argumentCount: argumentCount, sources: attacks.map(\.source),
      targets: attacks.map(\.target))
  }

  /// Makes a framework some of whose arguments, the last, are auxiliary.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  init(
    argumentCount: Int, auxiliaryCount: Int, sources: [Int32], targets: [Int32],
    outline: AttackOutline? = nil
  ) {
    self.argumentCount = argumentCount
    vertexCount = argumentCount + auxiliaryCount
    self.targets = CompressedRows(rowCount: vertexCount, rows: sources, items: targets)
    attackers = CompressedRows(rowCount: vertexCount, rows: targets, items: sources)
    self.outline = outline
  }

  /// How many attacks there are, each counted as often as it was given, and with those that groups
  /// are made of.
  package var attackCount: Int { targets.items.count }

  /// The arguments that attack an argument, auxiliary ones included.
  func directAttackers(of argument: Int32) -> ArraySlice<Int32> { attackers[Int(argument)] }

  /// The arguments that an argument attacks, auxiliary ones included.
  func directTargets(of argument: Int32) -> ArraySlice<Int32> { targets[Int(argument)] }
}
