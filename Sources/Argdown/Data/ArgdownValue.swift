/// What data says: texts, lists and maps in each other, as in JSON and YAML.
///
/// They do not stand in each other deeper than ``deepest``.
package indirect enum ArgdownValue: Hashable, Sendable {
  case null
  /// A text, a number, `true`: a word in quotation marks or without.
  case text(String)
  case list([ArgdownValue])
  /// In the order of the text.
  case map([Member])

  /// A member of a map.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: ArgdownValue
    /// Where its name stands.
    package var offset: Int

    package init(_ name: String, _ value: ArgdownValue, at offset: Int) {
      self.name = name
      self.value = value
      self.offset = offset
    }
  }

  /// How deep lists and maps may stand in each other.
  static let deepest = 64

  package var text: String? { if case .text(let text) = self { text } else { nil } }

  package var members: [Member] { if case .map(let members) = self { members } else { [] } }

  /// What stands in a list; anything else but nothing stands alone.
  package var elements: [ArgdownValue] {
    switch self {
    case .list(let elements): elements
    case .null: []
    case .text, .map: [self]
    }
  }

  /// Whether it is the word `true`.
  package var isTrue: Bool { text == "true" }

  /// The last member with a name.
  package subscript(_ name: String) -> ArgdownValue? {
    members.last { $0.name == name }?.value
  }
}

/// Data that was read, and the places of what could not be.
struct ReadData {
  var value: ArgdownValue
  var mistakes: [Int] = []
}

extension ReadData {
  /// Reads what stands between two braces, both of which are in the range.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(braced range: Range<Int>, in bytes: [UInt8]) {
    var first = range.lowerBound + 1
    while first < range.upperBound, ArgdownBytes.isBlank(bytes[first]) { first += 1 }
    let isBlock = bytes[first] == ArgdownBytes.feed
    while first < range.upperBound, ArgdownBytes.isSpace(bytes[first]) { first += 1 }
    // With the members on lines of their own, a quotation mark tells JSON from YAML.
    if !isBlock || bytes[first] == UInt8(ascii: "\"") {
      var reader = FlowReader(bytes, range)
      if let value = reader.read(), reader.isAtEnd {
        self.init(value: value)
        return
      }
      guard isBlock else {
        self.init(value: .null, mistakes: [min(reader.index, range.upperBound - 1)])
        return
      }
    }
    self.init(lines: range.lowerBound + 1..<range.upperBound - 1, in: bytes)
  }

  /// Reads lines of YAML.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(lines range: Range<Int>, in bytes: [UInt8]) {
    var reader = BlockReader(bytes, range)
    self = reader.read()
  }
}
