import Testing

@testable import Drawing

@Suite struct DOTTests {
  /// What is left of a document once its strings are taken out; `nil` where one does not end.
  private func withoutStrings(_ text: String) -> (rest: String, strings: [String])? {
    var rest = ""
    var strings: [String] = []
    var string: String?
    var isEscaped = false
    for character in text {
      if let open = string {
        if isEscaped {
          string = open + String(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          strings.append(open)
          string = nil
        } else {
          string = open + String(character)
        }
      } else if character == "\"" {
        string = ""
      } else {
        rest.append(character)
      }
    }
    return string == nil ? (rest, strings) : nil
  }

  @Test("no text gets out of its quotation marks", arguments: SVGTests.hostile)
  func hostileText(text: String) throws {
    let map = """
      claim a "\(text)"
      claim b "plain"
      b supports a
      """
    let (rest, _) = try #require(withoutStrings(drawing(graph(of: map)).dot()))
    let tame = """
      claim a "tame"
      claim b "plain"
      b supports a
      """
    let (expected, _) = try #require(withoutStrings(drawing(graph(of: tame)).dot()))
    #expect(rest == expected)
  }

  @Test("several premises meet in a point, and an undercut ends at it")
  func points() throws {
    let map = """
      claim a "A"
      claim b "B"
      claim c "C"
      claim d "D"
      a, b support c as k
      d undercuts k
      """
    let dot = try drawing(graph(of: map)).dot()
    #expect(dot.contains("\"link k\" -> \"c\""))
    #expect(dot.contains("\"a\" -> \"link k\"") && dot.contains("\"b\" -> \"link k\""))
    #expect(dot.contains("\"d\" -> \"link k\" [style=dotted"))
  }
}
