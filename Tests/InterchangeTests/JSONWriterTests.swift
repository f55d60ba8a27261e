internal import Foundation
import Interchange
import Testing

@Suite struct JSONWriterTests {
  private func text(
    pretty: Bool = false, _ write: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter(pretty: pretty)
    write(&writer)
    return String(decoding: writer.finished(), as: UTF8.self)
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.object {
      $0.field("name", "a")
      $0.field("none", String?.none)
      $0.field("count", 3)
      $0.flag("unset", false)
      $0.flag("set", true)
      $0.array("empty", of: [Int]()) { $0.number($1) }
      $0.array("ids", of: [1, -20]) { $0.number($1) }
      $0.key("inner")
      $0.object { _ in }
    }
  }

  @Test func `a compact document has no white space but its last newline`() {
    #expect(
      text { sample(&$0) } == #"{"name":"a","count":3,"set":true,"ids":[1,-20],"inner":{}}"# + "\n")
  }

  @Test func `a pretty document indents by two spaces`() {
    #expect(
      text(pretty: true) { sample(&$0) } == """
        {
          "name": "a",
          "count": 3,
          "set": true,
          "ids": [
            1,
            -20
          ],
          "inner": {}
        }

        """)
  }

  @Test func `whatever a terminal would obey is escaped, and nothing else`() {
    #expect(
      text { $0.string("q\" b\\ n\n e\u{1B} d\u{7F} c\u{9B} é ü \u{A0}") }
        == #""q\" b\\ n\u000a e\u001b d\u007f c\u009b é ü "# + "\u{A0}\"\n")
    #expect(
      text { $0.string("\u{61C}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202E}\u{2066}\u{2069}") }
        == #""\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069""# + "\n")
    #expect(text { $0.string("\u{61B}\u{200D}\u{2030}€整车😀") } == "\"\u{61B}\u{200D}‰€整车😀\"\n")
  }

  @Test func `every scalar comes back when the document is read`() throws {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)..<0x3000 { if let scalar = Unicode.Scalar(value) { all.append(scalar) } }
    var writer = JSONWriter()
    writer.array { $0.string(String(all)) }
    let read = try JSONDecoder().decode([String].self, from: Data(writer.finished()))
    #expect(Array(read[0].unicodeScalars) == Array(all))
  }

  @Test func `decimals are rounded as C rounds them`() {
    var values: [Double] = [
      0, 1, 0.99995, -0.25, .leastNonzeroMagnitude, 1e-40, 4_294_967_295.123_45,
    ]
    for numerator in 1..<100 {
      for denominator in [3, 32, 100, 160, 400] {
        values.append(Double(numerator) / Double(denominator))
      }
    }
    for value in values {
      #expect(text { $0.number(value, decimals: 4) } == String(format: "%.4f\n", value))
    }
  }

  @Test func `the extremes of integers are written whole`() {
    #expect(
      text {
        $0.array {
          $0.number(.min)
          $0.number(.max)
          $0.number(0)
        }
      }
        == "[-9223372036854775808,9223372036854775807,0]\n")
  }
}
