internal import ArgumentModel
internal import Interchange
internal import SourceText

extension Session {
  /// Prints a JSON document; `members` writes what stands after its `format`.
  mutating func printDocument(
    _ format: String, _ members: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter(pretty: printsPrettyJSON)
    writer.object { writer in
      writer.field("format", format)
      members(&writer)
    }
    print(bytes: writer.finished())
  }

  /// Prints lines of running text, wrapped, each after the first indented by `indent` spaces.
  mutating func printWrapped(_ text: String, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    for (index, line) in text.wrapped(to: textWidth - indent).enumerated() {
      print(index == 0 ? line : space + line)
    }
  }
}
