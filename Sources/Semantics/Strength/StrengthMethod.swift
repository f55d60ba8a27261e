/// How what speaks for and against an argument adds up to its strength.
package enum StrengthMethod: Sendable, CaseIterable {
  /// Supports and attacks are summed up, and the sum pulls the base score towards 1 or 0, ever less
  /// the nearer it is.
  ///
  /// Potyka, N. "Continuous dynamical systems for weighted bipolar argumentation." *KR*, 2018,
  /// pp. 148–157.
  case quadraticEnergy
  /// Supports are joined as independent chances are, attacks likewise, and the difference moves the
  /// base score.
  ///
  /// Rago, A., Toni, F., Aurisicchio, M. and Baroni, P. "Discontinuity-free decision support with
  /// quantitative argumentation debates." *KR*, 2016, pp. 63–73.
  case dfQuad

  /// What an aggregate of nothing is.
  @inline(__always) var identity: Double { self == .quadraticEnergy ? 0 : 1 }

  /// An aggregate, and one thing more: the sum of strengths, or the chance that none of the things
  /// holds.
  @inline(__always)
  func adding(_ strength: Double, to aggregate: Double) -> Double {
    self == .quadraticEnergy ? aggregate + strength : aggregate * (1 - strength)
  }

  /// The aggregate of what two aggregates hold.
  @inline(__always)
  func joining(_ left: Double, _ right: Double) -> Double {
    self == .quadraticEnergy ? left + right : left * right
  }

  /// The strength that a base score has under the aggregates of what supports and what attacks it;
  /// between 0 and 1 where the base score is.
  @inline(__always)
  func strength(of base: Double, supports: Double, attacks: Double) -> Double {
    let pull: Double
    switch self {
    case .quadraticEnergy:
      let energy = supports - attacks
      let square = energy * energy
      // Beyond what a square can hold the fraction is 1.
      let fraction = square.isFinite ? square / (1 + square) : 1
      pull = energy < 0 ? -fraction : fraction
    case .dfQuad:
      pull = attacks - supports
    }
    return pull < 0 ? base + base * pull : base + (1 - base) * pull
  }
}
