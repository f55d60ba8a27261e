/// A JSON document as a flat list of its values, each in front of what stands in it.
///
/// Reading it follows no nesting by recursion and copies no text; a ``JSONValue`` looks into it.
package final class JSONTree: Sendable {
  enum Kind: UInt8, Sendable {
    case object, list, string, escapedString, number, yes, no, null
  }

  /// One value, or the name of a member, which stands before its value.
  struct Entry: Sendable {
    let kind: Kind
    /// Its bytes; of a string those between its quotation marks.
    let start: Int32
    var end: Int32
    /// The entry behind it and all that stands in it.
    var next: Int32
  }

  /// How deep lists and objects may stand in each other.
  static let deepest = 500

  let bytes: [UInt8]
  let entries: [Entry]

  /// Reads a document, which is one JSON value (RFC 8259); no object in it has a name twice.
  ///
  /// - Throws: ``ImportError`` for a mistake, with its place.
  /// - Complexity: O(*n*) expected for *n* bytes.
  package init(_ bytes: [UInt8]) throws(ImportError) {
    var parser = JSONParser(bytes)
    entries = try parser.entries()
    self.bytes = bytes
    try checkNames()
  }

  /// The document's own value.
  package var root: JSONValue { JSONValue(tree: self, index: 0) }

  /// The text of a string.
  func text(of entry: Entry) -> String {
    let content = bytes[Int(entry.start)..<Int(entry.end)]
    guard entry.kind == .escapedString else { return String(decoding: content, as: UTF8.self) }
    // Two escapes may be one scalar.
    var text = ""
    var units: [UInt16] = []
    var rest = content
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        let end = rest.firstIndex(of: UInt8(ascii: "\\")) ?? rest.endIndex
        text += String(decoding: units, as: UTF16.self)
        units.removeAll(keepingCapacity: true)
        text += String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[end...]
        continue
      }
      let mark = rest[rest.startIndex + 1]
      if mark == UInt8(ascii: "u") {
        let digits = rest[(rest.startIndex + 2)..<(rest.startIndex + 6)]
        units.append(UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(6)
      } else {
        units.append(JSONParser.escapes[mark] ?? 0xFFFD)
        rest = rest.dropFirst(2)
      }
    }
    return text + String(decoding: units, as: UTF16.self)
  }

  /// Makes sure that no object has a name twice.
  private func checkNames() throws(ImportError) {
    for (index, entry) in entries.enumerated() where entry.kind == .object {
      var names: [Int] = []
      var name = index + 1
      while name < Int(entry.next) {
        names.append(name)
        name = Int(entries[name + 1].next)
      }
      // A few names are soonest compared one by one.
      var known: Set<String> = []
      for (position, name) in names.enumerated() {
        let isNew =
          names.count > 16
          ? known.insert(text(of: entries[name])).inserted
          : !names[..<position].contains { isSame(entries[$0], entries[name]) }
        guard isNew else {
          throw JSONParser(bytes).mistake(
            "the object has a member '\(text(of: entries[name]))' already",
            code: "duplicate-member", at: Int(entries[name].start) - 1)
        }
      }
    }
  }

  private func isSame(_ one: Entry, _ other: Entry) -> Bool {
    if one.kind == .string, other.kind == .string, isASCII(one), isASCII(other) {
      return one.end - one.start == other.end - other.start
        && bytes[Int(one.start)..<Int(one.end)] == bytes[Int(other.start)..<Int(other.end)]
    }
    return text(of: one) == text(of: other)
  }

  private func isASCII(_ entry: Entry) -> Bool {
    bytes[Int(entry.start)..<Int(entry.end)].allSatisfy { $0 < 0x80 }
  }
}
