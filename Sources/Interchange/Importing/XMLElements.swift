internal import SourceText

/// The elements of an XML document (1.0) in the order in which they begin, as far as data needs them:
/// no entities but the five, and numbers; comments, instructions and the type of the document are
/// passed over.
struct XMLElements {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text in it, without that of elements in it.
    var text: String
    /// The element around it.
    var parent: Int?
    /// Where it begins, as an offset.
    var offset: Int
  }

  private(set) var elements: [Element] = []
  private let bytes: [UInt8]
  private var place = 0
  private var open: [Int] = []

  /// - Throws: ``ImportError`` for the first mistake, with its place.
  /// - Complexity: O(*n*) expected for *n* bytes, without recursion.
  init(_ bytes: [UInt8]) throws(ImportError) {
    self.bytes = bytes
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        try readMarkup()
      } else {
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let text = Self.resolved(bytes[place..<end])
        if let last = open.last {
          elements[last].text += text
        } else if text.contains(where: { !$0.isWhitespace }) {
          throw mistake("no text belongs outside the document's element")
        }
        place = end
      }
    }
    if let last = open.last { throw mistake("<\(elements[last].name)> does not end") }
    if elements.isEmpty { throw mistake("an element belongs here") }
  }

  private mutating func readMarkup() throws(ImportError) {
    let parts: [(start: String, end: String)] = [
      ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"),
    ]
    for (start, end) in parts where bytes[place...].starts(with: start.utf8) {
      let from = place + start.utf8.count
      guard let stop = firstIndex(of: Array(end.utf8), from: from) else {
        throw mistake("'\(start)' does not end")
      }
      if start.hasSuffix("["), let last = open.last {
        elements[last].text += String(decoding: bytes[from..<stop], as: UTF8.self)
      }
      place = stop + end.utf8.count
      return
    }
    try readTag()
  }

  private func firstIndex(of end: [UInt8], from start: Int) -> Int? {
    var index = start
    while let found = bytes[min(index, bytes.count)...].firstIndex(of: end[0]) {
      if bytes[found...].starts(with: end) { return found }
      index = found + 1
    }
    return nil
  }

  private mutating func readTag() throws(ImportError) {
    let start = place
    place += 1
    let isEnd = skip("/")
    let name = readName()
    guard !name.isEmpty else { throw mistake("the name of an element belongs here") }
    if isEnd {
      skipSpace()
      guard skip(">") else { throw mistake("'>' belongs here") }
      guard let last = open.popLast(), elements[last].name == name else {
        place = start
        throw mistake("</\(name)> ends what has not begun")
      }
      return
    }
    if open.isEmpty, !elements.isEmpty { throw mistake("a document has one element around all") }
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      let attribute = readName()
      if attribute.isEmpty { break }
      skipSpace()
      guard skip("=") else { throw mistake("'=' belongs here") }
      skipSpace()
      guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27,
        let end = bytes[(place + 1)...].firstIndex(of: bytes[place])
      else { throw mistake("a value between quotation marks belongs here") }
      attributes[attribute] = Self.resolved(bytes[(place + 1)..<end])
      place = end + 1
    }
    let isEmpty = skip("/")
    guard skip(">") else { throw mistake("'>' belongs here") }
    elements.append(
      Element(name: name, attributes: attributes, text: "", parent: open.last, offset: start))
    if !isEmpty { open.append(elements.count - 1) }
  }

  private mutating func readName() -> String {
    let start = place
    while place < bytes.count, !" \t\n=/><\"'".utf8.contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A].contains(bytes[place]) { place += 1 }
  }

  /// A text with its entities put out; one that is not known stays.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var out = String(parts.removeFirst())
    for part in parts {
      guard let end = part.prefix(12).firstIndex(of: ";"),
        let value = scalar(part[..<end])
      else {
        out += "&\(part)"
        continue
      }
      out.unicodeScalars.append(value)
      out += part[part.index(after: end)...]
    }
    return out
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    let known: [String: Unicode.Scalar] = [
      "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
    ]
    if let scalar = known[String(name)] { return scalar }
    let isHex = name.hasPrefix("#x")
    guard name.hasPrefix("#"),
      let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    else { return nil }
    return Unicode.Scalar(value)
  }

  /// The place of an offset.
  func position(of offset: Int) -> TransferPlace {
    let position = SourceFile(name: "", bytes: bytes).position(of: UInt32(offset))
    return .position(line: position.line, column: position.column)
  }

  private func mistake(_ message: String) -> ImportError {
    ImportError("invalid-xml", at: position(of: place), "this is not XML: \(message)")
  }
}
