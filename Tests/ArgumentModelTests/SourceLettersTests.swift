import ArgumentModel
import MapLanguage
import SourceText
import Testing

@Suite struct SourceLettersTests {
  @Test("a letter stands for a source unless something is called that")
  func letters() {
    let kinds = [
      "claim B \"B.\"", "evidence B \"B.\" statistic", "voice B \"B\"", "question B \"B?\"",
      "claim x \"X.\"\nclaim y \"Y.\"\nx supports y as B",
    ]
    for text in kinds {
      let sources = "source one \"One\"\nsource two \"Two\"\nsource three \"Three\"\n"
      let map = parseMap([SourceFile(name: "m", text: sources + text)]).map
      let letters = ArgumentGraph(map).letters
      #expect((0..<4).map { letters[$0] } == ["A", nil, "C", nil], "\(text)")
      #expect(
        ["A", "B", "C", "D", "", "a", "AA"].map { letters.source($0) } == [
          0, nil, 2, nil, nil, nil, nil,
        ])
    }
  }

  @Test("there are no more letters than in the alphabet")
  func alphabet() {
    let text = (1...30).map { "source s\($0) \"Source\"\n" }.joined()
    let letters = SourceLetters(parseMap([SourceFile(name: "m", text: text)]).map)
    #expect(letters[25] == "Z")
    #expect(letters[26] == nil)
  }
}
