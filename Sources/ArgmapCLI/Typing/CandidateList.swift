internal import LineEditing
internal import SourceText
internal import Workspace

/// The candidates for a word that has begun, out of as many as a map may have.
///
/// All are counted and compared, but only so many are kept as anybody would look through, and only
/// those are described.
struct CandidateList {
  /// How many names anybody would look through.
  static let limit = 200

  /// What they have to begin with.
  let prefix: String
  private var candidates: [Completion] = []
  private var total = 0
  /// What all of them begin with.
  private var shared: [UInt8]?
  private var known: Set<String> = []
  private let limit: Int

  /// - Parameters:
  ///   - prefix: What they have to begin with.
  ///   - limit: How many are kept at most.
  init(prefix: String, keeping limit: Int = Self.limit) {
    self.prefix = prefix
    self.limit = limit
  }

  var isEmpty: Bool { total == 0 }

  /// Adds a name if it begins with the prefix.
  ///
  /// - Complexity: O(1) for a name that does not.
  package mutating func add(
    _ name: String, _ description: @autoclosure () -> String, suffix: String = " "
  ) {
    guard name.utf8.starts(with: prefix.utf8) else { return }
    if total < Self.limit, !known.insert(name).inserted { return }
    total += 1
    share(name.utf8)
    guard candidates.count < limit else { return }
    let text = String(description().unicodeScalars.prefix(200)).visibleOnOneLine
    candidates.append(Completion(name, text, suffix: suffix))
  }

  /// Adds names that say what they are.
  mutating func add(_ names: some Sequence<String>) {
    for name in names { add(name, "") }
  }

  /// Adds the identifiers in some rows of a table that begin with the prefix, if their
  /// declarations, given by their numbers in their kind, are wanted.
  ///
  /// - Complexity: O(*n*) for *n* rows, most of them at little more than a look at a byte.
  mutating func add(
    _ rows: Range<Int>, of table: IdentifierTable, where isWanted: (Int) -> Bool = { _ in true },
    _ description: (Int) -> String
  ) {
    table.forEach(rows, startingWith: prefix) { index, id in
      guard isWanted(index) else { return }
      if total < Self.limit {
        add(String(decoding: id, as: UTF8.self), description(index))
      } else {
        total += 1
        share(id)
      }
    }
  }

  /// Shortens what all names begin with to what another one does too.
  private mutating func share(_ name: some Collection<UInt8>) {
    guard let old = shared else {
      shared = Array(name)
      return
    }
    // They cannot differ in the prefix.
    guard old.count > prefix.utf8.count else { return }
    var length = 0
    for byte in name {
      guard length < old.count, old[length] == byte else { break }
      length += 1
    }
    if length < old.count { shared = Array(old[..<length]) }
  }

  /// The candidates, in place of the prefix.
  var completions: Completions {
    // A name may differ from another inside a character; only whole ones are written.
    var bytes = shared ?? []
    while !bytes.isEmpty, String(validating: bytes, as: UTF8.self) == nil { bytes.removeLast() }
    let common = String(decoding: bytes, as: UTF8.self)
    return Completions(
      replaced: prefix.count, candidates: candidates, total: total,
      sharedPrefix: common.count >= prefix.count ? common : prefix)
  }
}
