/// One value of a JSON document.
package struct JSONValue: Sendable {
  private let tree: JSONTree
  private let index: Int

  init(tree: JSONTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  private var entry: JSONTree.Entry { tree.entries[index] }

  package var isObject: Bool { entry.kind == .object }
  package var isList: Bool { entry.kind == .list }
  package var isNull: Bool { entry.kind == .null }

  /// The text, where it is a string.
  package var string: String? {
    entry.kind == .string || entry.kind == .escapedString ? tree.text(of: entry) : nil
  }

  /// The number, where it is a whole one.
  package var integer: Int? {
    guard entry.kind == .number else { return nil }
    return Int(String(decoding: tree.bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self))
  }

  package var bool: Bool? {
    switch entry.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// What a name is written as, which some programs write as a string and some as a number.
  package var word: String? {
    entry.kind == .number
      ? String(decoding: tree.bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self) : string
  }

  /// What stands in a list; nothing where it is none.
  ///
  /// - Complexity: O(*n*) for *n* of them.
  package var elements: [JSONValue] {
    guard isList else { return [] }
    var values: [JSONValue] = []
    var next = index + 1
    while next < Int(entry.next) {
      values.append(JSONValue(tree: tree, index: next))
      next = Int(tree.entries[next].next)
    }
    return values
  }

  /// What stands in an object, in the order of the file; nothing where it is none.
  ///
  /// - Complexity: O(*n*) for *n* members.
  package var members: [(name: String, value: JSONValue)] {
    guard isObject else { return [] }
    var members: [(name: String, value: JSONValue)] = []
    var next = index + 1
    while next < Int(entry.next) {
      members.append((tree.text(of: tree.entries[next]), JSONValue(tree: tree, index: next + 1)))
      next = Int(tree.entries[next + 1].next)
    }
    return members
  }

  /// A member of an object; `nil` where there is none, or it is `null`.
  ///
  /// - Complexity: O(*n*) for *n* members.
  package subscript(_ name: String) -> JSONValue? {
    guard isObject else { return nil }
    var next = index + 1
    while next < Int(entry.next) {
      if tree.isText(tree.entries[next], name) {
        let value = JSONValue(tree: tree, index: next + 1)
        return value.isNull ? nil : value
      }
      next = Int(tree.entries[next + 1].next)
    }
    return nil
  }
}

extension JSONTree {
  /// Whether a string says something.
  fileprivate func isText(_ entry: Entry, _ text: String) -> Bool {
    guard entry.kind == .string else { return self.text(of: entry) == text }
    guard Int(entry.end - entry.start) == text.utf8.count else { return false }
    let name = text.utf8Span.span
    for index in name.indices where bytes[Int(entry.start) + index] != name[index] { return false }
    return true
  }
}
