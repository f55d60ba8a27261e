/// Which sets of arguments count as extensions.
///
/// Baroni, P., Caminada, M. and Giacomin, M. "An introduction to argumentation semantics." *The
/// Knowledge Engineering Review* 26(4), 2011, pp. 365–410.
/// <https://doi.org/10.1017/S0269888911000166>
package enum Semantics: String, Sendable, CaseIterable {
  /// The least complete extension.
  case grounded = "GR"
  /// Conflict-free, and holding exactly what it defends.
  case complete = "CO"
  /// The largest complete (equivalently, admissible) sets.
  case preferred = "PR"
  /// Conflict-free, and attacking all that is outside. There may be none.
  case stable = "ST"
  /// Complete, with the largest range: what is in it or attacked by it.
  case semiStable = "SST"
  /// Conflict-free, with the largest range.
  case stage = "STG"
  /// The largest admissible set within all preferred extensions.
  case ideal = "ID"
}
