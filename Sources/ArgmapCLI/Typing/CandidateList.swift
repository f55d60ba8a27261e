internal import LineEditing
internal import SourceText

/// The candidates for a word that has begun, out of as many as a map may have.
///
/// All are counted and compared, but only so many are kept as anybody would look through, and only
/// those are described.
struct CandidateList {
  /// At most so many are kept.
  static let limit = 200

  /// What they have to begin with.
  let prefix: String
  private var candidates: [Completion] = []
  private var total = 0
  /// What all of them begin with.
  private var shared: [UInt8]?
  private var known: Set<String> = []

  init(prefix: String) { self.prefix = prefix }

  var isEmpty: Bool { total == 0 }

  /// Adds a name if it begins with the prefix.
  ///
  /// - Complexity: O(1) for a name that does not.
  mutating func add(
    _ name: String, _ description: @autoclosure () -> String, suffix: String = " "
  ) {
    guard name.utf8.starts(with: prefix.utf8) else { return }
    if total < Self.limit, !known.insert(name).inserted { return }
    total += 1
    if let old = shared {
      let common = zip(old, name.utf8).prefix { $0 == $1 }.count
      if common < old.count { shared = Array(old[..<common]) }
    } else {
      shared = Array(name.utf8)
    }
    guard candidates.count < Self.limit else { return }
    let text = String(description().unicodeScalars.prefix(200)).visibleOnOneLine
    candidates.append(Completion(name, text, suffix: suffix))
  }

  /// Adds names that say what they are.
  mutating func add(_ names: some Sequence<String>) {
    for name in names { add(name, "") }
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
