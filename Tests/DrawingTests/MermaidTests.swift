import Testing

@testable import Drawing

@Suite struct MermaidTests {
  @Test("no text is anything but text", arguments: SVGTests.hostile)
  func hostileText(text: String) throws {
    func lines(_ words: String) throws -> [Substring] {
      let map = """
        map "\(words)"
        source s "\(words)"
        claim a "\(words)"
        claim b "plain"
        question q "\(words)"
            answers: a
        s denies a
        b supports a
        """
      return try drawing(graph(of: map)).mermaid().split(separator: "\n")
    }
    let (hostile, tame) = (try lines(text), try lines("tame"))
    #expect(hostile.count == tame.count)
    for (line, other) in zip(hostile, tame) where line != other {
      // A label of ours has its identifier, its text and its words, and nothing else of markup.
      let rest = line.replacing(/#[0-9]+;/, with: "").replacing("<br/>", with: "")
      let ends = other.replacing(/#[0-9]+;/, with: "").replacing("<br/>", with: "")
      let marks = { (line: Substring) in
        line.unicodeScalars.filter { $0.isASCII && !" ,?.'-".unicodeScalars.contains($0) }
          .filter { !$0.properties.isAlphabetic && !("0"..."9" ~= $0) }
      }
      if line.hasPrefix("title:") {
        #expect(line.hasPrefix("title: \"") && line.hasSuffix("\""))
        #expect(!line.dropFirst(8).dropLast().replacing(/\\x[0-9a-f]{2}/, with: "").contains("\\"))
        continue
      }
      #expect(String.UnicodeScalarView(marks(rest[...])).elementsEqual(marks(ends[...])))
    }
  }

  @Test("a box says who holds it, what it is and whether it stands; a link has its sign")
  func words() throws {
    let map = """
      source s "The paper"
      claim a "A"
          kind: policy
      claim b "B"
      evidence e "E" statistic
      s denies a
      s cites e
      b attacks a as k
      e undercuts k
      """
    let drawing = try drawing(graph(of: map))
    let mermaid = drawing.mermaid()
    #expect(mermaid.contains("n0[\"a #91;A−#93;<br/>A<br/>policy, falls\"]\n"))
    #expect(mermaid.contains("n2[[\"e #91;A#93;<br/>E<br/>statistic, stands\"]]\n"))
    #expect(mermaid.contains("  n1 --- p0\n  p0 --x|\"−\"| n0\n"))
    #expect(mermaid.contains("  n2 -.-x|\"×\"| p0\n"))
    #expect(mermaid.contains("A#58; The paper\n"))
    let dot = drawing.dot()
    #expect(dot.contains("label=\"e [A]\\nE\\nstatistic, stands\""))
    #expect(dot.contains("links.\\nA: The paper\""))
  }
}
