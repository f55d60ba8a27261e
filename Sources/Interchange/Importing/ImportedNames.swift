internal import ArgumentModel
internal import MapLanguage

/// What the names of a document name.
struct ImportedNames {
  private struct Entity {
    var kind: Subject.Kind
    var index: Int
    var path: String
  }

  private var entities: [String: Entity] = [:]

  /// Declares a name.
  ///
  /// - Throws: Where it cannot be a name in a map, or is one already.
  mutating func declare(
    _ name: String, _ kind: Subject.Kind, _ index: Int, at path: String
  ) throws(ImportError) {
    guard isIdentifier(name) else {
      throw .notIdentifier(name, mended: mended(name), at: path)
    }
    if let first = entities[name] { throw .duplicateID(name, first: first.path, at: path) }
    entities[name] = Entity(kind: kind, index: index, path: path)
  }

  /// What a name names, and its index among things of that kind.
  ///
  /// - Throws: Where nothing, or something else, is called so.
  func entity(
    _ name: String, _ kinds: [Subject.Kind], at path: String
  ) throws(ImportError) -> (kind: Subject.Kind, index: Int) {
    let expected =
      kinds == Subject.Kind.allCases
      ? "thing on the map" : kinds.map(\.rawValue).joined(separator: " or ")
    guard let known = entities[name] else {
      let names = entities.lazy.filter { kinds.contains($0.value.kind) }.map(\.key).sorted()
      throw .unknownID(name, expected: expected, among: names, at: path)
    }
    guard kinds.contains(known.kind) else {
      throw .wrongKind(name, is: known.kind.rawValue, expected: expected, at: path)
    }
    return (known.kind, known.index)
  }

  /// Which of the links may go without a name, since reading calls them so anyway.
  ///
  /// Links without a name are numbered in file order, and numbers in use as names are skipped. So
  /// the numbers of such links rise, and no number below the last of them is free.
  ///
  /// - Parameter ids: The IDs of all links, in order.
  /// - Returns: For each link, whether it may.
  /// - Complexity: O(*n*) expected for *n* links.
  func automaticLinks(_ ids: [String]) -> [Bool] {
    var firstFree = 1
    while entities["l\(firstFree)"] != nil { firstFree += 1 }
    var last = 0
    return ids.map { id in
      guard id.hasPrefix("l"), let number = Int(id.dropFirst()), id == "l\(number)",
        number > last, number < firstFree
      else { return false }
      last = number
      return true
    }
  }

  /// A name much like one that cannot stand in a map, not yet in use.
  private func mended(_ name: String) -> String? {
    var out = ""
    for character in name.prefix(60) {
      if isWord("x\(character)") {
        out.append(character)
      } else if !out.hasSuffix("-") {
        out.append("-")
      }
    }
    while let last = out.last, last == "-" { out.removeLast() }
    while let first = out.first, !isWord(String(first)) { out.removeFirst() }
    if out.isEmpty { return nil }
    if isIdentifier(out), entities[out] == nil { return out }
    return (2...99).lazy.map { "\(out)-\($0)" }.first { entities[$0] == nil && isIdentifier($0) }
  }
}
