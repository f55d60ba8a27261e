/// The names most like one that is not known, best first: what was probably meant.
///
/// Distance is that of Damerau and Levenshtein with adjacent transpositions (optimal string
/// alignment); a name qualifies when at most a third of the longer word is wrong.
///
/// - Returns: At most three names, by distance, then by their order in `names`.
/// - Complexity: O(*n* + *k*·*w*²) for *n* names, of which *k* have nearly the letters of the word,
///   whose length is *w*.
package func nearestNames(to word: String, among names: some Sequence<String>) -> [String] {
  let target = Array(word.lowercased().unicodeScalars.prefix(64))
  guard !target.isEmpty else { return [] }
  let targetMask = letterMask(target.lazy.map(\.value))
  var best: [(distance: Int, order: Int, name: String)] = []
  for (order, name) in names.enumerated() {
    let length = name.utf8.count
    // Cheap tests first: a map may hold a million names.
    guard length <= 3 * word.utf8.count + 3, length > 0 else { continue }
    let mask = letterMask(name.utf8.lazy.map { UInt32($0 | 0x20) })
    guard (mask ^ targetMask).nonzeroBitCount <= 2 * max(1, target.count / 3) + 2 else { continue }
    let candidate = Array(name.lowercased().unicodeScalars.prefix(64))
    let allowed = max(1, max(candidate.count, target.count) / 3)
    var distance = alignmentDistance(target, candidate, limit: allowed)
    if distance > allowed, target.count >= 2, candidate.starts(with: target) { distance = allowed }
    guard distance <= allowed else { continue }
    best.append((distance, order, name))
    best.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    if best.count > 3 { best.removeLast() }
  }
  return best.map(\.name)
}

/// Which letters occur, one bit for each value modulo 64; non-ASCII letters fold together.
private func letterMask(_ letters: some Sequence<UInt32>) -> UInt64 {
  letters.reduce(0) { $0 | (1 << UInt64($1 < 0x80 ? ($1 | 0x20) & 63 : 63)) }
}

/// The optimal string alignment distance, or anything over `limit` once it must be over.
private func alignmentDistance(
  _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int
) -> Int {
  guard abs(a.count - b.count) <= limit else { return limit + 1 }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    var least = i + 1
    for j in 0..<b.count {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
      least = min(least, cost)
    }
    if least > limit { return limit + 1 }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
