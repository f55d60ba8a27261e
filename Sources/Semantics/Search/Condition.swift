/// Something that can be asked of an extension.
enum Condition: Sendable {
  /// That it holds an argument.
  case accepts(Int)
  /// That it does not hold an argument.
  case omits(Int)
  /// That it attacks an argument.
  case rejects(Int)
  /// That it does not attack an argument.
  case spares(Int)

  /// That the condition fails.
  var negated: Condition {
    switch self {
    case .accepts(let argument): .omits(argument)
    case .omits(let argument): .accepts(argument)
    case .rejects(let argument): .spares(argument)
    case .spares(let argument): .rejects(argument)
    }
  }

  /// The argument asked about.
  var argument: Int {
    switch self {
    case .accepts(let argument), .omits(let argument), .rejects(let argument),
      .spares(let argument):
      argument
    }
  }

  /// The same of an argument of another number.
  func renumbered(_ argument: Int) -> Condition {
    switch self {
    case .accepts: .accepts(argument)
    case .omits: .omits(argument)
    case .rejects: .rejects(argument)
    case .spares: .spares(argument)
    }
  }

  /// Whether an extension under which the argument has a label meets the condition.
  func isMet(by label: Label) -> Bool {
    switch self {
    case .accepts: label == .in
    case .omits: label != .in
    case .rejects: label == .out
    case .spares: label != .out
    }
  }
}
