/// A table in comma-separated values (RFC 4180), or separated by another mark.
struct CSVTable {
  struct Row {
    var fields: [String]
    /// The line that it begins in, from 1.
    var line: Int
  }

  private(set) var rows: [Row] = []

  /// Reads a table; a field between quotation marks may have separators, line ends, and its own
  /// quotation marks doubled.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ bytes: [UInt8], separator: UInt8) {
    let (quote, feed) = (UInt8(ascii: "\""), UInt8(ascii: "\n"))
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var (line, firstLine) = (1, 1)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == feed { line += 1 }
      if isQuoted {
        if byte != quote {
          field.append(byte)
        } else if index + 1 < bytes.count, bytes[index + 1] == quote {
          field.append(quote)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, field.isEmpty {
        isQuoted = true
      } else if byte == separator || byte == feed {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if byte == feed {
          if fields != [""] { rows.append(Row(fields: fields, line: firstLine)) }
          fields = []
          firstLine = line
        }
      } else {
        field.append(byte)
      }
      index += 1
    }
    if !fields.isEmpty || !field.isEmpty {
      fields.append(String(decoding: field, as: UTF8.self))
      rows.append(Row(fields: fields, line: firstLine))
    }
  }

  /// The fields of a line without quotation marks that hold line ends, for a look at a header.
  static func header(_ bytes: [UInt8]) -> (names: [String], separator: UInt8) {
    let line = bytes.prefix(4000).prefix { $0 != UInt8(ascii: "\n") }
    let separators = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    var separator = separators[0]
    var most = 0
    for mark in separators {
      let count = line.count { $0 == mark }
      if count > most { (most, separator) = (count, mark) }
    }
    return (CSVTable(Array(line), separator: separator).rows.first?.fields ?? [], separator)
  }
}
