/// Writes a table in comma-separated values (RFC 4180).
struct CSVText {
  private(set) var text = ""

  /// Starts a table with the names of its columns.
  init(_ columns: [String]) { add(columns) }

  /// Adds a row; a field is between quotation marks where it has to be.
  ///
  /// - Complexity: O(*n*) for *n* bytes of fields.
  mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      text += Self.needsMarks(field) ? Self.quoted(field) : field
    }
    text += "\r\n"
  }

  /// A space at an end is part of a field, but not all readers leave it there.
  private static func needsMarks(_ field: String) -> Bool {
    let bytes = field.utf8
    return bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ")
      || bytes.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
      }
  }

  private static func quoted(_ field: String) -> String {
    var out = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { out.unicodeScalars.append(scalar) }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }
}
