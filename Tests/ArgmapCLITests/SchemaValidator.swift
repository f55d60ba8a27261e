import Foundation

/// A value of a JSON document.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The value with a member too many, once for each object in it.
  var damaged: [JSONValue] {
    switch self {
    case .object(let members):
      [.object(members.merging(["no-such-member": .null]) { $1 })]
        + members.flatMap { name, value in
          value.damaged.map { .object(members.merging([name: $0]) { $1 }) }
        }
    case .array(let elements):
      elements.indices.flatMap { index in
        elements[index].damaged.map { value in
          .array(elements[..<index] + [value] + elements[(index + 1)...])
        }
      }
    default: []
    }
  }
}

/// Holds documents against a JSON Schema, as far as the program's schemas go.
struct SchemaValidator {
  let schema: JSONValue

  /// Where a document does not meet the schema; `nil` where it does.
  func fault(in document: JSONValue) -> String? { fault(document, schema, "$") }

  private func fault(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> String? {
    guard case .object(let keywords) = schema else { return "\(path): no schema" }
    for (keyword, rule) in keywords.sorted(by: { $0.key < $1.key }) {
      if let fault = fault(value, keyword, rule, keywords, path) { return fault }
    }
    return nil
  }

  private func fault(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ keywords: [String: JSONValue],
    _ path: String
  ) -> String? {
    let wrong = "\(path): \(keyword)"
    switch (keyword, rule, value) {
    case ("$schema", _, _), ("$id", _, _), ("title", _, _), ("description", _, _), ("$defs", _, _):
      return nil
    case ("type", .string("object"), .object), ("type", .string("array"), .array),
      ("type", .string("string"), .string), ("type", .string("boolean"), .bool),
      ("type", .string("number"), .number):
      return nil
    case ("type", .string("integer"), .number(let number)):
      return number == number.rounded() ? nil : wrong
    case ("const", _, _): return value == rule ? nil : wrong
    case ("enum", .array(let values), _): return values.contains(value) ? nil : wrong
    case ("minLength", .number(let least), .string(let text)):
      return Double(text.unicodeScalars.count) >= least ? nil : wrong
    case ("minimum", .number(let least), .number(let number)): return number >= least ? nil : wrong
    case ("maximum", .number(let most), .number(let number)): return number <= most ? nil : wrong
    case ("minItems", .number(let least), .array(let elements)):
      return Double(elements.count) >= least ? nil : wrong
    case ("maxItems", .number(let most), .array(let elements)):
      return Double(elements.count) <= most ? nil : wrong
    case ("items", _, .array(let elements)):
      for (index, element) in elements.enumerated() {
        if let fault = fault(element, rule, "\(path)[\(index)]") { return fault }
      }
      return nil
    case ("required", .array(let names), .object(let members)):
      return names.allSatisfy { name in
        if case .string(let name) = name { members[name] != nil } else { false }
      } ? nil : wrong
    case ("additionalProperties", .bool(false), .object(let members)):
      return members.keys.allSatisfy { keywords["properties"]?[$0] != nil } ? nil : wrong
    case ("properties", _, .object(let members)):
      for (name, member) in members {
        if let part = rule[name], let fault = fault(member, part, "\(path).\(name)") {
          return fault
        }
      }
      return nil
    case ("$ref", .string(let name), _):
      guard let part = schema["$defs"]?[name.replacing("#/$defs/", with: "")] else { return wrong }
      return fault(value, part, path)
    case ("oneOf", .array(let sorts), _):
      let faults = sorts.compactMap { fault(value, $0, path) }
      return sorts.count - faults.count == 1
        ? nil : "\(wrong): \(faults.joined(separator: " | "))"
    // Another type, or a keyword that no schema of the program's has.
    default: return wrong
    }
  }
}
