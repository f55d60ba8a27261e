internal import ArgumentModel

/// A stance that a listing has shown.
struct ListedStance {
  var holder: String
  var attitude: Attitude
  var target: String
  var isHedged: Bool
  var isImplicit: Bool

  init(_ stance: Stance, in map: ArgumentMap) {
    self.init(
      holder: map.name(of: stance.holder), attitude: stance.attitude,
      target: map.id(of: stance.target), isHedged: stance.isHedged, isImplicit: stance.isImplicit)
  }

  init(holder: String, attitude: Attitude, target: String, isHedged: Bool, isImplicit: Bool) {
    self.holder = holder
    self.attitude = attitude
    self.target = target
    self.isHedged = isHedged
    self.isImplicit = isImplicit
  }

  /// The stance as it is typed.
  var words: String {
    let holder = holder.split(separator: ">").joined(separator: " quoting ")
    return "\(holder) \(attitude.rawValue) \(target)\(isHedged ? " hedged" : "")"
      + (isImplicit ? " implicit" : "")
  }
}
