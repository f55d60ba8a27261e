/// Words and data as they stand in a text in Argdown.
enum ArgdownMarkup {
  /// A text on one line, each sign that Argdown would read as more than itself behind a backslash.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func escaped(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8)
    // From the back, as what makes `.` or `=` more than itself stands behind it.
    var dotFollows = false
    var colonFollows = false
    for index in bytes.indices.reversed() {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      var isSign = false
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"),
        UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "@"), UInt8(ascii: "{"):
        isSign = true
      case UInt8(ascii: "/"): isSign = next == UInt8(ascii: "/") || next == UInt8(ascii: "*")
      case UInt8(ascii: "="):
        isSign = next == byte && index + 2 < bytes.count && bytes[index + 2] == byte
      case UInt8(ascii: "."):
        // `.name.` and `:name:` are signs by their names.
        isSign = dotFollows
        dotFollows = true
      case UInt8(ascii: ":"):
        isSign = colonFollows
        colonFollows = true
      case 0...0x20: (dotFollows, colonFollows) = (false, false)
      default: break
      }
      out.append(byte < 0x20 ? 0x20 : byte)
      if isSign { out.append(UInt8(ascii: "\\")) }
    }
    out.reverse()
    return out
  }

  /// Whether a text is still itself on one line, with the space around it and double spaces gone.
  static func isPlain(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
      last = byte
    }
    return last != 0x20
  }

  /// The words of an inference rule; two hyphens would end it, and two points may make a sign.
  static func rule(_ scheme: String) -> [UInt8] {
    let bytes = Array(scheme.utf8)
    let lastPoint = bytes.lastIndex(of: UInt8(ascii: ".")) ?? 0
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == UInt8(ascii: "-") && isDoubled || byte == UInt8(ascii: ".") && index < lastPoint {
        out.append(UInt8(ascii: "\\"))
      }
      out.append(byte)
    }
    return out
  }

  /// A tag: in brackets where it is more than plain letters.
  static func tag(_ tag: String) -> String {
    let isPlain = tag.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain ? "#\(tag)" : "#(\(tag))"
  }

  /// An object in JSON, which is one in YAML too, on one line.
  ///
  /// What would end the data or the head of the file, and what YAML cannot hold, is a `\u` escape.
  static func data(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(members)
    let bytes = writer.finished().dropLast()
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var isInText = false
    var isEscaped = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isInText, byte == UInt8(ascii: "}") {
        out += "\\u007d".utf8
      } else if isInText, byte == UInt8(ascii: "=") {
        out += "\\u003d".utf8
      } else if byte == 0xEF, bytes[index...].starts(with: [0xEF, 0xBF, 0xBE]) {
        out += "\\ufffe".utf8
        index += 2
      } else if byte == 0xEF, bytes[index...].starts(with: [0xEF, 0xBF, 0xBF]) {
        out += "\\uffff".utf8
        index += 2
      } else {
        if byte == UInt8(ascii: "\""), !isEscaped { isInText.toggle() }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        out.append(byte)
      }
      index += 1
    }
    return out
  }
}
