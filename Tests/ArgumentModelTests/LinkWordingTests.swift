import ArgumentModel
import MapLanguage
import SourceText
import Testing

@Suite struct LinkWordingTests {
  private func map() -> ArgumentMap {
    parseMap([
      SourceFile(
        name: "t.argmap",
        text: """
          claim a "A."
          claim b "B."
          b, a support a as k
          a undercuts k as m
          b, a undercut m
          """)
    ]).map
  }

  @Test func `a link is told with its premises, verb and end`() {
    let wording = LinkWording(map())
    #expect(
      (0..<3).map(wording.words(ofLink:)) == [
        "b, a support a", "a undercuts k", "b, a undercut m",
      ])
    #expect((0..<3).map(wording.words(ofEnd:)) == ["a", "k", "m"])
  }

  @Test func `a step is told by its end or in words, as deep as is wanted`() {
    let map = map()
    let whole = LinkWording(map, step: { _, _ in .words })
    #expect(whole.words(ofLink: 2) == "b, a undercut (a undercuts (b, a support a))")
    #expect(whole.words(ofEnd: 2) == "(a undercuts (b, a support a))")
    let shallow = LinkWording(map, step: { _, depth in depth > 1 ? .endInBrackets : .words })
    #expect(shallow.words(ofLink: 2) == "b, a undercut (a undercuts (k))")
  }

  @Test func `premises and ends are told as the place wants it`() {
    let map = map()
    let wording = LinkWording(
      map, premises: { link, isStep, add in add(isStep ? "some" : "\(link)") },
      end: { "<\(map.id(of: $0))>" }, step: { _, _ in .words })
    #expect(wording.words(ofLink: 1) == "1 undercuts (some support <a>)")
  }
}
