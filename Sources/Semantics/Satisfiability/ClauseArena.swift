/// Clauses of three literals and more, one behind the other in one buffer.
///
/// A clause is named by where it starts. It holds its length, its literal-block distance (0 for
/// clauses of the problem, which are never forgotten), how often it was used lately, and then its
/// literals, the two watched ones first.
struct ClauseArena: ~Copyable {
  private var words = Vector<Int32>(minimumCapacity: 1024)

  private static let headerSize = 3

  /// Appends a clause.
  ///
  /// - Returns: Its name.
  mutating func append(count: Int, distance: Int32) -> Int32 {
    let clause = Int32(words.count)
    words.append(Int32(count))
    words.append(distance)
    words.append(0)
    return clause
  }

  /// Appends a literal to the last clause.
  mutating func append(_ literal: Literal) { words.append(literal.code) }

  @inline(__always)
  func count(of clause: Int32) -> Int { Int(words[Int(clause)]) }

  @inline(__always)
  func distance(of clause: Int32) -> Int32 { words[Int(clause) + 1] }

  @inline(__always)
  func uses(of clause: Int32) -> Int32 { words[Int(clause) + 2] }

  @inline(__always)
  mutating func use(_ clause: Int32) { words[Int(clause) + 2] &+= 1 }

  /// The codes of a clause's literals, to be read and reordered before the next clause is added.
  @inline(__always)
  func literals(of clause: Int32) -> UnsafeMutablePointer<Int32> {
    words.base + Int(clause) + Self.headerSize
  }
}
