/// What a labelling says of an argument.
///
/// Caminada, M. "On the issue of reinstatement in argumentation." *JELIA*, 2006, pp. 111–123.
/// <https://doi.org/10.1007/11853886_11>
package enum Label: UInt8, Sendable {
  /// Accepted.
  case `in`
  /// Attacked by an accepted argument.
  case out
  /// Neither.
  case undecided
}
