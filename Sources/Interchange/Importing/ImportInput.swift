package import SourceText

/// A file that is to be imported: its text, whatever it was in the file, and the files beside it.
///
/// This is the one place where importers' texts are made alike: they are UTF-8 without a byte order
/// mark, and lines end in a line feed. Lines and columns are those of the file.
package struct ImportInput: Sendable {
  /// The name of the file without its folder; empty for a stream.
  package let name: String
  /// The text; bytes that are no UTF-8 are still in it.
  package let bytes: [UInt8]
  /// The document, where the text is JSON.
  package let json: JSONTree?
  /// What is wrong with it as JSON, where it is none.
  package let jsonMistake: ImportError?
  /// What was the matter with the bytes of the file.
  package private(set) var notices = TransferNotices()

  private let beside: @Sendable (String) -> SourceFile?

  /// - Parameters:
  ///   - file: The file, decoded.
  ///   - beside: Another file by its path from this one's folder; `nil` where there is none, or where
  ///     it lies outside that folder.
  /// - Complexity: O(*n*) for *n* bytes.
  package init(
    _ file: SourceFile, beside: @escaping @Sendable (String) -> SourceFile? = { _ in nil }
  ) {
    name = file.name
    self.beside = beside
    let bytes = Self.withFeeds(file.bytes)
    self.bytes = bytes
    if let encoding = file.original?.encoding {
      notices.add(Self.otherEncoding, at: .whole, encoding)
    }
    let first = bytes.first { !" \t\n".utf8.contains($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      json = nil
      jsonMistake = nil
      return
    }
    let result = Result { () throws(ImportError) in try JSONTree(bytes) }
    json = try? result.get()
    if case .failure(let error) = result { jsonMistake = error } else { jsonMistake = nil }
  }

  /// The text of a file, for a test.
  package init(name: String = "", text: String) {
    self.init(SourceFile(name: name, text: text))
  }

  /// A file beside this one.
  ///
  /// - Parameter path: Its path from this file's folder, with `/`.
  /// - Returns: `nil` where there is none, or where it lies outside that folder.
  package func file(beside path: String) -> ImportInput? {
    beside(path).map { ImportInput($0, beside: beside) }
  }

  /// Its name without the ending.
  package var stem: String {
    name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
  }

  /// The JSON document.
  ///
  /// - Throws: What is wrong with it.
  package func document() throws(ImportError) -> JSONValue {
    if let json { return json.root }
    if let jsonMistake { throw jsonMistake }
    return try JSONTree(bytes).root
  }

  /// The bytes without a byte order mark, and with a line feed for each line end of another kind.
  private static func withFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard bytes.contains(carriageReturn) else {
      return bytes.textStart == 0 ? bytes : Array(bytes[bytes.textStart...])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes[bytes.textStart...] {
      if byte == carriageReturn {
        text.append(feed)
      } else if byte != feed || !wasReturn {
        text.append(byte)
      }
      wasReturn = byte == carriageReturn
    }
    return text
  }

  private static let otherEncoding = TransferNotice.Kind.warning(
    "other-encoding", "text in another encoding", "texts in other encodings",
    "it was read as what it looks like")
}
