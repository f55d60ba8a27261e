internal import ArgumentModel
internal import Semantics

/// The claims and evidence that entail something or are entailed, in classes of what entails each
/// other.
struct EntailmentClasses {
  /// The members of each class, ascending; a class comes behind those that it entails.
  let list: [[Int32]]

  /// - Parameters:
  ///   - entailments: Claim or evidence → the links (link indices) by which it entails something.
  ///   - graph: The map.
  /// - Complexity: O(*n* + *m* log *m*) for *n* nodes and *m* entailments.
  init(of entailments: Rows, in graph: ArgumentGraph) {
    let count = graph.claimCount + graph.evidenceCount
    var isPresent = [Bool](repeating: false, count: count)
    var conclusions: [Int32] = []
    var premises: [Int32] = []
    if !entailments.items.isEmpty {
      for premise in 0..<count {
        for link in entailments[premise] {
          let conclusion = graph.targets[Int(link)]
          conclusions.append(conclusion)
          premises.append(Int32(premise))
          isPresent[premise] = true
          isPresent[Int(conclusion)] = true
        }
      }
    }
    // What attacks a conclusion attacks its premise: so an entailment is followed like an attack.
    list = Framework(argumentCount: count, sources: conclusions, targets: premises)
      .stronglyConnectedComponents { isPresent[Int($0)] }
  }
}
