/// Says when the search starts again from the top, with what it has learned.
///
/// It does when recent lessons span more levels than lessons used to: Biere, A. and Fröhlich, A.
/// "Evaluating CDCL restart schemes." *Pragmatics of SAT*, 2015. <https://doi.org/10.29007/89dw>
struct RestartPolicy {
  private var recent = 0.0
  private var usual = 0.0
  private var lessonCount = 0.0
  private var sinceRestart = 0

  private static let recentWeight = 1.0 / 32
  private static let usualWeight = 1.0 / 8192
  private static let margin = 1.15
  private static let minimumInterval = 50

  /// Takes note of a lesson that spans so many levels.
  mutating func learn(distance: Int32) {
    lessonCount += 1
    sinceRestart += 1
    recent += (Double(distance) - recent) * Self.recentWeight
    // At first the plain mean: an average with a long memory starts far off.
    usual += (Double(distance) - usual) * max(Self.usualWeight, 1 / lessonCount)
  }

  /// Whether to start again.
  mutating func shouldRestart() -> Bool {
    guard sinceRestart > Self.minimumInterval, recent > Self.margin * usual else { return false }
    sinceRestart = 0
    return true
  }
}
