/// A variable or its negation: twice the variable's number, plus one if it is negated.
struct Literal: Equatable, BitwiseCopyable, Sendable {
  let code: Int32

  @inline(__always)
  init(code: Int32) { self.code = code }

  /// The literal that is true when the variable is.
  @inline(__always)
  init(_ variable: Int) { code = Int32(truncatingIfNeeded: variable &<< 1) }

  @inline(__always)
  static prefix func ! (literal: Literal) -> Literal { Literal(code: literal.code ^ 1) }

  @inline(__always)
  var variable: Int { Int(code &>> 1) }
  @inline(__always)
  var isNegated: Bool { code & 1 == 1 }
  /// Where arrays with a place for each literal hold this one.
  @inline(__always)
  var index: Int { Int(code) }
}
