/// The attacks of a framework as they were given: by arguments, groups and camps.
///
/// A ``Framework`` says the same in attacks alone, in which it no longer shows that members of a
/// group, or the camps of a rivalry, are alike.
struct AttackOutline: Sendable {
  typealias Attacker = FrameworkBuilder.Attacker

  var argumentCount: Int
  /// Group → its members.
  var groups: [[Attacker]] = []
  /// Camp → its members.
  var camps: [[Attacker]] = []
  /// Camp → the rivalry that it is one of, ascending.
  var rivalries: [Int32] = []
  var rivalryCount: Int32 = 0
  /// What attacks, and what it attacks.
  var sources: [Attacker] = []
  var targets: [Int32] = []
}
