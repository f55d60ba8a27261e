/// A JSON Schema (draft 2020-12) of a part of a document, as far as the program's documents need it.
///
/// Objects are strict: a member that is not listed is not allowed.
package indirect enum SchemaPart: Sendable {
  /// Any string, or one of at least so many characters.
  case string(atLeast: Int = 0)
  /// One of a few strings.
  case one(of: [String])
  /// This string.
  case constant(String)
  /// A whole number of at least so much.
  case integer(atLeast: Int)
  /// A share between 0 and 1.
  case share
  case boolean
  /// `true`; what is false is left out.
  case yes
  case array(SchemaPart, atLeast: Int = 0, atMost: Int? = nil)
  /// An object with these members.
  case record([SchemaMember])
  /// What the schema defines under a name.
  case definition(String)
  /// Exactly one of several.
  case either([SchemaPart])

  /// Strings that have characters in them.
  static let word = SchemaPart.string(atLeast: 1)
  /// Identifiers, or names of holders.
  static let words = SchemaPart.array(.word)
  /// The same, where an empty array is left out.
  static let someWords = SchemaPart.array(.word, atLeast: 1)

  /// An object, its members put together from one or several lists.
  static func object(_ lists: [SchemaMember]...) -> SchemaPart { .record(lists.flatMap(\.self)) }
}

/// A member of an object in a ``SchemaPart``.
package struct SchemaMember: Sendable {
  let name: String
  let part: SchemaPart
  let isRequired: Bool
  let summary: String?

  private init(_ name: String, _ part: SchemaPart, _ isRequired: Bool, _ summary: String?) {
    self.name = name
    self.part = part
    self.isRequired = isRequired
    self.summary = summary
  }

  /// A member that is always there.
  static func always(_ name: String, _ part: SchemaPart, _ summary: String? = nil) -> SchemaMember {
    SchemaMember(name, part, true, summary)
  }

  /// A member that is left out where there is nothing to say.
  static func sometimes(
    _ name: String, _ part: SchemaPart, _ summary: String? = nil
  ) -> SchemaMember {
    SchemaMember(name, part, false, summary)
  }
}

extension JSONWriter {
  /// Writes a schema as an object.
  mutating func schema(_ part: SchemaPart, summary: String? = nil) {
    object { writer in
      writer.field("description", summary)
      writer.members(of: part)
    }
  }

  /// Writes the keywords of a schema.
  mutating func members(of part: SchemaPart) {
    switch part {
    case .string(let least):
      field("type", "string")
      if least > 0 { field("minLength", least) }
    case .one(let words):
      array("enum", of: words) { $0.string($1) }
    case .constant(let word):
      field("const", word)
    case .integer(let least):
      field("type", "integer")
      field("minimum", least)
    case .share:
      field("type", "number")
      field("minimum", 0)
      field("maximum", 1)
    case .boolean:
      field("type", "boolean")
    case .yes:
      field("const", true)
    case .array(let element, let least, let most):
      field("type", "array")
      if least > 0 { field("minItems", least) }
      field("maxItems", most)
      key("items")
      schema(element)
    case .record(let members): object(with: members)
    case .definition(let name):
      field("$ref", "#/$defs/\(name)")
    case .either(let parts):
      array("oneOf", of: parts) { $0.schema($1) }
    }
  }

  private mutating func object(with members: [SchemaMember]) {
    field("type", "object")
    array("required", of: members.filter(\.isRequired)) { $0.string($1.name) }
    field("additionalProperties", false)
    key("properties")
    object { writer in
      for member in members {
        writer.key(named: member.name)
        writer.schema(member.part, summary: member.summary)
      }
    }
  }
}
