/// What is asked of a set of arguments.
struct SetRequest: Sendable {
  /// Arguments that must all be in it.
  var containing: [Int32] = []
  /// Arguments of which none may be in it.
  var avoiding: [Int32] = []
  /// Lists of arguments, of each of which at least one must be in it.
  var hitting: [[Int32]] = []
}

extension Framework {
  /// What a condition asks of a set.
  func request(for condition: Condition) -> SetRequest {
    let argument = Int32(condition.argument)
    return switch condition {
    case .accepts: SetRequest(containing: [argument])
    case .omits: SetRequest(avoiding: [argument])
    case .rejects: SetRequest(hitting: [Array(directAttackers(of: argument))])
    case .spares: SetRequest(avoiding: Array(directAttackers(of: argument)))
    }
  }

  /// The arguments that are not in a set, ascending.
  func complement(of set: [Int32]) -> [Int32] {
    var isIn = [Bool](repeating: false, count: vertexCount)
    for argument in set { isIn[Int(argument)] = true }
    return (0..<Int32(vertexCount)).filter { !isIn[Int($0)] }
  }
}
