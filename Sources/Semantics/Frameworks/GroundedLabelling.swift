internal import Dense

/// The most sceptical complete labelling, of which there is always exactly one.
///
/// With each label comes its *min–max number*: 1 for an argument that nobody attacks, for others
/// that are in one more than the highest number among their attackers, and for those that are out
/// one more than the lowest among their attackers that are in. So an argument falls by the attacker
/// of the lowest number, and a strategy that always answers with it ends: Modgil, S. and Caminada,
/// M. "Proof theories and algorithms for abstract argumentation frameworks." *Argumentation in
/// Artificial Intelligence*, 2009, pp. 105–129. <https://doi.org/10.1007/978-0-387-98197-0_6>
package struct GroundedLabelling: Sendable {
  /// One label for each argument.
  package let labels: [Label]
  /// The min–max number of each argument, 0 for the undecided ones; of an auxiliary argument that
  /// of what decides on it.
  package let numbers: [Int32]

  /// Labels a framework.
  ///
  /// - Parameters:
  ///   - framework: The framework.
  ///   - rejected: Arguments to label as if something unattacked attacked each.
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(of framework: Framework, rejecting rejected: [Int32] = []) {
    let targets = framework.targets
    let argumentCount = framework.argumentCount
    // Of a labelled argument twice its min–max number, and one more if it is out; of the others how
    // many attackers are not yet out, negative: one look at one place in memory tells all about an
    // argument.
    var states = [Int32](repeating: 0, count: framework.vertexCount)
    var accepted: [Int32] = []
    var pressing: [Int32] = []
    for argument in states.indices {
      let attackerCount = framework.attackers.range(of: argument).count
      states[argument] = -Int32(attackerCount)
      guard attackerCount == 0 else { continue }
      if argument < argumentCount {
        states[argument] = 2
        accepted.append(Int32(argument))
      } else {
        pressing.append(Int32(argument))
      }
    }
    if !rejected.isEmpty {
      for argument in rejected { states[Int(argument)] = 2 << 1 | 1 }
      accepted.removeAll { states[Int($0)] & 1 == 1 }
    }
    // A framework names no argument that it does not have: checked when it was made, not again here.
    states.withUnsafeMutableBufferPointer { states in
      targets.items.withUnsafeBufferPointer { items in
        targets.starts.withUnsafeBufferPointer { starts in
          func targets(of argument: Int) -> some Sequence<Int> {
            (Int(starts[argument])..<Int(starts[argument + 1])).lazy.map { Int(items[$0]) }
          }
          // First come, first served: numbers never fall along the list, which makes the first
          // attacker that is in the lowest, and the last one that falls the highest. Auxiliary
          // arguments have the number of what decides on them, and so are never put off.
          var next = 0
          func reject(_ rejected: Int, _ rejection: Int32) {
            states[rejected] = rejection << 1 | 1
            for freed in targets(of: rejected) where states[freed] < 0 {
              states[freed] += 1
              guard states[freed] == 0 else { continue }
              if freed < argumentCount {
                states[freed] = (rejection + 1) << 1
                accepted.append(Int32(freed))
              } else {
                states[freed] = rejection << 1
                pressing.append(Int32(freed))
              }
            }
          }
          for argument in rejected { reject(Int(argument), 2) }
          while next < accepted.count || !pressing.isEmpty {
            let argument: Int
            if let auxiliary = pressing.popLast() {
              argument = Int(auxiliary)
            } else {
              argument = Int(accepted[next])
              next += 1
            }
            let number = states[argument] >> 1
            for rejected in targets(of: argument) where states[rejected] < 0 {
              reject(rejected, rejected < argumentCount ? number + 1 : number)
            }
          }
        }
      }
    }
    labels = states.map { $0 < 0 ? .undecided : $0 & 1 == 0 ? .in : .out }
    numbers = states.map { max(0, $0 >> 1) }
  }

  /// The arguments that are in, ascending.
  package var accepted: [Int32] {
    labels.indices.filter { labels[$0] == .in }.map { Int32($0) }
  }
}
