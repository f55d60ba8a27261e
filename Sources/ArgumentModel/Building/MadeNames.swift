/// The names of links that the mapper gave none: `l1`, `l2`… in file order, without those in use.
package struct MadeNames {
  private let taken: Set<String>
  private var number = 0

  /// - Parameters:
  ///   - taken: Names in use that start with `l`; others are no matter.
  ///   - last: The last one that was given.
  package init(taken: Set<String>, after last: String? = nil) {
    self.taken = taken
    number = last.flatMap { Int($0.dropFirst()) } ?? 0
  }

  /// The next one.
  package mutating func next() -> String {
    var name: String
    repeat {
      number += 1
      name = "l" + String(number)
    } while !taken.isEmpty && taken.contains(name)
    return name
  }

  /// Which links may go without their names, since they would be called so anyway.
  ///
  /// Numbers in use as names are skipped. So the numbers of such links rise, and no number below the
  /// last of them is free.
  ///
  /// - Parameters:
  ///   - ids: The names of all links, in order.
  ///   - isDeclared: Whether a name is in use, by these links or by anything else.
  /// - Returns: For each link, whether it may.
  /// - Complexity: O(*n*) expected for *n* links.
  package static func areMade(_ ids: [String], isDeclared: (String) -> Bool) -> [Bool] {
    var firstFree = 1
    while isDeclared("l\(firstFree)") { firstFree += 1 }
    var last = 0
    return ids.map { id in
      guard id.hasPrefix("l"), let number = Int(id.dropFirst()), id == "l\(number)",
        number > last, number < firstFree
      else { return false }
      last = number
      return true
    }
  }
}
