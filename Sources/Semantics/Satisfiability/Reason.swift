/// Why a literal is assigned: nothing (a decision, or a fact), a clause of two, or a longer one.
struct Reason: BitwiseCopyable, Equatable {
  /// −1 for nothing, a clause's name from 0 on, below −1 the other literal of a clause of two.
  private let code: Int32

  static let none = Reason(code: -1)

  @inline(__always)
  private init(code: Int32) { self.code = code }

  /// A long clause.
  @inline(__always)
  init(clause: Int32) { code = clause }

  /// A clause of two whose other literal is false.
  @inline(__always)
  init(other: Literal) { code = -2 &- other.code }

  @inline(__always)
  var clause: Int32? { code >= 0 ? code : nil }
  @inline(__always)
  var other: Literal? { code < -1 ? Literal(code: -2 &- code) : nil }
}

/// A clause of which all literals are false; of a clause of two, `literal` is the one that
/// `reason` does not name.
struct Conflict {
  var reason = Reason.none
  var literal = Literal(code: 0)
}
