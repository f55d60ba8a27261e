internal import ArgumentModel
internal import Dense

/// The claims and evidence that entail something or are entailed, in classes of what entails each
/// other.
struct EntailmentClasses {
  /// The members of each class, ascending; a class comes behind those that it entails.
  let list: [[Int32]]

  /// - Parameters:
  ///   - entailments: Claim or evidence → the links (link indices) by which it entails something.
  ///   - graph: The map.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* entailments.
  init(of entailments: CompressedRows, in graph: ArgumentGraph) {
    var isPresent = [Bool](repeating: false, count: graph.claimCount + graph.evidenceCount)
    for premise in isPresent.indices {
      for link in entailments[premise] {
        isPresent[premise] = true
        isPresent[Int(graph.targets[Int(link)])] = true
      }
    }
    let present = isPresent.indices.filter { isPresent[$0] }.map { Int32($0) }
    let members = StrongComponents(entailments, from: present) { graph.targets[Int($0)] }.members
    list = (0..<members.count).map { Array(members[$0]) }
  }
}
