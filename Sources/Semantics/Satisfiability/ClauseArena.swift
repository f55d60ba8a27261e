/// Clauses of three literals and more, one behind the other in one buffer.
///
/// A clause is named by where it starts. It holds its length, its literal-block distance (0 for
/// clauses of the problem, which are never forgotten), how often it was used lately, where the last
/// search for a literal to watch ended, and then its literals, the two watched ones first.
struct ClauseArena: ~Copyable {
  private var words = Vector<Int32>(minimumCapacity: 1024)

  private static let headerSize = 4

  /// Appends a clause.
  ///
  /// - Returns: Its name.
  mutating func append(count: Int, distance: Int32) -> Int32 {
    let clause = Int32(words.count)
    words.append(Int32(count))
    words.append(distance)
    words.append(0)
    words.append(2)
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

  /// Where among a clause's literals to begin to look for one to watch.
  ///
  /// Who begins at the first one each time takes quadratic time to falsify a long clause: Gent, I. P.
  /// "Optimal implementation of watched literals and more general techniques." *Journal of
  /// Artificial Intelligence Research* 48, 2013, pp. 231–252. <https://doi.org/10.1613/jair.4016>
  @inline(__always)
  func searchStart(of clause: Int32) -> Int { Int(words[Int(clause) + 3]) }

  @inline(__always)
  mutating func endSearch(of clause: Int32, at place: Int) { words[Int(clause) + 3] = Int32(place) }

  /// The codes of a clause's literals, to be read and reordered before the next clause is added.
  @inline(__always)
  func literals(of clause: Int32) -> UnsafeMutablePointer<Int32> {
    words.base + Int(clause) + Self.headerSize
  }
}
