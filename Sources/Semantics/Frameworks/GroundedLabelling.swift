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
  /// The min–max number of each argument, 0 for the undecided ones.
  package let numbers: [Int32]

  /// Labels a framework.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(of framework: Framework) {
    let targets = framework.targets
    // The min–max number of a labelled argument; of the others how many attackers are not yet out,
    // negative, so that one look at one place in memory tells all about an argument.
    var numbers = [Int32](repeating: 0, count: framework.argumentCount)
    var accepted: [Int32] = []
    for argument in numbers.indices {
      let attackerCount = framework.attackers.range(of: argument).count
      numbers[argument] = attackerCount == 0 ? 1 : -Int32(attackerCount)
      if attackerCount == 0 { accepted.append(Int32(argument)) }
    }
    // A framework names no argument that it does not have: checked when it was made, not again here.
    numbers.withUnsafeMutableBufferPointer { numbers in
      targets.items.withUnsafeBufferPointer { items in
        targets.starts.withUnsafeBufferPointer { starts in
          func range(of argument: Int) -> Range<Int> {
            Int(starts[argument])..<Int(starts[argument + 1])
          }
          // First come, first served: numbers never fall along the list, which makes the first
          // attacker that is in the lowest, and the last one that falls the highest.
          var next = 0
          while next < accepted.count {
            let argument = Int(accepted[next])
            let number = numbers[argument]
            for rejected in range(of: argument).lazy.map({ Int(items[$0]) })
            where numbers[rejected] < 0 {
              numbers[rejected] = number + 1
              for freed in range(of: rejected).lazy.map({ Int(items[$0]) })
              where numbers[freed] < 0 {
                numbers[freed] += 1
                if numbers[freed] == 0 {
                  numbers[freed] = number + 2
                  accepted.append(Int32(freed))
                }
              }
            }
            next += 1
          }
        }
      }
    }
    for argument in numbers.indices where numbers[argument] < 0 { numbers[argument] = 0 }
    // What is in has an odd number, what is out an even one.
    labels = numbers.map { $0 == 0 ? .undecided : $0 % 2 == 0 ? .out : .in }
    self.numbers = numbers
  }

  /// The arguments that are in, ascending.
  package var accepted: [Int32] {
    labels.indices.filter { labels[$0] == .in }.map { Int32($0) }
  }
}
