internal import Interchange
internal import SourceText

/// What was measured for maps of one size.
typealias Column = (claims: Int, results: [(name: String, seconds: Double)], megabytes: Int)

/// A table: seconds for each size, and how many times longer each size takes than the one before.
func tableReport(_ columns: [Column]) -> String {
  var out = "seconds (times the size before)".padded(to: 36)
  for column in columns { out += right("\(column.claims) claims", 22) }
  out += "\n"
  for result in columns.first?.results ?? [] {
    out += result.name.padded(to: 36)
    var before: Double?
    for column in columns {
      // Not everything is measured on the largest maps.
      let seconds = column.results.first { $0.name == result.name }?.seconds
      var cell = seconds.map { decimal($0, 4) } ?? "-"
      if let seconds, let before, before > 0 { cell += " (\(decimal(seconds / before, 1)))" }
      out += right(cell, 22)
      before = seconds
    }
    out += "\n"
  }
  out += "peak memory, MB".padded(to: 36)
  for column in columns { out += right("\(column.megabytes)", 22) }
  return out + "\n"
}

/// The same as one JSON document.
func jsonReport(_ columns: [Column]) -> String {
  var writer = JSONWriter()
  writer.object { writer in
    writer.field("format", "argmap-bench/1")
    writer.key("sizes")
    writer.array { writer in
      for column in columns {
        writer.object { writer in
          writer.field("claims", column.claims)
          writer.field("peak_megabytes", column.megabytes)
          writer.key("seconds")
          writer.object { writer in
            for result in column.results {
              writer.key(named: result.name)
              writer.number(result.seconds, decimals: 6)
            }
          }
        }
      }
    }
  }
  return String(decoding: writer.finished(), as: UTF8.self)
}

/// A text at the right of so many columns.
func right(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.displayWidth)) + text
}

/// A number of zero or more with so many decimal places.
func decimal(_ value: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let units = Int((value * scale).rounded())
  let digits = String(units % Int(scale))
  return "\(units / Int(scale))." + String(repeating: "0", count: places - digits.count) + digits
}
