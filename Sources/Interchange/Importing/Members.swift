internal import ArgumentModel

/// The members of one object of a JSON document.
struct Members {
  private let container: KeyedDecodingContainer<Name>

  /// A member's name, whatever it is.
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// - Throws: `DecodingError` where there is no object.
  init(of decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: Name.self)
  }

  /// Makes sure that no member has a name that none can have.
  ///
  /// - Throws: ``ImportError`` for the first such name in the order of their letters.
  func check(_ known: [String]) throws {
    let unknown = container.allKeys.lazy.map(\.stringValue).filter { !known.contains($0) }.min()
    guard let unknown else { return }
    let path = documentPath(container.codingPath + [Name(stringValue: unknown)])
    throw ImportError.unknownMember(unknown, known: known, at: path)
  }

  /// - Throws: `DecodingError` where the member is missing or of another type.
  func required<Value: Decodable>(_ name: String) throws -> Value {
    try container.decode(Value.self, forKey: Name(stringValue: name))
  }

  /// - Throws: `DecodingError` where the member is of another type.
  func optional<Value: Decodable>(_ name: String) throws -> Value? {
    try container.decodeIfPresent(Value.self, forKey: Name(stringValue: name))
  }

  /// A list, which is left out where it is empty.
  ///
  /// - Throws: `DecodingError` where the member is of another type.
  func list<Element: Decodable>(_ name: String) throws -> [Element] {
    try optional(name) ?? []
  }

  /// Those attributes of a declaration that it has.
  ///
  /// - Throws: `DecodingError` where one is no string.
  func attributes(_ names: [Attribute.Name]) throws -> [(name: Attribute.Name, value: String)] {
    try names.compactMap { name in
      let value: String? = try optional(name.rawValue)
      return value.map { (name, $0) }
    }
  }
}

/// Where a member stands in a document: `links[3].target`.
func documentPath(_ keys: [any CodingKey]) -> String {
  var path = ""
  for key in keys {
    if let index = key.intValue {
      path += "[\(index)]"
    } else {
      path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
    }
  }
  return path
}
