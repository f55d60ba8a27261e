/// The names most like one that is not known, best first: what was probably meant.
///
/// Distance is that of Damerau and Levenshtein with adjacent transpositions (optimal string
/// alignment); a name qualifies when at most a third of the longer word is wrong.
///
/// - Returns: At most three names, none twice, by distance, then by their order in `names`.
/// - Complexity: O(*n* + *k*·*w*²) for *n* names, of which *k* have nearly the letters of the word,
///   whose length is *w*; a name that is farther than three others costs no more than it takes to
///   see that.
package func nearestNames(to word: String, among names: some Sequence<String>) -> [String] {
  let target = Array(word.lowercased().unicodeScalars.prefix(64))
  guard !target.isEmpty else { return [] }
  let targetMask = letterMask(target.lazy.map { UInt8(min($0.value, 0x80)) })
  var best: [(distance: Int, order: Int, name: String)] = []
  var alignment = Alignment(target)
  var order = 0
  for name in names {
    order += 1
    let length = name.utf8.count
    // Cheap tests first: a map may hold a million names.
    guard length <= 3 * word.utf8.count + 3, length > 0 else { continue }
    var name = name
    let mask = name.withUTF8 { letterMask($0) }
    guard (mask ^ targetMask).nonzeroBitCount <= 2 * max(1, target.count / 3) + 2 else { continue }
    alignment.take(&name)
    let allowed = max(1, max(alignment.count, target.count) / 3)
    // What is not nearer than the third of those found cannot take its place.
    let limit = best.count < 3 ? allowed : min(allowed, best[2].distance - 1)
    guard limit >= 0 else { break }
    var distance = alignment.distance(limit: limit)
    if distance > allowed, limit == allowed, target.count >= 2, alignment.startsWithTarget {
      distance = allowed
    }
    guard distance <= limit, !best.contains(where: { $0.name == name }) else { continue }
    best.append((distance, order, name))
    best.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    if best.count > 3 { best.removeLast() }
  }
  return best.map(\.name)
}

/// Which letters occur, one bit for each value modulo 64; non-ASCII letters fold together.
private func letterMask(_ letters: some Sequence<UInt8>) -> UInt64 {
  var mask: UInt64 = 0
  for letter in letters { mask |= 1 << UInt64(letter < 0x80 ? (letter | 0x20) & 63 : 63) }
  return mask
}

/// Compares one word with many, in the same memory.
private struct Alignment {
  private let target: [Unicode.Scalar]
  private var candidate: [Unicode.Scalar] = []
  private var beforeLast: [Int]
  private var last: [Int]
  private var row: [Int]

  init(_ target: [Unicode.Scalar]) {
    self.target = target
    last = [Int](repeating: 0, count: 66)
    (beforeLast, row) = (last, last)
  }

  /// How long the name is that was taken, as far as it is looked at.
  var count: Int { candidate.count }

  var startsWithTarget: Bool { candidate.starts(with: target) }

  /// Takes the name to compare, in lower case.
  mutating func take(_ name: inout String) {
    candidate.removeAll(keepingCapacity: true)
    let isPlain = name.withUTF8 { bytes in
      for byte in bytes.prefix(64) {
        if byte >= 0x80 { return false }
        candidate.append(Unicode.Scalar(byte &- 0x41 < 26 ? byte | 0x20 : byte))
      }
      return true
    }
    if isPlain { return }
    candidate.removeAll(keepingCapacity: true)
    candidate += name.lowercased().unicodeScalars.prefix(64)
  }

  /// The optimal string alignment distance, or anything over `limit` once it must be over.
  ///
  /// - Complexity: O(*w*·*k*) for words that differ in their last *w* scalars and a limit of *k*.
  mutating func distance(limit: Int) -> Int {
    guard abs(target.count - candidate.count) <= limit else { return limit + 1 }
    var start = 0
    while start < target.count, start < candidate.count, target[start] == candidate[start] {
      start += 1
    }
    let count = candidate.count - start
    let far = limit + 1
    for column in 0...count { last[column] = column }
    for i in 0..<target.count - start {
      // Farther from the diagonal everything is over the limit.
      let first = max(0, i - limit)
      let end = min(count, i + limit + 1)
      row[first] = first == 0 ? i + 1 : far
      var least = row[first]
      for j in first..<max(first, end) {
        let isSame = target[start + i] == candidate[start + j]
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (isSame ? 0 : 1))
        if i > 0, j > 0, target[start + i] == candidate[start + j - 1],
          target[start + i - 1] == candidate[start + j]
        {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
        least = min(least, cost)
      }
      if end < count { row[end + 1] = far }
      if least > limit { return far }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[count]
  }
}
