/// Some arguments of a framework and the attacks among them, with numbers of their own.
struct Subframework: Sendable {
  /// The number of each argument in the whole framework, ascending.
  let arguments: [Int32]
  let framework: Framework

  /// Restricts a framework.
  ///
  /// - Parameters:
  ///   - whole: The framework.
  ///   - arguments: Which arguments to keep, ascending.
  ///   - localNumbers: Scratch with a place for each argument of the whole, −1 before and after.
  /// - Complexity: O(*k*) for *k* arguments kept and attacks on them.
  init(
    of whole: Framework, keeping arguments: [Int32], localNumbers: inout [Int32]
  ) {
    for (number, argument) in arguments.enumerated() {
      localNumbers[Int(argument)] = Int32(number)
    }
    var sources: [Int32] = []
    var targets: [Int32] = []
    for (number, argument) in arguments.enumerated() {
      for attacker in whole.directAttackers(of: argument) where localNumbers[Int(attacker)] >= 0 {
        sources.append(localNumbers[Int(attacker)])
        targets.append(Int32(number))
      }
    }
    for argument in arguments { localNumbers[Int(argument)] = -1 }
    self.arguments = arguments
    let auxiliaryCount = arguments.count { $0 >= Int32(whole.argumentCount) }
    framework = Framework(
      argumentCount: arguments.count - auxiliaryCount, auxiliaryCount: auxiliaryCount,
      sources: sources, targets: targets)
  }

  /// The number here of an argument of the whole, if it was kept.
  ///
  /// - Complexity: O(log *k*) for *k* arguments.
  func localNumber(of argument: Int32) -> Int? {
    var low = 0
    var high = arguments.count
    while low < high {
      let middle = (low + high) / 2
      if arguments[middle] < argument { low = middle + 1 } else { high = middle }
    }
    return low < arguments.count && arguments[low] == argument ? low : nil
  }

  /// The numbers in the whole of arguments of this part.
  func globalNumbers(of local: [Int32]) -> [Int32] { local.map { arguments[Int($0)] } }
}
